import { Hono } from 'hono';
import * as v from 'valibot';
import {
  type DeleteSnapshotReplySchema,
  MAX_MANIFEST_BYTES,
  MAX_SNAPSHOTS,
  type PutChunkReplySchema,
  readSnapshotId,
  type SnapshotReplySchema,
  type SnapshotsReplySchema,
  snapshotIdSchema,
} from '../../shared/protocol/snapshots.ts';
import { idSchema } from '../../shared/protocol.ts';
import { MAX_CHUNK_BYTES, MAX_CHUNKS, ManifestSchema } from '../../shared/sync/snapshot.ts';
import { sha256Hex } from '../auth/digest.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { requireRole } from '../middleware/authenticate.ts';
import { limitBody } from '../middleware/limit-body.ts';
import { requireOpen } from '../middleware/require-open.ts';
import { requireOwnSnapshot } from '../middleware/require-own-snapshot.ts';
import { validate } from '../middleware/validate.ts';
import { newestErasure } from '../store/erasures.ts';
import { chunkKey, chunkPrefix, snapshotKey } from '../store/keys.ts';
import { CALM_TTL } from '../store/kv.ts';
import { listSnapshots, putManifest, readManifest } from '../store/snapshots.ts';

const ParamsSchema = v.object({ ws: idSchema, snapshot: snapshotIdSchema });
const ChunkSchema = v.object({
  ...ParamsSchema.entries,
  chunk: v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.maxValue(MAX_CHUNKS - 1)),
});
/** Deletes in one request, of a manifest's up to 1,000 chunks. */
const MAX_DELETES = 32;

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function notFound(): ApiError {
  return new ApiError('not_found', {
    zh: '没有这个快照，或已删除。请用另一个快照，或从日志读取。',
    en: 'There is no such snapshot, or it was deleted. Use another one, or read the logs.',
  });
}

/** Snapshots: made by editors, read by all, and good for nothing but speed. */
export const snapshots = new Hono<AppEnv>()
  /** `GET /v1/w/:ws/snapshots`: one list. */
  .get('/snapshots', async c => {
    const listed = await listSnapshots(c.get('kv'), c.get('who').ws, MAX_SNAPSHOTS);
    const reply: v.InferOutput<typeof SnapshotsReplySchema> = {
      snapshots: listed.map(({ id, ...size }) => {
        const { ms, user } = readSnapshotId(id);
        return { id, by: user, at: ms, ...size };
      }),
      now: c.get('now'),
    };
    return c.json(reply);
  })
  /** `GET /v1/w/:ws/snapshots/:snapshot`: its manifest. */
  .get('/snapshots/:snapshot', validate('param', ParamsSchema), async c => {
    const manifest = await readManifest(c.get('kv'), c.get('who').ws, c.req.valid('param').snapshot);
    if (!manifest) throw notFound();
    const reply: v.InferOutput<typeof SnapshotReplySchema> = { manifest, now: c.get('now') };
    return c.json(reply);
  })
  /**
   * `PUT /v1/w/:ws/snapshots/:snapshot`: the manifest, after its chunks. Refused with 409 when something was erased that
   * its maker did not know of. One list, one write.
   */
  .put(
    '/snapshots/:snapshot',
    requireRole('editor'),
    requireOpen,
    validate('param', ParamsSchema),
    requireOwnSnapshot,
    limitBody(MAX_MANIFEST_BYTES),
    validate('json', ManifestSchema),
    async c => {
      const { kv, now, who } = c.var;
      const manifest = c.req.valid('json');
      if ((await newestErasure(kv, who.ws)) > manifest.erased) {
        throw new ApiError('conflict', {
          zh: '快照做成之前有内容被清除。请先同步，再重新制作快照。',
          en: 'Something was erased before this snapshot was made. Sync first, and make it anew.',
        });
      }
      await putManifest(kv, who.ws, c.req.valid('param').snapshot, manifest);
      return c.json({ manifest, now } satisfies v.InferOutput<typeof SnapshotReplySchema>, 201);
    },
  )
  /** `PUT /v1/w/:ws/snapshots/:snapshot/:chunk`: gzip, stored as it comes. One write. */
  .put(
    '/snapshots/:snapshot/:chunk',
    requireRole('editor'),
    requireOpen,
    validate('param', ChunkSchema),
    requireOwnSnapshot,
    limitBody(MAX_CHUNK_BYTES),
    async c => {
      const { snapshot, chunk } = c.req.valid('param');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      if (!isGzip(bytes)) {
        throw new ApiError('bad_request', {
          zh: '快照的分块不是 gzip，没有保存。请压缩后重新发送。',
          en: 'The chunk of the snapshot is not gzip and was not stored. Compress it and send it again.',
        });
      }
      const sha256 = await sha256Hex(bytes);
      await c.get('kv').put(chunkKey(c.get('who').ws, snapshot, chunk), bytes);
      const reply: v.InferOutput<typeof PutChunkReplySchema> = {
        sha256,
        bytes: bytes.length,
        now: c.get('now'),
      };
      return c.json(reply, 201);
    },
  )
  /** `GET /v1/w/:ws/snapshots/:snapshot/:chunk`: the gzip as it is stored; the reader checks it against the manifest. */
  .get('/snapshots/:snapshot/:chunk', validate('param', ChunkSchema), async c => {
    const { snapshot, chunk } = c.req.valid('param');
    const gzip = await c.get('kv').getBytes(chunkKey(c.get('who').ws, snapshot, chunk), CALM_TTL);
    if (!gzip) throw notFound();
    return c.body(gzip as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/gzip' });
  })
  /** `DELETE /v1/w/:ws/snapshots/:snapshot`: loses nothing. The manifest goes first; asked again while not `done`. */
  .delete('/snapshots/:snapshot', requireRole('editor'), validate('param', ParamsSchema), async c => {
    const { kv, now, who } = c.var;
    const { snapshot } = c.req.valid('param');
    await kv.delete(snapshotKey(who.ws, snapshot));
    const { keys, cursor } = await kv.list(chunkPrefix(who.ws, snapshot), undefined, MAX_DELETES);
    for (const { name } of keys) await kv.delete(name);
    const reply: v.InferOutput<typeof DeleteSnapshotReplySchema> = { done: cursor === undefined, now };
    return c.json(reply);
  });
