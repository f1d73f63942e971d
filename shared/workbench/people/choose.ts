import { CHINA } from '../../page/place.ts';
import { provinceOf } from '../place-codes.ts';
import { fitOtherwise, fitPlaces, gapOf, type Part, sharesPlace } from './parts.ts';

/** A person while parts are put together. */
export interface Person {
  /** What somebody decided (labels.ts). */
  label?: string;
  parts: Part[];
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
function mayBe({ label, parts }: Person, part: Part): boolean {
  if (part.places.length === 0) {
    const [places, near] = [parts.flatMap(one => one.places), hints(part)];
    return places.length === 0 || near.length === 0 || sameProvince(places, near);
  }
  // Whom somebody put together may have held office in places that the rule keeps apart; nobody else is added to them by a guess.
  const places = parts.flatMap(one => one.places);
  if (label !== undefined) return places.length === 0 || sharesPlace(places, part.places);
  const isThere = parts.some(one => String(one.places) === String(part.places));
  return isThere || parts.every(one => fitPlaces(one, part));
}

/** What speaks for a person, the strongest first; larger is better. */
function evidence({ parts }: Person, part: Part): number[] {
  const places = part.places.length > 0 ? part.places : hints(part);
  const near = parts.filter(one => sharesPlace(one.places, places));
  return [
    Number(parts.some(one => [...part.posts].some(post => one.posts.has(post)))),
    Number(near.length > 0),
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
  let best: { person: Person; speaks: number[] } | undefined;
  for (const person of people) {
    if (!mayBe(person, part) || !person.parts.every(one => fitOtherwise(one, part))) continue;
    const speaks = evidence(person, part);
    if (!best || isBetter(speaks, best.speaks)) best = { person, speaks };
  }
  return best?.person;
}
