/** Ops for property tests: few ids, few actors and few moments, so that they meet. */
import * as fc from 'fast-check';
import { formatHlc } from '../../shared/sync/clock.ts';
import { apply, type Entry, emptyEntry, subjectOf } from '../../shared/sync/merge.ts';
import { ENTRY_KINDS, type Op } from '../../shared/sync/ops.ts';

export const ACTORS = ['a', 'b', 'c'].map(letter => `${letter.repeat(16)}.${'x'.repeat(16)}`);
const IDS = ['one', 'two'];
/** Names that objects have of themselves are names like any other. */
const FIELDS = ['note', 'status', 'attribute.value', 'toString', 'later'];
const TAGS = ['提案', '立案', '__proto__', 'toString'];
const BASE_MS = 1_795_000_000_000;

const fieldValue = fc.oneof(
  fc.constantFrom('甲', '乙', ''),
  fc.integer({ min: 0, max: 2 }),
  fc.boolean(),
  fc.constant(null),
);

/** Stamps of few moments; two ops may carry the same one, as those of a copied profile do. */
export const stamp = fc
  .record({
    ms: fc.integer({ min: 0, max: 3 }),
    counter: fc.integer({ min: 0, max: 3 }),
    actor: fc.constantFrom(...ACTORS),
  })
  .map(({ ms, counter, actor }) => formatHlc({ ms: BASE_MS + ms, counter }, actor));

function targetOf(start: number) {
  return {
    page: 'page',
    quote: { exact: '442件', prefix: '提案', suffix: '，' },
    position: { start, end: start + 4 },
    utf16: { start, end: start + 4 },
    textSha256: 'a'.repeat(64),
  };
}

const id = fc.constantFrom(...IDS);

export const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({
    op: fc.constant('create' as const),
    id,
    at: stamp,
    target: fc.integer({ min: 0, max: 2 }).map(targetOf),
    origin: fc.constantFrom('recognised' as const, 'manual' as const),
    author: fc.constantFrom('a', 'b'),
    fields: fc.dictionary(fc.constantFrom(...FIELDS), fieldValue),
    tags: fc.subarray(TAGS),
  }),
  fc.record({
    op: fc.constant('set' as const),
    of: fc.constantFrom(...ENTRY_KINDS),
    id,
    at: stamp,
    field: fc.constantFrom(...FIELDS),
    value: fieldValue,
    replaces: fc.array(stamp, { maxLength: 3 }),
  }),
  fc.record({
    op: fc.constant('tag' as const),
    id,
    at: stamp,
    tag: fc.constantFrom(...TAGS),
    on: fc.boolean(),
  }),
  fc.record({ op: fc.constant('delete' as const), id, at: stamp }),
  fc.record({ op: fc.constant('restore' as const), id, at: stamp }),
);

/** The state after `ops`, by entry. */
export function merged(ops: readonly Op[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const each of ops) {
    const subject = subjectOf(each);
    const key = `${subject.of}/${subject.id}`;
    entries.set(key, apply(entries.get(key) ?? emptyEntry(subject.of, subject.id), each));
  }
  return entries;
}
