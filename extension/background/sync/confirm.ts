import { decodeBatch } from '../../../shared/sync/batch.ts';
import { sha256Hex } from '../../hash.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { newActor } from '../../storage/workspaces.ts';

/** A store that answers from caches is asked so long after the push at the earliest. */
export const CONFIRM_AFTER_MS = 60_000;
/** A batch that cannot be read back for so long is sent again: the same bytes to the same key. */
const RESEND_AFTER_MS = 600_000;

/** Whether a batch waits to be read back. */
export async function confirmationDue(db: MeipiDb, ws: string, now: number): Promise<boolean> {
  const acked = await db.batches.where('[ws+state]').equals([ws, 'acked']).toArray();
  return acked.some(batch => batch.since <= now - CONFIRM_AFTER_MS);
}

/**
 * What the server holds under one of our seqs: our bytes confirm the batch and it may be forgotten; other bytes mean
 * that another install writes as us.
 */
export async function confirmBatch(db: MeipiDb, ws: string, seq: number, body: string, now: number) {
  const { actor, confirmed } = (await db.workspaces.get(ws)) as WorkspaceRow;
  const batch = await db.batches.get([ws, actor, seq]);
  if (!batch || batch.hash !== (await sha256Hex(body))) {
    await fork(db, ws, now);
    return;
  }
  const { text: _, ...rest } = batch;
  await db.transaction('rw', [db.batches, db.workspaces], async () => {
    await db.batches.put({ ...rest, state: 'confirmed', since: now });
    if (seq === confirmed + 1) await db.workspaces.update(ws, { confirmed: seq });
  });
}

/** Batches that stayed unread for too long go out again. */
export async function resendLost(db: MeipiDb, ws: string, now: number): Promise<void> {
  await db.batches
    .where('[ws+state]')
    .equals([ws, 'acked'])
    .filter(batch => batch.since <= now - RESEND_AFTER_MS)
    .modify({ state: 'frozen', since: now });
}

/**
 * Another install (a copied or restored profile) writes under our actor: take a new one, put everything that is not
 * confirmed back into the outbox, and read the old log as a peer's. Ops keep their stamps, so nothing doubles.
 */
export async function fork(db: MeipiDb, ws: string, now: number): Promise<void> {
  await db.transaction('rw', [db.workspaces, db.batches, db.outbox], async () => {
    const { actor, user, vector, confirmed } = (await db.workspaces.get(ws)) as WorkspaceRow;
    const ours = await db.batches
      .where('[ws+actor+seq]')
      .between([ws, actor, 0], [ws, actor, Number.POSITIVE_INFINITY])
      .toArray();
    for (const { text } of ours) {
      if (text === undefined) continue;
      await db.outbox.bulkPut(decodeBatch(text).ops.map(op => ({ ws, at: op.at })));
    }
    await db.batches.bulkDelete(ours.map(batch => [ws, batch.actor, batch.seq] as [string, string, number]));
    await db.workspaces.update(ws, {
      actor: newActor(user.id),
      seq: 0,
      confirmed: 0,
      vector: { ...vector, [actor]: confirmed },
      actorsListed: now,
    });
  });
}
