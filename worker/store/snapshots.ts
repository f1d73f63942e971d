/** Snapshots: manifests, newest first, and their chunks. */
import * as v from 'valibot';
import { type Manifest, ManifestSchema } from '../../shared/sync/snapshot.ts';
import { snapshotKey, snapshotPrefix } from './keys.ts';
import { CALM_TTL, type Kv, type ListedKey } from './kv.ts';

/** Number of entries, of chunks, and the bytes of these. */
const ListedSnapshot = v.object({ n: v.number(), c: v.number(), b: v.number() });

export async function readManifest(kv: Kv, ws: string, id: string): Promise<Manifest | undefined> {
  const text = await kv.get(snapshotKey(ws, id), CALM_TTL);
  return text === null ? undefined : v.parse(ManifestSchema, JSON.parse(text));
}

export function putManifest(kv: Kv, ws: string, id: string, manifest: Manifest): Promise<void> {
  const bytes = manifest.chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
  const metadata: v.InferOutput<typeof ListedSnapshot> = {
    n: manifest.entries,
    c: manifest.chunks.length,
    b: bytes,
  };
  return kv.put(snapshotKey(ws, id), JSON.stringify(manifest), metadata);
}

/** A page of a list may come empty although there are more; after so many, what there is will do. */
const MAX_PAGES = 4;

/** The newest `limit` snapshots. One list, seldom more. */
export async function listSnapshots(kv: Kv, ws: string, limit: number) {
  const prefix = snapshotPrefix(ws);
  const keys: ListedKey[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES && keys.length < limit; pages++) {
    const page = await kv.list(prefix, cursor, limit - keys.length);
    keys.push(...page.keys);
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  return keys.flatMap(({ name, metadata }) =>
    v.is(ListedSnapshot, metadata)
      ? [
          {
            id: name.slice(prefix.length),
            entries: metadata.n,
            chunks: metadata.c,
            bytes: metadata.b,
          },
        ]
      : [],
  );
}
