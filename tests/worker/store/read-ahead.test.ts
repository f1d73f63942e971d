import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_PULL_BYTES } from '../../../shared/protocol.ts';
import { logKey } from '../../../worker/store/keys.ts';
import { readAhead } from '../../../worker/store/read-ahead.ts';
import { memoryKv } from '../support/memory-kv.ts';
import { recordedKv } from '../support/recorded-kv.ts';

const LENGTHS = [10, 1_000, 80_000];
const BODIES = new Map(LENGTHS.map(length => [length, '提'.repeat(length)]));
const WS = 'w'.repeat(16);

/** One actor: how many batches it wrote, which are not visible yet, how much of it the client holds, their length. */
const actorLog = fc.record({
  written: fc.integer({ min: 0, max: 60 }),
  hidden: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }),
  held: fc.integer({ min: 0, max: 60 }),
  length: fc.constantFrom(...LENGTHS),
});

test('P14 P16 P17 asking on gets every batch up to the first hole once and in order, whatever the logs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(actorLog, { maxLength: 6 }), async logs => {
      const bodies = new Map<string, string>();
      const getMany = async (keys: readonly string[]) => keys.map(key => bodies.get(key) ?? null);
      const { kv, operations } = recordedKv({ ...memoryKv(), getMany });
      const vector: Record<string, number> = {};
      const expected: Record<string, number> = {};
      for (const [n, { written, hidden, held, length }] of logs.entries()) {
        const actor = `actor${n}`;
        const visible = (seq: number) => seq <= written && !hidden.includes(seq);
        for (let seq = 1; seq <= written; seq++) {
          if (visible(seq)) bodies.set(logKey(WS, actor, seq), BODIES.get(length)!);
        }
        vector[actor] = held;
        expected[actor] = held;
        while (visible(expected[actor] + 1)) expected[actor]++;
      }
      for (let more = true; more; ) {
        operations.length = 0;
        const reply = await readAhead(kv, WS, vector);
        expect(operations.length).toBeLessThanOrEqual(36);
        const bytes = reply.batches.reduce((sum, { body }) => sum + body.length * 3, 0);
        expect(bytes).toBeLessThanOrEqual(MAX_PULL_BYTES);
        for (const { actor, seq } of reply.batches) {
          expect(seq).toBe(vector[actor]! + 1);
          vector[actor] = seq;
        }
        if (reply.more) expect(reply.batches.length).toBeGreaterThan(0);
        more = reply.more;
      }
      expect(vector).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
