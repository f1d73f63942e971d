import { isDigit, isNumeral } from './character.ts';
import type { FoldedText } from './fold.ts';

const POINT = '.'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);

/**
 * Whether cutting `units` at `at` would cut a number in two: 26余万元 inside 5926余万元, 3亿 inside 2.3亿, 十条 inside 二十条.
 * Words that begin with a numeral (一次) are not told from numbers; cutting none of them is right as well.
 */
export function cutsNumber({ units, length }: Pick<FoldedText, 'units' | 'length'>, at: number): boolean {
  if (at <= 0 || at >= length) return false;
  const before = units[at - 1]!;
  const after = units[at]!;
  if (isNumeral(before) && isNumeral(after)) return true;
  if (before === POINT || before === COMMA)
    return at > 1 && isDigit(units[at - 2]!) && isDigit(after) && isGrouped(units, length, at, before);
  if (after === POINT) return isDigit(before) && at + 1 < length && isDigit(units[at + 1]!);
  return false;
}

/** 2.3 is one number; in 12,345 a comma groups three digits, in 开会12,3人 it parts two clauses. */
function isGrouped(units: Uint16Array, length: number, at: number, mark: number): boolean {
  if (mark === POINT) return true;
  let digits = 0;
  while (at + digits < length && isDigit(units[at + digits]!)) digits++;
  return digits === 3;
}
