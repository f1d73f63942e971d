import { decodeBatch, encodeBatch } from '../../../shared/sync/batch.ts';
import { MAX_DRIFT_MS } from '../../../shared/sync/clock.ts';
import { type Erasure, emptied, holdsErased, isErased } from '../../../shared/sync/erase.ts';
import { sha256Hex } from '../../hash.ts';
import type { BatchRow, EntryRow, MeipiDb, OpRow, WorkspaceRow } from '../../storage/db.ts';
import { rebuiltRow } from '../../storage/entry-row.ts';

const known = (list: readonly Erasure[], { of, id, until }: Erasure) =>
  list.some(erasure => erasure.of === of && erasure.id === id && erasure.until >= until);

/** The ops here that an erasure takes out. */
async function doomedOps(db: MeipiDb, ws: string, erasure: Erasure): Promise<OpRow[]> {
  const { of, id } = erasure;
  const rows =
    of === 'annotation'
      ? db.ops.where('[ws+of+id]').equals([ws, of, id])
      : db.ops.where('[ws+at]').between([ws], [ws, []]);
  return rows.filter(({ op }) => isErased(op, erasure)).toArray();
}

/**
 * What waits here for an annotation that the erasure leaves without a beginning: it was written by someone who did not know
 * of the erasure, however late a wrong clock has stamped it, and nobody would ever see it.
 */
async function strayOps(db: MeipiDb, ws: string, erasure: Erasure): Promise<OpRow[]> {
  if (erasure.of !== 'annotation') return [];
  const rows = await db.ops.where('[ws+of+id]').equals([ws, erasure.of, erasure.id]).toArray();
  const later = rows.filter(({ op }) => !isErased(op, erasure));
  if (later.some(({ op }) => op.op === 'create')) return [];
  const waits = await db.outbox.bulkGet(later.map(({ at }) => [ws, at] as [string, string]));
  return later.filter((_, n) => waits[n] !== undefined);
}

/** The entries that came merged, in a snapshot, and bear its mark. */
async function markedRows(db: MeipiDb, ws: string, erasure: Erasure): Promise<EntryRow[]> {
  const { of, id } = erasure;
  const rows =
    of === 'annotation'
      ? db.entries.where('[ws+of+id]').equals([ws, of, id])
      : db.entries.where('[ws+of+id]').between([ws], [ws, []]);
  return rows
    .filter(({ whole, base, entry }) => {
      const merged = whole ? entry : base;
      return merged !== undefined && holdsErased(merged, erasure);
    })
    .toArray();
}

/** What a person did, and what was there before, is remembered for undo. */
async function forgetHistory(db: MeipiDb, ws: string, ids: ReadonlySet<string>): Promise<void> {
  await db.history
    .where('[ws+undone+id]')
    .between([ws], [ws, []])
    .filter(({ edits, inverse }) => [...edits, ...inverse].some(({ id }) => ids.has(id)))
    .delete();
}

/** Our batches that hold something of it, emptied of it; what the server has of them is known by either hash. */
async function emptyBatches(db: MeipiDb, ws: string, erased: readonly Erasure[]): Promise<BatchRow[]> {
  const rows = await db.batches.where('[ws+actor+seq]').between([ws], [ws, []]).toArray();
  const changed: BatchRow[] = [];
  for (const row of rows) {
    if (row.text === undefined) continue;
    const { erased: _, ...batch } = decodeBatch(row.text);
    if (!batch.ops.some(op => erased.some(erasure => isErased(op, erasure)))) continue;
    const text = encodeBatch({ ...batch, ops: emptied(batch.ops, erased) });
    changed.push({ ...row, text, hash: await sha256Hex(text), was: row.was ?? row.hash });
  }
  return changed;
}

/**
 * Takes out of this device what owners had erased since it last looked. An entry that came merged in a snapshot cannot be
 * parted into ops: it is dropped, and the logs are read again from their start.
 * @returns the pages that it touched
 */
export async function applyErasures(
  db: MeipiDb,
  ws: string,
  erased: readonly Erasure[],
  now: number,
): Promise<Set<string>> {
  const before = (await db.workspaces.get(ws)) as WorkspaceRow;
  const news = erased.filter(erasure => !known(before.erased ?? [], erasure));
  const pages = new Set<string>();
  if (news.length === 0) return pages;
  // Hashing would end a transaction; the lock of the sync keeps others from the batches.
  const batches = await emptyBatches(db, ws, news);
  await db.transaction(
    'rw',
    [db.workspaces, db.entries, db.ops, db.outbox, db.batches, db.history],
    async () => {
      const row = (await db.workspaces.get(ws)) as WorkspaceRow;
      const touched = new Map<string, [string, EntryRow['of'], string]>();
      let again = false;
      for (const erasure of news) {
        const doomed = [...(await doomedOps(db, ws, erasure)), ...(await strayOps(db, ws, erasure))];
        const keys = doomed.map(({ at }) => [ws, at] as [string, string]);
        await db.ops.bulkDelete(keys);
        await db.outbox.bulkDelete(keys);
        for (const { of, id } of doomed) touched.set(`${of} ${id}`, [ws, of, id]);
        for (const { whole: _, base: __, ...rest } of await markedRows(db, ws, erasure)) {
          again = true;
          await db.entries.put(rest);
          touched.set(`${rest.of} ${rest.id}`, [ws, rest.of, rest.id]);
        }
      }
      await forgetHistory(db, ws, new Set([...touched.values()].map(([, , id]) => id)));
      for (const key of touched.values()) {
        const held = await db.entries.get(key);
        const ops = (await db.ops.where('[ws+of+id]').equals(key).toArray()).map(({ op }) => op);
        if (held) pages.add(held.page);
        if (held && (ops.length > 0 || held.base)) await db.entries.put(rebuiltRow(held, ops));
        else await db.entries.delete(key);
      }
      await db.batches.bulkPut(batches);
      const latest = Math.max(...news.map(({ until }) => until));
      const { ms } = row.clock;
      // What is written here after this is new.
      const moves = latest >= ms && latest <= now + row.skew + MAX_DRIFT_MS;
      await db.workspaces.update(ws, {
        erased: [...(row.erased ?? []).filter(old => !known(news, old)), ...news],
        ...(moves && { clock: { ms: latest + 1, counter: 0 } }),
        ...(again && { vector: Object.fromEntries(Object.keys(row.vector).map(actor => [actor, 0])) }),
      });
    },
  );
  return pages;
}
