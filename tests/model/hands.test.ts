import { describe, expect, it } from 'vitest';
import { handsOf, viewAs } from '../../shared/model/hands.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import type { Entry } from '../../shared/sync/merge.ts';
import type { FieldValue, Op, Target } from '../../shared/sync/ops.ts';
import { stampUser } from '../../shared/sync/stamp-user.ts';
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
const other = ACTORS.find(actor => stampUser(at(0, actor)) !== stampUser(at(0)))!;
const [ANN, BO] = [stampUser(at(0)), stampUser(at(0, other))];
const create = (ms: number, actor: string, fields: Record<string, FieldValue>): Op => ({
  ...{ op: 'create', id: 'a1', at: at(ms, actor), target, origin: 'recognised', tags: [] },
  author: stampUser(at(0, actor)),
  fields: { kind: 'statistic', status: 'accepted', ...fields },
});
const entry = (...ops: Op[]) => merged(ops).get('annotation/a1') as Entry;

describe('who made an annotation', () => {
  const both = entry(
    create(0, ACTORS[0]!, { 'attribute.value': 442, 'attribute.subject': '提案' }),
    create(9, other, { status: 'rejected', 'attribute.value': 424 }),
  );

  it('is all who made it without knowing of each other, in the order in which they did', () => {
    expect(handsOf(both)).toEqual([ANN, BO]);
    expect(handsOf(entry(create(0, other, {})))).toEqual([]);
  });

  it('says of each what that one wrote', () => {
    expect(viewAs(both, ANN)).toMatchObject({
      ...{ author: ANN, status: 'accepted', created: '2026-11-22T08:00:00.000Z' },
      attributes: { value: 442, subject: '提案' },
    });
    expect(viewAs(both, BO)).toMatchObject({
      ...{ author: BO, status: 'rejected', created: '2026-11-22T08:00:00.009Z' },
      attributes: { value: 424 },
    });
    expect(viewAs(both, BO)?.attributes).not.toHaveProperty('subject');
  });

  it('is nobody but its author where the other one changed what was there', () => {
    const replaces = [at(0)];
    const change = { op: 'set', of: 'annotation', id: 'a1', at: at(5, other), replaces } as const;
    const changed = entry(create(0, ACTORS[0]!, {}), { ...change, field: 'kind', value: 'person' });
    expect(handsOf(changed)).toEqual([]);
  });

  it('takes what was settled since as what both say', () => {
    const settled: Op = {
      ...{ op: 'set', of: 'annotation', id: 'a1', at: at(20, other), field: 'attribute.value', value: 442 },
      replaces: [at(0), at(9, other)],
    };
    const after = entry(
      create(0, ACTORS[0]!, { 'attribute.value': 442 }),
      create(9, other, { 'attribute.value': 424 }),
      settled,
    );
    expect([ANN, BO].map(user => viewAs(after, user)?.attributes.value)).toEqual([442, 442]);
  });
});
