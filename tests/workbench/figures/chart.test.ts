import { expect, test } from 'vitest';
import { placeIndex } from '../../../shared/page/place-index.ts';
import { chartOf, measuresOf } from '../../../shared/workbench/figures/chart.ts';
import { figuresOf } from '../../../shared/workbench/figures/figure.ts';
import { NO_RULES } from '../../../shared/workbench/figures/rules.ts';
import { shownFigures, type TableChoices } from '../../../shared/workbench/figures/table.ts';
import { figure, rowsOf } from './rows-for-test.ts';

const EACH: TableChoices = { places: 'own', periods: 'each', subjects: 'each' };
const FILED = { unit: '件', subject: '提案', act: '收到' };
const { figures } = figuresOf(
  rowsOf([
    figure('442件', { ...FILED, value: 442, period: '2023', id: 'a' }),
    figure('400余件', { ...FILED, value: 400, approx: 'over', period: '2022', id: 'b' }),
    figure('442件', { ...FILED, value: 442, period: '2023', id: 'again' }),
    figure('20至30件', { ...FILED, min: 20, max: 30, period: '2023', page: 'p3', id: 'c' }),
    figure('15件', { ...FILED, value: 15, subject: '集体提案', period: '2023', id: 'd' }),
    figure('9件', { ...FILED, value: 9, id: 'timeless' }),
  ]),
  NO_RULES,
);

const shown = (choices: TableChoices) => shownFigures(figures, choices, placeIndex());

test('K9 measures are what one axis can hold, those with the most periods and places first', () => {
  expect(measuresOf(shown(EACH), EACH)).toEqual([
    { subject: '提案', group: '提案', act: '收到', unit: '件', count: 4, periods: 2, places: 2 },
    { subject: '集体提案', group: '提案', act: '收到', unit: '件', count: 1, periods: 1, places: 1 },
  ]);
  const [grouped] = measuresOf(shown({ ...EACH, subjects: 'groups' }), { ...EACH, subjects: 'groups' });
  expect(grouped).toMatchObject({ subject: '提案', count: 5 });
});

test('K9 a measure is drawn at the middle of its periods, each amount with its annotations, ranges by both ends', () => {
  const points = chartOf(shown(EACH), FILED, EACH);
  expect(
    points.map(({ period, place, point, annotations }) => [period, place.name, point, annotations]),
  ).toEqual([
    ['2022', '昆明市', 400, ['b']],
    ['2023', '昆明市', 442, ['a', 'again']],
    ['2023', '大理白族自治州', 25, ['c']],
  ]);
  expect(points[0]?.at).toBe(Date.UTC(2022, 6, 2, 12));
  expect(points[2]).toMatchObject({ min: 20, max: 30 });
  expect(points[1]?.pages).toEqual(['p1', 'p1']);
});

test('K9 only places and times that were chosen are drawn', () => {
  expect(chartOf(shown({ ...EACH, codes: ['532900'] }), FILED, EACH)).toHaveLength(1);
  expect(chartOf(shown({ ...EACH, places: 'province' }), FILED, EACH)[0]?.place.name).toBe('云南省');
});
