import type { Span } from './documents.ts';

/** A set of stretches of a text that answers, for ascending or random places, whether one covers a place. */
export class Cover {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(spans: readonly Span[]) {
    const inOrder = spans.every((s, i) => i === 0 || s.start >= spans[i - 1]!.start);
    for (const s of inOrder ? spans : [...spans].sort((a, b) => a.start - b.start)) {
      const last = this.#ends.length - 1;
      if (last >= 0 && s.start < this.#ends[last]!) this.#ends[last] = Math.max(this.#ends[last]!, s.end);
      else {
        this.#starts.push(s.start);
        this.#ends.push(s.end);
      }
    }
  }

  #find(at: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.#starts[mid]! <= at) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }

  /** Whether a stretch covers the character at `at`. */
  covers(at: number): boolean {
    const i = this.#find(at);
    return i >= 0 && at < this.#ends[i]!;
  }

  /** The end of the stretch that covers `at`, or `at` itself. */
  past(at: number): number {
    const i = this.#find(at);
    return i >= 0 && at < this.#ends[i]! ? this.#ends[i]! : at;
  }
}
