import { type CharSet, has } from './char-set.ts';

/** How many of the things, sorted by place, begin before `at`. */
export function countBefore(sorted: readonly { start: number }[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]!.start < at) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Where the stretch that ends at `at` begins: behind the last of the marks, no further back than `low`. */
export function lastBreak(text: string, at: number, low: number, mark: CharSet): number {
  let i = at;
  while (i > low && !has(mark, text, i - 1)) i--;
  return i;
}
