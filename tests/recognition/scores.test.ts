import { describe, expect, test } from 'vitest';
import { byBand, byRule, judgePage } from '../../scripts/calibrate-recognition.ts';
import { EVIDENCE, quotedScore } from '../../shared/recognition/scores.ts';

/** From this many observed mentions on a score has to agree with what was observed. */
const ENOUGH = 20;
const TOLERANCE = 0.1;

test.each(Object.entries(EVIDENCE).filter(([, e]) => e.count >= ENOUGH))(
  'R32 the score of %s agrees with how often it was right',
  (_, e) => {
    expect(e.score).toBeLessThanOrEqual(e.right / e.count + 0.01);
    expect(e.score).toBeGreaterThan(e.right / e.count - TOLERANCE);
  },
);

test('R32 a quoted name is shown the surer the likelier it is', () => {
  expect(quotedScore(0.5)).toBeLessThan(quotedScore(0.7));
  expect(quotedScore(1)).toBeLessThan(1);
});

describe('R32 calibration', () => {
  const gold = [
    { kind: 'person', start: 0, end: 3, text: '周明远' },
    { kind: 'person', start: 9, end: 12, text: '李建禾', optional: true },
  ] as const;
  const mention = (start: number, end: number, score: number) =>
    ({ kind: 'person', start, end, text: '', name: '', rule: 'r', score }) as const;
  const judged = judgePage({ name: 'page', text: '', gold: [...gold] }, [
    mention(0, 3, 0.95),
    mention(4, 7, 0.9),
    mention(9, 12, 0.9),
  ]);

  test('counts right and wrong and sets optional mentions aside', () => {
    expect(judged.map(j => j.right)).toEqual([true, false]);
  });
  test('groups by band and by rule', () => {
    const bands = byBand(judged).filter(b => b.count);
    expect(bands.map(b => [b.label, b.count, b.right])).toEqual([
      ['0.90–0.95', 1, 0],
      ['0.95–1.00', 1, 1],
    ]);
    expect(byRule(judged)).toMatchObject([{ label: 'r', count: 2, right: 1 }]);
  });
});
