import { CHINA } from '../../page/place.ts';
import { provinceOf } from '../place-codes.ts';
import { extend, fitOtherwise, fitPlaces, gapOf, type Part, sharesPlace } from './parts.ts';

/** A person while parts are put together. */
export interface Person {
  /** What somebody decided (labels.ts). */
  label?: string;
  parts: Part[];
  /** Places of all parts. */
  places: string[];
}

/** @param label what somebody decided (labels.ts) */
export function newPerson(parts: Part[], label?: string): Person {
  return { parts, places: parts.flatMap(one => one.places), ...(label !== undefined && { label }) };
}

/** Gives a person a part; pieces of a part come together again, so that there are few to compare with. */
export function addTo(person: Person, piece: Part): void {
  const alike = person.parts.find(({ key }) => key === piece.key);
  if (alike) extend(alike, piece);
  else {
    person.parts.push(piece);
    person.places.push(...piece.places);
  }
}

/** Where a part's page is from, and where its former posts were: what tells its place where no post held does. */
function hints({ sightings: [one] }: Part): string[] {
  const former = one?.posts.flatMap(({ place }) => place ?? []) ?? [];
  return one?.place === undefined ? former : [...former, one.place];
}

const sameProvince = (a: readonly string[], b: readonly string[]) =>
  a.some(one =>
    b.some(other => one === CHINA.code || other === CHINA.code || provinceOf(one) === provinceOf(other)),
  );

/** Whether the places of a part allow it to be this person. */
function mayBe({ label, parts, places }: Person, part: Part): boolean {
  if (part.places.length === 0) {
    const near = hints(part);
    return places.length === 0 || near.length === 0 || sameProvince(places, near);
  }
  // Whom somebody put together may have held office in places that the rule keeps apart; nobody else is added to them by a guess.
  if (label !== undefined) return part.places.every(place => places.includes(place));
  const isThere = parts.some(one => String(one.places) === String(part.places));
  return isThere || parts.every(one => fitPlaces(one, part));
}

function sharesPost(parts: readonly Part[], { posts }: Part): boolean {
  for (const post of posts) if (parts.some(one => one.posts.has(post))) return true;
  return false;
}

/** What speaks for a person, the strongest first; larger is better. */
function evidence({ parts }: Person, part: Part): number[] {
  const places = part.places.length > 0 ? part.places : hints(part);
  const same = parts.filter(one => one.places.some(place => places.includes(place)));
  const near = same.length > 0 ? same : parts.filter(one => sharesPlace(one.places, places));
  return [
    Number(sharesPost(parts, part)),
    Number(near.length > 0) + Number(same.length > 0),
    -Math.min(...(near.length > 0 ? near : parts).map(one => gapOf(one, part))),
    parts.reduce((sum, one) => sum + one.sightings.length, 0),
  ];
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, n) => value !== b[n]);
  return at >= 0 && (a[at] as number) > (b[at] as number);
}

/** Who of `people` a part of their name speaks of; undefined if it is none of them. */
export function choose(people: readonly Person[], part: Part): Person | undefined {
  const possible = people.filter(
    person => mayBe(person, part) && person.parts.every(one => fitOtherwise(one, part)),
  );
  if (possible.length < 2) return possible[0];
  let best: { person: Person; speaks: number[] } | undefined;
  for (const person of possible) {
    const speaks = evidence(person, part);
    if (!best || isBetter(speaks, best.speaks)) best = { person, speaks };
  }
  return best?.person;
}
