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
    '行 line 8: the field kind should be one of statistic, person, initiative, document, highlight',
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
  // Where it breaks off, by the record: an offset would count in a piece of the file.
  const cut = text.indexOf('"quote"', text.indexOf('"annotations"'));
  expect(() => readAs(json, text.slice(0, cut))).toThrow(/truncated, at annotations\.0\)$/);
  expect(() => readAs(json, text.replace('"kind":', '"kind"'))).toThrow(/truncated, at annotations\.0\)$/);
  expect(() => readAs(json, `${text}{}`)).toThrow(/truncated\)$/);
  expect(() => readAs(json, text.replace('"version": 1,', '"version": 2,'))).toThrow(/update/);
  expect(() => readAs(json, '[]')).toThrow(/no JSON of Meipi/);
});

test('F5 of the native format, what cannot be read is told with its place, and the rest is read', () => {
  const text = writeAs(json, SAMPLE).replace('"statistic"', '"figure"').replace('"manual"', '"by hand"');
  const { document, left } = readAs(json, text);
  expect(document.annotations.map(({ id }) => id)).toEqual([SAMPLE.annotations[0]?.id]);
  expect(left).toEqual([
    'annotations.1: the field kind should be one of statistic, person, initiative, document, highlight',
    'annotations.2: the field origin is missing or malformed',
  ]);
});

test('F5 brackets that stand in one another without end are refused; those in texts are none', () => {
  expect(() => readAs(json, '['.repeat(5_000_000))).toThrow(/more than 100 brackets/);
  const note = '[{"\\'.repeat(500);
  const annotations = [{ ...SAMPLE.annotations[0]!, note }];
  expect(readAs(json, writeAs(json, { ...SAMPLE, annotations })).document.annotations[0]?.note).toBe(note);
});
