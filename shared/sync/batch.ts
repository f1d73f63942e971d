/** A batch: the ops that one push carries, frozen as text before it is first sent. */
import * as v from 'valibot';
import { hlcTime } from './clock.ts';
import { MAX_BATCH_BYTES, MAX_BATCH_OPS } from './limits.ts';
import { ACTOR_PATTERN, id, type Op, OpSchema } from './ops.ts';

export const BATCH_VERSION = 1;

export const BatchSchema = v.object({
  v: v.literal(BATCH_VERSION),
  actor: v.pipe(v.string(), v.regex(ACTOR_PATTERN)),
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ops: v.pipe(v.array(OpSchema), v.minLength(1), v.maxLength(MAX_BATCH_OPS)),
  /** Gossip: other actors that the writer knows of. */
  actors: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(ACTOR_PATTERN))), v.maxLength(100))),
  /** Only the worker writes it. */
  erased: v.optional(v.never()),
});
export type Batch = v.InferOutput<typeof BatchSchema>;

/** What the worker left of a batch from which an owner had ops erased. */
export const ErasedBatchSchema = v.object({
  ...BatchSchema.entries,
  ops: v.pipe(v.array(OpSchema), v.maxLength(MAX_BATCH_OPS)),
  erased: v.object({
    /** SHA-256 of the bytes that the actor wrote: this is their batch, and no other install's. */
    was: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    /** ms since 1970 UTC */
    at: v.number(),
    /** User who erased. */
    by: id,
  }),
});
export type ErasedBatch = v.InferOutput<typeof ErasedBatchSchema>;
const StoredBatchSchema = v.union([BatchSchema, ErasedBatchSchema]);

export function encodeBatch(batch: Batch): string {
  return JSON.stringify(batch);
}

/** The batch in `text`, or what is left of it; throws ValiError or SyntaxError. */
export function decodeBatch(text: string): Batch | ErasedBatch {
  return v.parse(StoredBatchSchema, JSON.parse(text));
}

/**
 * SHA-256 of what the actor wrote, where `text` is what an erasure left of it: a batch of ours with this hash is confirmed
 * by it, not contested.
 */
export function erasedFrom(text: string): string | undefined {
  try {
    return v.parse(ErasedBatchSchema, JSON.parse(text)).erased.was;
  } catch {
    return undefined;
  }
}

/** Highest time in a batch, ms since 1970 UTC. */
export function batchTime(ops: readonly Op[]): number {
  return ops.reduce((highest, op) => Math.max(highest, hlcTime(op.at)), 0);
}

/** As many of the first ops as fit one batch, by count and UTF-8 bytes; at least one. */
export function takeBatch(ops: readonly Op[], byteLength: (text: string) => number): Op[] {
  /** The frame around the ops: actor, seq and gossip. */
  const FRAME_BYTES = 8 * 1024;
  let bytes = FRAME_BYTES;
  const taken: Op[] = [];
  for (const op of ops) {
    bytes += byteLength(JSON.stringify(op)) + 1;
    if (taken.length > 0 && (taken.length === MAX_BATCH_OPS || bytes > MAX_BATCH_BYTES)) break;
    taken.push(op);
  }
  return taken;
}
