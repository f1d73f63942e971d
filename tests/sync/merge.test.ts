import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHlc } from '../../shared/sync/clock.ts';
import {
  apply,
  current,
  type Entry,
  emptyEntry,
  headsOf,
  isDeleted,
  otherVersions,
} from '../../shared/sync/merge.ts';
import type { FieldValue, Op } from '../../shared/sync/ops.ts';
import { ACTORS, merged, op } from './arbitrary-ops.ts';

const [YANG, TU, XIE] = ACTORS as [string, string, string];
const at = (ms: number, actor = YANG) => formatHlc({ ms, counter: 0 }, actor);
const set = (ms: number, value: FieldValue, actor = YANG, replaces: string[] = [], field = 'note'): Op => ({
  op: 'set',
  of: 'annotation',
  id: 'one',
  at: at(ms, actor),
  field,
  value,
  replaces,
});
const tag = (ms: number, name: string, on: boolean, actor = YANG): Op => ({
  op: 'tag',
  id: 'one',
  at: at(ms, actor),
  tag: name,
  on,
});
const erase = (ms: number, actor = YANG): Op => ({ op: 'delete', id: 'one', at: at(ms, actor) });
const restore = (ms: number): Op => ({ op: 'restore', id: 'one', at: at(ms) });
const oneAfter = (...ops: Op[]): Entry =>
  merged(ops).get('annotation/one') ?? emptyEntry('annotation', 'one');
const sorted = (entries: Map<string, Entry>) =>
  [...entries.values()].sort((a, b) => (a.of + a.id < b.of + b.id ? -1 : 1));
const tagsOn = (entry: Entry) =>
  Object.keys(entry.tags)
    .filter(name => entry.tags[name]?.on)
    .sort();

describe('M1 order and repetition', () => {
  const ops = fc.array(op, { maxLength: 30 });

  test('M1 the same ops in any order give the same state', () => {
    const shuffled = ops.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(sorted(merged(other))).toEqual(sorted(merged(list)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('M1 ops that come twice change nothing', () => {
    const repeated = ops.chain(list => fc.tuple(fc.constant(list), fc.subarray(list)));
    fc.assert(
      fc.property(repeated, ([list, again]) => {
        expect(merged([...list, ...again])).toEqual(merged(list));
      }),
      { numRuns: 1_000 },
    );
  });

  test('M1 it does not matter whose log is read first, nor how it is cut', () => {
    fc.assert(
      fc.property(ops, ops, ops, (a, b, c) => {
        const left = sorted(merged([...a, ...b, ...c]));
        expect(sorted(merged([...c, ...a, ...b]))).toEqual(left);
        expect(sorted(merged([...b, ...c, ...b, ...a]))).toEqual(left);
      }),
      { numRuns: 500 },
    );
  });
});

test('M2 applying an op leaves the entry that it was given as it was', () => {
  fc.assert(
    fc.property(fc.array(op, { minLength: 1, maxLength: 10 }), list => {
      let entry = emptyEntry('annotation', 'one');
      for (const each of list) {
        const before = structuredClone(entry);
        const next = apply(entry, each);
        expect(entry).toEqual(before);
        entry = next;
      }
    }),
  );
});

describe('M3 fields', () => {
  test('M3 a write replaces the versions that its writer saw', () => {
    const entry = oneAfter(set(1, '甲'), set(2, '乙', TU, [at(1)]));
    expect(current(entry, 'note')).toBe('乙');
    expect(otherVersions(entry, 'note')).toEqual([]);
  });

  test('M3 of concurrent writes the later shows and the others are kept with their stamps', () => {
    const entry = oneAfter(set(1, '甲'), set(3, '乙', TU, [at(1)]), set(2, '丙', XIE, [at(1)]));
    expect(current(entry, 'note')).toBe('乙');
    expect(otherVersions(entry, 'note')).toEqual([{ at: at(2, XIE), value: '丙' }]);
  });

  test('M3 a write that saw two versions settles them, though its own clock is behind', () => {
    const both = oneAfter(set(5, '乙', TU), set(6, '丙', XIE));
    const settled = apply(both, set(1, '丁', YANG, headsOf(both, 'note')));
    expect(current(settled, 'note')).toBe('丁');
    expect(otherVersions(settled, 'note')).toEqual([]);
  });

  test('M3 a replaced version that arrives after its successor stays replaced', () => {
    expect(otherVersions(oneAfter(set(2, '乙', TU, [at(1)]), set(1, '甲')), 'note')).toEqual([]);
  });

  test('M3 no write is lost: each is shown, kept beside, or replaced by a write that saw it', () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 30 }), list => {
        const entries = merged(list);
        for (const each of list) {
          if (each.op !== 'set') continue;
          const register = entries.get(`${each.of}/${each.id}`)?.fields[each.field];
          const held = register?.heads.some(head => head.at === each.at);
          expect(held || register?.past.includes(each.at)).toBe(true);
        }
      }),
    );
  });

  test('M4 the same value from two writers is no contest', () => {
    const entry = oneAfter(set(1, '甲', YANG), set(2, '甲', TU));
    expect(otherVersions(entry, 'note')).toEqual([]);
    expect(headsOf(entry, 'note')).toHaveLength(2);
  });
});

