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

/** Rows that are asked for at a time. */
const SLICE = 500;

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

async function inSlices<T>(
  all: readonly T[],
  going: Going | undefined,
  read: (slice: readonly T[]) => Promise<readonly (EntryRow | undefined)[]>,
): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  for (let from = 0; from < all.length; from += SLICE) {
    going?.signal.throwIfAborted();
    const slice = await read(all.slice(from, from + SLICE));
    for (const row of slice) if (row) rows.push(row);
  }
  return rows;
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
  const onPages = await inSlices(ids, going, slice =>
    db.entries
      .where('[ws+of+page]')
      .anyOf(slice.map(id => [ws, 'annotation', id]))
      .toArray(),
  );
  const seen = new Set(onPages.map(({ id }) => id));
  const others = [...new Set(annotations.map(({ id }) => id))].filter(id => !seen.has(id));
  const named = await inSlices(others, going, slice =>
    db.entries.bulkGet(slice.map(id => [ws, 'annotation', id] as [string, string, string])),
  );
  const pageRows = await inSlices(ids, going, slice =>
    db.entries.bulkGet(slice.map(id => [ws, 'page', id] as [string, string, string])),
  );
  const known = pageRows.flatMap(({ entry }) => viewPage(entry) ?? []);
  return {
    annotations: [...onPages, ...named].flatMap(row => heldOf(row, book, names) ?? []),
    pageNotes: new Map(
      known.map(({ id, note, tags = [] }) => [id, { ...(note !== undefined && { note }), tags }]),
    ),
    knownPages: new Set(known.map(({ id }) => id)),
  };
}
