import { expect, test } from 'vitest';
import { hypothesis } from '../../shared/formats/hypothesis.ts';
import { readAs, SAMPLE, writeAs } from './convert-for-test.ts';

const row = {
  id: 'r1',
  created: '2024-01-25T08:00:00.123456+00:00',
  updated: '2024-01-25T09:00:00+08:00',
  user: 'acct:lidan@hypothes.is',
  user_info: { display_name: null },
  uri: 'http://www.ynzxb.cn/1.html',
  text: '存疑',
  tags: ['提案'],
  references: [],
  target: [
    {
      source: 'http://www.ynzxb.cn/1.html',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/div[1]',
          endContainer: '/div[1]',
          startOffset: 1,
          endOffset: 5,
        },
        { type: 'TextPositionSelector', start: 900, end: 904 },
        { type: 'TextQuoteSelector', exact: '442件', prefix: '提案', suffix: '，' },
      ],
    },
  ],
  document: { title: ['工作报告'] },
};
const reply = {
  ...row,
  id: 'r2',
  user: 'acct:he@hypothes.is',
  updated: row.created,
  text: '已核对',
  references: ['r1'],
  target: [{ source: row.uri }],
};

test('F11 its file is what the client of Hypothesis imports', () => {
  const { export_date, annotations } = JSON.parse(writeAs(hypothesis, SAMPLE));
  expect(export_date).toBe(SAMPLE.exported);
  expect(annotations[1]).toMatchObject({
    uri: 'http://www.ynzxb.cn/新闻/1.html?t=a b',
    text: '请核对',
    tags: ['提案', '重要', 'kind:statistic'],
    target: [{ selector: [{ type: 'TextQuoteSelector', ...SAMPLE.annotations[1]?.quote }] }],
    document: { title: ['常委会工作报告'] },
  });
});

test.each([
  ['an export', { export_date: '2024-01-26T00:00:00Z', annotations: [row, reply] }],
  ['a reply of the API', { total: 2, rows: [reply, row] }],
  ['a list', [row, reply]],
])('F11 %s is read, with replies as the discussion of what they answer', (_, value) => {
  const { document, left } = readAs(hypothesis, JSON.stringify(value));
  expect(left).toEqual([]);
  expect(document.pages).toMatchObject([{ url: row.uri, title: '工作报告' }]);
  expect(document.annotations).toEqual([
    {
      id: 'r1',
      kind: 'highlight',
      page: row.uri,
      quote: { exact: '442件', prefix: '提案', suffix: '，' },
      position: { start: 0, end: 4 },
      attributes: {},
      tags: ['提案'],
      note: '存疑',
      discussion: {
        comments: [{ id: 'r2', author: 'he', text: '已核对', created: '2024-01-25T08:00:00.123Z' }],
      },
      origin: 'manual',
      status: 'accepted',
      author: 'lidan',
      created: '2024-01-25T08:00:00.123Z',
      updated: '2024-01-25T01:00:00.000Z',
    },
  ]);
});

test('F11 what has no quote, no page or no parent is told', () => {
  const rows = [
    { ...row, target: [{ source: row.uri }] },
    { ...row, id: 'r3', uri: undefined, target: [] },
    reply,
    { ...reply, id: 'r4', references: ['r9'] },
    null,
    7,
  ];
  const { document, left } = readAs(hypothesis, JSON.stringify(rows));
  expect(document.annotations).toEqual([]);
  expect(left).toEqual([
    'r4: a reply, and what it replies to is not in the file',
    'r1: no quote: a note on the whole page',
    'r3: no address of a page (uri)',
    '5: no address of a page (uri)',
    '6: no address of a page (uri)',
  ]);
  for (const text of ['{}', '7', 'null', '{"annotations":{}}', '{"rows":'])
    expect(() => readAs(hypothesis, text)).toThrow(/\(.+\)/);
});
