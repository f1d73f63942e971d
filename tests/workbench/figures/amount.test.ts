import { expect, test } from 'vitest';
import { agree, amountOf, writtenStep } from '../../../shared/workbench/figures/amount.ts';

test('K4 the last written digit tells how far a figure is rounded', () => {
  expect(writtenStep('442件', 442)).toBe(1);
  expect(writtenStep('1,442件', 1442)).toBe(1);
  expect(writtenStep('32.1%', 32.1)).toBe(0.1);
  expect(writtenStep('６５００余万元', 65_000_000)).toBe(10_000);
  expect(writtenStep('1.2亿元', 120_000_000)).toBe(10_000_000);
  expect(writtenStep('三万', 30_000)).toBe(10_000);
  expect(writtenStep('十二件', 12)).toBe(1);
});

test('K4 figures agree that may speak of the same amount', () => {
  const amount = (exact: string, attributes: Parameters<typeof amountOf>[0]) => amountOf(attributes, exact)!;
  const over400 = amount('400余名', { value: 400, approx: 'over' });
  expect(agree(over400, amount('412名', { value: 412 }))).toBe(true);
  expect(agree(over400, amount('512名', { value: 512 }))).toBe(false);
  expect(agree(over400, amount('399名', { value: 399 }))).toBe(false);
  expect(agree(amount('442件', { value: 442 }), amount('443件', { value: 443 }))).toBe(false);
  expect(agree(amount('10-20人', { min: 10, max: 20 }), amount('15-30人', { min: 15, max: 30 }))).toBe(true);
  expect(agree(amount('10-20人', { min: 10, max: 20 }), amount('21人', { value: 21 }))).toBe(false);
  expect(agree(amount('1.2亿元', { value: 1.2e8 }), amount('11987万元', { value: 119_870_000 }))).toBe(true);
  expect(agree(amount('不足50人', { value: 50, approx: 'under' }), amount('47人', { value: 47 }))).toBe(true);
  expect(
    agree(amount('约72万元', { value: 720_000, approx: 'about' }), amount('71.6万', { value: 716_000 })),
  ).toBe(true);
  expect(agree(amount('97%', { value: 97, unit: '%' }), amount('97.4%', { value: 97.4, unit: '%' }))).toBe(
    true,
  );
  expect(agree(amount('97%', { value: 97, unit: '%' }), amount('98%', { value: 98, unit: '%' }))).toBe(false);
});

test('K4 an amount is shown in the unit that the rules lead to', () => {
  expect(amountOf({ value: 2.5, unit: '公顷' }, '2.5公顷', 15)).toMatchObject({ value: 37.5 });
  expect(amountOf({ min: 1, max: 2, unit: '公顷' }, '1至2公顷', 15)).toMatchObject({
    min: 15,
    max: 30,
    low: 15,
  });
  expect(amountOf({ unit: '件' }, '若干件')).toBeUndefined();
});
