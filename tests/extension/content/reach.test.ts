import { describe, expect, it } from 'vitest';
import { reached } from '../../../extension/content/reach.ts';
import type { Item } from '../../../extension/messages.ts';

function item(key: string, start: number, end: number, state: Item['state'] = 'suggested'): Item {
  const rest = { kind: 'highlight', origin: 'manual', anchor: 'found' } as const;
  return { key, start, end, state, text: key, attributes: {}, tags: [], ...rest };
}

const items = [
  item('outer', 10, 30),
  item('inner', 12, 16),
  item('no', 40, 44, 'rejected'),
  item('last', 50, 54),
  item('gone', -1, -1),
];
const keys = (...of: Parameters<typeof reached>) => reached(...of).map(({ key }) => key);

describe('a mark without a pointer', () => {
  it('C6 is that at the caret, all that stand there, the innermost first', () => {
    expect(keys(items, 'here', { start: 13, end: 13 })).toEqual(['inner', 'outer']);
    expect(keys(items, 'here', { start: 54, end: 54 })).toEqual(['last']);
    expect(keys(items, 'here', { start: 28, end: 51 })).toEqual(['last', 'outer']);
    expect(keys(items, 'here', { start: 41, end: 41 })).toEqual([]);
    expect(keys(items, 'here', undefined)).toEqual([]);
  });

  it('C6 is the next or previous one, rejected and lost ones passed over, and goes round', () => {
    expect(keys(items, 'next', undefined)).toEqual(['outer']);
    expect(keys(items, 'next', { start: 10, end: 30 })).toEqual(['inner', 'outer']);
    expect(keys(items, 'next', { start: 12, end: 16 })).toEqual(['last']);
    expect(keys(items, 'next', { start: 50, end: 54 })).toEqual(['outer']);
    expect(keys(items, 'previous', { start: 50, end: 54 })).toEqual(['inner', 'outer']);
    expect(keys(items, 'previous', { start: 10, end: 30 })).toEqual(['last']);
    expect(keys([], 'next', undefined)).toEqual([]);
  });
});
