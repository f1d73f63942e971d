import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../extension/messages.ts';
import { overlaps } from '../../../extension/review/overlaps.ts';

const item = (key: string, start: number, end: number, change: Partial<Item> = {}): Item => ({
  ...{ key, start, end, state: 'accepted', anchor: 'found', kind: 'highlight', text: key },
  ...{ attributes: {}, tags: [], origin: 'manual' },
  ...change,
});
const said = (items: Item[]) =>
  [...overlaps(items)].map(([key, { how, item }]) => `${key} ${how} ${item.key}`).sort();

describe('annotations that lie over one another', () => {
  it('N6 tells the smallest one around each', () => {
    const items = [
      item('page', 0, 100),
      item('sentence', 10, 50),
      item('figure', 20, 24),
      item('next', 60, 70),
    ];
    expect(said(items)).toEqual(['figure within sentence', 'next within page', 'sentence within page']);
  });

  it('N6 tells of two that stand on the same words, and of two that cross', () => {
    expect(said([item('a', 5, 9), item('b', 5, 9)])).toEqual(['a same b', 'b same a']);
    expect(said([item('a', 5, 9), item('b', 7, 12)])).toEqual(['a across b', 'b across a']);
  });

  it('N6 calls only beside one another what touches, and passes over what is rejected or not on the page', () => {
    expect(said([item('a', 5, 9), item('b', 9, 12)])).toEqual([]);
    expect(said([item('a', 5, 9), item('b', 6, 8, { state: 'rejected' })])).toEqual([]);
    expect(said([item('a', -1, -1), item('b', -1, -1)])).toEqual([]);
  });

  it('N6 agrees with a comparison of all pairs', () => {
    const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 25 }), spans => {
        const items = spans.map(([start, length], i) => item(`k${i}`, start, start + length));
        const found = overlaps(items);
        for (const one of items) {
          const around = items.filter(
            other => other !== one && other.start < one.end && one.start < other.end,
          );
          const outer = around.filter(other => other.start <= one.start && one.end <= other.end);
          const wider = outer.filter(other => other.end - other.start > one.end - one.start);
          const relation = found.get(one.key);
          if (outer.length > wider.length) expect(relation?.how).toBe('same');
          else if (wider.length > 0) {
            const least = Math.min(...wider.map(other => other.end - other.start));
            expect(relation?.how).toBe('within');
            expect((relation?.item.end ?? 0) - (relation?.item.start ?? 0)).toBe(least);
          } else {
            const crossing = around.some(other => !(one.start <= other.start && other.end <= one.end));
            expect(relation?.how).toBe(crossing ? 'across' : undefined);
          }
        }
      }),
      { seed: 20261127, numRuns: 500 },
    );
  });
});
