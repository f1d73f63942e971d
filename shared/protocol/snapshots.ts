/**
 * The wire contract of snapshots (sync/snapshot.ts). A client that finds many batches past the newest one makes another:
 * chunks first, the manifest last. The id says when and who: only that user writes under it.
 */
import * as v from 'valibot';
import { idSchema, now } from '../protocol.ts';
import { ManifestSchema } from '../sync/snapshot.ts';

/** Largest time that an id can tell; ids count down from it, so that the newest is listed first. */
const LAST_MS = 9_999_999_999_999;
const ID_PATTERN = /^(\d{13})-([a-z2-7]{16})$/;
export const MAX_MANIFEST_BYTES = 512 * 1024;
/** So many are listed; older ones may be deleted. */
export const MAX_SNAPSHOTS = 10;

export const snapshotIdSchema = v.pipe(v.string(), v.regex(ID_PATTERN));

/** The id of a snapshot that `user` makes at `ms` since 1970 UTC. */
export function snapshotId(ms: number, user: string): string {
  return `${String(LAST_MS - ms).padStart(13, '0')}-${user}`;
}

/** When and by whom: `ms` since 1970 UTC. The id must be one. */
export function readSnapshotId(id: string): { ms: number; user: string } {
  const [, inverted = '', user = ''] = ID_PATTERN.exec(id) ?? [];
  return { ms: LAST_MS - Number(inverted), user };
}

/** `GET /v1/w/:ws/snapshots`: newest first. */
export const SnapshotsReplySchema = v.object({
  snapshots: v.array(
    v.object({
      id: snapshotIdSchema,
      /** User who made it. */
      by: idSchema,
      /** ms since 1970 UTC */
      at: v.number(),
      entries: v.number(),
      chunks: v.number(),
      /** Of all chunks, gzip. */
      bytes: v.number(),
    }),
  ),
  now,
});

/** `GET /v1/w/:ws/snapshots/:id` */
export const SnapshotReplySchema = v.object({ manifest: ManifestSchema, now });
/** `PUT /v1/w/:ws/snapshots/:id/:chunk` (from 0): the body is gzip; `sha256` is of these very bytes. */
export const PutChunkReplySchema = v.object({ sha256: v.string(), bytes: v.number(), now });
/** `DELETE /v1/w/:ws/snapshots/:id`: `done` is false when the request's operations were used up; ask again. */
export const DeleteSnapshotReplySchema = v.object({ done: v.boolean(), now });
