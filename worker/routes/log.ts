import { Hono } from 'hono';
import * as v from 'valibot';
import { MAX_SKEW_MS, PROTOCOL_VERSION, type PushReplySchema } from '../../shared/protocol.ts';
import { type Batch, BatchSchema, batchTime } from '../../shared/sync/batch.ts';
import { MAX_BATCH_BYTES } from '../../shared/sync/limits.ts';
import { ACTOR_PATTERN } from '../../shared/sync/ops.ts';
import { sha256Hex } from '../auth/digest.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { requireRole } from '../middleware/authenticate.ts';
import { limitBody } from '../middleware/limit-body.ts';
import { requireOpen } from '../middleware/require-open.ts';
import { pathsOf, validate } from '../middleware/validate.ts';
import { readJson } from '../read-json.ts';
import { putBatch } from '../store/batches.ts';
import { MAX_SEQ } from '../store/keys.ts';
import { putActor } from '../store/records.ts';

type Reply = v.InferOutput<typeof PushReplySchema>;

const ParamsSchema = v.object({
  ws: v.string(),
  actor: v.pipe(v.string(), v.regex(ACTOR_PATTERN)),
  seq: v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/), v.transform(Number), v.maxValue(MAX_SEQ)),
});

/** The batch in `bytes`, which must say that it is `seq` of `actor`; throws 400 or 422. */
function readBatch(bytes: Uint8Array, actor: string, seq: number): Batch {
  const result = v.safeParse(BatchSchema, readJson(bytes));
  const paths = result.success
    ? [...(result.output.actor === actor ? [] : ['actor']), ...(result.output.seq === seq ? [] : ['seq'])]
    : pathsOf(result.issues.map(issue => ({ path: issue.path ?? [] })));
  if (result.success && paths.length === 0) return result.output;
  throw new ApiError(
    'invalid_batch',
    {
      zh: '这批更改不合规定，位置见 paths，没有保存。请更新扩展后重试。',
      en: 'The batch does not follow the contract at the places in paths and was not stored. Update the extension and try again.',
    },
    { paths },
  );
}

function checkClock(batch: Batch, now: number): void {
  if (batchTime(batch.ops) <= now + MAX_SKEW_MS) return;
  throw new ApiError('clock_skew', {
    zh: '这台设备的时钟比服务器快两分钟以上。请校正时钟；扩展会给这批更改重新标时后再发送。',
    en: "This device's clock is more than two minutes ahead of the server's. Set it right; the extension stamps this batch anew and sends it again.",
  });
}

/**
 * `PUT /v1/w/:ws/log/:actor/:seq`: stores the very bytes of a batch under a key of their own. The key is never read
 * before, for that would plant a cached miss; the same bytes sent again are stored again. One write; two for an
 * actor's first batch, which also says who the actor is.
 */
export const log = new Hono<AppEnv>().put(
  '/log/:actor/:seq',
  requireRole('editor'),
  requireOpen,
  validate('param', ParamsSchema),
  limitBody(MAX_BATCH_BYTES),
  async c => {
    const { ws, user, name } = c.get('who');
    const { actor, seq } = c.req.valid('param');
    if (!actor.startsWith(`${user}.`)) {
      throw new ApiError('forbidden', {
        zh: '不能写入别人的日志。请在扩展里重新连接。',
        en: "Another member's log cannot be written. Connect again in the extension.",
      });
    }
    const now = c.get('now');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const batch = readBatch(bytes, actor, seq);
    checkClock(batch, now);
    const hash = await sha256Hex(bytes);
    const kv = c.get('kv');
    if (seq === 1) await putActor(kv, ws, actor, { u: user, name, t: now });
    const newest = batch.ops
      .map(op => op.at)
      .sort()
      .at(-1);
    const metadata = {
      v: PROTOCOL_VERSION,
      h: hash,
      n: batch.ops.length,
      u: user,
      ...(newest !== undefined && { t: newest }),
    };
    await putBatch(kv, { ws, actor, seq }, bytes, metadata);
    const reply: Reply = { hash, now };
    return c.json(reply, 201);
  },
);
