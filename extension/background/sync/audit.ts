/** The audit: what stands in the logs by name and hash, against what this device wrote and read. */
import { elapsed } from '../../../shared/sync/elapsed.ts';
import type { BatchRow, MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import type { ListedBatch, WorkerApi } from '../api.ts';
import { fork } from './fork.ts';
import { auditedOf } from './read-twice.ts';
import { recoverLog } from './recover-log.ts';

/** How often a device looks by itself; one list for every 1,000 batches. */
export const AUDIT_EVERY_MS = 86_400_000;
/** A list may not have what was written so lately. */
const LISTED_AFTER_MS = 10 * 60_000;

export interface AuditReport {
  /** Batches that the server lists. */
  batches: number;
  /** Of these, not read here yet: the next pull brings them. */
  unread: number;
  /** Batches of ours that the server does not have; they go out again. */
  resent: number;
  /** Logs that hold other bytes than were read from them; both are kept, and go out again. */
  contested: number;
}

async function list(api: WorkerApi): Promise<ListedBatch[]> {
  const all: ListedBatch[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.audit(cursor);
    all.push(...page.batches);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}

/** Hash of what the actor wrote: an erasure may have changed the bytes since. */
const written = ({ hash, was }: ListedBatch) => was ?? hash;

/** Whether another install writes our log. */
function isForked(
  { actor, seq: last }: WorkspaceRow,
  listed: readonly ListedBatch[],
  ours: readonly BatchRow[],
) {
  const hashes = new Map(ours.map(({ seq, hash, was }) => [seq, [hash, was]]));
  return listed.some(batch => {
    if (batch.actor !== actor) return false;
    const wrote = hashes.get(batch.seq);
    return wrote === undefined ? batch.seq > last : !wrote.includes(written(batch));
  });
}

/** The actors whose logs hold other bytes than we read. */
async function contestedActors(
  db: MeipiDb,
  ws: string,
  listed: readonly ListedBatch[],
): Promise<Set<string>> {
  const read = await db.read.bulkGet(
    listed.map(({ actor, seq }) => [ws, actor, seq] as [string, string, number]),
  );
  const others = listed.filter((batch, n) => read[n] && read[n].hash !== written(batch));
  return new Set(others.map(({ actor }) => actor));
}

async function resend(db: MeipiDb, row: WorkspaceRow, gone: readonly BatchRow[], now: number): Promise<void> {
  if (gone.length === 0) return;
  const before = Math.min(...gone.map(({ seq }) => seq)) - 1;
  await db.transaction('rw', [db.batches, db.workspaces], async () => {
    await db.batches.bulkPut(gone.map(batch => ({ ...batch, state: 'frozen' as const, since: now })));
    // They are read back anew.
    const confirmed = Math.min(row.confirmed, before);
    await db.workspaces.update(row.id, { confirmed, audited: Math.min(auditedOf(row), before) });
  });
}

/**
 * Compares the server's list of batches with what is here and sets right what differs.
 * @throws ApiError
 */
export async function audit(db: MeipiDb, ws: string, api: WorkerApi, now: number): Promise<AuditReport> {
  const listed = await list(api);
  const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
  const { actor, vector } = workspace;
  const ours = (
    await db.batches.where('[ws+actor+seq]').between([ws, actor], [ws, actor, []]).toArray()
  ).filter(({ state }) => state !== 'frozen');
  const there = new Set(listed.filter(batch => batch.actor === actor).map(({ seq }) => seq));
  const gone = ours.filter(
    ({ seq, text, since }) => !there.has(seq) && text !== undefined && elapsed(since, LISTED_AFTER_MS, now),
  );
  await resend(db, workspace, gone, now);
  const forked = isForked(workspace, listed, ours);
  if (forked) await fork(db, ws, now);
  const contested = await contestedActors(db, ws, listed);
  if (forked) contested.add(actor);
  for (const each of contested) await recoverLog(db, ws, each, api);
  await db.workspaces.update(ws, { verified: now });
  return {
    batches: listed.length,
    unread: listed.filter(batch => batch.actor !== actor && batch.seq > (vector[batch.actor] ?? 0)).length,
    resent: gone.length,
    contested: contested.size,
  };
}