describe('M5 tags', () => {
  test('M5 different tags from two writers both stay', () => {
    expect(tagsOn(oneAfter(tag(1, '提案', true), tag(1, '立案', true, TU)))).toEqual(['提案', '立案'].sort());
  });

  test('M5 of writes to one tag the latest counts, on or off', () => {
    expect(tagsOn(oneAfter(tag(1, '提案', true), tag(2, '提案', false, TU)))).toEqual([]);
    expect(tagsOn(oneAfter(tag(3, '提案', true), tag(2, '提案', false, TU)))).toEqual(['提案']);
  });

  test('M5 each tag is the last write to it, whatever the order of arrival', () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 30 }), list => {
        const stamps = new Map<string, { at: string; on: boolean }>();
        for (const each of list) {
          if (each.id !== 'one') continue;
          const writes =
            each.op === 'create'
              ? each.tags.map(name => ({ name, on: true }))
              : each.op === 'tag'
                ? [{ name: each.tag, on: each.on }]
                : [];
          for (const { name, on } of writes) {
            const held = stamps.get(name);
            if (!held || each.at > held.at || (each.at === held.at && on))
              stamps.set(name, { at: each.at, on });
          }
        }
        const expected = [...stamps].filter(([, { on }]) => on).map(([name]) => name);
        expect(tagsOn(oneAfter(...list))).toEqual(expected.sort());
      }),
    );
  });
});

describe('M6 deletion', () => {
  test.each<[string, Op]>([
    ['a field', set(3, '甲', TU)],
    ['a tag', tag(3, '提案', true, TU)],
    ['a restore', restore(3)],
  ])('M6 a delete hides the entry and %s written later revives it with all it had', (_, later) => {
    const deleted = oneAfter(set(1, '甲'), erase(2));
    expect(isDeleted(deleted)).toBe(true);
    const revived = apply(deleted, later);
    expect(isDeleted(revived)).toBe(false);
    expect(current(revived, 'note')).toBe('甲');
  });

  test('M6 a write from before the delete does not revive, and is kept for a restore', () => {
    const entry = oneAfter(erase(5), set(3, '甲', TU));
    expect(isDeleted(entry)).toBe(true);
    expect(current(apply(entry, restore(6)), 'note')).toBe('甲');
  });

  test('M6 a delete after a revival hides again', () => {
    expect(isDeleted(oneAfter(set(1, '甲'), erase(2), restore(3), erase(4)))).toBe(true);
  });
});

test('M8 a field that this client does not know is carried through untouched', () => {
  const entry = oneAfter(set(1, 3, YANG, [], 'reading.depth'), set(2, '甲'));
  expect(current(entry, 'reading.depth')).toBe(3);
});

test.each(['constructor', 'toString', 'valueOf'])(
  'M9 the field %s is absent until somebody writes it',
  field => {
    const empty = emptyEntry('annotation', 'one');
    expect(current(empty, field)).toBeUndefined();
    expect(headsOf(empty, field)).toEqual([]);
    expect(otherVersions(empty, field)).toEqual([]);
    const written = apply(empty, set(1, '甲', YANG, [], field));
    expect(current(written, field)).toBe('甲');
    expect(current(empty, field)).toBeUndefined();
  },
);

test('M9 a tag named __proto__ is a tag', () => {
  const entry = apply(oneAfter(tag(1, '__proto__', true)), tag(2, '提案', true));
  expect(tagsOn(entry)).toEqual(['__proto__', '提案'].sort());
  expect(tagsOn(structuredClone(entry))).toEqual(tagsOn(entry));
});
