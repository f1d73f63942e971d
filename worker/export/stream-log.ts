import { encodeCursor, MAX_EXPORT_BYTES } from '../../shared/protocol/export-log.ts';
import type { Vector } from '../../shared/sync/vector.ts';
import { ApiError } from '../errors.ts';
import type { Kv } from '../store/kv.ts';
import { batchesAfter } from '../store/read-ahead.ts';

/** A batch on one line: between the words of JSON a line break is white space, and inside a text there is none. */
function lineOf(actor: string, seq: number, body: string): string {
  return `{"actor":"${actor}","seq":${seq},"batch":${body.replace(/[\r\n]+/g, ' ')}}\n`;
}

/**
 * The lines of an export after `head`, read as they are asked for. The last one tells where to go on, also when the store
 * fails under way: what was sent by then need not be sent again. `now`: ms since 1970 UTC.
 */
export async function* streamLog(
  kv: Kv,
  ws: string,
  head: object,
  vector: Vector,
  now: number,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  const reached: Vector = { ...vector };
  const end = (more: boolean, error?: string) => {
    const cursor = encodeCursor(Object.fromEntries(Object.entries(reached).filter(([, seq]) => seq > 0)));
    return `${JSON.stringify({ cursor, more, ...(error !== undefined && { error }), now })}\n`;
  };
  const found = batchesAfter(kv, ws, vector, MAX_EXPORT_BYTES);
  for (;;) {
    let next: Awaited<ReturnType<typeof found.next>>;
    try {
      next = await found.next();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      yield end(true, error.code);
      return;
    }
    if (next.done) {
      yield end(next.value);
      return;
    }
    const { actor, seq, body } = next.value;
    yield lineOf(actor, seq, body);
    reached[actor] = seq;
  }
}
