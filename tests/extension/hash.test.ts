import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomUuid } from '../../extension/hash.ts';
import { sha256 } from '../../extension/sha256.ts';

describe('hashing where the page has no WebCrypto', () => {
  it('E24 gives the SHA-256 of any bytes, around the ends of blocks too', () => {
    for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1_000, 70_000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff);
      expect(Buffer.from(sha256(bytes)).toString('hex'), `${length} bytes`).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
    }
  });

  it('E24 makes random UUIDs of version 4', () => {
    const made = Array.from({ length: 500 }, randomUuid);
    for (const uuid of made)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(made).size).toBe(made.length);
  });
});
