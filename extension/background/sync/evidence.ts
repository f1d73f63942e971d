import { gzip } from '../../gzip.ts';
import type { MeipiDb } from '../../storage/db.ts';
import type { WorkerApi } from '../api.ts';

/**
 * Sends the page texts behind annotations, each content once.
 * @throws ApiError
 */
export async function pushEvidence(db: MeipiDb, ws: string, api: WorkerApi): Promise<void> {
  const waiting = await db.evidence.where('[ws+pushed]').equals([ws, 0]).toArray();
  for (const { sha256 } of waiting) {
    const row = await db.texts.get(sha256);
    if (row) await api.putPage(sha256, await gzip(row.text));
    await db.evidence.update([ws, sha256], { pushed: 1 });
  }
}
