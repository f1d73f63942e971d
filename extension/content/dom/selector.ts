/** The selectors that are given and taken, as the W3C Web Annotation model and Hypothesis write them. */

import type { Rival } from '../../../shared/anchoring/rivals.ts';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
  /** Ours, and only where the words stood elsewhere too: in how many other places. Other tools pass it over. */
  repeats?: number;
  /** Ours, and only where the sentence stood elsewhere too: in how many other places. Other tools pass it over. */
  alike?: number;
  /** Ours, and only where the words stood elsewhere in like surroundings: how those part from these. Other tools pass it over. */
  rivals?: Rival[];
  /** Ours, and only where no amount of context was unique: which of its copies this is, and of how many. */
  copy?: { rank: number; of: number };
}

/** Code points of the rendered text in what we write; other tools count UTF-16 units of `textContent`. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** As Hypothesis stores it: simple XPaths of elements (`/div[2]/p[1]`) and offsets into their `textContent`. */
export interface RangeSelector {
  type: 'RangeSelector';
  startContainer: string;
  startOffset: number;
  endContainer: string;
  endOffset: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector | RangeSelector;
