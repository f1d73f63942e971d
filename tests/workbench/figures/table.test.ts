import { expect, test } from 'vitest';
import { placeIndex } from '../../../shared/page/place-index.ts';
import { type Figure, figuresOf } from '../../../shared/workbench/figures/figure.ts';
import { readPeriod } from '../../../shared/workbench/figures/period-span.ts';
import { NO_RULES } from '../../../shared/workbench/figures/rules.ts';
import { shownFigures, type TableChoices, tableOf } from '../../../shared/workbench/figures/table.ts';
import { figure, rowsOf } from './rows-for-test.ts';

const EACH: TableChoices = { places: 'own', periods: 'each', subjects: 'each' };
const FILED = { unit: '件', subject: '提案', act: '收到', period: '2023' };
const ROWS = [
  figure('442件', { ...FILED, value: 442, id: 'filed' }),
  figure('430件', { ...FILED, value: 430, act: '立案', id: 'taken' }),
  figure('400件', { ...FILED, value: 400, period: '2022', id: 'before' }),
  figure('20件', { ...FILED, value: 20, period: '2023-11', id: 'month' }),
  figure('15件', { ...FILED, value: 15, subject: 'A类提案', id: 'of groups' }),
  figure('60余件', { ...FILED, value: 60, approx: 'over', page: 'p2', id: 'district' }),
  figure('442件', { ...FILED, value: 442, id: 'again' }),
  figure('300名', { value: 300, unit: '名', subject: '委员', page: 'p3', id: 'members' }),
  figure('32.1%', { value: 32.1, unit: '%', id: 'bare' }),
];
const laidOut = (figures: Figure[], choices: TableChoices) =>
  tableOf(shownFigures(figures, choices, placeIndex()), choices);
const table = (choices: Partial<TableChoices> = {}) =>
  laidOut(figuresOf(rowsOf(ROWS), NO_RULES).figures, { ...EACH, ...choices });
const heads = ({ rows }: ReturnType<typeof table>) =>
  rows.map(({ subject, act, place, unit }) => [subject, act, place.name, unit].join(' '));

test('K8 a row is a subject with its act, unit and place, a column a period, and a cell has its annotations', () => {
  const { periods, rows, count, pages } = table();
  expect(periods).toEqual(['2022', '2023', '2023-11', '']);
  expect(heads(table())).toEqual([
    '提案 收到 昆明市 件',
    '提案 收到 五华区 件',
    '提案 立案 昆明市 件',
    'A类提案 收到 昆明市 件',
    '委员  大理白族自治州 人',
  ]);
  expect(rows[0]?.cells[1]).toEqual([{ value: 442, approx: 'exact', annotations: ['filed', 'again'] }]);
  expect(rows[1]?.cells[1]).toEqual([{ value: 60, approx: 'over', annotations: ['district'] }]);
  expect([count, pages]).toEqual([8, 3]);
});

test('K8 months are put into their year by choice, beside what the year has, never added up', () => {
  const { periods, rows } = table({ periods: 'years' });
  expect(periods).toEqual(['2022', '2023', '']);
  expect(rows[0]?.cells[1]).toEqual([
    { value: 442, approx: 'exact', annotations: ['filed', 'again'] },
    { value: 20, approx: 'exact', period: '2023-11', annotations: ['month'] },
  ]);
});

test('K8 places are put into their city or province by choice, and a cell says whose figure it has', () => {
  const cities = table({ places: 'city' });
  expect(heads(cities)).not.toContain('提案 收到 五华区 件');
  expect(cities.rows[0]?.cells[1]).toContainEqual(expect.objectContaining({ value: 60, place: '五华区' }));
  const provinces = table({ places: 'province' });
  expect(new Set(provinces.rows.map(({ place }) => place.name))).toEqual(new Set(['云南省']));
  expect(table({ places: 'all' }).rows[0]?.place).toEqual({ code: '', name: '' });
});

test('K8 subjects of a group stand in one row by choice', () => {
  const { rows } = table({ subjects: 'groups' });
  expect(rows[0]).toMatchObject({ group: '提案', subject: '', act: '收到', place: { name: '昆明市' } });
  expect(rows[0]?.cells[1]).toContainEqual(expect.objectContaining({ value: 15, subject: 'A类提案' }));
});

test('K8 groups, acts, places and times are chosen; what has no subject is shown if one asks for it', () => {
  expect(heads(table({ groups: ['委员'] }))).toEqual(['委员  大理白族自治州 人']);
  expect(table({ acts: ['立案'] }).count).toBe(1);
  expect(table({ codes: ['530102'] }).count).toBe(1);
  const { from, to } = readPeriod('2022')!;
  expect(table({ from, to }).periods).toEqual(['2022']);
  expect(heads(table({ unnamed: true })).some(head => head.startsWith(' '))).toBe(true);
});

test('K8 a county of a municipality is shown as the municipality', () => {
  const district = { code: '110105', name: '朝阳区' };
  const pages = new Map([['b', { id: 'b', url: 'u', canonicalUrl: 'u', title: 't', place: district }]]);
  const { figures } = figuresOf(
    { pages, annotations: [figure('1件', { ...FILED, value: 1, page: 'b' })] },
    NO_RULES,
  );
  expect(laidOut(figures, { ...EACH, places: 'city' }).rows[0]?.place.name).toBe('北京市');
});

test('K8 what tells no amount is counted apart', () => {
  const { without } = figuresOf(rowsOf([figure('1:3', { unit: '', id: 'ratio' })]), NO_RULES);
  expect(without).toEqual(['ratio']);
});

test('K8 a cell of many values keeps each once, however many there are', () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    figure(`${n % 30}件`, { ...FILED, value: n % 30, page: n % 2 ? 'p1' : 'p2' }),
  );
  const { rows } = laidOut(figuresOf(rowsOf(many), NO_RULES).figures, { ...EACH, places: 'all' });
  // 昆明市 has the odd ones and 五华区 the even ones, each twice.
  expect(rows[0]?.cells[0]?.map(({ value }) => value)).toEqual(Array.from({ length: 30 }, (_, n) => n));
  expect(rows[0]?.cells[0]?.every(({ annotations }) => annotations.length === 2)).toBe(true);
});
