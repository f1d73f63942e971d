import { BATCH_VERSION, encodeBatch, takeBatch } from '../../../shared/sync/batch.ts';
import { sha256Hex } from '../../hash.ts';
import type { BatchRow, MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { takeApart } from './fork.ts';

/** Ops read at a time from the outbox: one batch's worth. */
const OUTBOX_PAGE = 200;
/** Gossip: so many actors are named in a batch. */
const GOSSIP_ACTORS = 20;

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/**
 * The batch to send next: the oldest unsent one, or a new one made of the outbox. Bytes, seq and hash are stored before
 * the first send, and a retry sends the same bytes to the same key.
 */
export async function nextBatch(db: MeipiDb, ws: string, now: number): Promise<BatchRow | undefined> {
  const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
  const frozen = await db.batches.where('[ws+state]').equals([ws, 'frozen']).toArray();
  // Another user of this install has connected since: nobody else may write the old log.
  const left = frozen.filter(({ actor }) => actor !== workspace.actor);
  if (left.length > 0) {
    await db.transaction('rw', [db.batches, db.outbox], () => takeApart(db, ws, left));
    return nextBatch(db, ws, now);
  }
  if (frozen[0]) return frozen[0];
  const keys = await db.outbox.where('[ws+at]').between([ws], [ws, []]).limit(OUTBOX_PAGE).toArray();
  if (keys.length === 0) return undefined;
  const rows = await db.ops.bulkGet(keys.map(({ at }) => [ws, at] as [string, string]));
  // What was erased while it waited is not here any more.
  const gone = keys.filter((_, n) => !rows[n]);
  if (gone.length > 0) {
    await db.outbox.bulkDelete(gone.map(({ at }) => [ws, at] as [string, string]));
    return nextBatch(db, ws, now);
  }
  const ops = takeBatch(
    rows.flatMap(row => (row ? [row.op] : [])),
    byteLength,
  );
  const seq = workspace.seq + 1;
  const actors = Object.keys(workspace.vector).slice(0, GOSSIP_ACTORS);
  const text = encodeBatch({
    v: BATCH_VERSION,
    actor: workspace.actor,
    seq,
    ops,
    ...(actors.length > 0 && { actors }),
  });
  const row: BatchRow = {
    ws,
    actor: workspace.actor,
    seq,
    hash: await sha256Hex(text),
    text,
    state: 'frozen',
    since: now,
  };
  await db.transaction('rw', [db.workspaces, db.batches, db.outbox], async () => {
    await db.batches.add(row);
    await db.outbox.bulkDelete(ops.map(({ at }) => [ws, at] as [string, string]));
    await db.workspaces.update(ws, { seq });
  });
  return row;
}
