/** Sightings of one name that tell the same places and standing: what people are put together of. */
import { isNested, provinceOf } from '../place-codes.ts';
import type { Sighting } from './sightings.ts';
import { postKey } from './sightings.ts';
import { isConflict, type Standing, standingOf } from './standing.ts';

export interface Part {
  name: string;
  /** GB/T 2260 codes of the posts held; empty where none tells a place. */
  places: readonly string[];
  standing?: Standing;
  /** See Sighting. */
  variant: number;
  /** Place and office of each post told. */
  posts: Set<string>;
  /** Days of the first and the last page; absent where the pages tell none, for then they may be of any time. */
  span?: { first: string; last: string };
  sightings: Sighting[];
}

/** The places of the posts that somebody holds at the time. */
function placesOf({ posts }: Sighting): string[] {
  const places = posts.flatMap(({ place, former }) => (place === undefined || former ? [] : [place]));
  return [...new Set(places)].sort();
}

/** Sightings as parts. */
export function partsOf(sightings: Iterable<Sighting>): Part[] {
  const parts = new Map<string, Part>();
  for (const sighting of sightings) {
    const { name, variant, day, posts } = sighting;
    const [places, standing] = [placesOf(sighting), standingOf(posts)];
    const key = `${name} ${places} ${standing} ${variant} ${day === undefined}`;
    let part = parts.get(key);
    if (!part) {
      part = { name, places, ...(standing && { standing }), variant, posts: new Set(), sightings: [] };
      parts.set(key, part);
    }
    part.sightings.push(sighting);
    for (const post of posts) part.posts.add(postKey(post));
    if (day === undefined) continue;
    const { first, last } = part.span ?? { first: day, last: day };
    part.span = { first: day < first ? day : first, last: day > last ? day : last };
  }
  return [...parts.values()];
}

const DAY_MS = 86_400_000;
/** Days between two things that one person cannot do at one time, from which on they may have done both: pages show only a piece of a term. */
const MOVE = 180;

/** Days from the last sighting of one to the first of the other; 0 where they overlap, or where a date is missing. */
export function gapOf(a: Part, b: Part): number {
  if (!a.span || !b.span) return 0;
  const [early, late] = a.span.first < b.span.first ? [a.span, b.span] : [b.span, a.span];
  return Math.max(0, (Date.parse(late.first) - Date.parse(early.last)) / DAY_MS);
}

/** Whether some place of one is a place of the other, or lies in it or around it. */
export function sharesPlace(a: readonly string[], b: readonly string[]): boolean {
  return a.some(one => b.some(other => isNested(one, other)));
}

/** Whether two parts of one name may be one person by where they hold office: everywhere at one time, or one after the other. */
export function fitPlaces(a: Part, b: Part): boolean {
  return a.places.every(one =>
    b.places.every(
      other => isNested(one, other) || (provinceOf(one) === provinceOf(other) && gapOf(a, b) >= MOVE),
    ),
  );
}

/** Whether nothing but places keeps two parts of one name from being one person. */
export function fitOtherwise(a: Part, b: Part): boolean {
  return (
    (a.name !== b.name || a.variant === b.variant) &&
    !(gapOf(a, b) < MOVE && isConflict(a.standing, b.standing))
  );
}
