/** One verbatim stretch of a text node: `length` units from `offset` in `node` stand at `at` in the page text. */
export interface Piece {
  at: number;
  node: Text;
  offset: number;
  length: number;
}

/** The index of the last piece that starts at or before `at`, or -1. */
export function pieceBefore(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
