import { MAX_PULL_ACTORS } from '../../../shared/protocol.ts';
import type { Vector } from '../../../shared/sync/vector.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { ApiError, type WorkerApi } from '../api.ts';
import { ALL_PAGES, applyBatch } from './apply.ts';
import { confirmBatch, readBackFrom, resendLost } from './confirm.ts';
import { discover } from './discover.ts';
import { rereadContested } from './fork.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { asksSilent, whomToAsk } from './whom-to-ask.ts';

/**
 * A device that has read nothing yet starts from a snapshot; one that synced before this version did knows all. Where a
 * server gives none, for whatever reason, the logs hold everything.
 */
async function startFromSnapshot(
  db: MeipiDb,
  { id: ws, vector, lastSync }: WorkspaceRow,
  api: WorkerApi,
  now: () => number,
  touched: Set<string>,
): Promise<void> {
  const isNew = lastSync === undefined && Object.values(vector).every(seq => seq === 0);
  if (!isNew) await db.workspaces.update(ws, { snapshotAt: 0 });
  else {
    try {
      if (await loadSnapshot(db, ws, api, now)) touched.add(ALL_PAGES);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'network') throw error;
    }
  }
}

function chunks(vector: Vector): Vector[] {
  const entries = Object.entries(vector);
  const out: Vector[] = [];
  for (let i = 0; i < entries.length; i += MAX_PULL_ACTORS) {
    out.push(Object.fromEntries(entries.slice(i, i + MAX_PULL_ACTORS)));
  }
  return out;
}

/**
 * Takes in what peers wrote since the last time, and reads our own batches back a minute after they were sent.
 * @returns the pages that changed
 * @throws ApiError
 */
export async function pull(
  db: MeipiDb,
  ws: string,
  api: WorkerApi,
  { now = Date.now, fresh = false }: { now?: () => number; fresh?: boolean } = {},
): Promise<Set<string>> {
  const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
  const touched = await discover(db, ws, api, now());
  if (workspace.snapshotAt === undefined) await startFromSnapshot(db, workspace, api, now, touched);
  await rereadContested(db, workspace, now());
  const silent = fresh || asksSilent(workspace, now());
  for (;;) {
    const row = (await db.workspaces.get(ws)) as WorkspaceRow;
    const from = await readBackFrom(db, row, now());
    // Behind our last batch nothing stands, unless a copy of this profile writes as us.
    const asked = { ...whomToAsk(row, now(), silent), [row.actor]: from ?? row.seq };
    let again = false;
    for (const vv of chunks(asked)) {
      const reply = await api.pull(vv);
      again ||= reply.more;
      for (const batch of reply.batches) {
        if (batch.actor !== row.actor) {
          for (const page of await applyBatch(db, ws, batch, now())) touched.add(page);
        } else if ((await confirmBatch(db, ws, batch.seq, batch.body, now())) === 'forked') {
          // What is left of the reply speaks of an actor that is not ours any more.
          again = true;
          break;
        }
      }
    }
    if (again) continue;
    if (from !== undefined) await resendLost(db, ws, now());
    if (silent) await db.workspaces.update(ws, { silentAsked: now() });
    return touched;
  }
}
