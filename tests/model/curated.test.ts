import { describe, expect, it } from 'vitest';
import {
  CURATED_FIELD,
  type Curatable,
  curatedAs,
  curatedHand,
  curatedOf,
  viewCurated,
} from '../../shared/model/curated.ts';
import { apply, emptyEntry } from '../../shared/sync/merge.ts';
import type { FieldValue } from '../../shared/sync/ops.ts';

const decided = (value: FieldValue) =>
  viewCurated(
    apply(emptyEntry('annotation', 'a'), {
      ...{ op: 'set', of: 'annotation', id: 'a', at: '000000000001-0000-u.i', replaces: [] },
      ...{ field: CURATED_FIELD, value },
    }),
  );

describe('the curated version', () => {
  it('is told by a field, of which only what is known counts', () => {
    expect(['in', 'out', 'only', 'as.u1', 'as.', 'maybe', null, true].map(decided)).toEqual([
      ...['in', 'out', 'only', 'as.u1'],
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(curatedHand(curatedAs('u1'))).toBe('u1');
    expect(curatedHand('in')).toBeUndefined();
  });

  it('has what was accepted and not decided against, and of what several say alike one', () => {
    const one = (id: string, more: Partial<Curatable> = {}) => ({
      ...{ id, status: 'accepted', start: 0, end: 4, contents: id },
      ...more,
    });
    const all = [
      one('a'),
      one('b', { contents: 'a' }),
      one('c', { contents: 'a', start: 5, end: 9 }),
      one('out', { curated: 'out' }),
      one('rejected', { status: 'rejected' }),
      one('revived', { status: 'rejected', curated: 'in' }),
      one('own', { curated: 'only' }),
    ];
    expect(curatedOf(all, its => its).map(({ id }) => id)).toEqual(['a', 'c', 'revived', 'own']);
  });
});
