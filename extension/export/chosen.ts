/** The annotations that go into a file, as they stand in it: read page by page, here or in a worker. */
import type { Filter } from '../../shared/export/filter.ts';
import type { ExportedAnnotation } from '../../shared/formats/json.ts';
import type { FacetCounts } from '../../shared/formats/losses.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { Page } from '../../shared/model/page.ts';
import type { Going } from '../going.ts';
import { readAhead } from './read-ahead.ts';

export interface ExportOptions {
  /** The pages' texts go into the file. */
  text: boolean;
  /** What members said of annotations does. */
  comments: boolean;
}

/** What is asked of a workspace, and whose words stand for keys and ids. */
export interface Asked {
  ws: { id: string; name: string };
  filter: Filter;
  options: ExportOptions;
  codebook: Codebook;
  names: ReadonlyMap<string, string>;
  /** The pages' texts are wanted with them. */
  texts?: boolean;
}

export interface PageChosen {
  page: Page;
  /** Where it is wanted and here. */
  text?: string;
  annotations: ExportedAnnotation[];
}

/** How much is chosen on a page. */
export interface PageCounted {
  page: Page;
  annotations: number;
  facets: FacetCounts;
}

export interface ChosenReader {
  /** What is chosen on each of the pages, in their order. */
  read(pages: readonly Page[]): Promise<PageChosen[]>;
  /** Only how much that is. */
  count(pages: readonly Page[]): Promise<PageCounted[]>;
  /** Nothing is read any more. */
  end(): void;
}
/** Opens a reader for what is asked. */
export type Reads = (asked: Asked) => ChosenReader;

/** Pages counted at once: enough for digests to be made quickly where they are old. */
const COUNTED_AT_ONCE = 32;
/** What is written before the next pages are asked for dies young, and each asking has its cost: with two at once an export takes half as long again. */
export const WRITTEN_AT_ONCE = 6;

async function* each<T>(
  reader: ChosenReader,
  read: (some: readonly Page[]) => Promise<T[]>,
  pages: readonly Page[],
  atOnce: number,
  going: Going,
): AsyncGenerator<T> {
  try {
    yield* readAhead(pages, atOnce, read, going);
  } finally {
    reader.end();
  }
}

/**
 * Pages with what is chosen on them.
 * @param going tells how far it is, in pages; the signal's reason is thrown where it stops
 */
export function eachChosen(reads: Reads, asked: Asked, pages: readonly Page[], going: Going) {
  const reader = reads(asked);
  return each(reader, some => reader.read(some), pages, WRITTEN_AT_ONCE, going);
}

/** Pages with how much is chosen on them; the rest as for `eachChosen`. */
export function eachCounted(reads: Reads, asked: Asked, pages: readonly Page[], going: Going) {
  const reader = reads(asked);
  return each(reader, some => reader.count(some), pages, COUNTED_AT_ONCE, going);
}
