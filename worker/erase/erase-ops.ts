import { type Erasure, isErased } from '../../shared/sync/erase.ts';
import type { Op } from '../../shared/sync/ops.ts';
import { sha256Hex } from '../auth/digest.ts';

/** A batch as it is stored; what else it holds is kept. */
interface StoredBatch {
  ops: Op[];
  erased?: { was: string; at: number; by: string };
}

/** What an erased op must have in its text: reading all batches as JSON would take too long. */
function clue({ of, id }: Erasure): string {
  return of === 'annotation' ? `"${id}"` : `-${id}.`;
}

/**
 * What is left of a batch after an erasure at `now` (ms since 1970 UTC), or undefined when it holds nothing of it. The
 * hash of what the actor wrote stays in it, by which clients tell an erasure from another install's bytes.
 */
export async function eraseOps(
  text: string,
  erasure: Erasure,
  now: number,
): Promise<{ text: string; ops: number; was: string } | undefined> {
  // A letter may stand in a text as an escape.
  if (!text.includes(clue(erasure)) && !text.includes('\\u')) return undefined;
  const batch = JSON.parse(text) as StoredBatch;
  const ops = batch.ops.filter(op => !isErased(op, erasure));
  if (ops.length === batch.ops.length) return undefined;
  const was = batch.erased?.was ?? (await sha256Hex(text));
  return {
    text: JSON.stringify({ ...batch, ops, erased: { was, at: now, by: erasure.by } }),
    ops: ops.length,
    was,
  };
}
