import { expect, test } from 'vitest';
import { viewAnnotation } from '../../shared/model/annotation.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import type { FieldValue, Op, Target } from '../../shared/sync/ops.ts';
import { ACTORS, merged } from '../sync/arbitrary-ops.ts';

const NOW = Date.UTC(2026, 10, 22, 8);
const at = (ms: number, actor = ACTORS[0]!) => formatHlc({ ms: NOW + ms, counter: 0 }, actor);
const target: Target = {
  page: 'p1',
  quote: { exact: '442件', prefix: '', suffix: '' },
  position: { start: 0, end: 4 },
  utf16: { start: 0, end: 4 },
  textSha256: 'a'.repeat(64),
};
const create: Op = {
  op: 'create',
  id: 'a1',
  at: at(0),
  target,
  origin: 'recognised',
  author: 'u1',
  fields: { kind: 'statistic', status: 'accepted', 'attribute.value': 442, 'attribute.approx': 'over' },
  tags: ['立案', '提案'],
};
const set = (ms: number, field: string, value: FieldValue, actor = ACTORS[0]!): Op => ({
  op: 'set',
  of: 'annotation',
  id: 'a1',
  at: at(ms, actor),
  field,
  value,
  replaces: [at(0)],
});
const view = (...ops: Op[]) => {
  const entry = merged(ops).get('annotation/a1');
  return entry && viewAnnotation(entry);
};

test('M7 an annotation is read from its log', () => {
  expect(view(create, set(1_000, 'note', '请核对'))).toMatchObject({
    id: 'a1',
    kind: 'statistic',
    target,
    attributes: { value: 442 },
    tags: ['提案', '立案'].sort((a, b) => (a < b ? -1 : 1)),
    note: '请核对',
    origin: 'recognised',
    status: 'accepted',
    author: 'u1',
    created: '2026-11-22T08:00:00.000Z',
    updated: '2026-11-22T08:00:01.000Z',
    contested: [],
  });
});

test('M7 writes that arrive before the annotation wait for it', () => {
  const note = set(1, 'note', '请核对');
  expect(view(note)).toBeUndefined();
  expect(view(note, create)).toEqual(view(create, note));
});

test('M7 a deleted annotation is not shown until it is restored', () => {
  const gone: Op = { op: 'delete', id: 'a1', at: at(5) };
  expect(view(create, gone)).toBeUndefined();
  expect(view(create, gone, { op: 'restore', id: 'a1', at: at(6) })).toMatchObject({
    attributes: { value: 442 },
  });
});

test('M7 a fact that was taken away is absent, not empty', () => {
  const shown = view(
    create,
    set(1, 'note', ''),
    set(2, 'attribute.value', null),
    set(3, 'attribute.unit', ''),
  );
  expect(shown).not.toHaveProperty('note');
  expect(shown?.attributes).not.toHaveProperty('value');
  expect(shown?.attributes).not.toHaveProperty('unit');
});

test('M7 fields with two versions are named as contested', () => {
  const shown = view(create, set(1, 'note', '甲'), set(2, 'note', '乙', ACTORS[1]));
  expect([shown?.note, shown?.contested]).toEqual(['乙', ['note']]);
});

test('M8 a kind of a later version is shown as a highlight, and what is unknown is not shown', () => {
  const shown = view(
    create,
    set(1, 'kind', 'proverb'),
    set(2, 'attribute.mood', '好'),
    set(3, 'status', 'pending'),
  );
  expect(shown).toMatchObject({ kind: 'highlight', status: 'accepted' });
  expect(shown?.attributes).not.toHaveProperty('mood');
});
