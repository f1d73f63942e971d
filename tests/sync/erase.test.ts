import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hlcTime } from '../../shared/sync/clock.ts';
import { type Erasure, emptied, holdsErased, isErased } from '../../shared/sync/erase.ts';
import { ACTORS, merged, op, stamp } from './arbitrary-ops.ts';

const ops = fc.array(op, { maxLength: 20 });
const by = 'o'.repeat(16);
const subject = fc.oneof(
  fc.record({ of: fc.constant('annotation' as const), id: fc.constantFrom('one', 'two') }),
  fc.record({
    of: fc.constant('member' as const),
    id: fc.constantFrom(...ACTORS.map(actor => actor.slice(0, 16))),
  }),
);
const erasure: fc.Arbitrary<Erasure> = fc
  .tuple(subject, stamp)
  .map(([taken, at]) => ({ ...taken, until: hlcTime(at), by }));

test('M19 an entry that bears no mark of an erased op is what the ops that stay make of it', () => {
  let unmarked = 0;
  fc.assert(
    fc.property(ops, erasure, (list, taken) => {
      const left = merged(list.filter(each => !isErased(each, taken)));
      for (const [key, entry] of merged(list)) {
        if (holdsErased(entry, taken)) continue;
        unmarked++;
        const { fields, tags, birth } = left.get(key) ?? { fields: {}, tags: {} };
        expect({ fields: entry.fields, tags: entry.tags, birth: entry.birth }).toEqual({
          fields,
          tags,
          birth,
        });
      }
    }),
    { numRuns: 2_000 },
  );
  expect(unmarked).toBeGreaterThan(1_000);
});

test('M19 an erasure is of one annotation, not of a page with its id, or of one user, up to its time', () => {
  fc.assert(
    fc.property(op, erasure, (each, taken) => {
      const [ms] = [hlcTime(each.at)];
      const concerned =
        taken.of === 'member'
          ? each.at.includes(`-${taken.id}.`)
          : each.id === taken.id && !(each.op === 'set' && each.of !== 'annotation');
      expect(isErased(each, taken)).toBe(concerned && ms <= taken.until);
    }),
    { numRuns: 1_000 },
  );
});

test('M19 emptied ops are as many under the same stamps, hold nothing of what went, and all else stays', () => {
  fc.assert(
    fc.property(ops, erasure, (list, taken) => {
      const left = emptied(list, [taken]);
      expect(left.map(({ id, at }) => [id, at])).toEqual(list.map(({ id, at }) => [id, at]));
      for (const [n, each] of list.entries()) {
        if (isErased(each, taken)) expect(Object.keys(left[n]!).sort()).toEqual(['at', 'id', 'op']);
        else expect(left[n]).toBe(each);
      }
    }),
  );
});
