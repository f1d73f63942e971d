import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { apply, type Entry, emptyEntry } from '../../../../shared/sync/merge.ts';
import { chunkEntries, type Manifest } from '../../../../shared/sync/snapshot.ts';
import { sampleCreate } from './sample-batch.ts';

const ACTOR = `${'a'.repeat(16)}.${'b'.repeat(16)}`;
/** Annotations on one page. */
const PER_PAGE = 50;

/** Annotations with a note each, one by one: a list of them would be measured with the snapshot. */
function* sampleEntries(count: number): Generator<Entry> {
  const base = Date.UTC(2026, 0, 1);
  for (let n = 0; n < count; n++) {
    const id = `a${n.toString(36).padStart(15, '0')}`;
    const create = sampleCreate(ACTOR, id, base + n * 1_000, n % 60_000);
    if (create.op === 'create') create.target.page = `p${Math.floor(n / PER_PAGE)}`;
    const at = `${(base + n * 1_000 + 500).toString(16).padStart(12, '0')}-0000-${ACTOR}`;
    yield apply(apply(emptyEntry('annotation', id), create), {
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

/** A snapshot of so many annotations. */
export async function sampleSnapshot(count: number): Promise<{ manifest: Manifest; chunks: Buffer[] }> {
  const chunks: Buffer[] = [];
  const listed: Manifest['chunks'] = [];
  for await (const { text, entries } of chunkEntries(sampleEntries(count), Buffer.byteLength)) {
    const bytes = await promisify(gzip)(text);
    chunks.push(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    listed.push({ sha256, bytes: bytes.length, entries });
  }
  const manifest: Manifest = { v: 1, vector: { [ACTOR]: 1 }, entries: count, chunks: listed, erased: 0 };
  return { manifest, chunks };
}
