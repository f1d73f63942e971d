/**
 * Erasure: an owner has something taken out of the logs for good. Unlike a delete it leaves nothing to revive; what is
 * written after it is new. Every client applies it to what it holds, and to whatever a log still brings.
 */
import { hlcTime } from './clock.ts';
import type { Op } from './ops.ts';

/** All ops on one annotation, or all ops of one user, up to a time. */
export interface Erasure {
  of: 'annotation' | 'member';
  /** Annotation or user. */
  id: string;
  /** Stamps up to this time are erased, ms since 1970 UTC. */
  until: number;
  /** User who erased it. */
  by: string;
}

/** The user who gave a stamp: `hex12-hex4-user.install`. */
function userOf(stamp: string): string {
  return stamp.slice(18).split('.')[0] ?? '';
}

/** Whether an op is to be taken out. */
export function isErased(op: Op, { of, id, until }: Erasure): boolean {
  if (hlcTime(op.at) > until) return false;
  if (of === 'member') return userOf(op.at) === id;
  return op.id === id && !(op.op === 'set' && op.of === 'page');
}
