import { actorPrefix } from '../store/keys.ts';
import type { Kv } from '../store/kv.ts';
import { listAll } from '../store/list-all.ts';
import { listedActor, listMembers } from '../store/records.ts';

/** Names by user id: of the members as they are now, and of those who left as their devices gave them. Two lists. */
export async function readNames(kv: Kv, ws: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { metadata } of (await listAll(kv, actorPrefix(ws))) ?? []) {
    const actor = listedActor(metadata);
    if (actor) names.set(actor.u, actor.name);
  }
  for (const [user, { name }] of await listMembers(kv, ws)) names.set(user, name);
  return names;
}
