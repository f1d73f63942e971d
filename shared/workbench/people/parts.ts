/** Sightings of one name that tell the same places and standing: what people are put together of. */
import { isNested, provinceOf } from '../place-codes.ts';
import type { SeenPost, Sighting } from './sightings.ts';
import { isConflict, type Standing, standingOf } from './standing.ts';

export interface Part {
  /** Parts of one key tell the same. */
  key: string;
  name: string;
  /** GB/T 2260 codes of the posts held; empty where none tells a place. */
  places: readonly string[];
  standing?: Standing;
  /** See Sighting. */
  variant: number;
  /** Place and office of each post told. */
  posts: ReadonlySet<string>;
  /** The first and the last page's days, as numbers; absent where the pages tell none, for then they may be of any time. */
  span?: { first: number; last: number };
  sightings: Sighting[];
}

/** What posts tell together. */
interface Told {
  posts: ReadonlySet<string>;
  places: readonly string[];
  standing?: Standing;
  key: string;
}

/** Sightings of one title share the posts that were read from it. */
const known = new WeakMap<readonly SeenPost[], Told>();

function toldBy(posts: readonly SeenPost[]): Told {
  const held = known.get(posts);
  if (held) return held;
  // Of the posts that somebody holds at the time.
  const places = [
    ...new Set(posts.flatMap(({ place, former }) => (place === undefined || former ? [] : [place]))),
  ].sort();
  const standing = standingOf(posts);
  const told = {
    posts: new Set(posts.map(({ key }) => key)),
    places,
    ...(standing && { standing }),
    key: `${places.join()} ${standing ?? ''}`,
  };
  known.set(posts, told);
  return told;
}

/** One sighting as a part. */
export function partOf(sighting: Sighting): Part {
  const part = emptyPart(sighting, keyOf(sighting));
  take(part, sighting);
  return part;
}

const keyOf = ({ name, variant, at, posts }: Sighting) =>
  `${name} ${toldBy(posts).key} ${variant}${at === undefined ? ' -' : ''}`;

/** Sightings as parts; those with another `apart` stay apart. */
export function partsOf(sightings: Iterable<Sighting>, apart?: (sighting: Sighting) => string): Part[] {
  const parts = new Map<string, Part>();
  for (const sighting of sightings) {
    const key = keyOf(sighting);
    const group = apart ? key + apart(sighting) : key;
    let part = parts.get(group);
    if (!part) {
      part = emptyPart(sighting, key);
      parts.set(group, part);
    }
    take(part, sighting);
  }
  return [...parts.values()];
}

function emptyPart({ name, variant, posts }: Sighting, key: string): Part {
  const told = toldBy(posts);
  const part: Part = { key, name, places: told.places, variant, posts: told.posts, sightings: [] };
  if (told.standing) part.standing = told.standing;
  return part;
}

/** Sets are shared while they say the same. */
function addPosts(part: Part, posts: ReadonlySet<string>): void {
  for (const post of posts) {
    if (!part.posts.has(post)) part.posts = new Set([...part.posts, post]);
  }
}

function take(part: Part, sighting: Sighting): void {
  const { at, posts } = sighting;
  part.sightings.push(sighting);
  addPosts(part, toldBy(posts).posts);
  if (at !== undefined) stretch(part, { first: at, last: at });
}

function stretch(part: Part, { first, last }: NonNullable<Part['span']>): void {
  part.span ??= { first, last };
  if (first < part.span.first) part.span.first = first;
  if (last > part.span.last) part.span.last = last;
}

/** Adds to a part what tells the same. */
export function extend(part: Part, { sightings, posts, span }: Part): void {
  for (const sighting of sightings) part.sightings.push(sighting);
  addPosts(part, posts);
  if (span) stretch(part, span);
}

/** Days between two things that one person cannot do at one time, from which on they may have done both: pages show only a piece of a term. */
const MOVE = 180;

/** Days from the last sighting of one to the first of the other; 0 where they overlap, or where a date is missing. */
export function gapOf(a: Part, b: Part): number {
  if (!a.span || !b.span) return 0;
  const [early, late] = a.span.first < b.span.first ? [a.span, b.span] : [b.span, a.span];
  return Math.max(0, late.first - early.last);
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
