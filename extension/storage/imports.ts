import { MeipiError } from '../result.ts';
import { commit } from './commit.ts';
import type { MeipiDb } from './db.ts';
import { dropWhole } from './drop-whole.ts';
import type { Step } from './edit.ts';
import type { ImportPartRow, ImportRow, ImportStep } from './import-rows.ts';
import { revivedIn, takeBack } from './take-back.ts';
import { keepText } from './texts.ts';
import { isWritable } from './workspace-list.ts';

/** A part as it is staged. */
export type StagedPart = Pick<ImportPartRow, 'edits' | 'texts'>;

/** So many past imports of a workspace are kept to be taken back. */
const KEPT = 20;
/** A row that nobody has gone on with for so long is of a page that is gone, ms. */
const ABANDONED_MS = 60_000;

const partsOf = (db: MeipiDb, ws: string, id: string) =>
  db.importParts.where('[ws+import+part]').between([ws, id], [ws, id, []]);

/** The imports of a workspace, the newest first. */
export async function listImports(db: MeipiDb, ws: string): Promise<ImportRow[]> {
  const rows = await db.imports.where('[ws+id]').between([ws], [ws, []]).toArray();
  return rows.filter(({ state }) => state !== 'staging').sort((a, b) => b.at - a.at);
}

async function mustBeWritable(db: MeipiDb, ws: string): Promise<void> {
  const workspace = await db.workspaces.get(ws);
  if (workspace && isWritable(workspace)) return;
  throw new MeipiError(workspace?.archived !== undefined ? 'archived' : 'forbidden');
}

async function rowOf(db: MeipiDb, ws: string, id: string): Promise<ImportRow> {
  const row = await db.imports.get([ws, id]);
  if (!row) throw new MeipiError('not_found', 'import');
  return row;
}

async function drop(db: MeipiDb, { ws, id }: Pick<ImportRow, 'ws' | 'id'>): Promise<void> {
  await db.transaction('rw', [db.imports, db.importParts], async () => {
    await partsOf(db, ws, id).delete();
    await db.imports.delete([ws, id]);
  });
}

/** Old imports, and what a page that is gone began to put together, go. */
async function tidy(db: MeipiDb, ws: string, now: number): Promise<void> {
  const rows = await db.imports.where('[ws+id]').between([ws], [ws, []]).toArray();
  const abandoned = rows.filter(({ state, touched }) => state === 'staging' && now - touched > ABANDONED_MS);
  const past = rows.filter(({ state }) => state === 'done' || state === 'undone').sort((a, b) => b.at - a.at);
  for (const row of [...abandoned, ...past.slice(KEPT - 1)]) await drop(db, row);
}

/**
 * Keeps what a person agreed to, so that it is written whole, whatever happens to the page or the browser. Nothing of it is
 * before this resolves; where it rejects, nothing is left.
 */
export async function stageImport(
  db: MeipiDb,
  row: Pick<ImportRow, 'ws' | 'id' | 'files' | 'added' | 'changed'>,
  parts: AsyncIterable<StagedPart>,
  now: number,
): Promise<ImportRow> {
  await tidy(db, row.ws, now);
  const staged: ImportRow = { ...row, at: now, touched: now, state: 'staging', parts: 0, written: 0 };
  await db.imports.put(staged);
  try {
    for await (const part of parts)
      await db.importParts.put({ ws: row.ws, import: row.id, part: staged.parts++, ...part });
  } catch (error) {
    await drop(db, row);
    throw error;
  }
  const ready: ImportRow = { ...staged, state: 'writing' };
  await db.imports.put(ready);
  return ready;
}

function withoutPlace({ did, back }: Step): ImportStep {
  if (did.op !== 'create') return { did, back };
  const { target: _, ...rest } = did;
  return { did: rest, back };
}

