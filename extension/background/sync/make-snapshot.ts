import { snapshotId } from '../../../shared/protocol/snapshots.ts';
import { elapsed } from '../../../shared/sync/elapsed.ts';
import type { Entry } from '../../../shared/sync/merge.ts';
import {
  chunkEntries,
  type Manifest,
  SNAPSHOT_VERSION,
  snapshotVector,
} from '../../../shared/sync/snapshot.ts';
import type { Vector } from '../../../shared/sync/vector.ts';
import { gzip } from '../../gzip.ts';
import { sha256Hex } from '../../hash.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { ApiError, type WorkerApi } from '../api.ts';

/** A new device reads so many batches in some seconds; more are worth the writes of a snapshot. */
export const MIN_BATCHES = 2_000;
const LOOK_EVERY_MS = 86_400_000;
/** Older ones are deleted; the second is for whoever is reading it. */
const KEPT = 2;
/** Entries read from the database at a time. */
const PAGE = 1_000;

const total = (vector: Vector) => Object.values(vector).reduce((sum, seq) => sum + seq, 0);
const byteLength = (text: string) => new TextEncoder().encode(text).length;

/** Whether all that this install wrote was read back: a snapshot holds nothing that stands in no log. */
async function isSealed(db: MeipiDb, { id: ws, seq, confirmed, contested = {} }: WorkspaceRow) {
  if (confirmed !== seq || Object.keys(contested).length > 0) return false;
  return (await db.outbox.where('[ws+at]').between([ws], [ws, []]).count()) === 0;
}

async function* entriesOf(db: MeipiDb, ws: string): AsyncGenerator<Entry> {
  let after: unknown[] = [ws];
  for (;;) {
    const rows = await db.entries.where('[ws+of+id]').between(after, [ws, []], false).limit(PAGE).toArray();
    for (const { entry } of rows) yield entry;
    const last = rows.at(-1);
    if (!last) return;
    after = [ws, last.of, last.id];
  }
}

async function discard(api: WorkerApi, id: string): Promise<void> {
  while (!(await api.deleteSnapshot(id)).done);
}

/** Deletes what was uploaded of a snapshot that came to nothing. */
async function tidy(db: MeipiDb, ws: string, api: WorkerApi, id: string): Promise<void> {
  await discard(api, id);
  await db.workspaces.where({ id: ws }).modify(row => void delete row.making);
}

async function make(
  db: MeipiDb,
  row: WorkspaceRow,
  api: WorkerApi,
  now: number,
): Promise<string | undefined> {
  const { id: ws, actor, seq, vector, confirmed, erased = [] } = row;
  const id = snapshotId(now + row.skew, row.user.id);
  await db.workspaces.update(ws, { making: id });
  const unread = await db.unread.where('[ws+actor+seq]').between([ws], [ws, []]).toArray();
  const chunks: Manifest['chunks'] = [];
  for await (const { text, entries } of chunkEntries(entriesOf(db, ws), byteLength)) {
    const bytes = await gzip(text);
    await api.putChunk(id, chunks.length, bytes);
    chunks.push({ sha256: await sha256Hex(bytes), bytes: bytes.length, entries });
  }
  const manifest: Manifest = {
    v: SNAPSHOT_VERSION,
    vector: snapshotVector({ ...vector, ...(confirmed > 0 && { [actor]: confirmed }) }, unread),
    entries: chunks.reduce((sum, { entries }) => sum + entries, 0),
    chunks,
    erased: Math.max(0, ...erased.map(({ until }) => until)),
  };
  const after = (await db.workspaces.get(ws)) as WorkspaceRow;
  if (after.seq === seq && after.actor === actor && (await isSealed(db, after))) {
    try {
      await api.putSnapshot(id, manifest);
      await db.workspaces.where({ id: ws }).modify(held => void delete held.making);
      return id;
    } catch (error) {
      if (!(error instanceof ApiError) || error.reason !== 'conflict') throw error;
    }
  }
  // Something was saved or erased meanwhile: tomorrow is soon enough.
  await tidy(db, ws, api, id);
  return undefined;
}

/**
 * Makes a snapshot when the newest one is far behind what is here; looks once a day, and asks nothing of the server before
 * there is enough for one.
 * @returns its id, if one was made
 * @throws ApiError
 */
export async function makeSnapshotIfDue(
  db: MeipiDb,
  ws: string,
  api: WorkerApi,
  now: number,
  minBatches = MIN_BATCHES,
): Promise<string | undefined> {
  const row = (await db.workspaces.get(ws)) as WorkspaceRow;
  const held = total(row.vector) + row.confirmed;
  if (row.role === 'viewer' || held <= minBatches || !elapsed(row.snapshotAt ?? 0, LOOK_EVERY_MS, now))
    return;
  if (!(await isSealed(db, row))) return;
  if (row.making !== undefined) await tidy(db, ws, api, row.making);
  const { snapshots } = await api.snapshots();
  const newest = snapshots[0] && (await api.snapshot(snapshots[0].id)).manifest;
  await db.workspaces.update(ws, { snapshotAt: now });
  if (held - total(newest?.vector ?? {}) <= minBatches) return;
  const made = await make(db, row, api, now);
  const old = made ? snapshots.filter(({ id }) => id !== made).slice(KEPT - 1) : [];
  for (const { id } of old) await discard(api, id);
  return made;
}
