import { type Clock, witness } from '../../../shared/sync/clock.ts';
import type { Entry } from '../../../shared/sync/merge.ts';
import { CHUNK_TEXT_BYTES, decodeChunk, type Manifest } from '../../../shared/sync/snapshot.ts';
import type { Vector } from '../../../shared/sync/vector.ts';
import { gunzip } from '../../gzip.ts';
import { sha256Hex } from '../../hash.ts';
import type { EntryRow, MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { joinedRow } from '../../storage/entry-row.ts';
import { ApiError, type WorkerApi } from '../api.ts';

/** Entries in one transaction: few enough to leave room for what a person does meanwhile. */
const SLICE = 500;

/** A snapshot that cannot be read; an older one, or the logs, will do. */
class UnreadableError extends Error {}

/** The entries of a chunk that is what the manifest says, some at a time. */
async function* slicesOf(
  api: WorkerApi,
  id: string,
  n: number,
  { sha256 }: Manifest['chunks'][number],
): AsyncGenerator<Entry[]> {
  const bytes = await api.chunk(id, n);
  if ((await sha256Hex(bytes)) !== sha256) throw new UnreadableError('hash');
  try {
    let slice: Entry[] = [];
    for (const entry of decodeChunk(await gunzip(bytes, CHUNK_TEXT_BYTES))) {
      if (slice.push(entry) < SLICE) continue;
      yield slice;
      slice = [];
    }
    yield slice;
  } catch (error) {
    throw new UnreadableError(String(error));
  }
}

/**
 * The rows that are here of some entries, by kind and id. Entries come in the order of their keys: one look at what lies
 * between the first and the last, which is nothing on a new device, spares a look for each.
 */
async function heldRows(db: MeipiDb, ws: string, slice: readonly Entry[]): Promise<Map<string, EntryRow>> {
  const keys = slice.map(({ of, id }) => `${of} ${id}`).sort();
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  const between = db.entries
    .where('[ws+of+id]')
    .between([ws, ...first.split(' ')], [ws, ...last.split(' ')], true, true);
  return new Map((await between.toArray()).map(row => [`${row.of} ${row.id}`, row]));
}

async function takeIn(db: MeipiDb, ws: string, slice: readonly Entry[], now: number): Promise<void> {
  if (slice.length === 0) return;
  await db.transaction('rw', [db.workspaces, db.entries], async () => {
    const held = await heldRows(db, ws, slice);
    await db.entries.bulkPut(slice.map(entry => joinedRow(ws, held.get(`${entry.of} ${entry.id}`), entry)));
    const { clock, skew } = (await db.workspaces.get(ws)) as WorkspaceRow;
    const seen = (at: Clock, stamp: string | undefined) =>
      stamp === undefined ? at : witness(at, stamp, now + skew);
    const later = slice.reduce((at, { written, deleted }) => seen(seen(at, written), deleted), clock);
    await db.workspaces.update(ws, { clock: later });
  });
}

async function load(db: MeipiDb, ws: string, api: WorkerApi, id: string, now: () => number) {
  const { manifest } = await api.snapshot(id);
  const row = (await db.workspaces.get(ws)) as WorkspaceRow;
  const newest = Math.max(0, ...(row.erased ?? []).map(({ until }) => until));
  if (manifest.erased < newest) throw new UnreadableError('erased since');
  const started = row.loading?.snapshot === id ? row.loading.chunks : 0;
  let done = manifest.chunks.slice(0, started).reduce((sum, { entries }) => sum + entries, 0);
  for (const [n, chunk] of manifest.chunks.entries()) {
    if (n < started) continue;
    for await (const slice of slicesOf(api, id, n, chunk)) await takeIn(db, ws, slice, now());
    done += chunk.entries;
    const loading = { snapshot: id, chunks: n + 1, done, total: manifest.entries };
    await db.workspaces.update(ws, { loading });
  }
  return manifest.vector;
}

/** Raises the vector to the snapshot's: all of it is here now. */
async function reach(db: MeipiDb, ws: string, reached: Vector, now: number): Promise<void> {
  await db.workspaces.where({ id: ws }).modify(row => {
    for (const [actor, seq] of Object.entries(reached)) {
      if (actor !== row.actor) row.vector[actor] = Math.max(seq, row.vector[actor] ?? 0);
    }
    // Who of them still writes is not known yet.
    const asked = Object.fromEntries(Object.keys(reached).map(actor => [actor, now + row.skew]));
    row.heard = { ...asked, ...row.heard };
    row.snapshotAt = now;
    delete row.loading;
  });
}

/**
 * Starts a new device from the newest snapshot that can be read; without one, from the logs. A chunk that is in is not
 * fetched again when the next sync goes on.
 * @returns whether there was one
 * @throws ApiError
 */
export async function loadSnapshot(
  db: MeipiDb,
  ws: string,
  api: WorkerApi,
  now: () => number,
): Promise<boolean> {
  for (const { id } of (await api.snapshots()).snapshots) {
    try {
      const reached = await load(db, ws, api, id, now);
      await reach(db, ws, reached, now());
      return true;
    } catch (error) {
      const gone = error instanceof ApiError && error.reason === 'not_found';
      if (!gone && !(error instanceof UnreadableError)) throw error;
    }
  }
  await reach(db, ws, {}, now());
  return false;
}
