/** Imports documents into a database, as the extension's worker and background do between them. */
import { countsOf, type Decisions, importParts } from '../../../extension/import/import-parts.ts';
import { type ImportPreview, previewImport } from '../../../extension/import/preview-import.ts';
import { readFiles } from '../../../extension/import/read-files.ts';
import { allAnnotations, allDiscussions, allPages } from '../../../extension/storage/annotations.ts';
import { loadCodebook } from '../../../extension/storage/codebook.ts';
import type { MeipiDb } from '../../../extension/storage/db.ts';
import type { ImportRow } from '../../../extension/storage/import-rows.ts';
import { stageImport, stepImport, turnBack } from '../../../extension/storage/imports.ts';
import { textsOf } from '../../../extension/storage/texts.ts';
import { type Export, serialize } from '../../../shared/formats/json.ts';
import { toExport } from '../../../shared/formats/to-export.ts';
import type { Choice } from '../../../shared/import/items.ts';

export const LATER = '2026-11-28T00:00:00.000Z';
export const sends = async () => false;

export function fileOf(name: string, content: string | Uint8Array): File {
  return new File([content as never], name);
}

export async function preview(
  db: MeipiDb,
  ws: string,
  files: File[],
  chosen?: ReadonlyMap<string, string>,
): Promise<ImportPreview> {
  const read = await readFiles(files, { now: new Date(LATER), ...(chosen && { chosen }) });
  return previewImport(db, ws, read, { freshId: () => crypto.randomUUID() });
}

export const nativeFile = (document: Export) => fileOf('x.json', serialize(document));

export function decided(
  all: Choice = 'mine',
  one: [number, Choice][] = [],
  { codes = true, addTags = false } = {},
): Decisions {
  const choices = { all, one: new Map(one) };
  return { annotations: choices, pageNotes: { all, one: new Map() }, codes, addTags };
}

export async function stage(
  db: MeipiDb,
  ws: string,
  previewed: ImportPreview,
  decisions = decided(),
): Promise<ImportRow> {
  const row = { ws, id: crypto.randomUUID(), files: ['x'], ...countsOf(previewed, decisions) };
  const parts = importParts(db, ws, previewed, decisions, { freshId: () => crypto.randomUUID() });
  return stageImport(db, row, parts, Date.now());
}

/** Steps until nothing is left to do. */
export async function finish(db: MeipiDb, { ws, id }: ImportRow): Promise<ImportRow> {
  for (;;) {
    const row = await stepImport(db, ws, id, { now: Date.now(), sends });
    if (row.state === 'done' || row.state === 'undone') return row;
  }
}

export async function undo(db: MeipiDb, row: ImportRow): Promise<ImportRow> {
  await turnBack(db, row.ws, row.id, Date.now());
  return finish(db, row);
}

export async function importAll(
  db: MeipiDb,
  ws: string,
  files: File[],
  decisions = decided(),
): Promise<ImportRow> {
  return finish(db, await stage(db, ws, await preview(db, ws, files), decisions));
}

export async function exported(db: MeipiDb, ws: string): Promise<Export> {
  const pages = await allPages(db, ws);
  return toExport({
    workspace: { id: ws, name: '本机' },
    pages,
    annotations: await allAnnotations(db, ws),
    codebook: await loadCodebook(db, ws),
    generator: { version: '0', recognition: '0' },
    exported: LATER,
    rejected: true,
    discussions: await allDiscussions(db, ws),
    texts: await textsOf(
      db,
      pages.flatMap(({ textSha256 }) => textSha256 ?? []),
    ),
  });
}
