/** Finds annotations by words and facets, and counts what each choice of a facet would find. */
import type { Filter } from '../export/filter.ts';
import { type Facets, type Questions, questions, searchedText } from '../export/select.ts';
import { dayInChina } from '../formats/day.ts';
import { exportedCodes } from '../formats/to-export.ts';
import type { AnnotationRow, Hand, PageRow } from './row.ts';
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
  const { authors, ...others } = asked.annotation;
  const tests = Object.entries(others) as [Facet, AnnotationTest][];
  const asking: Asking = {
    ...{ tests, words: asked.words, nameOf: user => names.get(user) ?? user },
    ...(filter.authors && { authors: new Set(filter.authors) }),
  };
  const counts = Object.fromEntries(FACETS.map(facet => [facet, new Map()])) as Counts;
  const found: AnnotationRow[] = [];
  let pages = 0;
  for (const indexed of index.ordered) {
    const missed = missedBy(asked, indexed.page);
    // Two facets that a page fails leave nothing of it in any count.
    if (missed.length > 1) continue;
    const [pageMiss] = missed;
    const texts = asked.words.length > 0 ? textsOf(indexed) : undefined;
    const before = found.length;
    let passed = 0;
    for (const [i, row] of indexed.rows.entries()) {
      const readers = readersOf(row);
      if (readers && pageMiss === undefined) countReaders(counts, row, readers, asking);
      const reading = readers ? readingOf(row, readers, asking) : row;
      if (!reading || !holds(reading === row ? texts?.[i] : undefined, reading, asking.words)) continue;
      const misses = firstMisses(asking, reading);
      if (misses.length === 0) passed++;
      if (pageMiss !== undefined || misses.length > 1) continue;
      count(counts, reading, readers ? undefined : asking.nameOf(row.author), misses[0]);
      if (misses.length === 0) found.push(reading);
    }
    if (passed > 0) countPage(counts, indexed.page, passed, pageMiss);
    if (found.length > before) pages++;
  }
  return { rows: found, pages, counts };
}

/** What a filter asks of annotations; who made them apart, for one that several made is read as one of them did. */
interface Asking {
  tests: readonly [Facet, AnnotationTest][];
  words: readonly string[];
  /** Names. */
  authors?: ReadonlySet<string>;
  nameOf: (user: string) => string;
}

/** Those of whose layers an annotation is, where that is not its author alone: several, or nobody (shared/export/readings.ts). */
function readersOf({ hands, curated }: AnnotationRow): readonly Hand[] | undefined {
  if (curated === 'only') return [];
  return hands;
}

/** An annotation as one of several made it. */
function asHand({ note: _, text: _t, ...row }: AnnotationRow, hand: Hand): AnnotationRow {
  return { ...row, ...hand };
}

/** An annotation that several made as the filter wants it read; undefined where it is in no layer that is asked for. */
function readingOf(row: AnnotationRow, hands: readonly Hand[], { authors, nameOf }: Asking) {
  if (!authors) return row;
  const hand = hands.find(({ author }) => authors.has(nameOf(author)));
  if (hand) return asHand(row, hand);
  return hands.length > 0 ? row : undefined;
}

/** @param text the words of the row that were folded before, if they were */
function holds(text: string | undefined, row: AnnotationRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const searched = text ?? searchedText({ ...row, quote: row });
  return words.every(word => searched.includes(word));
}

/** Counts an annotation for each of those in whose layer it would be found. */
function countReaders(counts: Counts, row: AnnotationRow, hands: readonly Hand[], asking: Asking): void {
  const names = new Set<string>();
  for (const hand of hands) {
    const reading = asHand(row, hand);
    if (!holds(undefined, reading, asking.words)) continue;
    if (asking.tests.every(([, test]) => test(reading))) names.add(asking.nameOf(hand.author));
  }
  for (const name of names) add(counts.authors, name);
}

type AnnotationTest = (one: Facets) => boolean;

const NONE: readonly Facet[] = [];
const OTHER_AUTHOR: readonly Facet[] = ['authors'];

/** The facets that an annotation fails, two of them at most: more make no difference. */
function firstMisses({ tests, authors, nameOf }: Asking, one: AnnotationRow): readonly Facet[] {
  let misses: readonly Facet[] = authors && !authors.has(nameOf(one.author)) ? OTHER_AUTHOR : NONE;
  for (const [facet, test] of tests) {
    if (test(one)) continue;
    misses = [...misses, facet];
    if (misses.length > 1) break;
  }
  return misses;
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

/** Folds the words of pages until a time is over, so that the first search need not. False once nothing is left to do. */
export function warmTexts(index: WorkspaceIndex, isOver: () => boolean): boolean {
  for (const indexed of index.ordered) {
    if (isOver()) return true;
    textsOf(indexed);
  }
  return false;
}

function add(map: Map<string, number>, value: string | undefined, by = 1): void {
  if (value !== undefined) map.set(value, (map.get(value) ?? 0) + by);
}

/**
 * @param author absent where authors are counted by their layers
 * @param only the one facet that this annotation fails: it counts there alone
 */
function count(
  counts: Counts,
  one: AnnotationRow,
  author: string | undefined,
  only: Facet | undefined,
): void {
  const counted = (facet: Facet) => only === undefined || only === facet;
  if (counted('kinds')) add(counts.kinds, one.kind);
  if (counted('statuses')) add(counts.statuses, one.status);
  if (counted('authors')) add(counts.authors, author);
  if (counted('persons') && one.kind === 'person') add(counts.persons, one.attributes.name);
  if (counted('tags')) for (const tag of one.tags) add(counts.tags, tag);
}

/**
 * What is the page's counts once, for all of its annotations that pass whatever is asked of annotations.
 * @param only the one facet that the page fails
 */
function countPage(counts: Counts, page: PageRow, passed: number, only: Facet | undefined): void {
  const counted = (facet: Facet) => only === undefined || only === facet;
  if (counted('places')) add(counts.places, page.place?.code, passed);
  if (counted('levels')) add(counts.levels, page.level, passed);
  if (counted('sites')) add(counts.sites, page.site, passed);
  if (counted('months') && page.published) add(counts.months, dayInChina(page.published).slice(0, 7), passed);
}
