/** The wire contract of the audit: what stands in the logs, by names and hashes alone. */
import * as v from 'valibot';
import { now, sha256Schema } from '../protocol.ts';
import { ACTOR_PATTERN } from '../sync/ops.ts';

/** `GET /v1/w/:ws/audit?cursor=`: a page of at most 1,000 batches, by actor and seq; may be a minute old. */
export const AuditReplySchema = v.object({
  batches: v.array(
    v.object({
      actor: v.pipe(v.string(), v.regex(ACTOR_PATTERN)),
      seq: v.number(),
      /** Of the bytes that stand there. */
      hash: sha256Schema,
      /** Number of ops. */
      ops: v.number(),
      user: v.string(),
      /** Of what the actor wrote, where an owner had something erased from it. */
      was: v.optional(sha256Schema),
    }),
  ),
  /** Present when there are more. */
  cursor: v.optional(v.string()),
  now,
});
