import { describe, expect, test } from 'vitest';
import { formatMentions } from '../../scripts/lib/recognise/format-mentions.ts';
import { progressBar } from '../../scripts/lib/recognise/progress.ts';
import { decodeText, pageText } from '../../scripts/lib/recognise/read-input.ts';
import { recognise } from '../../shared/recognition/recognise.ts';

describe('R33 a text', () => {
  const text = (bytes: Uint8Array) => decodeText(bytes, 'x').text;
  test('is UTF-8 or says its encoding by a byte order mark, which is dropped', () => {
    expect(text(Buffer.from('\ufeff提案'))).toBe('提案');
    expect(text(Buffer.from('\ufeff提案', 'utf16le'))).toBe('提案');
  });
  test('is else GB 18030, and then kept beside the mentions; bytes of neither are refused', () => {
    expect(decodeText(Buffer.of(0xce, 0xd2, 0xc3, 0xc7), 'x')).toEqual({ text: '我们', isMade: true });
    expect(() => decodeText(Buffer.of(0xff, 0x80, 0xff, 0x41, 0xff), 'x')).toThrow(/UTF-8.*GB18030/);
  });
  test('is no web page', () => {
    expect(() => decodeText(Buffer.from('<!-- 缓存 -->\n<!DOCTYPE html><p>'), 'x')).toThrow(/\.html/);
    // Many comments or much white space at the head take no time.
    const long = `${'<!-- -->'.repeat(200)}${' '.repeat(200_000)}<甲>`;
    expect(text(Buffer.from(long))).toBe(long);
    expect(text(Buffer.from('<甲>与 <p> 无关'))).toBe('<甲>与 <p> 无关');
  });
});

test('R33 a page named .xhtml is read as XHTML only if it is that', () => {
  const xhtml = '<?xml version="1.0"?><html><head><script src="a.js"/></head><body><p>甲</p></body></html>';
  expect(pageText(xhtml, 'a.xhtml')).toBe('甲');
  expect(pageText('<p>甲<b/>乙', 'a.xhtml')).toBe('甲乙');
});

test('R33 CSV quotes what needs it, and lines of JSON are one mention each', () => {
  const mentions = recognise('印发《规则,细则》，收到提案3件');
  const [head, first] = formatMentions(mentions, 'csv').split('\r\n');
  // Excel takes it for UTF-8 by its first mark.
  expect(head).toMatch(/^\ufeffkind,start,end,text/);
  expect(first).toContain('"规则,细则"');
  const [hostile] = recognise('印发《=1+1》');
  expect(formatMentions(hostile ? [hostile] : [], 'csv')).toContain(",'=1+1,");
  const lines = formatMentions(mentions, 'ndjson').trimEnd().split('\n');
  expect(lines.map(l => JSON.parse(l))).toEqual(mentions);
});

test('R33 the bar is full at the end and never before', () => {
  expect(progressBar(3, 3)).toBe(`[${'█'.repeat(24)}] 3/3 100%`);
  expect(progressBar(999, 1000)).toBe(`[${'█'.repeat(23)}░] 999/1000 99%`);
});
