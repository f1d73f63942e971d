import type { Filter } from '../../shared/export/filter.ts';
import type { AnnotationRow, PageRow } from '../../shared/workbench/row.ts';
import { type Found, search } from '../../shared/workbench/search.ts';
import { suggest, type Term } from '../../shared/workbench/suggest.ts';
import { type Counts, FACETS, type Facet } from '../../shared/workbench/tally.ts';
import { loadReadings } from '../load-readings.ts';
import type { Bench } from './bench.ts';

/** Values of a facet with how many annotations each would leave, the most first. */
export type FacetCounts = Record<Facet, [value: string, count: number][]>;

export interface SearchView {
  total: number;
  pages: number;
  facets: FacetCounts;
  /** Names of the places that are counted, by code. */
  places: Record<string, string>;
}

/** An annotation in a list, with what it needs of its page. */
export interface ListedRow extends AnnotationRow {
  of: Pick<PageRow, 'title' | 'url' | 'site' | 'place' | 'published' | 'textSha256'>;
  authorName: string;
}

/** Values of a facet that a person is shown: more is nothing that is read. */
const MOST = 200;

interface Last {
  revision: number;
  filter: string;
  found: Found;
}
const lasts = new WeakMap<Bench, Last>();

/** A list is asked for in parts: what was found last is held until something changes. */
function found(bench: Bench, filter: Filter): Found {
  const key = JSON.stringify(filter);
  const last = lasts.get(bench);
  const { revision } = bench.state;
  if (last?.revision === revision && last.filter === key) return last.found;
  const now = search(bench.index, filter, bench.names);
  lasts.set(bench, { revision, filter: key, found: now });
  return now;
}

function ranked(counts: Counts): FacetCounts {
  const entries = FACETS.map(facet => {
    const values = [...counts[facet]];
    const order = facet === 'months' ? byValue : byCount;
    return [facet, values.sort(order).slice(0, MOST)] as const;
  });
  return Object.fromEntries(entries) as FacetCounts;
}
const byCount = ([a, m]: [string, number], [b, n]: [string, number]) => n - m || (a < b ? -1 : 1);
const byValue = ([a]: [string, number], [b]: [string, number]) => (a < b ? 1 : -1);

/** How much a filter finds, and what else each facet would. */
export function searchAnnotations(bench: Bench, filter: Filter): SearchView {
  const { rows, pages, counts } = found(bench, filter);
  const places: Record<string, string> = {};
  for (const { place } of bench.index.pages.values()) if (place) places[place.code] = place.name;
  return { total: rows.length, pages, facets: ranked(counts), places };
}

/** A part of what a filter finds, as it is listed. */
export function annotationRows(bench: Bench, filter: Filter, from: number, to: number): ListedRow[] {
  const { pages } = bench.index;
  return found(bench, filter)
    .rows.slice(from, to)
    .flatMap(row => {
      const page = pages.get(row.page);
      if (!page) return [];
      const { title, url, site, place, published, textSha256 } = page;
      const of = {
        ...{ title, url },
        ...(site !== undefined && { site }),
        ...(place && { place }),
        ...(published !== undefined && { published }),
        ...(textSha256 !== undefined && { textSha256 }),
      };
      return [{ ...row, of, authorName: bench.names.get(row.author) ?? row.author }];
    });
}

/** Ids of what a filter finds, the first ones of the list. */
export function annotationIds(bench: Bench, filter: Filter, most: number): string[] {
  return found(bench, filter)
    .rows.slice(0, most)
    .map(({ id }) => id);
}

/** What somebody may mean who typed this: tags, persons, places and sites by a part of their name, or by pinyin. */
export async function suggestTerms(bench: Bench, typed: string): Promise<Term[]> {
  return suggest(bench.index, typed, await loadReadings());
}
