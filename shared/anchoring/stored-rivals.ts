import { type Alignment, alignOutward } from './align-outward.ts';
import { reversed } from './align-passage.ts';
import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { frameEdits } from './judge-kept.ts';
import type { PlaceEvidence } from './place-evidence.ts';
import { standsAt } from './same-units.ts';
import type { TextSpan } from './target.ts';
import { MARGIN, MATCH } from './weights.ts';

/** So much stored text on either side is laid beside the page. */
const MAX_SIDE = 256;
/** Page text that is compared: as much, and room for one inserted sentence. */
const ROOM = 48;
/**
 * What it costs beyond the alignment, on either side, that words stand in the place of others: twenty characters. One sentence cut out
 * explains a page better than a name and two figures that all became those of the sentence before.
 */
const REPLACED = 20 * MATCH;

/** Unedited characters on either side, or up to the sentence's end, that make a rival a twin. */
const TWIN_EDGE = 4;

/**
 * Whether a place is a neighbour of the quote rather than its own: the stored context holds the same words too, and the page around
 * the place is as much like the surroundings of those. So it is where a sentence was cut out and its twin beside it moved up, or where
 * the quote was edited and the same words stand in the line before. Where a twin stood beside the quote, only the very sentence is its own.
 */
export function isNeighbour(
  page: AnchorPage,
  record: AnchorRecord,
  { start, end }: TextSpan,
  evidence: PlaceEvidence,
): boolean {
  const words = page.folded.units.subarray(start, end);
  const rivals = placesIn(record, words);
  if (rivals.length === 0) return false;
  if (frameEdits(evidence) > 0 && rivals.some(at => isTwin(record, at, at + words.length))) return true;
  const isKept = words.length === record.quote.length && standsAt(words, words.length, 0, record.quote);
  const own = likeness(page, record, { start, end }, record.start, record.end);
  const least = own + (isKept ? words.length * MATCH : 0) - MARGIN;
  return rivals.some(
    at => likeness(page, record, { start, end }, at, at + words.length) + words.length * MATCH > least,
  );
}

/** Whether `[from, to)` of what is stored has next to it what the quote has. */
function isTwin(
  { units, start, end, frameStart, frameEnd }: AnchorRecord,
  from: number,
  to: number,
): boolean {
  const before = units.subarray(Math.max(frameStart, start - TWIN_EDGE), start);
  const after = units.subarray(end, Math.min(frameEnd, end + TWIN_EDGE));
  return (
    standsAt(units, units.length, from - before.length, before) && standsAt(units, units.length, to, after)
  );
}

/** Whether the quote's words stand in its stored context too. */
export const holdsRivals = (record: AnchorRecord) => placesIn(record, record.quote).length > 0;

/** Where the words stand in what is stored, the quote itself left out. */
function placesIn({ units, start, end }: AnchorRecord, words: Uint16Array): number[] {
  const places: number[] = [];
  for (let at = 0; at + words.length <= units.length; at++)
    if ((at + words.length <= start || at >= end) && standsAt(units, units.length, at, words))
      places.push(at);
  return places;
}

/** How well the page around a place fits the stored text around `[from, to)`. */
function likeness(
  { folded: { units, length } }: AnchorPage,
  { units: stored }: AnchorRecord,
  { start, end }: TextSpan,
  from: number,
  to: number,
): number {
  const before = stored.subarray(Math.max(0, from - MAX_SIDE), from);
  const after = stored.subarray(to, to + MAX_SIDE);
  const left = alignOutward(
    reversed(before),
    reversed(units.subarray(Math.max(0, start - before.length - ROOM), start)),
  );
  const right = alignOutward(after, units.subarray(end, Math.min(length, end + after.length + ROOM)));
  return worth(left) + worth(right);
}

function worth({ score, holes }: Alignment): number {
  const isReplaced = holes.some(hole => hole.oldTo > hole.oldFrom && hole.newTo > hole.newFrom);
  return score - (isReplaced ? REPLACED : 0);
}
