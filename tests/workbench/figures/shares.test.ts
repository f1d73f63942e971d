import { expect, test } from 'vitest';
import { figuresOf } from '../../../shared/workbench/figures/figure.ts';
import { NO_RULES } from '../../../shared/workbench/figures/rules.ts';
import { shareChecksOf } from '../../../shared/workbench/figures/shares.ts';
import { figure, rowsOf } from './rows-for-test.ts';

const checks = (...rows: ReturnType<typeof figure>[]) =>
  shareChecksOf(figuresOf(rowsOf(rows), NO_RULES).figures);
const share = (exact: string, value: number, at: number, more = {}) =>
  figure(exact, { value, unit: '%', at, id: 'share', ...more });
const count = (id: string, value: number, at: number, more = {}) =>
  figure(`${value}件`, { value, unit: '件', at, id, subject: '提案', ...more });

test('K7 9 of 28 is 32.1 %', () => {
  expect(checks(count('whole', 28, 0), count('part', 9, 20), share('32.1%', 32.1, 30))).toMatchObject([
    { share: 'share', part: 'part', whole: 'whole', said: 32.1, fits: true },
  ]);
});

test('K7 a share that is off by more than rounding allows says what the counts give', () => {
  const [found] = checks(count('whole', 28, 0), count('part', 9, 20), share('31.2%', 31.2, 30));
  expect(found).toMatchObject({ fits: false, said: 31.2 });
  expect(found?.counted).toBeCloseTo(32.142857, 5);
});

test('K7 rounding is that of the last written digit, ties either way', () => {
  const one = [count('whole', 8, 0), count('part', 1, 10)] as const;
  expect(checks(...one, share('13%', 13, 20))[0]?.fits).toBe(true);
  expect(checks(...one, share('12%', 12, 20))[0]?.fits).toBe(true);
  expect(checks(...one, share('12.5%', 12.5, 20))[0]?.fits).toBe(true);
  expect(checks(...one, share('12.4%', 12.4, 20))[0]?.fits).toBe(false);
});

test('K7 of several counts those that fit are taken; open counts fit what they may be', () => {
  const found = checks(
    count('a', 400, 0),
    count('whole', 50, 10),
    count('part', 10, 20),
    share('20%', 20, 30),
  );
  expect(found).toMatchObject([{ part: 'part', whole: 'whole', fits: true }]);
  const open = checks(
    count('whole', 400, 0, { approx: 'over' }),
    count('part', 100, 10),
    share('23%', 23, 20),
  );
  expect(open[0]?.fits).toBe(true);
});

test('K7 a rate is checked against its own act alone, and growth against nothing', () => {
  const pair = [count('whole', 442, 0, { act: '收到' }), count('part', 430, 12, { act: '立案' })] as const;
  expect(checks(...pair, share('99%', 99, 30, { subject: '满意率' }))).toEqual([]);
  expect(checks(...pair, share('97.3%', 97.3, 30, { subject: '立案率' }))[0]?.fits).toBe(true);
  expect(checks(...pair, share('96.3%', 96.3, 30, { subject: '立案率' }))[0]?.fits).toBe(false);
  expect(checks(...pair, share('97.3%', 97.3, 30, { act: '增长' }))).toEqual([]);
});

test('K7 counts of other units, of other things, far away, or of which the share is nothing like, are not its own', () => {
  expect(checks(count('w', 28, 0, { unit: '人' }), count('p', 9, 20), share('31.2%', 31.2, 30))).toEqual([]);
  expect(checks(count('w', 28, 0, { subject: '委员' }), count('p', 9, 20), share('31.2%', 31.2, 30))).toEqual(
    [],
  );
  expect(checks(count('w', 28, 0), count('p', 9, 500), share('31.2%', 31.2, 510))).toEqual([]);
  expect(checks(count('w', 28, 0), count('p', 9, 20), share('88%', 88, 30))).toEqual([]);
  expect(checks(count('w', 28, 0), count('p', 9, 20), share('32.1%', 32.1, 30, { page: 'p2' }))).toEqual([]);
  const older = { ...count('w', 28, 0), text: 'f'.repeat(64) };
  expect(checks(older, count('p', 9, 20), share('32.1%', 32.1, 30))).toEqual([]);
});
