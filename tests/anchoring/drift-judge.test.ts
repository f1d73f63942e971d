import { describe, expect, it } from 'vitest';
import { figuresOf, nthIndex, verdictOf } from '../../scripts/drift.ts';

const attached = (cover: number, flagged = false) => ({ attached: true, flagged, cover });
const orphaned = { attached: false, flagged: false, cover: 0 };

describe('the drift judge', () => {
  it('A30 calls a place wrong that covers less than half, or that should be an orphan', () => {
    expect(verdictOf({ expect: 'found' }, attached(0.49))).toBe('wrong');
    expect(verdictOf({ expect: 'found' }, attached(0.5))).toBe('right');
    expect(verdictOf({ expect: 'orphan' }, attached(1))).toBe('wrong');
    expect(verdictOf({ expect: 'ambiguous-ok' }, orphaned)).toBe('right');
  });

  it('A30 calls an unflagged change silent, an orphan missed, and excuses it where that is fine', () => {
    expect(verdictOf({ expect: 'changed' }, attached(1))).toBe('silent');
    expect(verdictOf({ expect: 'changed' }, attached(1, true))).toBe('right');
    expect(verdictOf({ expect: 'changed' }, orphaned)).toBe('missed');
    expect(verdictOf({ expect: 'changed', orphanOk: true }, orphaned)).toBe('excused');
    expect(verdictOf({ expect: 'found' }, attached(1, true))).toBe('right');
  });

  it('A30 leaves excused orphans out of the recall', () => {
    const judged = [
      { case: { expect: 'changed' as const }, verdict: 'right' as const },
      { case: { expect: 'changed' as const }, verdict: 'excused' as const },
      { case: { expect: 'found' as const }, verdict: 'missed' as const },
    ];
    expect(figuresOf(judged)).toMatchObject({
      cases: 3,
      changedRecall: 1,
      foundRecall: 0,
      orphanRecall: null,
      wrongAnchors: 0,
    });
  });

  it('A30 counts overlapping occurrences', () => {
    expect(nthIndex('件件件', '件件', 2)).toBe(1);
    expect(nthIndex('件件件', '件件', 3)).toBe(-1);
  });
});
