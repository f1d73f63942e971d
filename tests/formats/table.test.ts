import { expect, test } from 'vitest';
import { cellText, neutralCell } from '../../shared/formats/cells.ts';
import { csv } from '../../shared/formats/csv.ts';
import { tsv } from '../../shared/formats/tsv.ts';
import { readAs, SAMPLE, writeAs } from './convert-for-test.ts';

test('F8 a table opens in Excel as it is: byte order mark, one row an annotation, attributes in columns', () => {
  const rows = writeAs(csv, SAMPLE).split('\r\n');
  expect(rows[0]).toMatch(/^\ufeffkind,quote,attribute\.value,attribute\.min/);
  expect(rows).toHaveLength(5);
  expect(rows[2]).toContain('statistic,442件,442,');
  expect(rows[2]).toContain('提案；重要');
  expect(writeAs(tsv, SAMPLE).split('\r\n')[2]).toContain('statistic\t442件\t442\t');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', ' =1', '\r=1', "'=1", "''=1"])(
  'F8 a cell that a spreadsheet would run, %j, is written so that it does not, and read back',
  text => {
    const cell = neutralCell(text);
    expect(cell).toBe(`'${text}`);
    expect(cellText(cell)).toBe(text);
    const document = {
      ...SAMPLE,
      annotations: [{ ...SAMPLE.annotations[0]!, note: text, tags: [text.trim()] }],
    };
    const cells = writeAs(csv, document).split('\r\n').slice(1).join('\r\n').split(/,|"/);
    expect(cells.filter(each => /^\s*[=+@＝-]/.test(each))).toEqual([]);
    expect(readAs(csv, writeAs(csv, document)).document.annotations[0]).toMatchObject({ note: text });
  },
);

test('F8 a text that only looks like a neutral cell stays', () => {
  for (const text of ["'甲", '甲=1', "''", '1-2']) {
    expect(neutralCell(text)).toBe(text);
    expect(cellText(text)).toBe(text);
  }
});

test('F8 a table that a person made is read: any order, any delimiter, dates as spreadsheets write them', () => {
  const text =
    'page.url;quote;tags;备注;page.published;start\nhttps://a.cn/1;442件;提案； 重要;x;2024/1/5;3\n\nhttps://a.cn/1;"a;""b""";;;;\n';
  const { document, left } = readAs(csv, text);
  expect(left).toEqual([]);
  expect(document.pages).toMatchObject([{ url: 'https://a.cn/1', published: '2024-01-05' }]);
  expect(document.annotations).toMatchObject([
    { quote: { exact: '442件' }, kind: 'highlight', tags: ['提案', '重要'], position: { start: 3, end: 4 } },
    { quote: { exact: 'a;"b"' }, tags: [] },
  ]);
});

test('F8 rows that cannot be read are told by row and column', () => {
  const text = [
    'kind,quote,page.url,id,attribute.value,__proto__',
    'figure,442件,https://a.cn/1,a1,,',
    'statistic,442件,https://a.cn/1,a2,四百,',
    'statistic,,https://a.cn/1,a3,,',
    'statistic,442件,,a4,,',
    'statistic,442件,https://a.cn/1,a5,442,x',
    'statistic,442件,https://a.cn/1,a5,442,x',
    'statistic,"442件,https://a.cn/1,a6,442,x',
  ].join('\n');
  const { document, left } = readAs(csv, text);
  expect(document.annotations.map(({ id }) => id)).toEqual(['a5']);
  expect(left).toEqual([
    '行 row 2: the field kind should be one of statistic, person, initiative, document, highlight',
    '行 row 3: the field attributes.value is missing or malformed',
    '行 row 4: the field quote.exact is missing or malformed',
    expect.stringMatching(/^行 row 5: the field (id|url) is missing/),
    '行 row 7: its id stands in the file already; the first is taken',
    expect.stringMatching(/^行 row 8: a quotation mark is not closed/),
  ]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

test('F8 a cell longer than any quote or note is told, and the other rows are read', () => {
  const long = 'x'.repeat(2_000_000);
  const { document, left } = readAs(csv, `quote,page.url\n${long},https://a.cn/1\n甲,https://a.cn/1\n`);
  expect(left).toEqual(['行 row 2: a cell is longer than 1 Mi characters']);
  expect(document.annotations.map(({ quote }) => quote.exact)).toEqual(['甲']);
});

test('F8 a file without the columns is refused', () => {
  for (const text of ['', '\ufeff', 'a,b\n1,2', '{"format":"meipi"}'])
    expect(() => readAs(csv, text)).toThrow(/quote 和 page\.url/);
});
