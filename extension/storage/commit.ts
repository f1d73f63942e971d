import { TARGET_FIELD } from '../../shared/model/moved-target.ts';
import { formatHlc, type Hlc, tick } from '../../shared/sync/clock.ts';
import { MAX_OP_BYTES } from '../../shared/sync/limits.ts';
import { apply, current, type Entry, emptyEntry, headsOf, isDeleted } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';
import { MeipiError } from '../result.ts';
import type { EntryRow, MeipiDb, WorkspaceRow } from './db.ts';
import type { Edit, Step } from './edit.ts';
import { entryRow } from './entry-row.ts';
import { opRow } from './op-row.ts';

export interface CommitOptions {
  /** Ms since 1970 UTC. */
  now?: number;
  /** Whether the act can be undone; syncing facts of a page is no act of a person. */
  undoable?: boolean;
  /** Where there is no server to send them to, all ops stand in one row: for what is much, and is one act. */
  packed?: boolean;
}

const utf8 = new TextEncoder();

/** A UTF-16 unit is three bytes at most: few ops have to be counted. */
function isTooLong(op: Op): boolean {
  const text = JSON.stringify(op);
  return text.length * 3 > MAX_OP_BYTES && utf8.encode(text).length > MAX_OP_BYTES;
}

function toOp(edit: Edit, entry: Entry, at: string, author: string): Op {
  if (edit.op === 'create') return { ...edit, at, author };
  if (edit.op === 'set') return { ...edit, at, replaces: headsOf(entry, edit.field) };
  return { ...edit, at };
}

/** The edit that takes `edit` back, given the entry before it; undefined where nothing changes. */
function inverseOf(edit: Edit, before: Entry): Edit | undefined {
  const { id } = edit;
  switch (edit.op) {
    case 'create':
      return { op: 'delete', id };
    case 'restore':
      return isDeleted(before) ? { op: 'delete', id } : undefined;
    case 'delete':
      return isDeleted(before) ? undefined : { op: 'restore', id };
    case 'set': {
      const value = current(before, edit.field) ?? null;
      return value === edit.value ? undefined : { ...edit, value };
    }
    case 'tag': {
      const on = before.tags[edit.tag]?.on ?? false;
      return on === edit.on ? undefined : { ...edit, on };
    }
  }
}

/**
 * A suggestion that was decided once and taken back is not born again: its fields are written over those it has, so that
 * what one person did twice is no contest of two.
 */
function afresh(edit: Edit, { birth, fields }: Entry): Edit[] {
  if (edit.op !== 'create' || !birth) return [edit];
  const { id } = edit;
  const changed = Object.entries(edit.fields).filter(
    ([field, value]) => fields[field]?.heads[0]?.value !== value,
  );
  // It stands where it was found again, unless it is put elsewhere now.
  if (fields[TARGET_FIELD]?.heads[0]?.value && !(TARGET_FIELD in edit.fields))
    changed.push([TARGET_FIELD, null]);
  return [
    { op: 'restore', id },
    ...changed.map(([field, value]) => ({ op: 'set' as const, of: 'annotation' as const, id, field, value })),
    ...edit.tags.map(tag => ({ op: 'tag' as const, id, tag, on: true })),
  ];
}

const subjectOf = (edit: Edit) => (edit.op === 'set' ? edit.of : 'annotation');
const keyOf = (edit: Edit) => `${subjectOf(edit)} ${edit.id}`;

/** The rows that edits speak of, as far as they are here, by `keyOf`. */
async function heldRows(db: MeipiDb, ws: string, edits: readonly Edit[]): Promise<Map<string, EntryRow>> {
  const firsts = new Map(edits.map(edit => [keyOf(edit), edit]));
  const keys = [...firsts.values()].map(edit => [ws, subjectOf(edit), edit.id] as [string, string, string]);
  const rows = await db.entries.bulkGet(keys);
  return new Map([...firsts.keys()].flatMap((key, n) => (rows[n] ? [[key, rows[n]]] : [])));
}

