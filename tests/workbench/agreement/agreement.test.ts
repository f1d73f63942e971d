import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../shared/workbench/agreement/agreement.ts';
import { layersOf, pairsOf, sharedPages } from '../../../shared/workbench/agreement/layers.ts';
import type { AnnotationRow } from '../../../shared/workbench/row.ts';
import { row } from './judgements.ts';

const bo = { author: 'bo' };
const of = (rows: AnnotationRow[], lengths: [string, number][], draws?: number) =>
  agreementOf(sharedPages(layersOf(rows), 'ann', 'bo'), new Map(lengths), draws);

describe('the layers of a page', () => {
  it('U2 are by author, of whoever made one annotation at the same time too, without what was made for the curated version', () => {
    const hand = { ...row('x', { at: [8, 12] }), tags: undefined };
    const layers = layersOf([
      row('late', { at: [20, 24] }),
      row('both', { at: [8, 12], hands: [hand, { ...hand, author: 'bo', status: 'rejected' }] }),
      row('only', { ...bo, curated: 'only' }),
      row('far', { ...bo, page: 'q' }),
    ]);
    const told = [...(layers.get('p') ?? [])].map(([by, layer]) => [
      by,
      layer.map(({ id, status }) => `${id} ${status}`),
    ]);
    expect(told).toEqual([
      ['ann', ['both accepted', 'late accepted']],
      ['bo', ['both rejected']],
    ]);
    expect(pairsOf(layers)).toEqual([{ a: 'ann', b: 'bo', pages: 1 }]);
  });
});

describe('the agreement of two annotators', () => {
  it('is told by kind, of the pages that both annotated', () => {
    const agreement = of(
      [
        ...[row('1'), row('2', bo), row('3', { at: [10, 14] }), row('4', { ...bo, at: [11, 14] })],
        row('5', { at: [30, 33], kind: 'person' }),
        row('6', { page: 'q' }),
        row('7', { ...bo, at: [50, 54], status: 'rejected' }),
      ],
      [['p', 100]],
    );
    expect(agreement).toMatchObject({ pages: 1, length: 100, guessed: 0 });
    expect(agreement.kinds.map(({ kind }) => kind)).toEqual(['statistic', 'person']);
    const [figures, people] = agreement.kinds.map(one => one.agreement);
    expect(figures).toMatchObject({ a: 2, b: 2, same: 1, f1: 0.5 });
    // One unit begins one character later: δ² = 1, seen from both sides, over 2 · 1 · 100².
    expect(figures?.alpha).toBeGreaterThan(0.9);
    expect(figures?.alpha).toBeLessThan(1);
    expect(people).toMatchObject({ a: 1, b: 0, same: 0, f1: 0 });
    expect(people?.alpha).toBeLessThan(0);
    expect(agreement.all).toMatchObject({ a: 3, b: 2, same: 1, f1: 0.4 });
    expect(agreement.all.alpha).toBeLessThan(figures?.alpha as number);
  });

  it('takes a page whose text is not here to end with its last annotation', () => {
    const agreement = of([row('1', { at: [90, 95] }), row('2', { ...bo, at: [0, 7] })], []);
    expect(agreement).toMatchObject({ length: 95, guessed: 1 });
  });

  it('comes with an interval that holds it, the same each time, once there are pages to draw from', () => {
    const page = (n: number) => {
      const on = { page: `p${n}`, at: [n, n + 4] as [number, number] };
      const missed = n % 3 === 0;
      return [row(`a${n}`, on), row(`b${n}`, { ...bo, ...on, at: missed ? [60, 64] : on.at })];
    };
    const rows = Array.from({ length: 12 }, (_, n) => page(n)).flat();
    const lengths = Array.from({ length: 12 }, (_, n): [string, number] => [`p${n}`, 100]);
    const { all } = of(rows, lengths);
    expect(all.interval?.low).toBeLessThan(all.alpha as number);
    expect(all.interval?.high).toBeGreaterThan(all.alpha as number);
    expect(all.interval?.high).toBeLessThanOrEqual(1);
    expect(of(rows, lengths).all.interval).toEqual(all.interval);
    expect(of(rows.slice(0, 6), lengths).all).not.toHaveProperty('interval');
  });

  it('says nothing of two who share no page', () => {
    expect(of([row('1'), row('2', { ...bo, page: 'q' })], [])).toMatchObject({
      ...{ pages: 0, kinds: [] },
      all: { a: 0, b: 0, same: 0 },
    });
  });
});
