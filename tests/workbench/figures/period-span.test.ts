import { expect, test } from 'vitest';
import { byTime, grainOf, inYears, readPeriod } from '../../../shared/workbench/figures/period-span.ts';

const key = (period: string) => readPeriod(period)?.key;

test('K1 periods of any precision are read as days, and one span has one key however it is written', () => {
  expect(key('2023')).toBe('2023');
  expect(key('2023-01/2023-12')).toBe('2023');
  expect(key('2023-01-01/2023-12-31')).toBe('2023');
  expect(key('2023-04-01/2023-06-30')).toBe('2023-04/2023-06');
  expect(key('2024-02-01/2024-02-29')).toBe('2024-02');
  expect(key('2016-12/2021-11')).toBe('2016-12/2021-11');
  expect(key('2023-09-22')).toBe('2023-09-22');
});

test('K1 what is no date, or ends before it begins, is no period', () => {
  for (const text of ['', '去年', '2023-13', '2023-02-30', '2023/2022', '2021/2022/2023', '2023-1'])
    expect(key(text), text).toBeUndefined();
});

test('K1 periods stand in order of time, the shorter of two that begin together first', () => {
  const periods = ['2024', '2023-06', '2023', '2023/2025', '2023-01', '2022-12-31'].map(
    each => readPeriod(each)!,
  );
  expect(periods.sort(byTime).map(each => each.key)).toEqual([
    '2022-12-31',
    '2023-01',
    '2023',
    '2023/2025',
    '2023-06',
    '2024',
  ]);
});

test('K1 a span is put into the year, or the years, that it lies in', () => {
  expect(inYears(readPeriod('2020-11')!)).toEqual(readPeriod('2020'));
  expect(inYears(readPeriod('2016-12/2021-11')!).key).toBe('2016/2021');
});

test('K1 a span is as long as a day, a month, a year or more', () => {
  const grain = (period: string) => grainOf(readPeriod(period)!);
  expect(['2023-09-22', '2023-04/2023-06', '2024', '2017/2021'].map(grain)).toEqual([
    'day',
    'month',
    'year',
    'years',
  ]);
});
