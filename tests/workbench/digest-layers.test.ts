import { expect, it } from 'vitest';
import { formatHlc } from '../../shared/sync/clock.ts';
import type { Op, Target } from '../../shared/sync/ops.ts';
import { stampUser } from '../../shared/sync/stamp-user.ts';
import { digestOf, packDigest, unpackDigest } from '../../shared/workbench/digest.ts';
import { ACTORS, merged } from '../sync/arbitrary-ops.ts';

const at = (ms: number, actor = ACTORS[0]!) =>
  formatHlc({ ms: Date.UTC(2026, 10, 22, 8) + ms, counter: 0 }, actor);
const other = ACTORS.find(actor => stampUser(at(0, actor)) !== stampUser(at(0)))!;
const [ANN, BO] = [stampUser(at(0)), stampUser(at(0, other))];
const [NEWEST, OLDER] = ['a'.repeat(64), 'b'.repeat(64)];

function create(id: string, ms: number, actor: string, textSha256: string, curated?: string): Op {
  const span = { start: 0, end: 4 };
  const target: Target = {
    ...{ page: 'p', position: span, utf16: span, textSha256 },
    quote: { exact: '442件', prefix: '', suffix: '' },
  };
  return {
    ...{ op: 'create', id, at: at(ms, actor), target, origin: 'recognised', tags: [] },
    author: stampUser(at(0, actor)),
    fields: { kind: 'statistic', status: 'accepted', ...(curated !== undefined && { curated }) },
  };
}
const set = (ms: number, field: string, value: string, actor = ACTORS[0]!): Op => ({
  ...{ op: 'set', of: 'page', id: 'p', at: at(ms, actor), field, value, replaces: [] },
});

it('U2 U5 a digest keeps whose hands made an annotation, in which text, what was decided, and who reviewed the page', () => {
  const entries = merged([
    set(0, 'url', 'https://a.test/1'),
    set(1, 'textSha256', NEWEST),
    set(2, 'reviewed', '2026-11-22T08:00:00Z', other),
    create('both', 3, ACTORS[0]!, NEWEST),
    create('both', 4, other, NEWEST),
    create('old', 5, ACTORS[0]!, OLDER, 'out'),
  ]);
  const digest = digestOf(
    entries.get('page/p'),
    [...entries.values()].filter(({ of }) => of === 'annotation'),
  );
  expect(digest.page?.reviewedBy).toEqual([BO]);
  const rows = new Map(digest.annotations.map(row => [row.id, row]));
  expect(rows.get('both')?.hands?.map(({ author }) => author)).toEqual([ANN, BO]);
  expect(rows.get('both')).not.toHaveProperty('text');
  expect(rows.get('old')).toMatchObject({ text: OLDER, curated: 'out' });
  expect(unpackDigest(packDigest(digest), 'p')).toEqual({ ...digest, toFold: [] });
});
