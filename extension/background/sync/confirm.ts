import { erasedFrom } from '../../../shared/sync/batch.ts';
import { elapsed } from '../../../shared/sync/elapsed.ts';
import { sha256Hex } from '../../hash.ts';
import type { BatchRow, MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { fork } from './fork.ts';
import { AUDIT_AFTER_MS, auditedOf } from './read-twice.ts';

/** A store that answers from caches is asked so long after the push at the earliest. */
export const CONFIRM_AFTER_MS = 60_000;
/** A batch that cannot be read back for so long is sent again: the same bytes to the same key. */
const RESEND_AFTER_MS = 600_000;

/** The seq of ours after which to read back now, or undefined. */
export async function readBackFrom(
  db: MeipiDb,
  workspace: WorkspaceRow,
  now: number,
): Promise<number | undefined> {
  const { id: ws, actor, seq, confirmed } = workspace;
  const audited = auditedOf(workspace);
  const oldest = audited < confirmed ? await db.batches.get([ws, actor, audited + 1]) : undefined;
  if (oldest?.state === 'confirmed' && elapsed(oldest.since, AUDIT_AFTER_MS, now)) return audited;
  if (confirmed === seq) return undefined;
  const acked = await db.batches.where('[ws+state]').equals([ws, 'acked']).toArray();
  const due = acked.some(batch => batch.actor === actor && elapsed(batch.since, CONFIRM_AFTER_MS, now));
  return due ? confirmed : undefined;
}

/** Whether a body is our batch: as it is, as it was before something was erased here, or what an erasure left of it. */
async function isOurs({ hash, was }: BatchRow, body: string): Promise<boolean> {
  const ours = was === undefined ? [hash] : [hash, was];
  const left = erasedFrom(body);
  return ours.includes(await sha256Hex(body)) || (left !== undefined && ours.includes(left));
}

/**
 * What the server holds under one of our seqs: our bytes, or what an erasure left of them, confirm the batch, and after a
 * day it may be forgotten; other bytes mean that another install writes as us.
 */
export async function confirmBatch(
  db: MeipiDb,
  ws: string,
  seq: number,
  body: string,
  now: number,
): Promise<'ours' | 'forked'> {
  const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
  const { actor, confirmed } = workspace;
  const batch = await db.batches.get([ws, actor, seq]);
  if (!batch || !(await isOurs(batch, body))) {
    await fork(db, ws, now);
    return 'forked';
  }
  const audited = auditedOf(workspace);
  const isAudit =
    batch.state === 'confirmed' && seq === audited + 1 && elapsed(batch.since, AUDIT_AFTER_MS, now);
  await db.transaction('rw', [db.batches, db.workspaces], async () => {
    if (batch.state !== 'confirmed') await db.batches.put({ ...batch, state: 'confirmed', since: now });
    if (isAudit) {
      const { text: _, ...rest } = batch;
      await db.batches.put(rest);
    }
    await db.workspaces.update(ws, {
      ...(seq === confirmed + 1 && { confirmed: seq, audited }),
      ...(isAudit && { audited: seq }),
    });
  });
  return 'ours';
}

/** After a read-back: the first batch that it did not find, if it was sent long ago, goes out again. */
export async function resendLost(db: MeipiDb, ws: string, now: number): Promise<void> {
  const { actor, confirmed } = (await db.workspaces.get(ws)) as WorkspaceRow;
  const first = await db.batches.get([ws, actor, confirmed + 1]);
  if (first?.state !== 'acked' || !elapsed(first.since, RESEND_AFTER_MS, now)) return;
  await db.batches.put({ ...first, state: 'frozen', since: now });
}
