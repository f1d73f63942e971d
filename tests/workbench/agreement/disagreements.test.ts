import { describe, expect, it } from 'vitest';
import { disagreementsOf } from '../../../shared/workbench/agreement/disagreements.ts';
import type { AnnotationRow } from '../../../shared/workbench/row.ts';
import { row, twoOf } from './judgements.ts';

const bo = { author: 'bo' };
function told(...rows: AnnotationRow[]) {
  const { a, b } = twoOf(...rows);
  return disagreementsOf('p', a, b).map(one => [one.sort, one.a?.id, one.b?.id, one.fields.join()]);
}

describe('what two annotators do not agree on', () => {
  it('is nothing where they say the same of the same words', () => {
    const attributes = { value: 442, unit: '件', approx: 'exact' } as const;
    expect(
      told(row('a', { attributes: { value: 442, unit: '件' } }), row('b', { ...bo, attributes })),
    ).toEqual([]);
  });

  it('is what one of them missed or says is no mention, not what both refuse or only one does', () => {
    expect(
      told(
        row('seen', { at: [0, 4] }),
        row('missed', { ...bo, at: [10, 14] }),
        row('yes', { at: [20, 24] }),
        row('no', { ...bo, at: [20, 24], status: 'rejected' }),
        row('n1', { at: [30, 34], status: 'rejected' }),
        row('n2', { ...bo, at: [30, 34], status: 'rejected' }),
        row('n3', { ...bo, at: [40, 44], status: 'rejected' }),
      ),
    ).toEqual([
      ['missed', 'seen', undefined, ''],
      ['missed', undefined, 'missed', ''],
      ['refused', 'yes', 'no', ''],
    ]);
  });

  it('U3 is other words, another kind, and other attributes, each told once', () => {
    expect(
      told(
        row('a1', { at: [0, 6], attributes: { value: 28 } }),
        row('b1', { ...bo, at: [2, 6], attributes: { value: 28, unit: '件' } }),
        row('a2', { at: [10, 14], kind: 'person' }),
        row('b2', { ...bo, at: [10, 14], kind: 'initiative' }),
        row('a3', { at: [20, 24], attributes: { value: 9, period: '2023' } }),
        row('b3', { ...bo, at: [20, 24], attributes: { value: 6, period: '2023' } }),
      ),
    ).toEqual([
      ['span', 'a1', 'b1', 'unit'],
      ['kind', 'a2', 'b2', ''],
      ['attributes', 'a3', 'b3', 'value'],
    ]);
  });

  it('pairs what is most alike: the same words before others, the same kind before another', () => {
    expect(
      told(
        row('long', { at: [0, 20], kind: 'initiative' }),
        row('a', { at: [0, 4] }),
        row('b', { ...bo, at: [0, 4] }),
        row('b-long', { ...bo, at: [0, 19], kind: 'initiative' }),
      ),
    ).toEqual([['span', 'long', 'b-long', '']]);
  });

  it('is between the hands of one annotation too', () => {
    const hand = { ...row('x'), attributes: { value: 442 } };
    const hands = [hand, { ...hand, author: 'bo', attributes: { value: 424 } }];
    expect(told(row('x', { hands }))).toEqual([['attributes', 'x', 'x', 'value']]);
  });

  it('is known for decided once something was decided of it', () => {
    const { a, b } = twoOf(row('a', { curated: 'out' }), row('b', { ...bo, at: [0, 5] }));
    expect(disagreementsOf('p', a, b)).toMatchObject([{ decided: true }]);
  });
});
