import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { edgeScores } from './edge-scores.ts';
import { quoteStandsAt } from './quote-places.ts';
import type { Region } from './regions.ts';
import { GAP_EXTEND, GAP_OPEN, MATCH } from './weights.ts';

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
export function weighRegion(page: AnchorPage, record: AnchorRecord, { low, high }: Region): RegionPlaces {
  const text = page.folded.units;
  const size = record.quote.length;
  const left = edgeScores(record.prefix, text, low, high, 1);
  const right = edgeScores(record.suffix, text, low, high, -1);
  const kept: Place[] = [];
  for (let at = low; at + size <= high; at++)
    if (quoteStandsAt(page.folded, record, at))
      kept.push({
        start: at,
        end: at + size,
        score: left[at - low]! + size * MATCH + right[at + size - low]!,
      });
  const isKept = new Set(kept.map(place => place.start));
  return { kept, slot: bestSlot(left, right, low, size, isKept) };
}

/** The best pair of a prefix end and a suffix start that do not hold the quote itself between them. */
function bestSlot(
  left: Int32Array,
  right: Int32Array,
  low: number,
  size: number,
  isKept: Set<number>,
): Place | undefined {
  let best: Place | undefined;
  let from = 0;
  for (let j = 0; j < left.length; j++) {
    if (left[j]! + j * GAP_EXTEND >= left[from]! + from * GAP_EXTEND) from = j;
    let i = from;
    if (isKept.has(low + i) && j - i === size) i = bestStart(left, j, j - size);
    if (i < 0) continue;
    const score = left[i]! + right[j]! - GAP_OPEN - Math.abs(j - i - size) * GAP_EXTEND;
    if (!best || score > best.score) best = { start: low + i, end: low + j, score };
  }
  return best;
}

function bestStart(left: Int32Array, upTo: number, except: number): number {
  let from = -1;
  for (let i = 0; i <= upTo; i++)
    if (i !== except && (from < 0 || left[i]! + i * GAP_EXTEND >= left[from]! + from * GAP_EXTEND)) from = i;
  return from;
}
