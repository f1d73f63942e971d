/** Other tools' ways to find a stored quote again, as one module that runs in the page. */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { reviveSelector } from '@recogito/text-annotator';
import search from 'approx-string-match';
import { toRange } from 'dom-anchor-text-quote';

/** What these tools store: a quote with 32 characters on either side, and where it stood in the text content. */
export interface StoredQuote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** Finds the quote in the page, or gives undefined. */
export type AnchoringPeer = (quote: StoredQuote) => Range | undefined | Promise<Range | undefined>;

/** The leading tool lets so much of a quote differ, and no more than 256 characters. */
const ERROR_SHARE = 0.5;
const MAX_ERRORS = 256;

/** The range of two offsets into the text content of the page. */
function rangeOf(start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  throw new RangeError(`no text at ${start}–${end}`);
}

/** By package, the name under which each is known on npm. */
export const ANCHORING_PEERS: Readonly<Record<string, AnchoringPeer>> = {
  'dom-anchor-text-quote': ({ exact, prefix, suffix, start }) =>
    toRange(document.body, { exact, prefix, suffix }, { hint: start }) ?? undefined,
  '@apache-annotator/dom': async ({ exact, prefix, suffix }) => {
    const scope = document.createRange();
    scope.selectNodeContents(document.body);
    const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
    for await (const range of matcher(scope)) return range as Range;
    return undefined;
  },
  '@recogito/text-annotator': ({ exact, start, end }) =>
    reviveSelector({ quote: exact, start, end, range: document.createRange() }, document.body).range,
  'approx-string-match': ({ exact, prefix, suffix }) => {
    const text = document.body.textContent;
    const pattern = prefix + exact + suffix;
    const errors = Math.min(MAX_ERRORS, Math.floor(pattern.length * ERROR_SHARE));
    const best = search(text, pattern, errors).sort((a, b) => a.errors - b.errors)[0];
    if (!best) return undefined;
    const start = best.start + Math.min(prefix.length, best.end - best.start);
    return rangeOf(start, Math.min(text.length, start + exact.length));
  },
};
