import { type FoldedText, fold, foldedString } from './fold.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';

/** A page made ready for anchoring: folded and indexed once, shared by all targets. */
export interface AnchorPage {
  text: string;
  folded: FoldedText;
  index: GramIndex;
  /** Places of a folded quote, up to `MANY` of them; remembered, since the same quote is often stored many times. */
  occurrences(quote: Uint16Array): number[];
}

/** A quote that stands at this many places is common: it is looked for through its context only. */
export const MANY = 16;

/** Folds and indexes a page; yields between steps. */
export function* anchorPage(text: string): Generator<void, AnchorPage> {
  const folded = fold(text);
  yield;
  const index = yield* indexGrams(folded);
  let string: string | undefined;
  const known = new Map<string, number[]>();
  const occurrences = (quote: Uint16Array) => {
    const key = String.fromCharCode(...quote.subarray(0, 4096));
    let places = known.get(key);
    if (!places) {
      string ??= foldedString(folded);
      places = [];
      for (
        let at = string.indexOf(key);
        at >= 0 && places.length < MANY && key !== '';
        at = string.indexOf(key, at + 1)
      )
        places.push(at);
      known.set(key, places);
    }
    return places;
  };
  return { text, folded, index, occurrences };
}
