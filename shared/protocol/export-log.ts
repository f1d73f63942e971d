/**
 * The wire contract of `GET /v1/w/:ws/export.ndjson?cursor=`: the logs as they are, a line of JSON for each batch, in no
 * order but each actor's own; whoever wants the state merges them. The last line tells where the next request goes on, now
 * or another day; a reply without one broke off.
 */
import * as v from 'valibot';
import { idSchema, now } from '../protocol.ts';
import { ErasureSchema } from '../sync/erase.ts';
import { ACTOR_PATTERN } from '../sync/ops.ts';
import type { Vector } from '../sync/vector.ts';

export const EXPORT_LOG_VERSION = 1;
/** Bytes of batches in one reply: to pass on a MiB costs some 3 ms of CPU, and the free plan gives a request 10. */
export const MAX_EXPORT_BYTES = 2 * 1024 * 1024;
/** As many actors fit into the 16 KiB of an address. */
export const MAX_EXPORT_ACTORS = 350;

/** First line. */
export const ExportHeadSchema = v.object({
  meipi: v.literal('log'),
  version: v.literal(EXPORT_LOG_VERSION),
  workspace: v.object({ id: idSchema, name: v.string() }),
  exported: v.pipe(v.string(), v.isoTimestamp()),
  /** Names of those who wrote, by user. */
  users: v.record(v.string(), v.string()),
  /** To be applied to every batch, of earlier replies too. */
  erased: v.array(ErasureSchema),
});
/** A line for each batch. */
export const ExportBatchSchema = v.object({
  actor: v.pipe(v.string(), v.regex(ACTOR_PATTERN)),
  seq: v.number(),
  batch: v.looseObject({ ops: v.array(v.unknown()) }),
});
/** Last line. `more`: ask again at once. `error`: the store failed under way; ask again later. */
export const ExportEndSchema = v.object({
  cursor: v.string(),
  more: v.boolean(),
  error: v.optional(v.string()),
  now,
});

const PAIR = /^([a-z2-7]{16}\.[a-z2-7]{16}):([1-9]\d{0,9})$/;

/** `actor:seq,actor:seq`; `-` for none. */
export function encodeCursor(vector: Vector): string {
  const pairs = Object.entries(vector).map(([actor, seq]) => `${actor}:${seq}`);
  return pairs.length > 0 ? pairs.join(',') : '-';
}

/** The vector of a cursor, or undefined when it is none. */
export function decodeCursor(cursor: string): Vector | undefined {
  if (cursor === '-') return {};
  const pairs = cursor.split(',').map(pair => PAIR.exec(pair));
  if (pairs.length > MAX_EXPORT_ACTORS || pairs.includes(null)) return undefined;
  return Object.fromEntries(pairs.map(pair => [pair?.[1] ?? '', Number(pair?.[2])]));
}
