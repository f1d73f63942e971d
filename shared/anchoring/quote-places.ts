import type { AnchorRecord } from './anchor-record.ts';
import { isWordUnit } from './character.ts';
import type { FoldedText } from './fold.ts';
import { cutsNumber } from './number-edge.ts';
import { standsAt } from './same-units.ts';
import { hasBreak } from './sentence-edge.ts';

/** A target with this much stored on one side and nothing on the other stood at the very edge of its text. */
const EDGE_CONTEXT = 16;

/** Whether a word now goes on over an edge at which the whole text began or ended: 何志强 is not 何志强鹏. */
function growsOverEdge(folded: FoldedText, record: AnchorRecord, at: number, end: number): boolean {
  const { units, starts, ends, length } = folded;
  const joins = (place: number) =>
    place > 0 &&
    place < length &&
    isWordUnit(units[place - 1]!) &&
    isWordUnit(units[place]!) &&
    ends[place - 1] === starts[place] &&
    !hasBreak(folded, place);
  const after = record.units.length - record.end;
  return (
    (after === 0 && record.start >= EDGE_CONTEXT && joins(end)) ||
    (record.start === 0 && after >= EDGE_CONTEXT && joins(at))
  );
}

/** Whether the quote stands at `at` of the folded page as itself, not as a part of a longer number. */
export function quoteStandsAt(folded: FoldedText, record: AnchorRecord, at: number): boolean {
  if (!standsAt(folded.units, folded.length, at, record.quote)) return false;
  const own = { units: record.units, length: record.units.length };
  const end = at + record.quote.length;
  if (growsOverEdge(folded, record, at, end)) return false;
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
