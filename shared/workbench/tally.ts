/** Counts what a search finds, by facet. */
import { type Dictionary, ROW_FACETS, type RowFacet, WIDTH } from './columns.ts';

/** The facets that are counted, each with the part of a filter that chooses from it. */
export const FACETS = [
  'kinds',
  'statuses',
  'tags',
  'persons',
  'places',
  'levels',
  'sites',
  'authors',
  'months',
] as const;
export type Facet = (typeof FACETS)[number];

/** How many annotations each value of a facet would leave, were it chosen in place of what is chosen of this facet. */
export type Counts = Record<Facet, Map<string, number>>;

/** Counts rows by their numbers; the values that these stand for come last. All that is counted has its numbers by then. */
export class Tally {
  readonly #dictionary: Dictionary;
  readonly #by: Uint32Array[];
  readonly #counts = Object.fromEntries(FACETS.map(facet => [facet, new Map()])) as Counts;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#by = ROW_FACETS.map(facet => new Uint32Array(dictionary[facet].values.length));
  }

  /**
   * A row in every facet.
   * @param at where its numbers begin
   */
  row(codes: Uint32Array, at: number): void {
    for (let facet = 0; facet < WIDTH; facet++) this.#count(facet, codes[at + facet] as number);
  }

  /** A row in one facet alone; in none where that is a facet of pages. */
  rowOf(facet: Facet, codes: Uint32Array, at: number): void {
    const n = ROW_FACETS.indexOf(facet as RowFacet);
    if (n >= 0) this.#count(n, codes[at + n] as number);
  }

  #count(facet: number, code: number): void {
    const counts = this.#by[facet] as Uint32Array;
    counts[code] = (counts[code] as number) + 1;
  }

  add(facet: Facet, value: string | undefined, by = 1): void {
    const counts = this.#counts[facet];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + by);
  }

  /** @param nameOf what an author is called: authors of one name are counted together */
  finish(nameOf: (user: string) => string): Counts {
    for (const [n, facet] of ROW_FACETS.entries())
      for (const [code, count] of (this.#by[n] as Uint32Array).entries()) {
        if (count === 0) continue;
        const value = this.#dictionary[facet].values[code];
        if (facet === 'tags') for (const tag of value as readonly string[]) this.add(facet, tag, count);
        else if (typeof value === 'string')
          this.add(facet, facet === 'authors' ? nameOf(value) : value, count);
      }
    return this.#counts;
  }
}
