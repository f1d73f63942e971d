import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { edgeScores } from './edge-scores.ts';
import { quoteStandsAt } from './quote-places.ts';
import type { Region } from './regions.ts';
import type { TextSpan } from './target.ts';
import { GAP_EXTEND, GAP_OPEN, MATCH } from './weights.ts';

/** A slot longer or shorter than the quote costs a little, but half a passage may be gone. */
const MAX_LENGTH_COST = 2 * MATCH;

/** A place for the quote on the folded page and what it is worth. */
export interface Place {
  start: number;
  end: number;
  score: number;
}

/** The two readings of a region: the quote still stands there, or something else stands between its surroundings. */
export interface RegionPlaces {
  kept: Place[];
  slot: Place | undefined;
}

/** Weighs every place of a region at once: how well the prefix fits up to it and the suffix from it on. */
export function weighRegion(page: AnchorPage, record: AnchorRecord, region: Region): RegionPlaces {
  const { units, length } = page.folded;
  const size = record.quote.length;
  const within = (offset: number) => Math.max(0, Math.min(length, offset));
  const starts = { start: within(region.starts.start), end: within(region.starts.end) };
  const ends = { start: within(region.ends.start), end: within(region.ends.end) };
  const left = edgeScores(record.prefix, units, starts, 1);
  const right = edgeScores(record.suffix, units, ends, -1);
  const kept: Place[] = [];
  for (let at = starts.start; at <= starts.end; at++)
    if (quoteStandsAt(page.folded, record, at))
      kept.push({
        start: at,
        end: at + size,
        score: left[at - starts.start]! + size * MATCH + (right[at + size - ends.start] ?? 0),
      });
  const slot = bestSlot(
    left,
    starts,
    right,
    ends,
    size,
    kept.map(place => place.start),
  );
  return { kept, slot };
}

/**
 * The best pair of a prefix end and a suffix start that do not hold the quote itself between them: where they do, its neighbours
 * were edited, not the quote. `keptStarts` ascend.
 */
function bestSlot(
  left: Int32Array,
  starts: TextSpan,
  right: Int32Array,
  ends: TextSpan,
  size: number,
  keptStarts: readonly number[],
): Place | undefined {
  const worth = (i: number) => left[i - starts.start]!;
  let best: Place | undefined;
  let from = starts.start;
  let next = starts.start;
  let passed = 0;
  for (let end = Math.max(ends.start, starts.start); end <= ends.end; end++) {
    while (passed < keptStarts.length && keptStarts[passed]! + size <= end) {
      // From here on the slot must start after this place; all later starts are weighed anew.
      const after = keptStarts[passed++]! + 1;
      if (from < after) from = next = after;
    }
    for (; next <= Math.min(end, starts.end); next++) if (worth(next) >= worth(from)) from = next;
    if (from > Math.min(end, starts.end)) continue;
    const score =
      left[from - starts.start]! +
      right[end - ends.start]! -
      GAP_OPEN -
      Math.min(Math.abs(end - from - size) * GAP_EXTEND, MAX_LENGTH_COST);
    if (!best || score > best.score) best = { start: from, end, score };
  }
  return best;
}
