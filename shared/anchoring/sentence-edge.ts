import { isSentenceEnd } from './character.ts';
import type { FoldedText } from './fold.ts';

/** Whether a sentence or a line starts or ends at `at` of a folded text. */
export function isSentenceEdge(folded: FoldedText, at: number): boolean {
  return at <= 0 || at >= folded.length || isSentenceEnd(folded.units[at - 1]!) || hasBreak(folded, at);
}

/** Whether the source has a line break just before the folded offset `at`. */
export function hasBreak({ breaks }: FoldedText, at: number): boolean {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return breaks[low] === at;
}
