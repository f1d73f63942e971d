import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, nextSeq, type Vector } from '../../shared/sync/vector.ts';
import { ACTORS } from './arbitrary-ops.ts';

const [YANG, TU] = ACTORS as [string, string];

test('M15 the first seq of an actor is 1', () => {
  expect(nextSeq({}, YANG)).toBe(1);
  expect(nextSeq({ [YANG]: 7 }, YANG)).toBe(8);
});

test('M15 a vector never steps over a hole, whatever arrives in whatever order', () => {
  const arrival = fc.tuple(fc.constantFrom(YANG, TU), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(fc.array(arrival), arrivals => {
      let vector: Vector = {};
      const seen = new Set<string>();
      for (const [actor, seq] of arrivals) {
        seen.add(`${actor}/${seq}`);
        const before = { ...vector };
        const next = advance(vector, actor, seq);
        expect(vector).toEqual(before);
        vector = next;
        for (const [held, highest] of Object.entries(vector)) {
          for (let each = 1; each <= highest; each++) expect(seen.has(`${held}/${each}`)).toBe(true);
        }
      }
    }),
  );
});

test('M15 batches in order move the vector to the last of them', () => {
  const vector = [1, 2, 3].reduce((held, seq) => advance(held, YANG, seq), {} as Vector);
  expect(vector).toEqual({ [YANG]: 3 });
  expect(advance(vector, YANG, 2)).toEqual({ [YANG]: 3 });
});
