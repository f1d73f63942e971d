/** A page's place as a table shows it: its own, or the city or province that it lies in. */
import type { PlaceIndex } from '../../page/place-index.ts';

export const PLACE_LEVELS = ['own', 'city', 'province', 'all'] as const;
/** `all` is one row for all places. */
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

export interface ShownPlace {
  /** GB/T 2260; empty for no place, or for all. */
  code: string;
  name: string;
}

export const NOWHERE: ShownPlace = { code: '', name: '' };

/**
 * Leads places to those that they are shown as. A county of a municipality has no city above it and is shown as the municipality; a
 * province stays one where cities are shown. Codes that the register does not know stay themselves.
 */
export function placeLifter(
  level: PlaceLevel,
  { byCode }: Pick<PlaceIndex, 'byCode'>,
): (place: ShownPlace | undefined) => ShownPlace {
  const at = (code: string | undefined, place: ShownPlace) => {
    const entry = code === undefined ? undefined : byCode.get(code);
    return entry ? { code: entry.code, name: entry.name } : place;
  };
  return place => {
    if (!place || level === 'all') return NOWHERE;
    const entry = byCode.get(place.code);
    if (level === 'own' || !entry) return place;
    if (level === 'province') return at(entry.above.at(-1), place);
    return entry.level === 'county' ? at(entry.above[0], place) : place;
  };
}
