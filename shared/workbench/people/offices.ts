import type { Identity } from './identities.ts';
import { postKey } from './sightings.ts';
import { type Term, termsOf } from './terms.ts';

/** Who held an office in a place. */
export interface Holder extends Pick<Term, 'first' | 'last' | 'until'> {
  /** Of the identity. */
  id: string;
  name: string;
  /** How many pages tell it. */
  pages: number;
}

export interface Office {
  place: string;
  office: string;
  /** By the day from which they are told. */
  holders: Holder[];
}

const from = ({ first, until }: Holder) => first ?? until ?? '9';

/** All offices whose place is known, those with most holders first. */
export function officesOf(people: readonly Identity[]): Office[] {
  const offices = new Map<string, Office>();
  for (const person of people) {
    for (const { place, office, first, last, until, pages } of termsOf(person)) {
      if (place === undefined) continue;
      const key = postKey({ place, office });
      const held = offices.get(key) ?? { place, office, holders: [] };
      offices.set(key, held);
      held.holders.push({
        id: person.id,
        name: person.name,
        ...(first !== undefined && { first }),
        ...(last !== undefined && { last }),
        ...(until !== undefined && { until }),
        pages: pages.length,
      });
    }
  }
  for (const { holders } of offices.values()) holders.sort((a, b) => (from(a) < from(b) ? -1 : 1));
  return [...offices.values()].sort((a, b) => b.holders.length - a.holders.length);
}
