import { expect, test } from 'vitest';
import { contradictionsOf } from '../../../shared/workbench/figures/contradictions.ts';
import { figuresOf } from '../../../shared/workbench/figures/figure.ts';
import { NO_RULES } from '../../../shared/workbench/figures/rules.ts';
import { figure, PAGES, pageOf, rowsOf } from './rows-for-test.ts';

const FILED = { unit: '件', subject: '提案', act: '收到', period: '2023' };
const pages = new Map([...PAGES, ['p5', pageOf('p5', '530100')]]);
const found = (...rows: ReturnType<typeof figure>[]) =>
  contradictionsOf(figuresOf(rowsOf(rows, pages), NO_RULES).figures);

test('K5 different amounts of the same thing, act, place, period and unit contradict each other, told with all who say them', () => {
  const rows = [
    figure('442件', { ...FILED, value: 442, id: 'one' }),
    figure('448件', { ...FILED, value: 448, id: 'two', page: 'p5', period: '2023-01/2023-12' }),
    figure('442件', { ...FILED, value: 442, id: 'three', page: 'p5' }),
  ];
  expect(found(...rows)).toMatchObject([
    {
      subject: '提案',
      act: '收到',
      unit: '件',
      period: '2023',
      place: { code: '530100' },
      across: true,
      claims: [
        { amount: { value: 442 }, annotations: ['one', 'three'] },
        { amount: { value: 448 }, annotations: ['two'] },
      ],
    },
  ]);
});

test('K5 400余 against 412 and ranges that overlap are none', () => {
  expect(
    found(
      figure('400余件', { ...FILED, value: 400, approx: 'over' }),
      figure('412件', { ...FILED, value: 412 }),
    ),
  ).toEqual([]);
  expect(
    found(figure('1至3件', { ...FILED, min: 1, max: 3 }), figure('2-5件', { ...FILED, min: 2, max: 5 })),
  ).toEqual([]);
});

test('K5 another act, place, period or unit, and what is not told, make no contradiction', () => {
  const base = figure('442件', { ...FILED, value: 442 });
  const others = [{ act: '立案' }, { page: 'p2' }, { period: '2022' }, { unit: '件次' }, { subject: '议案' }];
  for (const other of others)
    expect(found(base, figure('9件', { ...FILED, value: 9, ...other }))).toEqual([]);
  const { period, ...timeless } = FILED;
  expect(found(figure('1件', { ...timeless, value: 1 }), figure('2件', { ...timeless, value: 2 }))).toEqual(
    [],
  );
  const nowhere = { ...FILED, page: 'p4' };
  expect(found(figure('1件', { ...nowhere, value: 1 }), figure('2件', { ...nowhere, value: 2 }))).toEqual([]);
  expect(found(base, figure('9件', { ...FILED, value: 9, status: 'rejected' }))).toEqual([]);
});

test('K5 rules lead to contradictions: 立案提案 is 提案 with 立案, 0.4万 of a unit is 4,000', () => {
  const rows = [
    figure('430件', { value: 430, unit: '件', subject: '立案提案', period: '2023' }),
    figure('431件', { value: 431, unit: '件', subject: '提案', act: '审查立案', period: '2023' }),
    figure('4000元', { value: 4000, unit: '元', subject: '资金', period: '2023' }),
    figure('0.4万元', { value: 0.4, unit: '万元', subject: '资金', period: '2023' }),
  ];
  expect(found(...rows)).toMatchObject([{ subject: '提案', act: '立案', unit: '件' }]);
});

test('K5 those with an act and on several pages come first', () => {
  const bare = { unit: '个', subject: '方面', period: '2024' };
  const rows = [
    figure('3个', { ...bare, value: 3 }),
    figure('5个', { ...bare, value: 5 }),
    figure('442件', { ...FILED, value: 442 }),
    figure('448件', { ...FILED, value: 448, page: 'p5' }),
  ];
  expect(found(...rows).map(({ subject, across }) => [subject, across])).toEqual([
    ['提案', true],
    ['方面', false],
  ]);
});
