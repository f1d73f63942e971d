/**
 * A snapshot: the merged state up to a version vector, in chunks of a line of JSON for each entry. It holds nothing that
 * the logs do not; whoever cannot read one reads them. A chunk is small enough to be made and read in memory.
 */
import * as v from 'valibot';
import type { Entry } from './merge.ts';
import { ACTOR_PATTERN } from './ops.ts';
import { decodeEntry, encodeEntry } from './snapshot-line.ts';
import type { Vector } from './vector.ts';

export const SNAPSHOT_VERSION = 1;
/** A chunk's lines, UTF-8; what gzip adds to text that does not shrink leaves it under MAX_CHUNK_BYTES. */
export const CHUNK_TEXT_BYTES = 4 * 1024 * 1024;
/** A chunk as it is stored, gzip. */
export const MAX_CHUNK_BYTES = 5 * 1024 * 1024;
export const MAX_CHUNKS = 1_000;
const MAX_ACTORS = 2_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const actor = v.pipe(v.string(), v.regex(ACTOR_PATTERN));

/** What a snapshot is made of; written after its chunks. */
export const ManifestSchema = v.object({
  v: v.literal(SNAPSHOT_VERSION),
  /** For each actor the highest seq up to which all is in it. */
  vector: v.pipe(v.record(actor, v.pipe(count, v.minValue(1))), v.maxEntries(MAX_ACTORS)),
  entries: count,
  /** In order; `sha256` of the gzip, in hex; `bytes` of the gzip. */
  chunks: v.pipe(
    v.array(
      v.object({
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
        bytes: v.pipe(count, v.maxValue(MAX_CHUNK_BYTES)),
        entries: count,
      }),
    ),
    v.maxLength(MAX_CHUNKS),
  ),
  /** Time of the newest erasure that its maker had applied (ms since 1970 UTC), 0 for none. */
  erased: count,
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/**
 * The text of each chunk in turn, of at most CHUNK_TEXT_BYTES; no more than one is held in memory. `byteLength` counts
 * UTF-8.
 */
export async function* chunkEntries(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  byteLength: (text: string) => number,
): AsyncGenerator<{ text: string; entries: number }> {
  let lines: string[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    const line = encodeEntry(entry);
    const size = byteLength(line) + 1;
    if (lines.length > 0 && bytes + size > CHUNK_TEXT_BYTES) {
      yield { text: `${lines.join('\n')}\n`, entries: lines.length };
      lines = [];
      bytes = 0;
    }
    lines.push(line);
    bytes += size;
  }
  if (lines.length > 0) yield { text: `${lines.join('\n')}\n`, entries: lines.length };
}

/** The entries in a chunk's text, one after the other; throws where a line is none. */
export function* decodeChunk(text: string): Generator<Entry> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    if (end === -1) throw new SyntaxError('a chunk that breaks off');
    yield decodeEntry(text.slice(at, end));
    at = end + 1;
  }
}

/**
 * The vector of a snapshot made where some batches could not be read (a newer client wrote them): it ends before the first
 * of each actor, so that whoever can read them asks for them.
 */
export function snapshotVector(vector: Vector, unread: readonly { actor: string; seq: number }[]): Vector {
  const first = new Map<string, number>();
  for (const { actor, seq } of unread) first.set(actor, Math.min(seq, first.get(actor) ?? seq));
  return Object.fromEntries(
    Object.entries(vector)
      .map(([actor, seq]) => [actor, Math.min(seq, (first.get(actor) ?? Infinity) - 1)] as const)
      .filter(([, seq]) => seq > 0),
  );
}
