import { describe, expect, it } from 'vitest';
import { fromTyped, mentionAt, toTyped } from '../../../extension/ui/panel/mention-text.ts';

const ANN = 'a'.repeat(16);
const BEA = 'b'.repeat(16);
const names = new Map([
  [ANN, '段青'],
  [BEA, '段青山'],
]);

describe('a comment as it is typed', () => {
  it('T11 stores names as ids, the longer name of two, and leaves other words behind @ alone', () => {
    expect(fromTyped('@段青山 和@段青，看a@b.cn', names)).toBe(`@${BEA} 和@${ANN}，看a@b.cn`);
  });

  it('T11 keeps an id apart from letters that follow it', () => {
    expect(fromTyped('@段青abc', names)).toBe(`@${ANN} abc`);
  });

  it('T11 means the one that was picked where two are called the same', () => {
    const twins = new Map([...names, ['c'.repeat(16), '段青']]);
    expect(fromTyped('@段青', twins, new Map([['段青', ANN]]))).toBe(`@${ANN}`);
  });

  it('T11 comes back as it was typed', () => {
    const typed = '请@段青 与@段青山，再看';
    expect(toTyped(fromTyped(typed, names), user => names.get(user) ?? '')).toBe(typed);
  });

  it('T11 knows whether a name is being typed before the caret', () => {
    expect(mentionAt('请@段', 3)).toEqual({ start: 1, query: '段' });
    expect(mentionAt('请@段青 看', 6)).toBeUndefined();
    expect(mentionAt('@', 1)).toEqual({ start: 0, query: '' });
  });
});
