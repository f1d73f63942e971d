import type { Filter } from '../../shared/export/filter.ts';
import { readingsOf } from '../../shared/export/readings.ts';
import { type Annotation, ATTRIBUTE_PREFIX, viewAnnotation } from '../../shared/model/annotation.ts';
import { type Discussion, viewDiscussion } from '../../shared/model/discussion.ts';
import { type Page, pageFields, viewPage } from '../../shared/model/page.ts';
import { FIRST_PART } from '../../shared/page/page-part.ts';
import { current, type Entry } from '../../shared/sync/merge.ts';
import type { FieldValue, Target } from '../../shared/sync/ops.ts';
import type { Going } from '../going.ts';
import type { AnnotationPatch, DraftAnnotation } from '../messages.ts';
import type { EntryRow, MeipiDb } from './db.ts';
import type { Edit } from './edit.ts';

function views(rows: EntryRow[]): Annotation[] {
  return rows.map(row => viewAnnotation(row.entry)).filter(view => view !== undefined);
}

/** How many comments each annotation of a page has; those without are not in it. */
export async function commentCounts(db: MeipiDb, ws: string, page: string): Promise<Map<string, number>> {
  const rows = await db.entries.where({ ws, of: 'annotation', page }).toArray();
  return new Map(
    rows.flatMap(({ id, entry }) => {
      const { length } = viewDiscussion(entry).comments;
      return length > 0 ? [[id, length]] : [];
    }),
  );
}

/** What is stored for a page, rejected ones included, deleted ones not. */
export async function annotationsOf(db: MeipiDb, ws: string, page: string): Promise<Annotation[]> {
  return views(await db.entries.where({ ws, of: 'annotation', page }).toArray());
}

/** Rows that are read between two looks at whether to stop. */
const SLICE = 1_000;

async function rowsOf(db: MeipiDb, ws: string, of: Entry['of'], going?: Going): Promise<EntryRow[]> {
  const all = db.entries.where('[ws+of+id]').between([ws, of], [ws, of, []]);
  if (!going) return all.toArray();
  const keys = await all.primaryKeys();
  const rows: EntryRow[] = [];
  for (let from = 0; from < keys.length; from += SLICE) {
    going.signal.throwIfAborted();
    going.report(from, keys.length);
    const slice = await db.entries.bulkGet(keys.slice(from, from + SLICE));
    rows.push(...slice.filter(row => row !== undefined));
  }
  going.signal.throwIfAborted();
  return rows;
}

/** How annotations are read that several made, or that something was decided of (shared/export/readings.ts). */
export interface ReadAs {
  filter: Pick<Filter, 'curated' | 'authors'>;
  nameOf: (user: string) => string;
}

/**
 * Everything of a workspace.
 * @param going tells how far it is, in annotations; the signal's reason is thrown where it stops
 * @param as they are shown, if not given
 */
export async function allAnnotations(
  db: MeipiDb,
  ws: string,
  going?: Going,
  as: ReadAs = { filter: {}, nameOf: user => user },
): Promise<Annotation[]> {
  const rows = await rowsOf(db, ws, 'annotation', going);
  const pages = Map.groupBy(rows, ({ page }) => page);
  return [...pages.values()].flatMap(onPage =>
    readingsOf(
      onPage.map(({ entry }) => entry),
      as.filter,
      as.nameOf,
    ).map(({ annotation }) => annotation),
  );
}

/** What was said of each annotation. */
export async function allDiscussions(db: MeipiDb, ws: string): Promise<Map<string, Discussion>> {
  const rows = await rowsOf(db, ws, 'annotation');
  return new Map(rows.map(({ id, entry }) => [id, viewDiscussion(entry)]));
}

/** A stored page; undefined where nothing is stored of it. */
export async function storedPage(db: MeipiDb, ws: string, id: string): Promise<Page | undefined> {
  const row = await db.entries.get([ws, 'page', id]);
  return row && viewPage(row.entry);
}

export async function allPages(db: MeipiDb, ws: string): Promise<Page[]> {
  return (await rowsOf(db, ws, 'page')).flatMap(({ entry }) => viewPage(entry) ?? []);
}

function prefixed(attributes: Record<string, FieldValue>): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [ATTRIBUTE_PREFIX + name, value]),
  );
}

/**
 * @param on the page's id and the hash of the text that the draft was made in
 * @param part which part of its article the page is
 */
export function createEdit(
  draft: DraftAnnotation,
  id: string,
  on: Pick<Target, 'page' | 'textSha256'>,
  part = FIRST_PART,
): Edit {
  const { origin, tags, kind, status, note, attributes } = draft;
  const fields = {
    kind,
    status,
    ...(note && { note }),
    ...(part !== FIRST_PART && { part }),
    ...prefixed(attributes),
  };
  return { op: 'create', id, target: { ...draft.target, ...on }, origin, fields, tags };
}

export function patchEdits(patch: AnnotationPatch): Edit[] {
  const { id, kind, status, note, attributes = {}, addTags = [], removeTags = [] } = patch;
  const fields: Record<string, FieldValue | undefined> = { kind, status, note, ...prefixed(attributes) };
  return [
    ...Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [{ op: 'set' as const, of: 'annotation' as const, id, field, value }],
    ),
    ...addTags.map(tag => ({ op: 'tag' as const, id, tag, on: true })),
    ...removeTags.map(tag => ({ op: 'tag' as const, id, tag, on: false })),
  ];
}

/** The edits that bring a stored page up to `page`; none where all is known. Reading the same text again is no news. */
export async function pageEdits(db: MeipiDb, ws: string, page: Page): Promise<Edit[]> {
  const { id, ...facts } = page;
  const held = (await db.entries.get([ws, 'page', id]))?.entry;
  const sameText = held !== undefined && current(held, 'textSha256') === page.textSha256;
  return Object.entries(pageFields(facts))
    .filter(([field, value]) => !held || current(held, field) !== value)
    .filter(([field]) => !(sameText && field === 'fetched'))
    .map(([field, value]) => ({ op: 'set', of: 'page', id, field, value }));
}
