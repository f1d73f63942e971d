import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '../../../extension/ui/moved/diff-words.ts';

const words = fc.string({ unit: fc.constantFrom('提', '案', '3', '1', '件', '𠮷', '，'), maxLength: 24 });
const joined = (before: string, after: string, kinds: string[]) =>
  diffWords(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

test('O4 what is the same and what is gone are the old words; what is the same and what is new the new ones', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(joined(before, after, ['same', 'gone'])).toBe(before);
      expect(joined(before, after, ['same', 'new'])).toBe(after);
      if (before === after) expect(joined(before, after, ['gone', 'new'])).toBe('');
    }),
  );
});

test('O4 as little as can be is marked, and no character is cut in two', () => {
  expect(diffWords('312件提案', '345件提案')).toEqual([
    { kind: 'same', text: '3' },
    { kind: 'gone', text: '12' },
    { kind: 'new', text: '45' },
    { kind: 'same', text: '件提案' },
  ]);
  expect(diffWords('𠮷', '𠮶').map(({ text }) => text)).toEqual(['𠮷', '𠮶']);
  expect(diffWords('甲'.repeat(900), `乙${'丙'.repeat(900)}`)).toHaveLength(2);
});
