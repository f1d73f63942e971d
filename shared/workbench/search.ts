/** Finds annotations by words and facets, and counts what each choice of a facet would find. */
import type { Filter } from '../export/filter.ts';
import { type Facets, questions, searchedText } from '../export/select.ts';
import { exportedCodes } from '../formats/to-export.ts';
import { WIDTH } from './columns.ts';
import { type Wanted, wantedOf } from './page-words.ts';
import type { AnnotationRow, Hand, PageRow } from './row.ts';
import { type Counts, type Facet, Tally } from './tally.ts';
import type { IndexedPage, WorkspaceIndex } from './workspace-index.ts';

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
    ...{ tests, words: asked.words.map(wantedOf), nameOf: user => names.get(user) ?? user },
    ...(filter.authors && { authors: new Set(filter.authors) }),
  };
  const tally = new Tally(index.dictionary);
  const found: AnnotationRow[] = [];
  const ofPages = Object.entries(asked.page) as [string, PageTest][];
  let pages = 0;
  for (const indexed of index.ordered) {
    const missed = missedBy(ofPages, indexed.page);
    // Two facets that a page fails leave nothing of it in any count.
    if (missed.length > 1) continue;
    const [pageMiss] = missed;
    const before = found.length;
    const passed = searchPage(indexed, asking, { tally, found, pageMiss });
    if (passed > 0) countPage(tally, indexed, passed, pageMiss);
    if (found.length > before) pages++;
  }
  return { rows: found, pages, counts: tally.finish(asking.nameOf) };
}

/** @returns how many rows pass what is asked of annotations, whatever their page is */
function searchPage(
  { rows, words, columns: { codes } }: IndexedPage,
  asking: Asking,
  { tally, found, pageMiss }: { tally: Tally; found: AnnotationRow[]; pageMiss: Facet | undefined },
): number {
  let passed = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as AnnotationRow;
    const readers = readersOf(row);
    if (readers) {
      if (pageMiss === undefined) countReaders(tally, row, readers, asking);
      const reading = readingOf(row, readers, asking);
      if (!reading || !(reading === row ? words.hold(i, asking.words) : holds(reading, asking.words)))
        continue;
      const misses = firstMisses(asking, reading);
      if (misses.length === 0) passed++;
      if (pageMiss !== undefined || misses.length > 1) continue;
      countReading(tally, reading, misses[0]);
      if (misses.length === 0) found.push(reading);
      continue;
    }
    if (!words.hold(i, asking.words)) continue;
    const misses = firstMisses(asking, row);
    const [miss] = misses;
    if (miss === undefined) passed++;
    if (pageMiss !== undefined || misses.length > 1) continue;
    if (miss !== undefined) tally.rowOf(miss, codes, i * WIDTH);
    else {
      tally.row(codes, i * WIDTH);
      found.push(row);
    }
  }
  return passed;
}

/** What a filter asks of annotations; who made them apart, for one that several made is read as one of them did. */
interface Asking {
  tests: readonly [Facet, AnnotationTest][];
  words: readonly Wanted[];
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

/** Of an annotation as one of several made it, whose words nobody keeps. */
function holds(reading: AnnotationRow, words: readonly Wanted[]): boolean {
  if (words.length === 0) return true;
  const searched = searchedText(reading.exact, reading);
  return words.every(({ text }) => searched.includes(text));
}

/** Counts an annotation for each of those in whose layer it would be found. */
function countReaders(tally: Tally, row: AnnotationRow, hands: readonly Hand[], asking: Asking): void {
  const names = new Set<string>();
  for (const hand of hands) {
    const reading = asHand(row, hand);
    if (!holds(reading, asking.words)) continue;
    if (asking.tests.every(([, test]) => test(reading))) names.add(asking.nameOf(hand.author));
  }
  for (const name of names) tally.add('authors', name);
}

type AnnotationTest = (one: Facets) => boolean;
type PageTest = (page: PageRow) => boolean;

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

function missedBy(tests: readonly [string, PageTest][], page: PageRow): readonly Facet[] {
  let misses = NONE;
  for (const [facet, test] of tests) if (!test(page)) misses = [...misses, ASKS[facet] ?? (facet as Facet)];
  return misses;
}

/**
 * Counts an annotation that several made, whose authors are counted by their layers.
 * @param only the one facet that it fails: it counts there alone
 */
function countReading(tally: Tally, one: AnnotationRow, only: Facet | undefined): void {
  const counted = (facet: Facet) => only === undefined || only === facet;
  if (counted('kinds')) tally.add('kinds', one.kind);
  if (counted('statuses')) tally.add('statuses', one.status);
  if (counted('persons') && one.kind === 'person') tally.add('persons', one.attributes.name);
  if (counted('tags')) for (const tag of one.tags) tally.add('tags', tag);
}

/**
 * What is the page's counts once, for all of its annotations that pass whatever is asked of annotations.
 * @param only the one facet that the page fails
 */
function countPage(
  tally: Tally,
  { page, columns }: IndexedPage,
  passed: number,
  only: Facet | undefined,
): void {
  const counted = (facet: Facet) => only === undefined || only === facet;
  if (counted('places')) tally.add('places', page.place?.code, passed);
  if (counted('levels')) tally.add('levels', page.level, passed);
  if (counted('sites')) tally.add('sites', page.site, passed);
  if (counted('months')) tally.add('months', columns.month, passed);
}
