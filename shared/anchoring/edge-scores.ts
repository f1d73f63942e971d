import { isNumeral } from './character.ts';
import { GAP_EXTEND, GAP_OPEN, MATCH, MISMATCH, NUMBER_MISMATCH } from './weights.ts';

/** What pairing two folded units is worth. */
export const pairScore = (a: number, b: number) =>
  a === b ? MATCH : isNumeral(a) || isNumeral(b) ? NUMBER_MISMATCH : MISMATCH;

const NEVER = -1_000_000;

/**
 * How well `pattern` fits when it ends at each place of `text[low…high]`: Smith–Waterman–Gotoh, free to begin anywhere in both,
 * bound to use the pattern up to its end. `scores[i - low]` is 0 where nothing of it fits.
 * With `step` -1 pattern and text are read backwards, and `scores[i - low]` tells how well the pattern fits when it begins at `i`.
 * Costs `pattern.length × (high - low)` cells.
 */
export function edgeScores(
  pattern: Uint16Array,
  text: Uint16Array,
  low: number,
  high: number,
  step: 1 | -1,
): Int32Array {
  const width = high - low;
  const row = new Int32Array(width + 1);
  const gapInText = new Int32Array(width + 1).fill(NEVER);
  for (let k = 0; k < pattern.length; k++) {
    const unit = pattern[step > 0 ? k : pattern.length - 1 - k]!;
    const numeral = isNumeral(unit);
    let diagonal = row[0]!;
    let gapInPattern = NEVER;
    // Nothing is left of the text's first character: whatever the pattern holds so far is unmatched.
    let left = 0;
    for (let i = 1; i <= width; i++) {
      const other = text[step > 0 ? low + i - 1 : high - i]!;
      const above = row[i]!;
      let best =
        diagonal + (unit === other ? MATCH : numeral || isNumeral(other) ? NUMBER_MISMATCH : MISMATCH);
      let gap = gapInText[i]! - GAP_EXTEND;
      if (above - GAP_OPEN > gap) gap = above - GAP_OPEN;
      gapInText[i] = gap;
      gapInPattern -= GAP_EXTEND;
      if (left - GAP_OPEN > gapInPattern) gapInPattern = left - GAP_OPEN;
      if (gap > best) best = gap;
      if (gapInPattern > best) best = gapInPattern;
      if (best < 0) best = 0;
      diagonal = above;
      row[i] = best;
      left = best;
    }
  }
  return step > 0 ? row : row.reverse();
}
