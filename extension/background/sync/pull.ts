import { MAX_PULL_ACTORS } from '../../../shared/protocol.ts';
import { nextSeq, type Vector } from '../../../shared/sync/vector.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import type { WorkerApi } from '../api.ts';
import { applyBatch } from './apply.ts';
import { confirmationDue, confirmBatch, fork, resendLost } from './confirm.ts';

/** New peers show up in a list; lists are scarce (1,000 a day on the free plan), so gossip carries most of them. */
const LIST_ACTORS_MS = 15 * 60_000;

async function discover(db: MeipiDb, workspace: WorkspaceRow, api: WorkerApi, now: number): Promise<void> {
  if (now - workspace.actorsListed < LIST_ACTORS_MS) return;
  const { actors } = await api.actors();
  await db.transaction('rw', [db.workspaces, db.members], async () => {
    const { id: ws, vector, actor: own } = (await db.workspaces.get(workspace.id)) as WorkspaceRow;
    const known: Vector = { ...Object.fromEntries(actors.map(({ actor }) => [actor, 0])), ...vector };
    delete known[own];
    await db.workspaces.update(ws, { vector: known, actorsListed: now });
    await db.members.bulkPut(actors.map(({ user, name }) => ({ ws, user, name })));
  });
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
  const touched = new Set<string>();
  const workspace = (await db.workspaces.get(ws)) as WorkspaceRow;
  await discover(db, fresh ? { ...workspace, actorsListed: 0 } : workspace, api, now());
  await resendLost(db, ws, now());
  for (;;) {
    const { actor: own, vector, confirmed } = (await db.workspaces.get(ws)) as WorkspaceRow;
    const asked = { ...vector, ...((await confirmationDue(db, ws, now())) && { [own]: confirmed }) };
    let more = false;
    for (const vv of chunks(asked)) {
      const reply = await api.pull(vv);
      more ||= reply.more;
      for (const batch of reply.batches) {
        const { actor, vector: at } = (await db.workspaces.get(ws)) as WorkspaceRow;
        if (batch.actor === actor) await confirmBatch(db, ws, batch.seq, batch.body, now());
        else if (batch.seq === nextSeq(at, batch.actor)) {
          for (const page of await applyBatch(db, ws, batch, now())) touched.add(page);
        }
      }
    }
    if (!more) return touched;
  }
}

/** Once at start-up: a batch beyond our last seq was written by a copy of this profile. */
export async function guardFork(db: MeipiDb, ws: string, api: WorkerApi, now: number): Promise<void> {
  const { actor, seq } = (await db.workspaces.get(ws)) as WorkspaceRow;
  const reply = await api.pull({ [actor]: seq });
  if (reply.batches.some(batch => batch.actor === actor && batch.seq > seq)) await fork(db, ws, now);
}
