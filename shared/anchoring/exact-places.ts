import type { AnchorPage } from './anchor-page.ts';
import { GRAM, gramRange } from './gram-index.ts';
import { standsAt } from './same-units.ts';

/** Beyond this many look-ups a pattern is taken to be common everywhere. */
const MAX_LOOKUPS = 256;

/**
 * Where a pattern of three units or more stands whole, found through its rarest gram: at most `limit` places,
 * or undefined if even its rarest gram is too common to follow.
 */
export function exactPlaces(
  page: Pick<AnchorPage, 'folded' | 'index'>,
  pattern: Uint16Array,
  limit: number,
): number[] | undefined {
  if (pattern.length < GRAM) return undefined;
  let rarest = 0;
  let count = Number.POSITIVE_INFINITY;
  let range = { from: 0, to: 0 };
  for (let at = 0; at + GRAM <= pattern.length && count > 1; at++) {
    const candidate = gramRange(page.index, pattern, at);
    if (candidate.to - candidate.from >= count) continue;
    count = candidate.to - candidate.from;
    range = candidate;
    rarest = at;
  }
  if (count > MAX_LOOKUPS) return undefined;
  const places: number[] = [];
  for (let i = range.from; i < range.to && places.length < limit; i++) {
    const place = page.index.places[i]! - rarest;
    if (standsAt(page.folded.units, page.folded.length, place, pattern)) places.push(place);
  }
  return places;
}
