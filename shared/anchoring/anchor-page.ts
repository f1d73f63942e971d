import { type FoldedText, foldedString, foldSteps, unitsToString } from './fold.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';

/** A page made ready for anchoring: folded and indexed once, shared by all targets. */
export interface AnchorPage {
  text: string;
  folded: FoldedText;
  index: GramIndex;
  /**
   * The places of a folded pattern in order, at most `limit`, by plain search.
   * Remembered, since the same quote is often stored many times: a figure that repeats costs one search for all.
   */
  search(pattern: Uint16Array, limit: number): readonly number[];
  /** The same for words as they are written, in the text itself. */
  searchText(words: string, limit: number): readonly number[];
}

/** Folds and indexes a page; yields between steps. */
export function* anchorPage(text: string): Generator<void, AnchorPage> {
  const folded = yield* foldSteps(text);
  yield;
  return yield* indexedPage(text, folded);
}

/** Indexes a page that is folded already. */
export function* indexedPage(text: string, folded: FoldedText): Generator<void, AnchorPage> {
  const index = yield* indexGrams(folded);
  const searchText = remembering(() => text);
  const searchFolded = remembering(() => foldedString(folded));
  return {
    text,
    folded,
    index,
    searchText,
    search: (pattern, limit) => searchFolded(unitsToString(pattern), limit),
  };
}

/** Plain search in a text, made when first needed, that remembers its answers. */
function remembering(make: () => string): (words: string, limit: number) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  let text: string | undefined;
  return (words, limit) => {
    const key = `${limit} ${words}`;
    let places = known.get(key);
    if (places === undefined) {
      text ??= make();
      places = allPlaces(text, words, limit);
      known.set(key, places);
    }
    return places;
  };
}

function allPlaces(text: string, words: string, limit: number): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < limit; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}
