import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { isDigit, isWordUnit } from './character.ts';

/** Of a page put into traditional characters, between half and four fifths of the characters read as before. */
const LEAST_SAME = 0.45;
/** Context on both sides together must be this long for the pattern of its marks and numbers to tell. */
const LEAST_LENGTH = 40;

/**
 * Whether the surroundings of the quote at `at` are the stored ones in another script (simplified, traditional): character for
 * character in the same places, every digit and every mark as it was, and letters only where there were letters.
 */
export function isRespelled({ folded }: AnchorPage, record: AnchorRecord, at: number): boolean {
  const { units, length } = folded;
  const { prefix, suffix } = record;
  const end = at + record.quote.length;
  if (prefix.length + suffix.length < LEAST_LENGTH || at < prefix.length || end + suffix.length > length)
    return false;
  const left = sameUnits(prefix, units.subarray(at - prefix.length, at));
  const right = sameUnits(suffix, units.subarray(end, end + suffix.length));
  return left >= LEAST_SAME * prefix.length && right >= LEAST_SAME * suffix.length;
}

/** How many units are the same, or -1 if any differs that is no letter. */
function sameUnits(stored: Uint16Array, page: Uint16Array): number {
  let same = 0;
  for (let i = 0; i < stored.length; i++) {
    if (stored[i] === page[i]) same++;
    else if (!isLetter(stored[i]!) || !isLetter(page[i]!)) return -1;
  }
  return same;
}

const isLetter = (unit: number) => isWordUnit(unit) && !isDigit(unit);
