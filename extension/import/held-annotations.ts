/** What a workspace holds of the pages and ids that files speak of. */

import type { HeldInWorkspace } from '../../shared/import/classify.ts';
import type { Held, Incoming, IncomingPage } from '../../shared/import/items.ts';
import { viewAnnotation } from '../../shared/model/annotation.ts';
import { type Codebook, labelsOf } from '../../shared/model/codebook.ts';
import { viewDiscussion } from '../../shared/model/discussion.ts';
import { NO_TEXT } from '../../shared/model/made.ts';
import { viewPage } from '../../shared/model/page.ts';
import type { Going } from '../going.ts';
import type { EntryRow, MeipiDb } from '../storage/db.ts';
import { memberNames } from '../storage/entry-facts.ts';

/** Rows that are asked for at a time: they take several times the memory of what is kept of them. */
const SLICE = 500;
/** Pages whose annotations are. */
const PAGES_SLICE = 10;

function heldOf({ entry }: EntryRow, book: Codebook, names: ReadonlyMap<string, string>): Held | undefined {
  const annotation = viewAnnotation(entry);
  if (!annotation) return undefined;
  const { id, target, kind, status, attributes, tags, note, part, made, author } = annotation;
  const { page, quote, position, textSha256 } = target;
  return {
    id,
    page,
    author: made?.by ?? names.get(author) ?? author,
    place: { quote, position, ...(textSha256 !== NO_TEXT && { textSha256 }) },
    contents: {
      ...{ kind, status, attributes, tags: labelsOf(book, tags) },
      ...(note !== undefined && { note }),
      ...(part !== undefined && { part }),
    },
    comments: viewDiscussion(entry).comments.map(comment => ({ id: comment.id, text: comment.text })),
  };
}

/** What is kept of each row, read a slice at a time. */
async function inSlices<T, Kept>(
  all: readonly T[],
  size: number,
  going: Going | undefined,
  read: (slice: readonly T[]) => Promise<readonly (EntryRow | undefined)[]>,
  keep: (row: EntryRow) => Kept | undefined,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (let from = 0; from < all.length; from += size) {
    going?.signal.throwIfAborted();
    for (const row of await read(all.slice(from, from + size))) {
      const one = row && keep(row);
      if (one !== undefined) kept.push(one);
    }
  }
  return kept;
}

/** The signal's reason is thrown where it stops. */
export async function heldAnnotations(
  db: MeipiDb,
  ws: string,
  book: Codebook,
  { pages, annotations }: { pages: readonly IncomingPage[]; annotations: readonly Incoming[] },
  going?: Going,
): Promise<HeldInWorkspace & { knownPages: ReadonlySet<string> }> {
  const names = await memberNames(db, ws);
  const ids = [...new Set(pages.map(({ id }) => id))];
  const seen = new Set<string>();
  const onPages = await inSlices(
    ids,
    PAGES_SLICE,
    going,
    slice =>
      db.entries
        .where('[ws+of+page]')
        .anyOf(slice.map(id => [ws, 'annotation', id]))
        .toArray(),
    row => {
      seen.add(row.id);
      return heldOf(row, book, names);
    },
  );
  const others = [...new Set(annotations.map(({ id }) => id))].filter(id => !seen.has(id));
  const byKeys = (of: EntryRow['of']) => (slice: readonly string[]) =>
    db.entries.bulkGet(slice.map(id => [ws, of, id] as [string, string, string]));
  const named = await inSlices(others, SLICE, going, byKeys('annotation'), row => heldOf(row, book, names));
  const known = await inSlices(ids, SLICE, going, byKeys('page'), ({ entry }) => viewPage(entry));
  return {
    annotations: [...onPages, ...named],
    pageNotes: new Map(
      known.map(({ id, note, tags = [] }) => [id, { ...(note !== undefined && { note }), tags }]),
    ),
    knownPages: new Set(known.map(({ id }) => id)),
  };
}
