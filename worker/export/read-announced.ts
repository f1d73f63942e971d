import type { Erasure } from '../../shared/sync/erase.ts';
import { listedErasure } from '../store/erasures.ts';
import { actorPrefix } from '../store/keys.ts';
import type { Kv } from '../store/kv.ts';
import { listAll } from '../store/list-all.ts';
import { listedActor, listMembers } from '../store/records.ts';

export interface Announced {
  actors: string[];
  /** Names by user id: of the members as they are now, and of those who left as their devices gave them. */
  names: Map<string, string>;
  erased: Erasure[];
}

/** Who writes and wrote in a workspace, and what was erased from it. Two lists. */
export async function readAnnounced(kv: Kv, ws: string): Promise<Announced> {
  const prefix = actorPrefix(ws);
  const announced: Announced = { actors: [], names: new Map(), erased: [] };
  for (const key of (await listAll(kv, prefix)) ?? []) {
    const actor = listedActor(key.metadata);
    const erasure = listedErasure(key);
    if (erasure) announced.erased.push(erasure);
    if (!actor) continue;
    announced.actors.push(key.name.slice(prefix.length));
    announced.names.set(actor.u, actor.name);
  }
  for (const [user, { name }] of await listMembers(kv, ws)) announced.names.set(user, name);
  return announced;
}
