import { describe, expect, test } from 'vitest';
import { decodeHtml, encodingOfLabel } from '../../scripts/lib/html/decode-html.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 政协昆明市 and 镕 (not in GB2312, but in GBK), then 㐂 (four bytes, in GB18030 alone). */
const GB = Buffer.from('d5fed0adc0a5c3f7cad0e946', 'hex');
const GB_FOUR = Buffer.concat([GB, Buffer.from('8139ee39', 'hex')]);
const page = (head: string, body: Uint8Array) => Buffer.concat([utf8(`<html><head>${head}</head>`), body]);
const ending = (bytes: Uint8Array) => decodeHtml(bytes)?.split('</head>')[1];

describe('R33 a page is decoded', () => {
  test('by what its meta element declares, GB2312 and GBK read as GB18030', () => {
    expect(ending(page('<meta charset=gb2312>', GB))).toBe('政协昆明市镕');
    const content = '<meta http-equiv="Content-Type" content="text/html; charset=GBK" />';
    expect(ending(page(content, GB_FOUR))).toMatch(/^政协昆明市镕.$/u);
    expect(ending(page('<meta charset="big5">', Buffer.from('ac46a8f3', 'hex')))).toBe('政協');
  });
  test('by its byte order mark, whatever it declares', () => {
    expect(decodeHtml(utf8('\ufeff<meta charset=gbk>政协'))).toBe('<meta charset=gbk>政协');
    expect(decodeHtml(Buffer.from('\ufeff<p>政协', 'utf16le'))).toBe('<p>政协');
    expect(decodeHtml(Buffer.from('\ufeff<p>政协', 'utf16le').swap16())).toBe('<p>政协');
  });
  test('as UTF-8 and else as GB18030 where it declares nothing, or what does not fit', () => {
    expect(ending(page('', utf8('政协')))).toBe('政协');
    expect(ending(page('', GB))).toBe('政协昆明市镕');
    expect(ending(page('<meta charset="nonsense">', GB))).toBe('政协昆明市镕');
    expect(ending(page('<meta charset="utf-8">', Buffer.concat(Array(40).fill(GB))))).toMatch(
      /^政协昆明市镕/,
    );
  });
  test('by a declaration behind a long script, but not by one in a comment or in the text', () => {
    const script = `<script>${'var charset = 1;'.repeat(200)}</script>`;
    expect(ending(page(`${script}<meta charset="gb18030">`, GB))).toBe('政协昆明市镕');
    expect(ending(page('<!-- <meta charset="latin1"> -->', utf8('政协')))).toBe('政协');
    expect(ending(page('', utf8('<body><p>政协<meta charset="latin1">')))).toMatch(/政协/);
    expect(decodeHtml(Buffer.concat([utf8('<?xml version="1.0" encoding="gb2312"?><p>'), GB]))).toMatch(
      /政协/,
    );
  });
  test('not at all if nothing can read it', () => {
    expect(decodeHtml(Buffer.from('ff80ff80ff80ff80', 'hex'))).toBeUndefined();
  });
});

test('R33 a label that nobody knows is none, and UTF-16 in a page of single bytes means UTF-8', () => {
  expect(encodingOfLabel('x-unknown')).toBeUndefined();
  expect(encodingOfLabel('utf-16')).toBe('utf-8');
  expect(encodingOfLabel(' GB2312 ')).toBe('gb18030');
});
