/**
 * Erasure: an owner has something taken out of the logs for good. Unlike a delete it leaves nothing to revive; what is
 * written after it is new. Every client applies it to what it holds, and to whatever a log still brings.
 */
import * as v from 'valibot';
import { hlcTime } from './clock.ts';
import type { Entry } from './merge.ts';
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
  return op.id === id && !(op.op === 'set' && op.of !== 'annotation');
}

/**
 * Whether a merged entry bears the mark of an op that is to be taken out. What such an op replaced cannot be told from the
 * entry, so it has to be merged anew from the ops that stay.
 */
export function holdsErased(entry: Entry, { of, id, until }: Erasure): boolean {
  if (of === 'annotation' && (entry.of !== 'annotation' || entry.id !== id)) return false;
  const { birth, fields, tags, deleted, written } = entry;
  const stamps = [
    birth?.at,
    ...Object.values(fields).flatMap(({ heads, past }) => [...heads.map(({ at }) => at), ...past]),
    ...Object.values(tags).map(({ at }) => at),
    deleted,
    written,
  ];
  return stamps.some(
    at =>
      at !== undefined && hlcTime(at) <= until && (of === 'annotation' || at.startsWith(`${id}.`, ACTOR_AT)),
  );
}

/** A batch's ops with the erased ones emptied: as many, under the same stamps, and no reader heeds them. */
export function emptied(ops: readonly Op[], erased: readonly Erasure[]): Op[] {
  return ops.map(op =>
    erased.some(erasure => isErased(op, erasure)) ? { op: 'delete', id: op.id, at: op.at } : op,
  );
}
