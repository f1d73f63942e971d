import type { AnchorRecord } from './anchor-record.ts';
import type { FoldedText } from './fold.ts';
import { cutsNumber } from './number-edge.ts';
import { standsAt } from './same-units.ts';

/** Whether the quote stands at `at` of the folded page as itself, not as a part of a longer number. */
export function quoteStandsAt(folded: FoldedText, record: AnchorRecord, at: number): boolean {
  if (!standsAt(folded.units, folded.length, at, record.quote)) return false;
  const own = { units: record.units, length: record.units.length };
  const end = at + record.quote.length;
  // Whoever marked 26 inside 5926 gets it back, next to the same digit.
  if (
    cutsNumber(folded, at) &&
    !(cutsNumber(own, record.start) && folded.units[at - 1] === record.units[record.start - 1])
  )
    return false;
  return (
    !cutsNumber(folded, end) ||
    (cutsNumber(own, record.end) && folded.units[end] === record.units[record.end])
  );
}
