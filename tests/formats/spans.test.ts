import { describe, expect, test } from 'vitest';
import { conll } from '../../shared/formats/conll.ts';
import { doccano } from '../../shared/formats/doccano.ts';
import type { Export } from '../../shared/formats/json.ts';
import { labelStudio } from '../../shared/formats/label-studio.ts';
import { readAs, SAMPLE, writeAs } from './convert-for-test.ts';

const [page] = SAMPLE.pages;
const [person, figure, highlight] = SAMPLE.annotations;
const places = ({ annotations }: Export) =>
  annotations.map(({ kind, quote, position }) => ({ kind, quote: quote.exact, position }));
const labelled = [
  [0, 2, 'person'],
  [12, 16, 'statistic'],
  [36, 39, 'highlight'],
];

describe.each([doccano, labelStudio, conll])('F12 $name', format => {
  test('keeps quotes, kinds and places in code points, and the page', () => {
    const { document, left } = readAs(format, writeAs(format, SAMPLE));
    expect(left).toEqual([]);
    expect(places(document)).toEqual(places(SAMPLE));
    expect(document.pages).toEqual(SAMPLE.pages);
    expect(document.annotations[1]?.quote).toMatchObject({ prefix: expect.stringMatching(/^李𬭎.*提案$/) });
  });

  test('tells of annotations that are not in the text, and leaves the rejected out', () => {
    const left: string[] = [];
    const annotations = [
      { ...person!, id: 'moved', position: { start: 3, end: 5 } },
      { ...figure!, id: 'no', status: 'rejected' as const },
      highlight!,
    ];
    const { document } = readAs(format, writeAs(format, { ...SAMPLE, annotations }, left));
    expect(document.annotations).toHaveLength(1);
    expect(left).toEqual([
      'moved: the quote does not stand there in the text that is given (has it changed?)',
      'no: rejected annotations are not written',
    ]);
  });

  test('writes no page without its text', () => {
    const { text: _, ...bare } = page!;
    const { document } = readAs(format, writeAs(format, { ...SAMPLE, pages: [bare] }));
    expect(document).toMatchObject({ pages: [], annotations: [] });
  });
});

test('F12 doccano gets a line for each page, as it imports them', () => {
  const lines = writeAs(doccano, SAMPLE).trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  const { text, label } = JSON.parse(lines[0]!);
  expect(text).toBe(page?.text);
  expect(label).toEqual(labelled);
});

test('F12 what versions of doccano export is read, labels of other schemes as tags', () => {
  const rows = [
    { id: 1, text: '提案442件', label: [[2, 6, 'FIGURE']] },
    {
      id: 2,
      text: '杨皕',
      entities: [{ id: 9, label: 'person', start_offset: 0, end_offset: 2 }],
      relations: [],
      Comments: [],
    },
    { id: 3, text: '短', labels: [[0, 9, 'X'], [0, 0, 'X'], ['a', 1, 'X'], 7] },
    { id: 4, data: '无' },
  ];
  const { document, left } = readAs(doccano, rows.map(row => JSON.stringify(row)).join('\r\n'));
  expect(document.annotations).toMatchObject([
    { kind: 'highlight', tags: ['FIGURE'], quote: { exact: '442件' } },
    { kind: 'person', tags: [], quote: { exact: '杨皕' } },
  ]);
  expect(left).toHaveLength(5);
  expect(left.at(-1)).toBe('行 line 4: not whole JSON with a text');
});

test('F12 Label Studio gets tasks with results in code points', () => {
  const [task] = JSON.parse(writeAs(labelStudio, SAMPLE));
  expect(task.data.text).toBe(page?.text);
  expect(task.annotations[0].result.map(({ value }: { value: object }) => value)).toEqual(
    labelled.map(([start, end, label], i) => ({
      start,
      end,
      text: SAMPLE.annotations[i]?.quote.exact,
      labels: [label],
    })),
  );
});

test('F12 offsets that Label Studio once counted in UTF-16 units are known by their words', () => {
  const text = '𬭎𬭎收到442件';
  const result = (start: number, end: number, words?: string) => ({
    type: 'labels',
    value: { start, end, text: words, labels: ['statistic'] },
  });
  const tasks = [
    {
      data: { text },
      annotations: [
        { result: [result(6, 10, '442件'), result(4, 8, '442件'), { type: 'choices', value: {} }] },
      ],
    },
    { data: {}, annotations: [] },
    { data: { text: '另一' }, annotations: [{ was_cancelled: true, result: [result(0, 1)] }] },
  ];
  const { document, left } = readAs(labelStudio, JSON.stringify(tasks));
  expect(places(document)).toEqual(
    Array(2).fill({ kind: 'statistic', quote: '442件', position: { start: 4, end: 8 } }),
  );
  expect(left).toEqual([
    '任务 task 2: the task has no data.text',
    '任务 task 3: an annotation that was cancelled is not read',
  ]);
  for (const bad of ['{}', '[{}]', '[']) expect(() => readAs(labelStudio, bad)).toThrow(/\(.+\)/);
});

test('F12 CoNLL has a line for each character, and an empty one where the text breaks', () => {
  const [about, ...lines] = writeAs(conll, SAMPLE).split('\n');
  expect(about).toMatch(/^# export = \{"generator"/);
  expect(lines[0]).toMatch(/^# page = \{"id":"p1"/);
  expect(lines.slice(1, 4)).toEqual(['李\tB-person', '𬭎\tI-person', '委\tO']);
  expect(lines.slice(13, 17)).toEqual([
    '4\tB-statistic',
    '4\tI-statistic',
    '2\tI-statistic',
    '件\tI-statistic',
  ]);
  expect(lines.slice(17, 20)).toEqual(['。\tO', '', '昆\tO']);
});

test('F12 what BIO cannot say is told: overlaps, labels with white space', () => {
  const left: string[] = [];
  const within = {
    ...figure!,
    id: 'within',
    quote: { ...figure!.quote, exact: '442' },
    position: { start: 12, end: 15 },
  };
  writeAs(conll, { ...SAMPLE, annotations: [figure!, within, { ...highlight!, tags: ['两 词'] }] }, left);
  expect(left).toEqual([
    'p1 12–15: overlaps another, which BIO cannot say',
    'p1 36–39: its label has white space, which BIO cannot say',
  ]);
});

test('F12 an I that goes on from nothing begins an annotation of its own', () => {
  const { document } = readAs(conll, '甲 I-X\n乙 O\n丙 I-X\n丁 I-Y\n戊 B-Y\n');
  expect(document.annotations.map(({ quote }) => quote.exact)).toEqual(['甲', '丙', '丁', '戊']);
});

test('F12 CoNLL of other programs is read: spaces, more columns, words, several documents', () => {
  const text =
    '-DOCSTART- -X- O O\n\n政协 NN B-ORG\n主席 NN I-ORG\n\n杨皕 NR I-PER\n坏行\n-DOCSTART- O\n# O\n';
  const { document, left } = readAs(conll, text);
  expect(document.pages.map(each => each.text)).toEqual(['政协主席\n杨皕', '#']);
  expect(document.annotations.map(({ quote, tags }) => [quote.exact, tags])).toEqual([
    ['政协主席', ['ORG']],
    ['杨皕', ['PER']],
  ]);
  expect(left).toEqual(['行 line 7: not a character and its label']);
  expect(() => readAs(conll, '{"a":1}')).toThrow(/字 标签/);
});
