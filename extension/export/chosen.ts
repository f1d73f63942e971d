/** The annotations that go into a file, as they stand in it: read page by page, here or in a worker. */
import type { Filter } from '../../shared/export/filter.ts';
import { readingsOf } from '../../shared/export/readings.ts';
import { selection } from '../../shared/export/select.ts';
import type { ExportedAnnotation } from '../../shared/formats/json.ts';
import { byPlace, exportedAnnotation, exportedCodes } from '../../shared/formats/to-export.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { viewDiscussion } from '../../shared/model/discussion.ts';
import type { Page } from '../../shared/model/page.ts';
import type { Going } from '../going.ts';
import type { MeipiDb } from '../storage/db.ts';
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

export interface ChosenReader {
  /** What is chosen on each of the pages, in their order. */
  read(pages: readonly Page[]): Promise<PageChosen[]>;
  /** Nothing is read any more. */
  end(): void;
}
/** Opens a reader for what is asked. */
export type Reads = (asked: Asked) => ChosenReader;

/** Reads in the thread that asks. */
export const readsHere =
  (db: MeipiDb): Reads =>
  ({ ws, filter, options, codebook, names, texts }) => {
    const selects = selection(filter, exportedCodes(codebook));
    const nameOf = (user: string) => names.get(user) ?? user;
    const chosenOf = async (page: Page): Promise<PageChosen> => {
      const rows = await db.entries.where({ ws: ws.id, of: 'annotation', page: page.id }).toArray();
      const entries = rows.map(({ entry }) => entry);
      const kept = texts && page.textSha256 !== undefined ? await db.texts.get(page.textSha256) : undefined;
      const annotations = readingsOf(entries, filter, nameOf)
        .sort((a, b) => byPlace(a.annotation, b.annotation))
        .map(({ annotation, entry }) => {
          const said = options.comments ? viewDiscussion(entry) : undefined;
          return exportedAnnotation(annotation, page.textSha256, { codebook, names }, said);
        })
        .filter(selects.annotation);
      return { page, ...(kept && { text: kept.text }), annotations };
    };
    return {
      read: pages => db.transaction('r', db.entries, db.texts, () => Promise.all(pages.map(chosenOf))),
      end: () => undefined,
    };
  };

/**
 * Pages with what is chosen on them.
 * @param going tells how far it is, in pages; the signal's reason is thrown where it stops
 */
export async function* eachChosen(
  reads: Reads,
  asked: Asked,
  pages: readonly Page[],
  going: Going,
): AsyncGenerator<PageChosen> {
  const reader = reads(asked);
  try {
    yield* readAhead(pages, some => reader.read(some), going);
  } finally {
    reader.end();
  }
}
