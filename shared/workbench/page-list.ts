/** Pages as the workbench lists them: what is known of each, how much stands on it, and how far it is read. */
import type { Filter } from '../export/filter.ts';
import { folded, questions, wordsOf } from '../export/select.ts';
import { ANNOTATION_KINDS, type AnnotationKind } from '../model/annotation.ts';
import { committeeOf } from '../page/place.ts';
import type { PageRow } from './row.ts';
import type { IndexedPage, WorkspaceIndex } from './workspace-index.ts';

/** Nobody is to read it; somebody is; something is annotated; a person said that it is done. */
export const READING_STATES = ['open', 'given', 'begun', 'done'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** Where nobody said whose page it is, it is that of its place's committee. */
export interface ListedPage extends PageRow {
  state: ReadingState;
  /** Accepted annotations of each kind; kinds without any are absent. */
  counts: { [K in AnnotationKind]?: number };
  rejected: number;
}

/** A page that somebody is to read and did not begin is `given`, whoever else worked there. */
export function readingState({ reviewed, reader }: PageRow, annotated: boolean): ReadingState {
  if (reviewed !== undefined) return 'done';
  if (annotated) return 'begun';
  return reader === undefined ? 'open' : 'given';
}

export function listedPage({ page, rows }: IndexedPage): ListedPage {
  const counts: ListedPage['counts'] = {};
  let rejected = 0;
  for (const { kind, status } of rows) {
    if (status === 'rejected') rejected++;
    else counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const body = page.body ?? (page.place && committeeOf(page.place));
  return {
    ...{ ...page, state: readingState(page, rows.length > 0), counts, rejected },
    ...(body !== undefined && { body }),
  };
}

export interface PageQuery {
  filter: Filter;
  states?: readonly ReadingState[];
  /** Id of a user; `''` for pages that nobody is to read. */
  reader?: string;
}

export interface PagesFound {
  pages: ListedPage[];
  /** Before the choice by state. */
  states: Record<ReadingState, number>;
  total: number;
}

/** What is asked of pages alone counts here; words are looked for in title, address, note and tags. */
export function findPages(index: WorkspaceIndex, { filter, states, reader }: PageQuery): PagesFound {
  const tests = Object.values(questions(filter).page);
  const words = wordsOf(filter.search);
  const counts: Record<ReadingState, number> = { open: 0, given: 0, begun: 0, done: 0 };
  const pages: ListedPage[] = [];
  for (const indexed of index.ordered) {
    const { page } = indexed;
    if (!tests.every(test => test(page))) continue;
    if (reader !== undefined && (page.reader ?? '') !== reader) continue;
    const listed = listedPage(indexed);
    const { title, canonicalUrl, note = '', tags = [], body = '', session = '' } = listed;
    const text =
      words.length > 0 ? folded([title, canonicalUrl, note, body, session, ...tags].join('\n')) : '';
    if (!words.every(word => text.includes(word))) continue;
    counts[listed.state]++;
    if (!states || states.includes(listed.state)) pages.push(listed);
  }
  return { pages, states: counts, total: index.ordered.length };
}

/** How many accepted annotations there are on a page. */
export function annotationsOn({ counts }: Pick<ListedPage, 'counts'>): number {
  return ANNOTATION_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** Shares pages out among readers, as evenly as it goes, in their order. */
export function shareOut(
  pages: readonly Pick<PageRow, 'id'>[],
  readers: readonly string[],
): { id: string; reader: string }[] {
  return pages.flatMap(({ id }, i) => {
    const reader = readers[i % readers.length];
    return reader === undefined ? [] : [{ id, reader }];
  });
}
