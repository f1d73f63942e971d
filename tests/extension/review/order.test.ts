import { describe, expect, it } from 'vitest';
import type { Item } from '../../../extension/messages.ts';
import { changedItem, isCertain, nextOpen, orderItems, placeOf } from '../../../extension/review/order.ts';

const item = (at: number, change: Partial<Item> = {}): Item => ({
  ...{ key: `k${at}`, state: 'suggested', anchor: 'found', kind: 'statistic', text: `${at}件` },
  ...{ start: at, end: at + 2, attributes: {}, tags: [], origin: 'recognised' },
  ...change,
});
const keys = (items: readonly Item[]) => items.map(({ key }) => key);
const done = { state: 'accepted' } as const;
const step = (items: Item[], at: number, change: Partial<Parameters<typeof nextOpen>[0]> = {}) =>
  nextOpen({ items, at, direction: 1, threshold: 0, decided: new Set(), ...change });

describe('the order of a review', () => {
  it('V3 is the page’s, or the least certain first, and what was decided keeps its place', () => {
    const items = [item(0, { score: 0.9 }), item(10, { score: 0.4 }), item(20), item(30, { score: 0.6 })];
    expect(orderItems(items, 'page')).toBe(items);
    expect(keys(orderItems(items, 'score'))).toEqual(['k10', 'k30', 'k0', 'k20']);
    const { score: _, ...decided } = items[1] as Item;
    const after = items.with(1, { ...decided, key: 'id', state: 'accepted' });
    const scores = new Map(items.map(one => [placeOf(one), one.score ?? 2]));
    expect(keys(orderItems(after, 'score', scores))).toEqual(['id', 'k30', 'k0', 'k20']);
  });

  it('V3 goes on to what needs a decision, both ways and around the end', () => {
    const items = [item(0), item(10, done), item(20), item(30, { state: 'rejected' }), item(40)];
    expect(step(items, -1)).toBe(0);
    expect(step(items, 0)).toBe(2);
    expect(step(items, 4)).toBe(0);
    expect(step(items, 2, { direction: -1 })).toBe(0);
    expect(step(items, -1, { direction: -1 })).toBe(4);
    expect(step(items, 0, { decided: new Set(['k20']) })).toBe(4);
    expect(step([item(0)], 0)).toBe(0);
    expect(step([item(0, done)], 0)).toBe(-1);
    expect(step([], -1)).toBe(-1);
  });

  it('V3 passes over what is certain while something uncertain is left', () => {
    const items = [item(0, { score: 0.95 }), item(10, { score: 0.5 }), item(20, { score: 0.9 })];
    expect(step(items, -1, { threshold: 0.9 })).toBe(1);
    expect(step(items, 1, { threshold: 0.9 })).toBe(1);
    expect(step(items, 1, { threshold: 0.9, decided: new Set(['k10']) })).toBe(2);
    expect(isCertain(items[0] as Item, 0)).toBe(false);
    expect(isCertain(items[2] as Item, 0.9)).toBe(true);
    expect(isCertain(item(0, { ...done, score: 1 }), 0.9)).toBe(false);
  });

  it('V4 finds what an undo gave back, whatever keys things have now', () => {
    const before = [item(0), item(10, { key: 'id', ...done }), item(20)];
    const after = [item(0), item(10), item(20)];
    expect(changedItem(before, after)?.key).toBe('k10');
    expect(changedItem(before, before)).toBeUndefined();
    expect(changedItem(after, [item(0), item(10, { kind: 'person' }), item(20)])?.kind).toBe('person');
  });
});
