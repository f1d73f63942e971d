import { expect, test } from 'vitest';
import { placeIndex } from '../../../shared/page/place-index.ts';
import { figuresOf } from '../../../shared/workbench/figures/figure.ts';
import { NO_RULES } from '../../../shared/workbench/figures/rules.ts';
import {
  FIGURE_COLUMNS,
  figureSheet,
  sheetCsv,
  tableSheet,
} from '../../../shared/workbench/figures/sheets.ts';
import { shownFigures, type TableChoices, tableOf } from '../../../shared/workbench/figures/table.ts';
import { figure, PAGES, rowsOf } from './rows-for-test.ts';

const WORDS = {
  group: '组',
  subject: '对象',
  act: '行为',
  unit: '单位',
  placeCode: '代码',
  place: '地区',
  noPeriod: '时间不详',
};
const FILED = { unit: '件', subject: '提案', act: '收到', period: '2023' };
const { figures } = figuresOf(
  rowsOf([
    figure('1442件', { ...FILED, value: 1442, id: 'a' }),
    figure('400余件', { ...FILED, value: 400, approx: 'over', period: '2022', id: 'b' }),
    figure('2件', { ...FILED, value: 2, period: '2021', id: 'c' }),
    figure('3件', { ...FILED, value: 3, period: '2021-05', id: 'd' }),
    figure('5件', { unit: '件', subject: '=1+1', value: 5, id: 'e' }),
  ]),
  NO_RULES,
);
const CHOICES: TableChoices = { places: 'own', periods: 'years', subjects: 'each' };
const table = tableOf(shownFigures(figures, CHOICES, placeIndex()), CHOICES);

test('K10 the table goes to a sheet as it is seen: a single exact value is a number, all else says what it is', () => {
  expect(tableSheet(table, WORDS).head).toEqual([
    '组',
    '对象',
    '行为',
    '单位',
    '代码',
    '地区',
    '2021',
    '2022',
    '2023',
    '时间不详',
  ]);
  expect(tableSheet(table, WORDS).rows).toEqual([
    ['提案', '提案', '收到', '件', '530100', '昆明市', '2 / 3 2021-05', '400+', 1442, ''],
    ['=1+1', '=1+1', '', '件', '530100', '昆明市', '', '', '', 5],
  ]);
});

test('K10 one figure a row has where it was read', () => {
  const { head, rows } = figureSheet(figures, PAGES);
  const [first] = rows;
  expect(head).toEqual([...FIGURE_COLUMNS]);
  expect(first?.slice(0, 7)).toEqual(['提案', '提案', '收到', '530100', '昆明市', '2023', 1442]);
  expect(first).toContain('https://example.test/p1');
});

test('K10 nothing in a sheet is run as a formula, in a file', () => {
  const sheet = tableSheet(table, WORDS);
  expect(sheetCsv(sheet)).toMatch(/^\ufeff组,/);
  expect(sheetCsv(sheet)).toContain("\r\n'=1+1,'=1+1,");
});
