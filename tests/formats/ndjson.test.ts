import { expect, test } from 'vitest';
import { json } from '../../shared/formats/native.ts';
import { ndjson } from '../../shared/formats/ndjson.ts';
import { lines, MAX_LINE, wholeText } from '../../shared/formats/source.ts';
import { readAs, SAMPLE, writeAs } from './convert-for-test.ts';

const rows = () => writeAs(ndjson, SAMPLE).trimEnd().split('\n');

test('F9 a line holds a page or an annotation with its type, between a head and a count', () => {
  expect(rows().map(line => JSON.parse(line).type)).toEqual([
    'head',
    'page',
    'annotation',
    'annotation',
    'annotation',
    'end',
  ]);
  expect(JSON.parse(rows()[5]!)).toEqual({ type: 'end', pages: 1, annotations: 3 });
});

test('F9 lines that cannot be read are told with their number, and the rest is read', () => {
  const [head, page, first, second, third, end] = rows();
  const { document, left } = readAs(
    ndjson,
    [
      head,
      page,
      '{"type":"annotation"',
      '',
      '7',
      '{"type":"comment"}',
      first?.replace('"p1"', '"p9"'),
      second?.replace('"statistic"', '"figure"'),
      third?.replace('"origin"', '"__proto__":{"polluted":1},"origin"'),
      third,
      end,
    ].join('\r\n'),
  );
  expect(document.annotations.map(({ kind }) => kind)).toEqual(['highlight']);
  expect(left).toEqual([
    '行 line 3: not a whole JSON value',
    '行 line 5: not a whole JSON value',
    '行 line 6: its type is none of code, page, annotation, end',
    '行 line 7: its page is not in the file',
    '行 line 8: the field kind is missing or malformed',
    '行 line 9: the field __proto__ is missing or malformed',
    expect.stringMatching(/^行 line 11: the file broke off or lines are missing/),
  ]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('F9 a file that broke off is read as far as it goes, and told', () => {
  const { document, left } = readAs(ndjson, rows().slice(0, 3).join('\n'));
  expect(document.annotations).toHaveLength(1);
  expect(left).toEqual([expect.stringMatching(/^行 line 3: the file broke off/)]);
});

test('F9 a log of the server, and what is no JSON, are refused with what to do', () => {
  for (const text of ['{"meipi":"log","version":1}', '', 'x', '{"type":"page"}'])
    expect(() => readAs(ndjson, text)).toThrow(/export\.json/);
});

test('F9 the memory for a line is bounded, and a text that comes without an end refused', () => {
  let taken = 0;
  function* endless() {
    for (;;) {
      taken++;
      yield 'x'.repeat(1024 * 1024);
    }
  }
  expect(() => readAs(ndjson, endless())).toThrow(/16777216/);
  expect(taken).toBeLessThanOrEqual(MAX_LINE / 1024 / 1024 + 1);
  expect(() => wholeText(endless(), 4_000_000)).toThrow(/ndjson/);
});

test('F9 lines end with either break and are the same however the text is cut', () => {
  const text = '一\r\n二\n\n三\r\n𬭎';
  for (let length = 1; length < 9; length++) {
    const cut = [...text.matchAll(new RegExp(`[^]{1,${length}}`, 'g'))].map(([piece]) => piece);
    expect([...lines(cut)]).toEqual(['一', '二', '', '三', '𬭎']);
  }
});

test('F5 the native format says what is wrong and where, and none of what the file holds', () => {
  const text = writeAs(json, SAMPLE);
  expect(() => readAs(json, text.slice(0, 200))).toThrow(/truncated/);
  expect(() => readAs(json, text.replace('"version": 1,', '"version": 2,'))).toThrow(/update/);
  expect(() => readAs(json, '[]')).toThrow(/no JSON of Meipi/);
});