async function writePart(
  db: MeipiDb,
  row: ImportRow,
  part: ImportPartRow,
  evidence: string[],
  now: number,
): Promise<ImportRow> {
  const { ws, written } = row;
  const { steps, ...done } = await commit(db, ws, part.edits, { undoable: false, packed: true, now });
  const { texts: _, ...rest } = part;
  const revived = await revivedIn(db, ws, steps);
  await db.importParts.put({
    ...{ ...rest, edits: [], steps: steps.map(withoutPlace), ...done, revived, evidence },
  });
  return {
    ...row,
    written: written + 1,
    touched: now,
    state: written + 1 === row.parts ? 'done' : 'writing',
  };
}

async function takeBackPart(db: MeipiDb, row: ImportRow, now: number): Promise<ImportRow> {
  const { ws, id, written } = row;
  const part = (await db.importParts.get([ws, id, written - 1])) as ImportPartRow;
  const kept = (await dropWhole(db, ws, part)) ? 0 : await takeBack(db, ws, part, now);
  for (const sha256 of part.evidence ?? [])
    if ((await db.evidence.get([ws, sha256]))?.pushed === 0) await db.evidence.delete([ws, sha256]);
  await db.importParts.delete([ws, id, written - 1]);
  return {
    ...row,
    ...{ written: written - 1, touched: now, kept: (row.kept ?? 0) + kept },
    state: written === 1 ? 'undone' : 'undoing',
  };
}

/**
 * Writes, or takes back, the next part of an import in one transaction.
 * @param sends whether texts of an address go to the workspace's server
 * @returns the import as it is then
 * @throws MeipiError `not_found`, `forbidden`, `archived`; Dexie's errors
 */
export async function stepImport(
  db: MeipiDb,
  ws: string,
  id: string,
  { now, sends }: { now: number; sends: (url: string) => Promise<boolean> },
): Promise<ImportRow> {
  await mustBeWritable(db, ws);
  const next = await rowOf(db, ws, id);
  const part = next.state === 'writing' ? await db.importParts.get([ws, id, next.written]) : undefined;
  const evidence: string[] = [];
  for (const { sha256, text, url } of part?.texts ?? []) {
    const isNew = (await db.evidence.get([ws, sha256])) === undefined;
    await keepText(db, ws, sha256, text, await sends(url));
    if (isNew) evidence.push(sha256);
  }
  const tables = [
    db.packs,
    db.evidence,
    db.imports,
    db.importParts,
    db.workspaces,
    db.entries,
    db.ops,
    db.outbox,
    db.history,
  ];
  return db.transaction('rw', tables, async () => {
    const row = await rowOf(db, ws, id);
    const isWriting = row.state === 'writing' && row.written < row.parts;
    const isUndoing = row.state === 'undoing' && row.written > 0;
    let after = row;
    if (isWriting) {
      // Somebody else who goes on with it has written what was read here: the next one's turn is the next step.
      if (part?.part !== row.written) return row;
      after = await writePart(db, row, part, evidence, now);
    } else if (isUndoing) after = await takeBackPart(db, row, now);
    else if (row.state === 'writing') after = { ...row, state: 'done' };
    else if (row.state === 'undoing') after = { ...row, state: 'undone' };
    if (after.state === 'undone') await partsOf(db, ws, id).delete();
    await db.imports.put(after);
    return after;
  });
}

/**
 * From now on, its steps take it back.
 * @throws MeipiError `not_found`, `forbidden`, `archived`
 */
export async function turnBack(db: MeipiDb, ws: string, id: string, now: number): Promise<void> {
  await mustBeWritable(db, ws);
  await db.transaction('rw', db.imports, async () => {
    const row = await rowOf(db, ws, id);
    if (row.state === 'writing' || row.state === 'done')
      await db.imports.put({ ...row, state: 'undoing', touched: now, kept: 0 });
  });
}

/** Imports that nobody goes on with, and that may be gone on with. */
export async function abandonedImports(db: MeipiDb, now: number): Promise<ImportRow[]> {
  const rows = await db.imports.toArray();
  const workspaces = new Map((await db.workspaces.toArray()).map(row => [row.id, row]));
  return rows.filter(({ ws, state, touched }) => {
    const workspace = workspaces.get(ws);
    const isLeft = (state === 'writing' || state === 'undoing') && now - touched > ABANDONED_MS;
    return isLeft && workspace !== undefined && isWritable(workspace);
  });
}
