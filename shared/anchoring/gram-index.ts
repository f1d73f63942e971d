import type { FoldedText } from './fold.ts';

/**
 * Three units: in Chinese a three-character run is rare enough to point at a few places, and short enough that a typo every
 * few characters leaves some whole. Four would lose short contexts, two would point everywhere.
 */
export const GRAM = 3;

/** Where every run of three units stands in a text, in two flat arrays: `places[heads[h]…heads[h + 1])` for hash `h`. */
export interface GramIndex {
  text: FoldedText;
  heads: Uint32Array;
  places: Uint32Array;
  shift: number;
}

/** How many positions are indexed between two yields. */
const STEP = 65_536;

const hash = (units: Uint16Array, at: number, shift: number) =>
  Math.imul(
    Math.imul(Math.imul(units[at]!, 0x9e3779b1) ^ units[at + 1]!, 0x85ebca6b) ^ units[at + 2]!,
    0xc2b2ae35,
  ) >>> shift;

/** Builds the index by counting sort, in linear time; yields so that a long page can be indexed in slices. */
export function* indexGrams(text: FoldedText): Generator<void, GramIndex> {
  const count = Math.max(0, text.length - GRAM + 1);
  const bits = Math.min(18, Math.max(6, Math.ceil(Math.log2(count + 1))));
  const shift = 32 - bits;
  const heads = new Uint32Array((1 << bits) + 1);
  for (let i = 0; i < count; i++) {
    heads[hash(text.units, i, shift) + 1]!++;
    if (i % STEP === STEP - 1) yield;
  }
  for (let h = 1; h < heads.length; h++) heads[h]! += heads[h - 1]!;
  const next = heads.slice(0, -1);
  const places = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const h = hash(text.units, i, shift);
    places[next[h]!] = i;
    next[h]!++;
    if (i % STEP === STEP - 1) yield;
  }
  return { text, heads, places, shift };
}

/** The slice of `index.places` that holds every place (and a few chance ones) of the gram at `units[at]`. */
export function gramRange(index: GramIndex, units: Uint16Array, at: number): { from: number; to: number } {
  const h = hash(units, at, index.shift);
  return { from: index.heads[h]!, to: index.heads[h + 1]! };
}

/** Whether the gram at `units[at]` really stands at `place`. */
export function gramAt(index: GramIndex, place: number, units: Uint16Array, at: number): boolean {
  const text = index.text.units;
  return text[place] === units[at] && text[place + 1] === units[at + 1] && text[place + 2] === units[at + 2];
}
