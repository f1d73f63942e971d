import { LIST_ACTORS_MS } from '../../../shared/protocol.ts';
import { elapsed } from '../../../shared/sync/elapsed.ts';
import type { Vector } from '../../../shared/sync/vector.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import type { WorkerApi } from '../api.ts';
import { applyErasures } from './apply-erasures.ts';

/**
 * Learns of new peers, and of what was erased; when it is time, or `fresh`. Lists are scarce (1,000 a day on the free plan),
 * so gossip carries most of the peers.
 * @returns the pages that erasures touched
 * @throws ApiError
 */
export async function discover(
  db: MeipiDb,
  ws: string,
  api: WorkerApi,
  now: number,
  fresh = false,
): Promise<Set<string>> {
  const { actorsListed } = (await db.workspaces.get(ws)) as WorkspaceRow;
  if (!fresh && !elapsed(actorsListed, LIST_ACTORS_MS, now)) return new Set();
  const { actors, plan, erased = [] } = await api.actors();
  const touched = await applyErasures(db, ws, erased, now);
  await db.transaction('rw', [db.workspaces, db.members], async () => {
    const { vector, actor: own } = (await db.workspaces.get(ws)) as WorkspaceRow;
    const known: Vector = { ...Object.fromEntries(actors.map(({ actor }) => [actor, 0])), ...vector };
    delete known[own];
    await db.workspaces.update(ws, { vector: known, actorsListed: now, paid: plan === 'paid' });
    await db.members.bulkPut(actors.map(({ user, name }) => ({ ws, user, name })));
  });
  return touched;
}
