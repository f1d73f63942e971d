/**
 * Erasure: an owner has something taken out of the logs for good. Unlike a delete it leaves nothing to revive; what is
 * written after it is new. Every client applies it to what it holds, and to whatever a log still brings.
 */
import * as v from 'valibot';
import { hlcTime } from './clock.ts';
import { id, type Op } from './ops.ts';

/** All ops on one annotation, or all ops of one user, up to a time. */
export const ErasureSchema = v.object({
  of: v.picklist(['annotation', 'member']),
  /** Annotation or user. */
  id,
  /** Stamps up to this time are erased, ms since 1970 UTC. */
  until: v.number(),
  /** User who erased it. */
  by: id,
});
export type Erasure = v.InferOutput<typeof ErasureSchema>;

/** Where the actor begins in a stamp, `hex12-hex4-user.install`. */
const ACTOR_AT = 18;

/** Whether an op is to be taken out. */
export function isErased(op: Op, { of, id, until }: Erasure): boolean {
  if (hlcTime(op.at) > until) return false;
  if (of === 'member') return op.at.startsWith(`${id}.`, ACTOR_AT);
  return op.id === id && !(op.op === 'set' && op.of === 'page');
}
