import { MAX_PULL_ACTORS } from '../../../shared/protocol.ts';
import { elapsed } from '../../../shared/sync/elapsed.ts';
import type { Vector } from '../../../shared/sync/vector.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import type { WorkerApi } from '../api.ts';
import { applyBatch } from './apply.ts';
import { confirmBatch, readBackFrom, resendLost } from './confirm.ts';
import { rereadContested } from './fork.ts';
import { asksSilent, whomToAsk } from './whom-to-ask.ts';

/** New peers show up in a list; lists are scarce (1,000 a day on the free plan), so gossip carries most of them. */
const LIST_ACTORS_MS = 15 * 60_000;

async function discover(db: MeipiDb, workspace: WorkspaceRow, api: WorkerApi, now: number): Promise<void> {
  if (!elapsed(workspace.actorsListed, LIST_ACTORS_MS, now)) return;
  const { actors, plan } = await api.actors();
  await db.transaction('rw', [db.workspaces, db.members], async () => {
    const { id: ws, vector, actor: own } = (await db.workspaces.get(workspace.id)) as WorkspaceRow;
    const known: Vector = { ...Object.fromEntries(actors.map(({ actor }) => [actor, 0])), ...vector };
    delete known[own];
    await db.workspaces.update(ws, { vector: known, actorsListed: now, paid: plan === 'paid' });
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
