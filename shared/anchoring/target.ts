import type { Rival } from './rivals.ts';

/** What is stored of a place in a text so that it can be found again after the text has changed. */
export interface TextTarget {
  /** The words themselves. */
  exact: string;
  /** What stood before them: at least 32 characters where the text has them, more until the place is unique. */
  prefix: string;
  /** What stood after them. */
  suffix: string;
  /** UTF-16 offset of the first character in the text that the target was described in; a hint afterwards. */
  start: number;
  /** UTF-16 offset after the last character. */
  end: number;
  /** Which occurrence of `exact` this was in that text, counted from 1 as `indexOf` meets them. */
  occurrence?: number;
  /** How many other places had the same words; absent where there was none or nobody counted. */
  repeats?: number;
  /** How many other places had the very same sentence; absent where there was none or nobody counted. */
  alike?: number;
  /** The other places with the same words that were most like this one; absent where there was none or nobody looked. */
  rivals?: Rival[];
  /** Only where no amount of context tells the place from its copies: which one it was, counted from 1, and of how many. */
  copy?: { rank: number; of: number };
}

/** A place in a text, in UTF-16 offsets, end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Why an answer was given, for the list of annotations and for tests. */
export type AnchorReason =
  /** The same words at the stored offset, with the same surroundings. */
  | 'position'
  /** The same words, and their surroundings agree here better than anywhere else. */
  | 'context'
  /** The slot between the old surroundings now holds other words. */
  | 'slot-edited'
  /** A long quote of which the ends and most of the words still stand. */
  | 'quote-edited'
  /** Neither the words nor their surroundings are on the page. */
  | 'gone'
  /** The words are on the page, but not in these surroundings. */
  | 'context-lost'
  /** Several places fit equally well. */
  | 'tie'
  /** The slot stands but what it holds cannot be an edit of the quote (another person, a deleted sentence). */
  | 'slot-refused'
  /** There is nothing to look for. */
  | 'empty';

/**
 * What came of a target on a text: `found` (the same words up to width, white space and quote marks), `changed`
 * (its slot in the sentence stands, the words were edited) or `orphan`.
 */
export type AnchorResult =
  | { status: 'found' | 'changed'; start: number; end: number; reason: AnchorReason }
  | { status: 'orphan'; reason: AnchorReason; candidates?: TextSpan[] };
