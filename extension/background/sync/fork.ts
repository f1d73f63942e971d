/** A profile that was copied or restored: two installs write one log until one of them finds out. */
import { decodeBatch } from '../../../shared/sync/batch.ts';
import { elapsed } from '../../../shared/sync/elapsed.ts';
import type { BatchRow, MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { newActor } from '../../storage/workspaces.ts';
import type { WorkerApi } from '../api.ts';
import { AUDIT_AFTER_MS, auditedOf } from './read-twice.ts';

/** Puts the ops of batches back into the outbox, with the stamps they have, and forgets the batches. */
export async function takeApart(db: MeipiDb, ws: string, batches: readonly BatchRow[]): Promise<void> {
  for (const { text } of batches) {
    if (text !== undefined) await db.outbox.bulkPut(decodeBatch(text).ops.map(op => ({ ws, at: op.at })));
  }
  await db.batches.bulkDelete(batches.map(({ actor, seq }) => [ws, actor, seq] as [string, string, number]));
}

/**
 * Takes a new actor, puts everything that was not found in place a day later back into the outbox, and reads the old log
 * as a peer's. Ops keep their stamps, so nothing doubles. Under the seqs that we wrote, the other install's bytes may
 * stand where peers have read ours: the log is contested, see `rereadContested`.
 */
export async function fork(db: MeipiDb, ws: string, now: number): Promise<void> {
  await db.transaction('rw', [db.workspaces, db.batches, db.outbox], async () => {
    const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
    const { actor, user, seq, vector, contested } = workspace;
    const from = auditedOf(workspace);
    const key = (at: number): [string, string, number] => [ws, actor, at];
    const ours = await db.batches
      .where('[ws+actor+seq]')
      .between(key(0), key(Number.POSITIVE_INFINITY))
      .toArray();
    await takeApart(db, ws, ours);
    await db.workspaces.update(ws, {
      actor: newActor(user.id),
      seq: 0,
      confirmed: 0,
      audited: 0,
      vector: { ...vector, [actor]: from },
      contested: { ...contested, [actor]: { from, to: seq, since: now } },
    });
  });
}

/**
 * A batch beyond our last seq was written by a copy of this profile, or by this profile before it was restored. To be
 * asked before anything is sent.
 */
export async function guardFork(db: MeipiDb, ws: string, api: WorkerApi, now: number): Promise<void> {
  const { actor, seq } = (await db.workspaces.get(ws)) as WorkspaceRow;
  const reply = await api.pull({ [actor]: seq });
  if (reply.batches.some(batch => batch.actor === actor && batch.seq > seq)) await fork(db, ws, now);
}

/**
 * A contested log is read again a day later, when every place shows the same bytes. Whoever read our bytes under a seq
 * never reads the other's, so what we did not have goes into our own log (see applyBatch).
 */
export async function rereadContested(
  db: MeipiDb,
  { id: ws, contested = {} }: WorkspaceRow,
  now: number,
): Promise<void> {
  const due = Object.values(contested).some(({ since }) => elapsed(since, AUDIT_AFTER_MS, now));
  if (!due) return;
  await db.workspaces.where({ id: ws }).modify(row => {
    for (const [actor, log] of Object.entries(row.contested ?? {})) {
      if (!elapsed(log.since, AUDIT_AFTER_MS, now)) continue;
      if (log.again) delete row.contested?.[actor];
      else {
        row.vector[actor] = Math.min(log.from, row.vector[actor] ?? 0);
        Object.assign(log, { again: true, since: now });
      }
    }
  });
}
