/** What the store says of a batch without its text. */
import * as v from 'valibot';
import { logKey } from './keys.ts';
import type { Kv } from './kv.ts';

const BatchMetadata = v.object({
  /** Protocol. */
  v: v.number(),
  /** SHA-256 of the value. */
  h: v.string(),
  /** Number of ops. */
  n: v.number(),
  /** User. */
  u: v.string(),
  /** Highest stamp. */
  t: v.optional(v.string()),
  /** SHA-256 of what the actor wrote, where something was erased from it. */
  e: v.optional(v.string()),
});
export type BatchMetadata = v.InferOutput<typeof BatchMetadata>;

export function putBatch(
  kv: Kv,
  { ws, actor, seq }: { ws: string; actor: string; seq: number },
  value: string | Uint8Array,
  metadata: BatchMetadata,
): Promise<void> {
  return kv.put(logKey(ws, actor, seq), value, metadata);
}

/** The metadata of a listed batch, or undefined. */
export function listedBatch(metadata: unknown): BatchMetadata | undefined {
  return v.is(BatchMetadata, metadata) ? metadata : undefined;
}

/** What a log key names. */
export function readLogKey(name: string): { actor: string; seq: number } {
  const [, , actor = '', seq = ''] = name.split('/');
  return { actor, seq: Number(seq) };
}
