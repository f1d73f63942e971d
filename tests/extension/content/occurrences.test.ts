import { describe, expect, it } from 'vitest';
import { occurrencesOf } from '../../../extension/content/occurrences.ts';

describe('all occurrences', () => {
  it('E22 finds every place of some words and no part of a longer number', () => {
    const text = '提案12件，112件，又12件；12件12件';
    expect(occurrencesOf(text, '12件').map(({ start }) => start)).toEqual([2, 12, 16, 19]);
    expect(occurrencesOf('占2.5%、12.5%', '2.5%').map(({ start }) => start)).toEqual([1]);
  });

  it('E22 takes Chinese words wherever they stand', () => {
    expect(occurrencesOf('协商在基层，把协商在基层做实', '协商在基层')).toHaveLength(2);
    expect(occurrencesOf('任何文字', '')).toEqual([]);
  });
});
