/** Finds annotations by words and facets, and counts what each choice of a facet would find. */
import type { Filter } from '../export/filter.ts';
import { type Facets, type Questions, questions, searchedText } from '../export/select.ts';
import { dayInChina } from '../formats/day.ts';
import { exportedCodes } from '../formats/to-export.ts';
import type { AnnotationRow, PageRow } from './row.ts';
import type { IndexedPage, WorkspaceIndex } from './workspace-index.ts';

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

/** Annotations in the order of a list: newest pages first, on a page as they stand. */
export interface Found {
  rows: AnnotationRow[];
  /** Pages with any of them. */
  pages: number;
  counts: Counts;
}

/** Days are chosen by a range, and counted by month. */
const ASKS: Record<string, Facet> = { days: 'months' };

/** @param names of members, by user id: filters name authors as people do */
export function search(index: WorkspaceIndex, filter: Filter, names: ReadonlyMap<string, string>): Found {
  const asked = questions(filter, exportedCodes(index.codebook));
  const tests = annotationTests(asked);
  const counts = Object.fromEntries(FACETS.map(facet => [facet, new Map()])) as Counts;
  const found: AnnotationRow[] = [];
  let pages = 0;
  for (const indexed of index.ordered) {
    const missed = missedBy(asked, indexed.page);
    // Two facets that a page fails leave nothing of it in any count.
    if (missed.length > 1) continue;
    const before = found.length;
    const texts = asked.words.length > 0 ? textsOf(indexed) : undefined;
    const { rows, page } = indexed;
    for (let i = 0; i < rows.length; i++) {
      const text = texts?.[i];
      if (text !== undefined && !asked.words.every(word => text.includes(word))) continue;
      const row = rows[i] as AnnotationRow;
      const one = { ...row, author: names.get(row.author) ?? row.author };
      let miss: Facet | undefined = missed[0];
      let more = false;
      for (const [facet, test] of tests) {
        if (test(one)) continue;
        more = miss !== undefined;
        if (more) break;
        miss = facet;
      }
      if (more) continue;
      count(counts, one, page, miss);
      if (miss === undefined) found.push(row);
    }
    if (found.length > before) pages++;
  }
  return { rows: found, pages, counts };
}

type AnnotationTest = (one: Facets) => boolean;

function annotationTests({ annotation }: Questions): [Facet, AnnotationTest][] {
  const tests = Object.entries(annotation) as [Facet, AnnotationTest][];
  return tests;
}

function missedBy({ page: tests }: Questions, page: PageRow): Facet[] {
  return Object.entries(tests).flatMap(([facet, test]) =>
    test(page) ? [] : [ASKS[facet] ?? (facet as Facet)],
  );
}

/** The words of a page's rows, folded; kept with the page until it changes. */
function textsOf(indexed: IndexedPage): readonly string[] {
  indexed.texts ??= indexed.rows.map(row => searchedText({ ...row, quote: row }));
  return indexed.texts;
}

function add(map: Map<string, number>, value: string | undefined): void {
  if (value !== undefined) map.set(value, (map.get(value) ?? 0) + 1);
}

/** @param only the one facet that this annotation fails: it counts there alone */
function count(counts: Counts, one: Facets, page: PageRow, only: Facet | undefined): void {
  const counted = (facet: Facet) => only === undefined || only === facet;
  if (counted('kinds')) add(counts.kinds, one.kind);
  if (counted('statuses')) add(counts.statuses, one.status);
  if (counted('authors')) add(counts.authors, one.author);
  if (counted('persons') && one.kind === 'person') add(counts.persons, one.attributes.name);
  if (counted('tags')) for (const tag of one.tags) add(counts.tags, tag);
  if (counted('places')) add(counts.places, page.place?.code);
  if (counted('levels')) add(counts.levels, page.level);
  if (counted('sites')) add(counts.sites, page.site);
  if (counted('months') && page.published) add(counts.months, dayInChina(page.published).slice(0, 7));
}
