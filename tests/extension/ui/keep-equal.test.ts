import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { keepEqual } from '../../../extension/ui/keep-equal.ts';

const { values } = fc.letrec<{ values: unknown }>(tie => ({
  values: fc.oneof(
    { maxDepth: 3 },
    ...[fc.integer(), fc.string(), fc.constant(undefined), fc.constant(Number.NaN)],
    fc.array(tie('values'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('values'), { noNullPrototype: true }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b'), tie('values')), { maxLength: 3 })
      .map(pairs => new Map(pairs)),
  ),
}));

test('E37 what is kept is what is new, and the old one where nothing is', () => {
  fc.assert(
    fc.property(values, values, (before, now) => {
      expect(keepEqual(before, now)).toEqual(now);
      expect(keepEqual(now, structuredClone(now))).toBe(now);
    }),
  );
});

it('E37 keeps the parts that stayed', () => {
  const before = { rows: [{ key: 'a' }, { key: 'b', tags: ['x'] }], facts: new Map([['a', { n: 1 }]]) };
  const now = keepEqual(before, {
    rows: [{ key: 'a' }, { key: 'b', tags: ['y'] }],
    facts: new Map([
      ['a', { n: 1 }],
      ['b', { n: 2 }],
    ]),
  });
  expect(now.rows[0]).toBe(before.rows[0]);
  expect(now.rows[1]).toEqual({ key: 'b', tags: ['y'] });
  expect(now.facts.get('a')).toBe(before.facts.get('a'));
  expect(now.facts.size).toBe(2);
});

it('E37 takes a member that is absent for another than one that is undefined', () => {
  const now = keepEqual({ a: 1 }, { a: 1, b: undefined });
  expect('b' in now).toBe(true);
  expect('b' in keepEqual({ a: 1, b: undefined }, { a: 1 })).toBe(false);
});

it('E37 looks into nothing but plain parts', () => {
  const [before, now] = [new Date(0), new Date(0)];
  expect(keepEqual({ at: before }, { at: now }).at).toBe(now);
});
