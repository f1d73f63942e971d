import { Hono } from 'hono';
import * as v from 'valibot';
import type { AuditReplySchema } from '../../shared/protocol/audit.ts';
import type { AppEnv } from '../env.ts';
import { validate } from '../middleware/validate.ts';
import { listedBatch, readLogKey } from '../store/batches.ts';
import { logPrefix } from '../store/keys.ts';

/** The store's own word for where a list goes on. */
const QuerySchema = v.object({
  cursor: v.optional(v.pipe(v.string(), v.regex(/^[\w+/=.:-]{1,1000}$/))),
});

/** `GET /v1/w/:ws/audit`: one list, nothing read. */
export const audit = new Hono<AppEnv>().get('/audit', validate('query', QuerySchema), async c => {
  const { kv, now, who } = c.var;
  const { keys, cursor } = await kv.list(logPrefix(who.ws), c.req.valid('query').cursor);
  const reply: v.InferOutput<typeof AuditReplySchema> = {
    batches: keys.flatMap(({ name, metadata }) => {
      const batch = listedBatch(metadata);
      if (!batch) return [];
      const { h: hash, n: ops, u: user, e: was } = batch;
      return [{ ...readLogKey(name), hash, ops, user, ...(was !== undefined && { was }) }];
    }),
    ...(cursor !== undefined && { cursor }),
    now,
  };
  return c.json(reply);
});
