import { describe, expect, it } from 'vitest';
import { moveRange, type RangeMove } from '../../../extension/review/move-range.ts';

const TEXT = '全年共收到提案442件，👨‍👩‍👧同比增长12%。';
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const move = (
  span: { start: number; end: number },
  ...moves: [RangeMove['edge'], RangeMove['unit'], 1 | -1][]
) => {
  const moved = moves.reduce((now, [edge, unit, by]) => moveRange(TEXT, now, { edge, unit, by }, span), span);
  return TEXT.slice(moved.start, moved.end);
};

describe('moving the ends of a range', () => {
  it('N4 goes by characters as people count them, and back', () => {
    expect(move(at('442'), ['end', 'character', 1])).toBe('442件');
    expect(move(at('442件'), ['end', 'character', -1], ['start', 'character', -1])).toBe('案442');
    expect(move(at('件，'), ['end', 'character', 1])).toBe('件，👨‍👩‍👧');
    expect(move(at('件，👨‍👩‍👧'), ['end', 'character', -1])).toBe('件，');
  });

  it('N4 goes by words', () => {
    expect(move(at('442件'), ['start', 'word', -1])).toBe('提案442件');
    expect(move(at('提案442件'), ['start', 'word', 1])).toBe('442件');
    expect(move(at('全年'), ['end', 'word', 1], ['end', 'word', 1])).toMatch(/^全年共收到?$/);
  });

  it('N4 is never empty, ends with the text, and does not leave the words it began with', () => {
    expect(move(at('件'), ['end', 'character', -1])).toBe('件');
    expect(
      move(
        at('442件'),
        ...Array.from({ length: 9 }, () => ['start', 'character', 1] as ['start', 'character', 1]),
      ),
    ).toBe('件');
    expect(move(at('。'), ['end', 'character', 1])).toBe('。');
    expect(move(at('全'), ['start', 'word', -1])).toBe('全');
    const far = Array.from({ length: 8 }, () => ['end', 'character', 1] as ['end', 'character', 1]);
    const away = Array.from({ length: 8 }, () => ['start', 'character', 1] as ['start', 'character', 1]);
    expect(move(at('全年'), ...far, ...away).startsWith('年共')).toBe(true);
  });
});
