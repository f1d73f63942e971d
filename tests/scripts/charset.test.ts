import { expect, test } from 'vitest';
import { declaresCharset, htmlContentType } from '../../scripts/lib/pages/charset.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

test('a page that declares its charset is served without one, for a header would overrule it', () => {
  expect(htmlContentType(bytes('<!doctype html><meta charset="gb2312"><p>'))).toBe('text/html');
  const http = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">';
  expect(htmlContentType(bytes(http))).toBe('text/html');
});

test('a byte order mark is a declaration', () => {
  expect(declaresCharset(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe(true);
  expect(declaresCharset(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toBe(true);
});

test('a declaration in a comment or far down the page is none', () => {
  expect(declaresCharset(bytes('<!-- <meta charset="gb2312"> --><p>'))).toBe(false);
  expect(declaresCharset(bytes(`${'<p></p>'.repeat(200)}<meta charset="gb2312">`))).toBe(false);
});

test('a page that declares nothing is served as UTF-8 if it is that, else as GB 18030', () => {
  expect(htmlContentType(bytes('<p>政协'))).toBe('text/html; charset=utf-8');
  expect(htmlContentType(new Uint8Array([0x3c, 0x70, 0x3e, 0xd5, 0xfe, 0xd0, 0xad]))).toBe(
    'text/html; charset=gb18030',
  );
});