function newRow(ws: string, edit: Edit): EntryRow {
  const of = subjectOf(edit);
  if (of === 'annotation' && edit.op !== 'create') throw new MeipiError('unknown_annotation', edit.id);
  const page = edit.op === 'create' ? edit.target.page : of === 'page' ? edit.id : '';
  return { ws, of, id: edit.id, page, entry: emptyEntry(of, edit.id) };
}

/**
 * Writes edits in one transaction: the merged state, the ops, their outbox rows, and how to undo them. Either all of
 * it is stored or nothing is; "saved" may be shown once this resolves.
 * @returns what changed anything, in order, the last stamp that was given, and where the ops stand if that is one row
 * @throws MeipiError `unknown_annotation`, `too_long`; Dexie's errors, `QuotaExceededError` among them
 */
export async function commit(
  db: MeipiDb,
  ws: string,
  edits: readonly Edit[],
  options: CommitOptions = {},
): Promise<{ steps: Step[]; last: Hlc; pack?: string }> {
  const { now = Date.now(), undoable = true, packed = false } = options;
  const tables = [db.workspaces, db.entries, db.ops, db.outbox, db.history, ...(packed ? [db.packs] : [])];
  return db.transaction('rw', tables, async () => {
    const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
    let clock = workspace.clock;
    const steps: Step[] = [];
    const ops: Op[] = [];
    const rows = await heldRows(db, ws, edits);
    for (const wanted of edits) {
      let row = rows.get(keyOf(wanted)) ?? newRow(ws, wanted);
      for (const edit of afresh(wanted, row.entry)) {
        clock = tick(clock, now + workspace.skew);
        const op = toOp(edit, row.entry, formatHlc(clock, workspace.actor + db.session), workspace.user.id);
        if (isTooLong(op)) throw new MeipiError('too_long', edit.op);
        const back = inverseOf(edit, row.entry);
        if (back) steps.push({ did: edit, back });
        row = entryRow(row, apply(row.entry, op));
        ops.push(op);
      }
      rows.set(keyOf(wanted), row);
    }
    const pack = packed && workspace.host === undefined ? ops[0]?.at : undefined;
    if (pack !== undefined) await db.packs.add({ ws, first: pack, ops });
    else {
      await db.ops.bulkAdd(ops.map(op => opRow(ws, op)));
      await db.outbox.bulkAdd(ops.map(({ at }) => ({ ws, at })));
    }
    await db.entries.bulkPut([...rows.values()]);
    await db.workspaces.update(ws, { clock });
    if (undoable && steps.length > 0) {
      await db.history.where('[ws+undone+id]').between([ws, 1], [ws, 2]).delete();
      const inverse = steps.map(({ back }) => back).reverse();
      await db.history.add({ ws, at: now, edits: [...edits], inverse, undone: 0 });
    }
    const last = formatHlc(clock, workspace.actor + db.session);
    return { steps, last, ...(pack !== undefined && { pack }) };
  });
}

/** Takes back the last act (or does the last one taken back again); false if there is none. */
export async function stepHistory(
  db: MeipiDb,
  ws: string,
  direction: 'undo' | 'redo',
  now = Date.now(),
): Promise<boolean> {
  return db.transaction('rw', [db.workspaces, db.entries, db.ops, db.outbox, db.history], async () => {
    const from = direction === 'undo' ? 0 : 1;
    const rows = db.history.where('[ws+undone+id]').between([ws, from], [ws, from + 1]);
    const row = direction === 'undo' ? await rows.last() : await rows.first();
    if (!row) return false;
    await commit(db, ws, direction === 'undo' ? row.inverse : row.edits, { now, undoable: false });
    await db.history.update(row.id, { undone: direction === 'undo' ? 1 : 0 });
    return true;
  });
}
