import type { MeipiDb } from '../../storage/db.ts';
import { ApiError, type WorkerApi } from '../api.ts';
import { nextBatch } from './freeze.ts';
import { restamp } from './restamp.ts';

/** Whether something waits to be sent. */
export async function hasUnsent(db: MeipiDb, ws: string): Promise<boolean> {
  const waiting = await db.outbox.where('[ws+at]').between([ws], [ws, []]).limit(1).count();
  if (waiting > 0) return true;
  const frozen = await db.batches.where('[ws+state]').equals([ws, 'frozen']).count();
  return frozen > 0 || (await db.evidence.where('[ws+pushed]').equals([ws, 0]).count()) > 0;
}

/**
 * Sends all that is unsent, batch by batch in order. A batch stays here until it was read back.
 * @throws ApiError
 */
export async function push(
  db: MeipiDb,
  ws: string,
  api: WorkerApi,
  now: () => number = Date.now,
): Promise<void> {
  let restamped = false;
  for (;;) {
    const batch = await nextBatch(db, ws, now());
    if (!batch) return;
    try {
      const reply = await api.push(batch.actor, batch.seq, batch.text ?? '');
      await db.batches.update([ws, batch.actor, batch.seq], { state: 'acked', since: now() });
      await db.workspaces.update(ws, { skew: reply.now - now() });
    } catch (error) {
      const skewed = error instanceof ApiError && error.reason === 'clock_skew';
      if (!skewed || restamped) throw error;
      restamped = true;
      const { now: serverNow } = await api.workspace();
      await restamp(db, batch, serverNow - now(), serverNow);
    }
  }
}
