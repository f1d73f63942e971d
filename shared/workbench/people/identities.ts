/**
 * Who is who across pages. The rule, for mentions of one name (what the workspace's words call them is their name):
 *
 * 1. What a person decided holds (labels.ts). Who holds office in a place of theirs is one with them; the rest goes by the rules below.
 * 2. Who holds office in places that lie in each other (昆明市政协主席, 省政协委员) is one. Who holds office in two others is two
 *    people, unless both are in one province and half a year lies between the times at which they were seen: officials move
 *    within a province, and pages show only a piece of a term. A page without a date may be of any time. Offices of the whole country go with any place.
 * 3. Who leads a body does not write the news or live among those whom it speaks of at the same time: two people.
 * 4. Whom somebody numbered apart on one page (`entity`) is two people.
 * 5. A mention that tells no office in a place goes to the one whose places are nearest to its page's; if all hold office in other
 *    provinces it is somebody else's. Where nobody of the name holds office anywhere, all are one: a page's place alone
 *    is no evidence against that.
 *
 * Where several are possible, the one who holds the same post wins, then the nearer place, then the nearer time, then whom more
 * pages speak of.
 */
import type { CanonicalNames } from '../canonical-names.ts';
import type { AnnotationRow, Rows } from '../row.ts';
import { addTo, choose, newPerson, type Person } from './choose.ts';
import { isAnchor, labelOf, nameOfLabel } from './labels.ts';
import { type Part, partOf, partsOf } from './parts.ts';
import { type Sighting, sightingsOf } from './sightings.ts';

export interface Identity {
  /** The label that it has, or that a decision would give it (labels.ts). */
  id: string;
  name: string;
  /** All names that pages give, the most frequent first. */
  names: string[];
  /** By day; those without a day last. */
  sightings: Sighting[];
  mentions: AnnotationRow[];
  /** Some of its mentions bear a label. */
  decided: boolean;
}

/** Everybody that accepted mentions speak of, who is on most pages first. */
export function identitiesOf(rows: Rows, names: CanonicalNames): Identity[] {
  const people: Person[] = [];
  const byLabel = new Map<string, Sighting[]>();
  const byName = new Map<string, Sighting[]>();
  for (const sighting of sightingsOf(rows, names)) {
    const [groups, key] = sighting.label === undefined ? [byName, sighting.name] : [byLabel, sighting.label];
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  const known = new Map<string, Person[]>();
  for (const [label, sightings] of byLabel) {
    const person = newPerson(partsOf(sightings), label);
    people.push(person);
    for (const name of new Set(sightings.map(one => one.name))) {
      known.set(name, [...(known.get(name) ?? []), person]);
    }
  }
  for (const [name, sightings] of byName) {
    const before = known.get(name) ?? [];
    people.push(...together(partsOf(sightings), before).filter(person => !before.includes(person)));
  }
  return people
    .map(identity)
    .sort((a, b) => b.sightings.length - a.sightings.length || (a.id < b.id ? -1 : 1));
}

/** What is surer first: parts with places, then those with dates, then the larger. */
const bySureness = (a: Part, b: Part) =>
  Number(b.places.length > 0) - Number(a.places.length > 0) ||
  Number(b.span !== undefined) - Number(a.span !== undefined) ||
  b.sightings.length - a.sightings.length;

/** Puts parts of one name to the people `before`, whom somebody decided on, and to each other. */
function together(parts: readonly Part[], before: readonly Person[]): Person[] {
  const people = [...before];
  for (const part of [...parts].sort(bySureness)) {
    for (const piece of piecesOf(part, people)) {
      const person = choose(people, piece);
      if (person) addTo(person, piece);
      else people.push(newPerson([piece]));
    }
  }
  return people;
}

/** What tells no place goes by its page's; among several people each page by itself, for it may be near in time to another one. */
function piecesOf(part: Part, people: readonly Person[]): Part[] {
  if (part.places.length > 0) return [part];
  return people.length > 1 ? part.sightings.map(partOf) : partsOf(part.sightings, ({ place }) => place ?? '');
}

/** Those without a day last. */
function byDay(a: Sighting, b: Sighting): number {
  const [one, other] = [a.at ?? Number.MAX_VALUE, b.at ?? Number.MAX_VALUE];
  return one - other || (a.page < b.page ? -1 : Number(a.page > b.page));
}

function identity({ label, parts }: Person): Identity {
  const sightings = parts.flatMap(part => part.sightings).sort(byDay);
  const mentions = sightings.flatMap(one =>
    one.mentions.length > 1 ? one.mentions.toSorted((a, b) => a.start - b.start) : one.mentions,
  );
  const counts = new Map<string, number>();
  for (const { name } of sightings) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort(([, n], [, m]) => m - n).map(([name]) => name);
  const chosen = label === undefined ? undefined : nameOfLabel(label);
  const name = names.find(one => one === chosen) ?? names[0] ?? '';
  const id = label ?? labelOf(name, mentions[0]?.id ?? '');
  return { id, name, names, sightings, mentions, decided: label !== undefined };
}

/** The identity that a link names, which may have been made before others decided: else who has the mention that it was made of. */
export function findIdentity(identities: readonly Identity[], id: string): Identity | undefined {
  return (
    identities.find(one => one.id === id) ??
    identities.find(({ mentions }) => mentions.some(mention => isAnchor(id, mention.id)))
  );
}
