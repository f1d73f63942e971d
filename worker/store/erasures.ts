/**
 * What was erased. An erasure is announced among the actors, where every client looks each quarter of an hour: a list more
 * for it would use up the free plan's.
 */
import * as v from 'valibot';
import type { Erasure } from '../../shared/sync/erase.ts';
import { actorPrefix, erasureKey } from './keys.ts';
import type { Kv, ListedKey } from './kv.ts';
import { listAll } from './list-all.ts';

const ErasureMetadata = v.object({
  of: v.picklist(['annotation', 'member']),
  id: v.string(),
  t: v.number(),
  by: v.string(),
});

export function putErasure(kv: Kv, ws: string, { of, id, until, by }: Erasure): Promise<void> {
  const metadata: v.InferOutput<typeof ErasureMetadata> = { of, id, t: until, by };
  return kv.put(erasureKey(ws, of, id), '', metadata);
}

/** The erasure that a key under the actors' prefix announces; undefined for an actor. */
export function listedErasure({ metadata }: ListedKey): Erasure | undefined {
  if (!v.is(ErasureMetadata, metadata)) return undefined;
  const { of, id, t, by } = metadata;
  return { of, id, until: t, by };
}

/** Time of the newest erasure, 0 for none. One list for every 1,000 actors and erasures. */
export async function newestErasure(kv: Kv, ws: string): Promise<number> {
  const keys = (await listAll(kv, actorPrefix(ws))) ?? [];
  return Math.max(0, ...keys.map(key => listedErasure(key)?.until ?? 0));
}
