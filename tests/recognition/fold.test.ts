import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../shared/recognition/fold.ts';

test('R1 folding keeps the length and changes nothing twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const folded = fold(text);
      expect(folded).toHaveLength(text.length);
      expect(fold(folded)).toBe(folded);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test.each([
  ['ＡＢＣ１２３％（次）', 'ABC123%(次)'],
  ['１，１００萬', '1,100万'],
  ['甲，乙；丙！', '甲，乙；丙！'],
  ['「書香政協」', '“书香政协”'],
])('R1 %s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
