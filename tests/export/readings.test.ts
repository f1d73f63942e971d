import { expect, it } from 'vitest';
import { readingsOf } from '../../shared/export/readings.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import type { Entry } from '../../shared/sync/merge.ts';
import type { FieldValue, Op, Target } from '../../shared/sync/ops.ts';
import { stampUser } from '../../shared/sync/stamp-user.ts';
import { ACTORS, merged } from '../sync/arbitrary-ops.ts';

const NOW = Date.UTC(2026, 10, 22, 8);
const at = (ms: number, actor = ACTORS[0]!) => formatHlc({ ms: NOW + ms, counter: 0 }, actor);
const other = ACTORS.find(actor => stampUser(at(0, actor)) !== stampUser(at(0)))!;
const [ANN, BO] = [stampUser(at(0)), stampUser(at(0, other))];
const NAMES: Record<string, string> = { [ANN]: 'Ann', [BO]: 'Bo' };

function target(start: number, text = 'a'): Target {
  const span = { start, end: start + 4 };
  return {
    ...{ page: 'p1', position: span, utf16: span, textSha256: text.repeat(64) },
    quote: { exact: '442件', prefix: '', suffix: '' },
  };
}
function create(
  id: string,
  ms: number,
  fields: Record<string, FieldValue>,
  actor = ACTORS[0]!,
  start = 0,
  text?: string,
): Op {
  return {
    ...{ op: 'create', id, at: at(ms, actor), target: target(start, text), origin: 'manual', tags: [] },
    author: stampUser(at(0, actor)),
    fields: { kind: 'statistic', status: 'accepted', ...fields },
  };
}
const entriesOf = (...ops: Op[]): Entry[] => [...merged(ops).values()];
const read = (entries: Entry[], filter: Parameters<typeof readingsOf>[1]) =>
  readingsOf(entries, filter, user => NAMES[user] ?? user)
    .map(({ annotation: { id, author, status, attributes } }) => [
      id,
      NAMES[author],
      status,
      attributes.value,
    ])
    .sort();

const entries = entriesOf(
  // Both made it at once, and Bo's is taken.
  create('both', 0, { 'attribute.value': 442, curated: `as.${BO}` }),
  create('both', 1, { 'attribute.value': 424, status: 'rejected' }, other),
  // Each made one of their own of the same words.
  create('same-a', 2, { 'attribute.value': 9 }, ACTORS[0], 20),
  create('same-b', 3, { 'attribute.value': 9, 'attribute.approx': 'exact' }, other, 20),
  create('out', 4, { curated: 'out' }, ACTORS[0], 40),
  create('only', 5, { curated: 'only' }, ACTORS[0], 60),
  create('rejected', 6, { status: 'rejected' }, other, 80),
);

it('U6 reads the curated version: what was decided, and of what two say alike one', () => {
  expect(read(entries, { curated: true })).toEqual([
    ['both', 'Bo', 'accepted', 424],
    ['only', 'Ann', 'accepted', undefined],
    ['same-a', 'Ann', 'accepted', 9],
  ]);
});

it('reads of a layer what its author said, without what was made for the curated version', () => {
  expect(read(entries, { authors: ['Bo'] }).filter(([, by]) => by === 'Bo')).toEqual([
    ['both', 'Bo', 'rejected', 424],
    ['rejected', 'Bo', 'rejected', undefined],
    ['same-b', 'Bo', 'accepted', 9],
  ]);
  expect(read(entries, { authors: ['Ann'] }).map(([id]) => id)).not.toContain('only');
});

it('reads all else as it is shown', () => {
  expect(read(entries, {}).map(([id]) => id)).toEqual([
    ...['both', 'only', 'out', 'rejected', 'same-a', 'same-b'],
  ]);
});

it('knows the same words in another text of the page', () => {
  const twice = entriesOf(
    create('new', 0, {}, ACTORS[0], 30),
    create('old', 1, {}, other, 10, 'b'),
    create('old-2', 2, {}, other, 50, 'b'),
  );
  expect(read(twice, { curated: true }).map(([id]) => id)).toEqual(['new', 'old-2']);
});
