/** Reading on from a version vector, by name alone: no list, and never over a hole. */
import { MAX_PULL_BYTES } from '../../shared/protocol.ts';
import { MAX_BATCH_BYTES } from '../../shared/sync/limits.ts';
import { nextSeq, type Vector } from '../../shared/sync/vector.ts';
import { logKey } from './keys.ts';
import { FRESH_TTL, type Kv } from './kv.ts';

/** Keys in one bulk get: as many full batches (256 KiB) stay below its limit of 25 MiB. */
const KEYS_PER_GET = 96;
/** Bulk gets in one request; with those of the token and the member fewer than 40 operations. */
const MAX_GETS = 36;

export interface FoundBatch {
  actor: string;
  seq: number;
  /** As stored. */
  body: string;
}

interface Cursor {
  actor: string;
  next: number;
  /** How many seqs to ask for: 1 at first, doubled whenever all were there. */
  window: number;
}

const encoder = new TextEncoder();
/** Reused to measure bodies: a third of the time of an array for each. */
const scratch = new Uint8Array(MAX_BATCH_BYTES);

/** As many of the first cursors as fit one bulk get; the last window may be cut short. */
function takeCursors(queue: Cursor[], room: number): Cursor[] {
  const taken: Cursor[] = [];
  for (let keys = 0; queue[0] && keys < KEYS_PER_GET; ) {
    const cursor = queue.shift()!;
    // A first probe is always made; looking further ahead than the reply has room for is waste.
    const useful = Math.max(1, Math.min(cursor.window, room, KEYS_PER_GET - keys));
    taken.push({ ...cursor, window: useful });
    keys += useful;
  }
  return taken;
}

/** For each cursor the bodies in its window up to the first miss. One bulk get. */
async function probe(kv: Kv, ws: string, cursors: readonly Cursor[]): Promise<string[][]> {
  const keys = cursors.flatMap(({ actor, next, window }) =>
    Array.from({ length: window }, (_, i) => logKey(ws, actor, next + i)),
  );
  const bodies = await kv.getMany(keys, FRESH_TTL);
  let at = 0;
  return cursors.map(({ window }) => {
    const asked = bodies.slice(at, at + window);
    at += window;
    const hole = asked.indexOf(null);
    return (hole === -1 ? asked : asked.slice(0, hole)) as string[];
  });
}

/**
 * The batches after `vector` one by one, contiguous for each actor, at most `maxBytes` of them. An actor's first miss
 * ends its reading. Returns whether there is more: the bytes are full, or the budget of reads was spent before every actor
 * had a miss.
 */
export async function* batchesAfter(
  kv: Kv,
  ws: string,
  vector: Vector,
  maxBytes: number,
): AsyncGenerator<FoundBatch, boolean> {
  const queue: Cursor[] = Object.keys(vector).map(actor => ({
    actor,
    next: nextSeq(vector, actor),
    window: 1,
  }));
  let count = 0;
  let bytes = 0;
  for (let gets = 0; queue.length > 0; gets++) {
    if (gets === MAX_GETS) return true;
    const mean = bytes / count;
    const cursors = takeCursors(queue, mean > 0 ? Math.ceil((maxBytes - bytes) / mean) : KEYS_PER_GET);
    const found = await probe(kv, ws, cursors);
    for (const [n, { actor, next, window }] of cursors.entries()) {
      const bodies = found[n]!;
      for (const [i, body] of bodies.entries()) {
        bytes += encoder.encodeInto(body, scratch).written;
        if (bytes > maxBytes) return true;
        yield { actor, seq: next + i, body };
        count++;
      }
      if (bodies.length === window) queue.push({ actor, next: next + window, window: window * 2 });
    }
  }
  return false;
}

/** What one pull gives: the batches after `vector`, at most MAX_PULL_BYTES. */
export async function readAhead(
  kv: Kv,
  ws: string,
  vector: Vector,
): Promise<{ batches: FoundBatch[]; more: boolean }> {
  const found = batchesAfter(kv, ws, vector, MAX_PULL_BYTES);
  const batches: FoundBatch[] = [];
  for (;;) {
    const { done, value } = await found.next();
    if (done) return { batches, more: value };
    batches.push(value);
  }
}
