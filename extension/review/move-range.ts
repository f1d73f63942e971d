/** Moves of an annotation's ends, one at a time. */
import { MAX_EXACT_LENGTH } from '../../shared/sync/limits.ts';

export interface Span {
  /** UTF-16 offsets in the page's text, end exclusive. */
  start: number;
  end: number;
}

export interface RangeMove {
  edge: 'start' | 'end';
  unit: 'character' | 'word';
  by: 1 | -1;
}

/** Words are looked for within so many UTF-16 units of an edge: none is as long. */
const AROUND = 200;

/** The nearest boundary of a character or word behind `at` (or before it); `at` itself at the end of the text. */
function boundary(text: string, at: number, { unit, by }: RangeMove): number {
  const granularity = unit === 'word' ? 'word' : 'grapheme';
  const segmenter = new Intl.Segmenter('zh', { granularity });
  let from = Math.max(0, at - AROUND);
  // Not between the halves of a surrogate pair.
  if (from > 0 && /[\uDC00-\uDFFF]/.test(text[from] as string)) from--;
  const near = text.slice(from, at + AROUND);
  const bounds = [...segmenter.segment(near)].map(({ index }) => from + index);
  bounds.push(from + near.length);
  return (by > 0 ? bounds.find(bound => bound > at) : bounds.findLast(bound => bound < at)) ?? at;
}

/**
 * A span after a move. It stays as it was where the move would leave it empty, too long to be stored, or apart from `first`, the words that
 * the person began with: words elsewhere are another annotation.
 */
export function moveRange(text: string, span: Span, move: RangeMove, first: Span): Span {
  const moved = { ...span, [move.edge]: boundary(text, span[move.edge], move) };
  return isAllowed(moved, first) ? moved : span;
}

export function isAllowed({ start, end }: Span, first: Span): boolean {
  return start < end && end - start <= MAX_EXACT_LENGTH && start < first.end && first.start < end;
}
