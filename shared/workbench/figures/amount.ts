/** How much a figure says, and what it leaves open: the amounts that it agrees with. */
import type { Attributes } from '../../model/annotation.ts';
import { converted } from './unit-rules.ts';

export interface Amount {
  value?: number;
  min?: number;
  max?: number;
  approx: NonNullable<Attributes['approx']>;
  /** The least and the greatest amount that the figure agrees with, both included. */
  low: number;
  high: number;
}

const NUMERALS = /\d[\d,]*(?:\.\d+)?/;
/** What rounding may have taken or added of one in the last digit: a half, but so little less that 97% and 98% have no amount in common. */
const HALF = 0.499999;
/** Parts of a whole are no counts: one that is written without decimals was rounded all the same. */
const ROUNDED_UNITS = new Set(['%', '‰', '个百分点', '百分点', '倍']);
/** Shares that were written as M of N are kept to four places. */
const FRACTION_STEP = 0.0001;

/** Full-width digits, points and commas as plain ones. */
const plain = (text: string) =>
  text.replace(/[０-９．，]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * What one in the last written digit is, in the units of `value`: 1 for 442件, 0.1 for 32.1%, 10,000 for 6500万元 and
 * 10,000,000 for 1.2亿元. Chinese numerals tell it only by a 万 or 亿 at their end.
 */
export function writtenStep(exact: string, value: number): number {
  // Most are plain counts, and there are many.
  if (Number.parseInt(exact, 10) === value && !/[.．]/.test(exact)) return 1;
  const digits = NUMERALS.exec(plain(exact))?.[0].replaceAll(',', '');
  const size = Math.abs(value);
  if (digits !== undefined) {
    const mantissa = Number(digits);
    const scale = mantissa > 0 && size > 0 ? size / mantissa : 1;
    return Number((scale * 10 ** -(digits.split('.')[1]?.length ?? 0)).toPrecision(6));
  }
  if (exact.includes('亿') && size >= 1e8) return 1e8;
  if (exact.includes('万') && size >= 1e4) return 1e4;
  return 1;
}

/** What the last digit that is not nought stands for, at least `step`: 100 for 400, 10 for 450. */
function roundStep(value: number, step: number): number {
  let round = step;
  while (value !== 0 && isWhole(value / (round * 10))) round *= 10;
  return round;
}

const isWhole = (number: number) => Math.abs(number - Math.round(number)) < 1e-9;

/**
 * What an exact figure agrees with is itself, and what it may have been rounded from where it is written with decimals or in 万 and 亿:
 * 1.2亿 is anything from 1.15亿 to 1.25亿, but 442件 is 442. 400余 is from 400 up to 500, 约72万 half a step to both sides,
 * 不足50 from 40 to 50.
 */
function open(
  value: number,
  approx: Amount['approx'],
  step: number,
  isCount: boolean,
): [low: number, high: number] {
  if (approx === 'exact') {
    const slack = isCount && step === 1 ? 0 : step * HALF;
    return [value - slack, value + slack];
  }
  const round = roundStep(value, step);
  if (approx === 'over') return [value, value + round];
  if (approx === 'under') return [value - round, value];
  return [value - round * HALF, value + round * HALF];
}

/** The amount of a figure as written in `exact`, multiplied by `times`; undefined for one that has none. */
export function amountOf(attributes: Attributes, exact: string, times = 1): Amount | undefined {
  const { value, min, max, approx = 'exact', unit = '' } = attributes;
  const at = (number: number) => converted(number, times);
  if (min !== undefined && max !== undefined && min <= max) {
    const ends = { min: at(min), max: at(max) };
    return { ...ends, approx, low: ends.min, high: ends.max };
  }
  if (value === undefined) return undefined;
  const step = unit === '分之' ? FRACTION_STEP : writtenStep(exact, value);
  const [low, high] = open(value, approx, step, !ROUNDED_UNITS.has(unit));
  return { value: at(value), approx, low: at(low), high: at(high) };
}

/** Whether both may speak of the same amount. */
export function agree(a: Pick<Amount, 'low' | 'high'>, b: Pick<Amount, 'low' | 'high'>): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** One number for an axis: the value, or the middle of a range. */
export function pointOf({ value, min, max }: Amount): number {
  return value ?? ((min ?? 0) + (max ?? 0)) / 2;
}
