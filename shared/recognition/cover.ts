import type { Span } from './documents.ts';

/** More than the places of any text: a start and an end fit into one number, 2^26 of each. */
const PLACES = 2 ** 26;

/** A set of stretches of a text that answers, for ascending or random places, whether one covers a place. */
export class Cover {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(spans: readonly Span[]) {
    // numbers sort several times faster than objects
    const inOrder = new Float64Array(spans.length);
    for (let i = 0; i < spans.length; i++) inOrder[i] = spans[i]!.start * PLACES + spans[i]!.end;
    inOrder.sort();
    for (const both of inOrder) {
      const start = Math.floor(both / PLACES);
      const end = both % PLACES;
      const last = this.#ends.length - 1;
      if (last >= 0 && start < this.#ends[last]!) this.#ends[last] = Math.max(this.#ends[last]!, end);
      else {
        this.#starts.push(start);
        this.#ends.push(end);
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
