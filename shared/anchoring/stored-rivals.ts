import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { standsAt } from './same-units.ts';
import { likeness, type Surroundings } from './surroundings.ts';
import type { TextSpan } from './target.ts';
import { MARGIN, MATCH } from './weights.ts';

/** So much stored text on either side is laid beside the page. */
const MAX_SIDE = 256;

/**
 * Whether other words than the quote's stand where they stood before: the stored context holds them too, and the page around the place
 * is as much like the surroundings of those. So the quote was cut out, and the sentence beside it moved up.
 */
export function isNeighbour(page: AnchorPage, record: AnchorRecord, { start, end }: TextSpan): boolean {
  const words = page.folded.units.subarray(start, end);
  const rivals = placesIn(record, words);
  if (rivals.length === 0) return false;
  const worth = (from: number, to: number) =>
    likeness(page.folded, surroundingsIn(record, from, to), { start, end });
  const least = worth(record.start, record.end) - MARGIN;
  return rivals.some(at => worth(at, at + words.length) + words.length * MATCH > least);
}

/** Whether the quote's words stand in its stored context too. */
export const holdsRivals = (record: AnchorRecord) => placesIn(record, record.quote).length > 0;

/** Where the words stand in what is stored, the quote itself left out. */
export function placesIn({ units, start, end }: AnchorRecord, words: Uint16Array): number[] {
  const places: number[] = [];
  for (let at = 0; at + words.length <= units.length; at++)
    if ((at + words.length <= start || at >= end) && standsAt(units, units.length, at, words))
      places.push(at);
  return places;
}

export const surroundingsIn = ({ units }: AnchorRecord, from: number, to: number): Surroundings => ({
  before: units.subarray(Math.max(0, from - MAX_SIDE), from),
  after: units.subarray(to, to + MAX_SIDE),
});
