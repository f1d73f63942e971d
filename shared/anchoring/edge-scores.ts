import { isNumeral } from './character.ts';
import type { TextSpan } from './target.ts';
import { GAP_EXTEND, GAP_OPEN, MATCH, MISMATCH, NUMBER_MISMATCH } from './weights.ts';

const NEVER = -1_000_000;

/**
 * How well `pattern` fits when it ends at each edge from `edges.start` to `edges.end`, both included: Smith–Waterman–Gotoh,
 * free to begin anywhere, bound to use the pattern up to its end, in a band as wide as the edges lie apart. 0 where nothing fits.
 * With `step` -1 all is read backwards: how well the pattern fits when it begins at each edge.
 * Costs `pattern.length × (edges.end - edges.start)` cells.
 */
export function edgeScores(
  pattern: Uint16Array,
  text: Uint16Array,
  edges: TextSpan,
  step: 1 | -1,
): Int32Array {
  const width = edges.end - edges.start + 1;
  const size = pattern.length;
  // Row k, cell j: the best alignment of the pattern's first k units that ends where its last unit would have to end
  // for the whole to end at edge j. The band moves on by one with each row, so the diagonal predecessor is the same cell.
  const row = new Int32Array(width + 1);
  const gapInText = new Int32Array(width + 1).fill(NEVER);
  for (let k = 1; k <= size; k++) {
    const unit = pattern[step > 0 ? k - 1 : size - k]!;
    const mismatch = isNumeral(unit) ? NUMBER_MISMATCH : MISMATCH;
    const first = step > 0 ? edges.start - (size - k) - 1 : edges.end + (size - k);
    let left = 0;
    let gapInPattern = NEVER;
    for (let j = 0; j < width; j++) {
      const at = first + j * step;
      // Reading a typed array out of bounds is slow.
      const other = at >= 0 && at < text.length ? text[at]! : 0;
      let best = row[j]!;
      if (unit === other) best += MATCH;
      else best += mismatch === MISMATCH && isNumeral(other) ? NUMBER_MISMATCH : mismatch;
      const opened = row[j + 1]! - GAP_OPEN;
      const extended = gapInText[j + 1]! - GAP_EXTEND;
      const gap = Math.max(opened, extended);
      gapInText[j] = gap;
      gapInPattern -= GAP_EXTEND;
      if (left - GAP_OPEN > gapInPattern) gapInPattern = left - GAP_OPEN;
      if (gap > best) best = gap;
      if (gapInPattern > best) best = gapInPattern;
      if (best < 0) best = 0;
      row[j] = best;
      left = best;
    }
  }
  const scores = row.subarray(0, width);
  return step > 0 ? scores : scores.reverse();
}
