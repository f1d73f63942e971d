import { expect, test } from 'vitest';
import type { Filter } from '../../shared/export/filter.ts';
import { readingsOf } from '../../shared/export/readings.ts';
import { selection } from '../../shared/export/select.ts';
import { CURATED_FIELD } from '../../shared/model/curated.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import { apply, type Entry, emptyEntry } from '../../shared/sync/merge.ts';
import type { FieldValue, Op } from '../../shared/sync/ops.ts';
import { digestOf } from '../../shared/workbench/digest.ts';
import { search } from '../../shared/workbench/search.ts';
import { WorkspaceIndex } from '../../shared/workbench/workspace-index.ts';

const NAMES = new Map([
  ['annannannannanna', '沈禾'],
  ['bobobobobobobobo', '杜明远'],
]);
const [ANNA, BOB] = [...NAMES.keys()] as [string, string];
let counter = 0;
const at = (user: string) =>
  formatHlc({ ms: Date.UTC(2026, 10, 20), counter: counter++ }, `${user}.cccccccccccccccc`);

function born(
  id: string,
  start: number,
  ...said: [user: string, fields: Record<string, FieldValue>][]
): Entry {
  const span = { start, end: start + 3 };
  return said.reduce(
    (entry, [author, fields]) =>
      apply(entry, {
        ...{ op: 'create', id, at: at(author), origin: 'recognised', author, fields, tags: [] },
        target: {
          ...{ page: 'p', position: span, utf16: span, textSha256: 'a'.repeat(64) },
          quote: { exact: '31件', prefix: '', suffix: '' },
        },
      } as Op),
    emptyEntry('annotation', id),
  );
}

const figure = (act: string, status = 'accepted') => ({ kind: 'statistic', status, 'attribute.act': act });
const ENTRIES = [
  born('alone', 0, [ANNA, figure('收到')]),
  born('both', 10, [ANNA, figure('立案')], [BOB, figure('审查')]),
  born('refused', 20, [ANNA, figure('办结')], [BOB, figure('办结', 'rejected')]),
  born('curated', 30, [BOB, { ...figure('答复'), [CURATED_FIELD]: 'only' }]),
];
const page = ['url', 'canonicalUrl'].reduce(
  (entry, field) =>
    apply(entry, {
      ...{ op: 'set', of: 'page', id: 'p', at: at(ANNA), field, value: 'https://a.test/1', replaces: [] },
    }),
  emptyEntry('page', 'p'),
);
const INDEX = new WorkspaceIndex();
INDEX.take('p', digestOf(page, ENTRIES));

/** What an export with the filter holds: id, and what is said. */
function exported(filter: Filter): string[] {
  const selects = selection(filter);
  const nameOf = (user: string) => NAMES.get(user) ?? user;
  return readingsOf(ENTRIES, filter, nameOf)
    .map(({ annotation }) => ({
      ...{ ...annotation, quote: annotation.target.quote, author: nameOf(annotation.author) },
    }))
    .filter(selects.annotation)
    .map(({ id, status, attributes }) => `${id} ${attributes.act} ${status}`);
}
const found = (filter: Filter) =>
  search(INDEX, filter, NAMES).rows.map(({ id, status, attributes }) => `${id} ${attributes.act} ${status}`);

test.each<[string, Filter]>([
  ['nobody in particular', {}],
  ['one', { authors: ['沈禾'] }],
  ['the other', { authors: ['杜明远'] }],
  ['either', { authors: ['沈禾', '杜明远'] }],
  ['what the other refused', { authors: ['杜明远'], statuses: ['rejected'] }],
  ['words that only the other has', { authors: ['杜明远'], search: '审查' }],
  ['words that the other has not', { authors: ['杜明远'], search: '立案' }],
  ['somebody else', { authors: ['没有此人'] }],
])('W1 it reads what several annotated as an export does, for %s', (_, filter) => {
  expect(found(filter)).toEqual(exported(filter));
});

test('W2 an author’s count is what that author’s layer has', () => {
  for (const filter of [{}, { statuses: ['accepted' as const] }, { search: '办结' }, { authors: ['沈禾'] }]) {
    const { authors } = search(INDEX, filter, NAMES).counts;
    for (const name of NAMES.values())
      expect(authors.get(name) ?? 0, name).toBe(exported({ ...filter, authors: [name] }).length);
  }
});
