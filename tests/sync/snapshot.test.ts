import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinEntries } from '../../shared/sync/join.ts';
import type { Entry } from '../../shared/sync/merge.ts';
import { CHUNK_TEXT_BYTES, chunkEntries, decodeChunk, snapshotVector } from '../../shared/sync/snapshot.ts';
import { decodeEntry, encodeEntry } from '../../shared/sync/snapshot-line.ts';
import { ACTORS, merged, op } from './arbitrary-ops.ts';

const byteLength = (text: string) => new TextEncoder().encode(text).length;
const ops = fc.array(op, { maxLength: 20 });

/** The states of two parts of the ops, joined. */
function joined(a: Map<string, Entry>, b: Map<string, Entry>): Map<string, Entry> {
  const all = new Map(a);
  for (const [key, entry] of b) {
    const held = all.get(key);
    all.set(key, held ? joinEntries(held, entry) : entry);
  }
  return all;
}

const sorted = (entries: Map<string, Entry>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

test('M16 two states joined are the state after the ops of both, whatever both had', () => {
  fc.assert(
    fc.property(ops, ops, ops, (first, common, second) => {
      const here = merged([...first, ...common]);
      const snapshot = merged([...common, ...second]);
      const all = sorted(merged([...first, ...common, ...second]));
      expect(sorted(joined(here, snapshot))).toEqual(all);
      expect(sorted(joined(snapshot, here))).toEqual(all);
    }),
    { numRuns: 2_000 },
  );
});

test('M16 a state joined with itself stays itself, and the arguments stay what they were', () => {
  fc.assert(
    fc.property(ops, list => {
      for (const entry of merged(list).values()) {
        const before = structuredClone(entry);
        expect(joinEntries(entry, entry)).toEqual(before);
        expect(entry).toEqual(before);
      }
    }),
  );
});

test('M17 every state comes back from its line as it was', () => {
  fc.assert(
    fc.property(ops, list => {
      for (const entry of merged(list).values()) {
        const line = encodeEntry(entry);
        expect(line).not.toContain('\n');
        const back = decodeEntry(line);
        expect(back).toEqual(entry);
        expect(Object.keys(back.tags).sort()).toEqual(Object.keys(entry.tags).sort());
      }
    }),
    { numRuns: 1_000 },
  );
});

const line = (part: object) =>
  JSON.stringify({
    id: 'a',
    of: 'page',
    stamps: [`000000000001-0000-${ACTORS[0]}`],
    fields: {},
    tags: [],
    ...part,
  });

test('M17 the least line decodes', () => {
  expect(decodeEntry(line({}))).toEqual({ id: 'a', of: 'page', fields: {}, tags: {} });
});

test.each([
  ['broken JSON', '{"id"'],
  ['another thing', '[]'],
  ['a stamp that is none', line({ stamps: ['now'] })],
  ['a field that is an object', line({ fields: { note: { heads: [], past: [] } } })],
  ['a value that is an object', line({ fields: { note: [[[0, {}]], []] } })],
  ['a stamp that it does not list', line({ tags: [['x', 1, true]] })],
  ['a stamp before the first', line({ written: -1 })],
])('M17 a line of %s does not decode', (_, line) => {
  expect(() => decodeEntry(line)).toThrow();
});

test('M17 entries go into chunks in order, none left out, none over its size', async () => {
  const note = '提'.repeat(3_000);
  const entries = Array.from({ length: 1_200 }, (_, n): Entry => {
    const at = `${n.toString(16).padStart(12, '0')}-0000-${ACTORS[0]}`;
    return {
      id: `e${n}`,
      of: 'annotation',
      fields: { note: { heads: [{ at, value: note }], past: [] } },
      tags: {},
      written: at,
    };
  });
  const texts: string[] = [];
  for await (const chunk of chunkEntries(entries, byteLength)) {
    expect(byteLength(chunk.text)).toBeLessThanOrEqual(CHUNK_TEXT_BYTES);
    expect([...decodeChunk(chunk.text)]).toHaveLength(chunk.entries);
    texts.push(chunk.text);
  }
  expect(texts.length).toBe(3);
  expect(texts.flatMap(text => [...decodeChunk(text)])).toEqual(entries);
  expect(() => [...decodeChunk(texts[0]!.slice(0, -1))]).toThrow();
});

test('M17 no entries make no chunk', async () => {
  for await (const _ of chunkEntries([], byteLength)) expect.unreachable();
});

test('M18 the vector of a snapshot ends before the first batch of an actor that could not be read', () => {
  const [a, b, c] = ACTORS as [string, string, string];
  const unread = [
    { actor: b, seq: 5 },
    { actor: b, seq: 3 },
    { actor: c, seq: 1 },
  ];
  expect(snapshotVector({ [a]: 4, [b]: 9, [c]: 2 }, unread)).toEqual({ [a]: 4, [b]: 2 });
  expect(snapshotVector({ [a]: 4 }, [{ actor: a, seq: 7 }])).toEqual({ [a]: 4 });
});
