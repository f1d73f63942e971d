import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base32 } from '../../shared/base32.ts';
import { pageId } from '../../shared/page/page-id.ts';

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('encodes %o as RFC 4648 does, in lower case without padding', (text, expected) => {
    expect(base32(new TextEncoder().encode(text))).toBe(expected);
  });

  it('encodes bytes with the highest bit set', () => {
    expect(base32(new Uint8Array([255, 255, 255, 255, 255, 0]))).toBe('77777777aa');
  });
});

describe('pageId', () => {
  it('is base32 of the first half of the SHA-256 of the address', async () => {
    const url = 'https://kmszx.gov.cn/c/政协';
    const digest = createHash('sha256').update(url, 'utf8').digest().subarray(0, 16);
    expect(await pageId(url)).toBe(base32(digest));
    expect(await pageId(url)).toMatch(/^[a-z2-7]{26}$/);
  });

  it('uses the digester it is given', async () => {
    const digest = async () => new Uint8Array(32).fill(0).buffer;
    expect(await pageId('https://a.cn', { digest })).toBe('a'.repeat(26));
  });
});
