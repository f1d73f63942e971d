import { expect, test } from 'vitest';
import { figuresOf } from '../../../shared/workbench/figures/figure.ts';
import { medianOf, modifiedZScores, outliersOf } from '../../../shared/workbench/figures/outliers.ts';
import { NO_RULES } from '../../../shared/workbench/figures/rules.ts';
import { figure, rowsOf } from './rows-for-test.ts';

const series = (values: number[], more = {}) =>
  values.map((value, at) =>
    figure(`${value}件`, {
      value,
      unit: '件',
      subject: '提案',
      act: '收到',
      period: String(2015 + at),
      ...more,
    }),
  );
const found = (rows: ReturnType<typeof figure>[]) => outliersOf(figuresOf(rowsOf(rows), NO_RULES).figures);

test('K6 the modified z-score is 0.6745 (x − median) / MAD', () => {
  expect(medianOf([3, 1, 2, 10])).toBe(2.5);
  // Median 5, distances 4 3 2 1 0 1 2 3 15, MAD 2.
  const scores = modifiedZScores([1, 2, 3, 4, 5, 6, 7, 8, 20]);
  expect(scores[0]).toBeCloseTo((0.6745 * -4) / 2, 6);
  expect(scores[8]).toBeCloseTo((0.6745 * 15) / 2, 6);
});

test('K6 where most are the same, the mean distance stands in; a series that hardly moves has no outlier', () => {
  // Mean distance 90 / 6 = 15.
  expect(modifiedZScores([10, 10, 10, 10, 10, 100]).at(-1)).toBeCloseTo(90 / (15 * 1.253314), 6);
  expect(modifiedZScores([48, 48, 48, 48, 49]).at(-1)).toBeLessThan(1);
  expect(modifiedZScores([0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0]);
});

test('K6 a figure ten times as large as those of the other years is flagged, with the median of how many', () => {
  expect(found(series([442, 430, 451, 4420, 437, 448]))).toMatchObject([
    {
      period: '2018',
      amount: { value: 4420 },
      of: 6,
      median: 445,
      subject: '提案',
      place: { code: '530100' },
    },
  ]);
  expect(found(series([442, 430, 451, 460, 437, 448]))).toEqual([]);
});

test('K6 fewer than five figures, other places, and spans of another length are no series', () => {
  expect(found(series([442, 430, 451, 4420]))).toEqual([]);
  const months = ['2023-01', '2023-02', '2023-03', '2023-04', '2023-05'];
  const monthly = months.map((period, at) =>
    figure('40件', { value: 40 + at, unit: '件', subject: '提案', act: '收到', period }),
  );
  expect(found([...monthly, ...series([442])])).toEqual([]);
  expect(found([...series([442, 430, 451, 449]), ...series([4420], { page: 'p3' })])).toEqual([]);
});
