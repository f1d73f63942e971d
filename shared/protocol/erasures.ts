/**
 * The wire contract of erasure, which is no delete: what is erased is taken out of the logs, and nothing revives it.
 * `DELETE /w/:ws?erase`, `/w/:ws/annotations/:id?erase`, `/w/:ws/members/:user/work?erase`, by an owner. A request does
 * as much as it may; the reply says how to go on.
 */
import * as v from 'valibot';
import { now } from '../protocol.ts';

/** The word `erase` has to be said: no mistyped path erases anything. */
export const EraseQuerySchema = v.object({
  erase: v.picklist(['', 'true', '1']),
  cursor: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(2_000))),
});

export const EraseReplySchema = v.object({
  /** All is erased, also what was on its way when it began. */
  done: v.boolean(),
  /** Batches rewritten or keys deleted by this request. */
  changed: v.number(),
  /** While not `done`: ask again with `?erase&cursor=…`. */
  cursor: v.optional(v.string()),
  /** Wait so many seconds before that. */
  wait: v.optional(v.number()),
  now,
});
export type EraseReply = v.InferOutput<typeof EraseReplySchema>;
