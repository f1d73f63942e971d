import type { AnchorRecord } from './anchor-record.ts';
import { changedText, type FoldedState, gapsBetween } from './changed-text.ts';
import { type FoldedText, foldedOffset, sourceSpan } from './fold.ts';
import { type Stretch, sameStretches } from './same-stretches.ts';
import type { AnchorResult, TextSpan } from './target.ts';

/** A target on one state of a page. */
export interface Placed {
  record: AnchorRecord;
  result: AnchorResult;
  /** Where the quote stands with all its stored context, if that is in one place and the answer; `nowhere`: it is edited or gone. */
  whole: number | 'nowhere' | 'unclear';
}

/** Longer quotes are weighed over more of the page than `REACH`: they are always looked for anew unless they stand whole. */
const MAX_QUOTE = 64;
/**
 * Weighing a place looks no further than this around it: 192 units of context, room for what was put in, and the width of a
 * region. What changed further away is another place.
 */
const REACH = 512;
/** What stands beside stored context decides whether a number is cut: nothing looks further than this. */
const BESIDE = 8;

/**
 * Gives what a target comes to on the next state of a page if nothing that changed can matter to it, else undefined.
 * A quote that stood whole, in one place, stays there while its surroundings stay and no copy of them has come; one that was
 * edited or gone stays what it was while nothing that came or went shares three characters with what is stored.
 */
export function* placedKeeper(
  last: FoldedState & { placed: ReadonlyMap<string, Placed> },
  next: FoldedState,
): Generator<void, (placed: Placed) => Placed | undefined> {
  const stretches = sameStretches(last.text, next.text);
  yield;
  const gaps = gapsBetween(stretches, last, next);
  let longest = 0;
  for (const { record } of last.placed.values()) longest = Math.max(longest, record.units.length);
  const margin = Math.max(REACH, longest);
  const went = yield* changedText(last.folded, gaps.before, margin);
  const came = yield* changedText(next.folded, gaps.after, margin);

  const keepWhole = ({ record, result }: Placed, at: number): Placed | undefined => {
    if (result.status !== 'found') return undefined;
    const size = record.units.length;
    const around = moved(withNeighbours(last.folded, at, at + size), stretches, last, next);
    const span = around && moved(result, stretches, last, next);
    if (!span) return undefined;
    const place = foldedOffset(next.folded, span.start) - record.start;
    const copies = came.places(record.units, 2);
    if (!copies || copies.some(copy => copy !== place)) return undefined;
    const pointed = foldedOffset(next.folded, Math.max(0, record.target.start)) - record.start;
    return {
      record,
      result: { ...result, ...span, reason: pointed === place ? 'position' : 'context' },
      whole: place,
    };
  };
  const keepEdited = ({ record, result }: Placed): Placed | undefined => {
    const isBare = record.units.length === record.quote.length;
    if (isBare || record.quote.length > MAX_QUOTE) return undefined;
    const shares = [went, came].some(
      changed => changed.sharesGram(record.units) || changed.sharesGram(record.quote),
    );
    const kept = shares ? undefined : movedResult(result, span => moved(span, stretches, last, next));
    return kept && { record, result: kept, whole: 'nowhere' };
  };
  return placed => {
    if (typeof placed.whole === 'number') return keepWhole(placed, placed.whole);
    return placed.whole === 'nowhere' ? keepEdited(placed) : undefined;
  };
}

/** The source span of a folded one with the units beside it; open where the page begins or ends. */
function withNeighbours(folded: FoldedText, start: number, end: number): TextSpan {
  const from = start - BESIDE;
  const to = end + BESIDE;
  const span = sourceSpan(folded, Math.max(0, from), Math.min(folded.length, to));
  return {
    start: from < 0 ? Number.NEGATIVE_INFINITY : span.start,
    end: to > folded.length ? Number.POSITIVE_INFINITY : span.end,
  };
}

/** Where a span stands now, if it lies in one stretch; an open end must be the page's, then and now. */
function moved(
  { start, end }: TextSpan,
  stretches: readonly Stretch[],
  last: FoldedState,
  next: FoldedState,
): TextSpan | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.before <= Math.max(0, start)) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low - 1];
  if (!stretch) return undefined;
  const { before, after, length } = stretch;
  if (Math.min(end, last.text.length) > before + length) return undefined;
  if (start < 0 && after > 0) return undefined;
  if (end > last.text.length && after + length < next.text.length) return undefined;
  return { start: start - before + after, end: end - before + after };
}

/** An orphan with candidates is a close decision between places: it is taken anew. */
function movedResult(
  result: AnchorResult,
  move: (span: TextSpan) => TextSpan | undefined,
): AnchorResult | undefined {
  if (result.status === 'orphan') return result.candidates ? undefined : result;
  const span = move(result);
  return span && { ...result, ...span };
}
