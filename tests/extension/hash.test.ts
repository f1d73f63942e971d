import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomUuid, sha256Hex } from '../../extension/hash.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('hashing where the page has no WebCrypto', () => {
  it('E24 gives the SHA-256 of a text all the same', async () => {
    const text = '提案442件'.repeat(500);
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(crypto.subtle).toBeUndefined();
    expect(await sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('E24 makes random UUIDs of version 4', () => {
    const made = Array.from({ length: 500 }, randomUuid);
    for (const uuid of made)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(made).size).toBe(made.length);
  });
});
