import type { Identity } from './identities.ts';

/** A post that somebody held, as pages tell it. */
export interface Term {
  /** GB/T 2260; absent where nothing tells. */
  place?: string;
  office: string;
  /** Days of the first and the last page that speak of it as held; the true term is longer. */
  first?: string;
  last?: string;
  /** Day of the first page that speaks of it as past. */
  until?: string;
  /** Ids of the pages, by day. */
  pages: string[];
  /** The titles as they are written. */
  titles: string[];
}

/** The posts of a person, by the day from which they are told; those without a day last. */
export function termsOf({ sightings }: Pick<Identity, 'sightings'>): Term[] {
  const terms = new Map<string, Term>();
  for (const { page, day, posts } of sightings) {
    for (const { key, place, office, former, title } of posts) {
      const term: Term = terms.get(key) ?? {
        ...(place !== undefined && { place }),
        office,
        pages: [],
        titles: [],
      };
      terms.set(key, term);
      if (term.pages.at(-1) !== page) term.pages.push(page);
      if (!term.titles.includes(title)) term.titles.push(title);
      if (day === undefined) continue;
      if (former) term.until ??= day;
      else {
        term.first ??= day;
        term.last = day;
      }
    }
  }
  const order = ({ first, until }: Term) => first ?? until ?? '9';
  return [...terms.values()].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
