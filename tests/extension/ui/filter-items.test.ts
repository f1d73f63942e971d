import { describe, expect, it } from 'vitest';
import type { Item } from '../../../extension/messages.ts';
import { filterItems, NO_FILTER } from '../../../extension/ui/panel/filter-items.ts';

const item = (key: string, change: Partial<Item> = {}): Item => ({
  ...{ key, state: 'accepted', anchor: 'found', kind: 'statistic', text: key, start: 0, end: 1 },
  ...{ attributes: {}, tags: [], origin: 'recognised' },
  ...change,
});
const keys = (items: Item[]) => items.map(({ key }) => key);
const ITEMS = [
  item('a', { tags: ['提案'] }),
  item('b', { kind: 'person', state: 'suggested' }),
  item('c', { state: 'rejected' }),
  item('d', { state: 'rejected', contested: true }),
];

describe('the panel’s filter', () => {
  it('E2 goes by kind, state and tag, and keeps what was rejected out of the way', () => {
    expect(keys(filterItems(ITEMS, NO_FILTER))).toEqual(['a', 'b', 'd']);
    expect(keys(filterItems(ITEMS, { ...NO_FILTER, kinds: ['person'] }))).toEqual(['b']);
    expect(keys(filterItems(ITEMS, { ...NO_FILTER, state: 'rejected' }))).toEqual(['c', 'd']);
    expect(keys(filterItems(ITEMS, { ...NO_FILTER, tag: '提案' }))).toEqual(['a']);
  });

  it('T10 shows what was rejected by one and not by another', () => {
    expect(keys(filterItems(ITEMS, NO_FILTER))).toContain('d');
  });

  it('T12 goes by what is new, whatever its state', () => {
    const isNew = ({ key }: Item) => key === 'c' || key === 'a';
    expect(keys(filterItems(ITEMS, { ...NO_FILTER, state: 'new' }, isNew))).toEqual(['a', 'c']);
  });
});
