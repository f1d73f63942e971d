/** Reading on from a version vector, by name alone: no list, and never over a hole. */
import { MAX_PULL_BYTES } from '../../shared/protocol.ts';
import { nextSeq, type Vector } from '../../shared/sync/vector.ts';
import { logKey, MAX_SEQ } from './keys.ts';
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

/** As many of the first cursors as fit one bulk get; the last window may be cut short. */
function takeCursors(queue: Cursor[], room: number): Cursor[] {
  const taken: Cursor[] = [];
  for (let keys = 0; queue[0] && keys < KEYS_PER_GET; ) {
    const cursor = queue.shift()!;
    // A first probe is always made; looking further ahead than the reply has room for is waste.
    const useful = Math.max(1, Math.min(cursor.window, room, KEYS_PER_GET - keys, MAX_SEQ + 1 - cursor.next));
    taken.push({ ...cursor, window: useful });
    keys += useful;
  }
  return taken;
}

/**
 * The batches after `vector`, contiguous for each actor, at most MAX_PULL_BYTES of them. An actor's first miss ends
 * its reading. `more`: the reply was full, or the budget of reads was spent before every actor had a miss.
 */
export async function readAhead(
  kv: Kv,
  ws: string,
  vector: Vector,
): Promise<{ batches: FoundBatch[]; more: boolean }> {
  const queue: Cursor[] = Object.keys(vector).map(actor => ({
    actor,
    next: nextSeq(vector, actor),
    window: 1,
  }));
  const batches: FoundBatch[] = [];
  let bytes = 0;
  for (let gets = 0; queue.length > 0; gets++) {
    if (gets === MAX_GETS) return { batches, more: true };
    const mean = batches.length > 0 ? bytes / batches.length : 0;
    const cursors = takeCursors(queue, mean > 0 ? Math.ceil((MAX_PULL_BYTES - bytes) / mean) : KEYS_PER_GET);
    const asked = cursors.flatMap(({ actor, next, window }) =>
      Array.from({ length: window }, (_, i) => ({ actor, seq: next + i })),
    );
    const bodies = await kv.getMany(
      asked.map(({ actor, seq }) => logKey(ws, actor, seq)),
      FRESH_TTL,
    );
    let at = 0;
    for (const { actor, next, window } of cursors) {
      const found = bodies.slice(at, at + window);
      at += window;
      const hole = found.indexOf(null);
      const contiguous = (hole === -1 ? found : found.slice(0, hole)) as string[];
      for (const [i, body] of contiguous.entries()) {
        bytes += encoder.encode(body).length;
        if (bytes > MAX_PULL_BYTES) return { batches, more: true };
        batches.push({ actor, seq: next + i, body });
      }
      const after = next + window;
      if (hole === -1 && after <= MAX_SEQ) queue.push({ actor, next: after, window: window * 2 });
    }
  }
  return { batches, more: false };
}
