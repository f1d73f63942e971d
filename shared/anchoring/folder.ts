import type { FoldedText } from './fold.ts';
import { foldUnit, isPlainUnit, isSpaceUnit } from './fold-unit.ts';

/** A combining accent or a kana voicing mark, which NFKC joins to the letter before it. */
const isCombining = (unit: number) => (unit >= 0x300 && unit <= 0x36f) || unit === 0x3099 || unit === 0x309a;
const isAsciiWord = (unit: number) =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** Folds a text from its start on, as far as it is asked to: a long page is folded in slices. */
export class Folder {
  readonly #text: string;
  readonly #breaks: number[] = [];
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  #at = 0;
  /** Where the white space before the next unit begins, or -1. */
  #spaceAt = -1;
  /** That white space holds a line break. */
  #broken = false;

  constructor(text: string) {
    this.#text = text;
    this.#units = new Uint16Array(text.length + 64);
    this.#starts = new Uint32Array(this.#units.length);
    this.#ends = new Uint32Array(this.#units.length);
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** What was folded so far: all of the text once `done`. */
  get folded(): FoldedText {
    return {
      units: this.#units,
      starts: this.#starts,
      ends: this.#ends,
      length: this.#length,
      breaks: this.#breaks,
    };
  }

  /** Folds the next `count` source characters, or what is left. */
  advance(count: number): void {
    const text = this.#text;
    const until = Math.min(text.length, this.#at + count);
    let at = this.#at;
    while (at < until) {
      const unit = text.charCodeAt(at);
      if (isPlainUnit(unit) && !isCombining(text.charCodeAt(at + 1))) {
        this.#put(unit, at, at + 1);
        at++;
      } else if (isSpaceUnit(unit)) {
        if (this.#spaceAt < 0) this.#spaceAt = at;
        this.#broken ||= unit === 0x0a || unit === 0x2028 || unit === 0x2029;
        at++;
      } else at = this.#putFolded(unit, at);
    }
    this.#at = at;
  }

  /** Folds the character at `at` with the accents that follow it; gives where the next one starts. */
  #putFolded(unit: number, at: number): number {
    const text = this.#text;
    let end = at + 1;
    while (end < text.length && isCombining(text.charCodeAt(end))) end++;
    const folded = end > at + 1 ? text.slice(at, end).normalize('NFKC') : foldUnit(unit);
    for (let k = 0; k < folded.length; k++) {
      const piece = folded.charCodeAt(k);
      if (!isSpaceUnit(piece)) this.#put(piece, at, end);
    }
    return end;
  }

  #put(unit: number, start: number, end: number): void {
    if (this.#spaceAt >= 0) this.#settleSpace(unit);
    this.#append(unit, start, end);
  }

  /** White space says something between two ASCII words, and where it holds a line break. */
  #settleSpace(next: number): void {
    if (this.#broken) this.#breaks.push(this.#length);
    if (this.#length > 0 && isAsciiWord(next) && isAsciiWord(this.#units[this.#length - 1]!))
      this.#append(0x20, this.#spaceAt, this.#spaceAt + 1);
    this.#spaceAt = -1;
    this.#broken = false;
  }

  #append(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) {
      this.#units = grown(this.#units, new Uint16Array(this.#length * 2));
      this.#starts = grown(this.#starts, new Uint32Array(this.#length * 2));
      this.#ends = grown(this.#ends, new Uint32Array(this.#length * 2));
    }
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length++] = end;
  }
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
