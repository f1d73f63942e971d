import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Format } from '../../shared/formats/format.ts';
import { FORMATS } from '../../shared/formats/registry.ts';
import { recogniseFormat } from '../../shared/import/recognise-format.ts';
import { SAMPLE, writeAs } from '../formats/convert-for-test.ts';

const texts = [...FORMATS.values()].filter((format): format is Format => (format.form ?? 'text') === 'text');

test.for(texts.map(({ name }) => name))('I4 %s is recognised in what it writes itself', name => {
  const format = FORMATS.get(name) as Format;
  const text = writeAs(format, SAMPLE);
  expect(recogniseFormat(`x${format.extension}`, text)).toBe(name);
  // A name that says something else does not mislead.
  expect(recogniseFormat('x.txt', text)).toBe(name);
});

test('I4 workbooks are told by their bytes, notes and spans by their names', () => {
  expect(recogniseFormat('x.csv', zipSync({ a: new Uint8Array(1) }))).toBe('xlsx');
  expect(recogniseFormat('x.xlsx', 'quote,page.url\n')).toBe('csv');
  expect(recogniseFormat('x.xlsx', '<html>')).toBeUndefined();
  expect(recogniseFormat('x.md', '---\nurl: x\n---\n')).toBe('markdown');
  expect(recogniseFormat('x.ann', 'T1\tstatistic 0 4\t442件\n')).toBe('brat');
});

test('I4 files of other programs are recognised', () => {
  const hypothesis = '[{"created":"2026-01-01","user":"acct:a@b","uri":"https://a.cn/1","text":"x"}]';
  expect(recogniseFormat('annotations.json', hypothesis)).toBe('hypothesis');
  expect(recogniseFormat('x.json', '{"rows":[{"uri":"https://a.cn"}]}')).toBe('hypothesis');
  expect(recogniseFormat('x.json', '[{"URL":"https://a.cn","type":"webpage"}]')).toBe('csl');
  expect(recogniseFormat('x.jsonl', '{"text":"a","entities":[[0,1,"b"]]}\n{"text":"c","label":[]}')).toBe(
    'doccano',
  );
  expect(recogniseFormat('x', '\ufeffquote\tpage.url\n')).toBe('tsv');
  expect(recogniseFormat('x', '{"a":1}')).toBeUndefined();
  expect(recogniseFormat('x', '')).toBeUndefined();
});
