import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { joinEntries } from '../../../../shared/sync/join.ts';
import { apply, type Entry, emptyEntry } from '../../../../shared/sync/merge.ts';
import { chunkEntries, decodeChunk } from '../../../../shared/sync/snapshot.ts';
import { sampleCreate } from './sample-batch.ts';

const ACTOR = `${'a'.repeat(16)}.${'b'.repeat(16)}`;
const byteLength = (text: string) => Buffer.byteLength(text);

/** Entries one by one: what is measured is a snapshot's memory, not that of a list of them. */
function* sampleEntries(count: number): Generator<Entry> {
  const base = Date.UTC(2026, 0, 1);
  for (let n = 0; n < count; n++) {
    const id = `a${n.toString(36).padStart(15, 'x')}`;
    const entry = apply(emptyEntry('annotation', id), sampleCreate(ACTOR, id, base + n * 1_000, n % 60_000));
    const at = `${(base + n * 1_000 + 500).toString(16).padStart(12, '0')}-0000-${ACTOR}`;
    yield apply(entry, {
      op: 'set',
      of: 'annotation',
      id,
      at,
      field: 'note',
      value: `核对${n}`,
      replaces: [],
    });
  }
}

export interface SnapshotCost {
  entries: number;
  chunks: number;
  megabytes: number;
  /** Seconds to make it, and to read it: unpack, check, decode and join. */
  make: number;
  read: number;
}

/** What making and reading a snapshot of `entries` annotations costs in Node. */
export async function measureSnapshot(entries: number): Promise<SnapshotCost> {
  const chunks: { bytes: Buffer; sha256: string }[] = [];
  const began = performance.now();
  for await (const { text } of chunkEntries(sampleEntries(entries), byteLength)) {
    const bytes = await promisify(gzip)(text);
    chunks.push({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  const made = performance.now();
  let count = 0;
  for (const { bytes, sha256 } of chunks) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('a wrong hash');
    for (const entry of decodeChunk((await promisify(gunzip)(bytes)).toString('utf8'))) {
      joinEntries(emptyEntry(entry.of, entry.id), entry);
      count++;
    }
  }
  if (count !== entries) throw new Error(`${count} of ${entries} entries came back`);
  return {
    entries,
    chunks: chunks.length,
    megabytes: chunks.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
    make: (made - began) / 1000,
    read: (performance.now() - made) / 1000,
  };
}
