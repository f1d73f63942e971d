import { expect, test } from 'vitest';
import { textIn } from '../../shared/formats/decode-text.ts';

const read = (bytes: Uint8Array) => [...textIn(bytes)].join('');
const TEXT = 'quote\tpage.url\r\n提案\thttps://a.cn/1\r\n';
/** “提案” in GB 18030. */
const GBK = Buffer.of(0xcc, 0xe1, 0xb0, 0xb8);
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

test('F10 a text is read in UTF-8, UTF-16 and GB 18030, with a mark and without', () => {
  expect(read(Buffer.from(TEXT))).toBe(TEXT);
  expect(read(Buffer.from(`\ufeff${TEXT}`))).toBe(TEXT);
  expect(read(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toBe(TEXT);
  expect(read(bigEndian(`\ufeff${TEXT}`))).toBe(TEXT);
  expect(read(Buffer.from(TEXT, 'utf16le'))).toBe(TEXT);
  expect(read(bigEndian(TEXT))).toBe(TEXT);
  expect(read(Buffer.concat([Buffer.from('a,'), GBK]))).toBe('a,提案');
});

test('F10 a character that lies across two pieces is whole', () => {
  const long = 'a'.repeat(1024 * 1024 - 1);
  expect(read(Buffer.from(`${long}提案`)).slice(-3)).toBe('a提案');
  expect(read(Buffer.concat([Buffer.from(long), GBK])).slice(-3)).toBe('a提案');
});

test('F10 what is no text, or in no encoding that is known, is refused with what to do', () => {
  expect(() => read(Buffer.of(0x89, 0x50, 0, 0, 0, 0x0d, 0x0a))).toThrow(/binary file/);
  expect(() => read(Buffer.concat([Buffer.from('quote,'), Buffer.of(0, 0, 0)]))).toThrow(/binary file/);
  expect(() => read(Buffer.of(0x22, 0xff, 0x80, 0xff, 0x22))).toThrow(/convert it first/);
});
