import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, batchTime, decodeBatch, encodeBatch, takeBatch } from '../../shared/sync/batch.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import { MAX_BATCH_BYTES, MAX_BATCH_OPS, MAX_NOTE_LENGTH } from '../../shared/sync/limits.ts';
import type { Op } from '../../shared/sync/ops.ts';
import { ACTORS, op } from './arbitrary-ops.ts';

const [ACTOR, ...OTHERS] = ACTORS as [string, string, string];
const byteLength = (text: string) => new TextEncoder().encode(text).length;
const batchOf = (ops: Op[], seq = 1): Batch => ({ v: 1, actor: ACTOR, seq, ops });
const note = (value: string, ms = 1): Op => ({
  op: 'set',
  of: 'annotation',
  id: 'one',
  at: formatHlc({ ms, counter: 0 }, ACTOR),
  field: 'note',
  value,
  replaces: [],
});

test('M13 a batch decodes to what was encoded', () => {
  const batch = fc.record({
    v: fc.constant(1 as const),
    actor: fc.constantFrom(...ACTORS),
    seq: fc.integer({ min: 1, max: 9_999_999_999 }),
    ops: fc.array(op, { minLength: 1, maxLength: 20 }),
  });
  fc.assert(
    fc.property(batch, fc.boolean(), (each, gossip) => {
      const sent = gossip ? { ...each, actors: OTHERS } : each;
      expect(decodeBatch(encodeBatch(sent))).toEqual(JSON.parse(JSON.stringify(sent)));
    }),
  );
});

test.each<[string, unknown]>([
  ['no ops', batchOf([])],
  ['more than 200 ops', batchOf(Array.from({ length: MAX_BATCH_OPS + 1 }, () => note('甲')))],
  ['seq 0', batchOf([note('甲')], 0)],
  ['another version', { ...batchOf([note('甲')]), v: 2 }],
  ['an actor that is none', { ...batchOf([note('甲')]), actor: 'me' }],
  ['a stamp that is none', batchOf([{ ...note('甲'), at: 'now' }])],
  ['a note over its length', batchOf([note('甲'.repeat(MAX_NOTE_LENGTH + 1))])],
  ['a field of another shape', batchOf([{ ...note('甲'), value: [] } as unknown as Op])],
  ['a field __proto__', batchOf([{ ...note('甲'), field: '__proto__' } as Op])],
  ['a field constructor', batchOf([{ ...note('甲'), field: 'constructor' } as Op])],
  [
    'a place that ends before it starts',
    batchOf([
      {
        op: 'create',
        id: 'one',
        at: note('').at,
        target: {
          page: 'page',
          quote: { exact: '442件', prefix: '', suffix: '' },
          position: { start: 4, end: 0 },
          utf16: { start: 0, end: 4 },
          textSha256: 'a'.repeat(64),
        },
        origin: 'manual',
        author: 'me',
        fields: {},
        tags: [],
      },
    ]),
  ],
  ['an unknown op', batchOf([{ op: 'drop', id: 'one' } as unknown as Op])],
  [
    'more than 100 actors of gossip',
    { ...batchOf([note('甲')]), actors: Array.from({ length: 101 }, () => ACTOR) },
  ],
])('M13 a batch with %s does not decode', (_, batch) => {
  expect(() => decodeBatch(JSON.stringify(batch))).toThrow();
});

test('M13 what is unknown in a batch of this version is passed over', () => {
  const batch = { ...batchOf([{ ...note('甲'), later: 1 } as unknown as Op]), later: true };
  expect(decodeBatch(JSON.stringify(batch))).toEqual(batchOf([note('甲')]));
});

test('M14 ops are taken in order, none left out, each batch within 200 ops and 256 KiB', () => {
  const length = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: MAX_NOTE_LENGTH }));
  fc.assert(
    fc.property(fc.array(length, { maxLength: 600, size: 'max' }), lengths => {
      const ops = lengths.map((count, n) => note('提'.repeat(count), n));
      const taken: Op[] = [];
      let seq = 0;
      while (taken.length < ops.length) {
        const next = takeBatch(ops.slice(taken.length), byteLength);
        const batch = { ...batchOf(next, ++seq), actors: Array.from({ length: 100 }, () => ACTOR) };
        expect(next.length).toBeGreaterThan(0);
        expect(byteLength(encodeBatch(batch))).toBeLessThanOrEqual(MAX_BATCH_BYTES);
        expect(() => decodeBatch(encodeBatch(batch))).not.toThrow();
        taken.push(...next);
      }
      expect(taken).toEqual(ops);
    }),
    { numRuns: 25 },
  );
});

test('M14 200 short ops are one batch and one more is left', () => {
  const ops = Array.from({ length: MAX_BATCH_OPS + 1 }, (_, n) => note('甲', n));
  expect(takeBatch(ops, byteLength)).toEqual(ops.slice(0, MAX_BATCH_OPS));
  expect(takeBatch([], byteLength)).toEqual([]);
});

test('M14 an op too long for any batch is taken alone, so that those behind it are not held up', () => {
  const long = note('提'.repeat(MAX_BATCH_BYTES));
  expect(takeBatch([long, note('甲')], byteLength)).toEqual([long]);
});

test('M14 the time of a batch is that of its latest op', () => {
  expect(batchTime([note('甲', 3), note('乙', 7), note('丙', 5)])).toBe(7);
});
