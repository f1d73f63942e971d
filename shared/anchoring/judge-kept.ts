import type { AnchorRecord } from './anchor-record.ts';
import { isDigit } from './character.ts';
import type { PlaceEvidence } from './place-evidence.ts';
import type { SideEvidence } from './side-evidence.ts';

/** Characters of an unedited sentence, quote included, that identify it without its neighbours. */
const TELLING_SENTENCE = 30;
/** The same where the sentence is a line of its own, as a moved paragraph is. */
const TELLING_LINE = 12;
/** Beyond the sentence, this many agreeing characters… */
const FAR_LEAST = 8;
/** …and this part of what is stored there say that the neighbourhood is the same. */
const FAR_SHARE = 0.5;
/** Of a sentence with slips in it, so much must agree. */
const FRAME_SHARE = 0.6;
/** A quote of so many characters seldom stands on a page twice by chance; figures say more per character. */
const TELLING_QUOTE = 5;

/** Whether the text beyond the quote's own sentence is the same as it was on this side. */
export function isFarSame({ far }: SideEvidence): boolean {
  return far.matched >= FAR_LEAST && far.matched >= FAR_SHARE * far.length;
}

/** Nothing lies beyond on this side: the text began or ended there. */
export const hasNoFar = ({ far }: SideEvidence) => far.length === 0;

/**
 * Whether a place that holds the quote's very words is its place. Edits come singly: if the sentence is as it was, its
 * neighbours may have changed; if the sentence was edited, the neighbours must be there; if a number in it differs or much of it,
 * it may be a twin sentence, and both neighbours must be there.
 */
export function isKept(record: AnchorRecord, { left, right }: PlaceEvidence, unique: boolean): boolean {
  const frame = {
    length: left.frame.length + right.frame.length,
    matched: left.frame.matched + right.frame.matched,
  };
  const far = Number(isFarSame(left)) + Number(isFarSame(right));
  const needed = 2 - Number(hasNoFar(left)) - Number(hasNoFar(right));
  const conflicts = left.numbers + right.numbers + left.blocks + right.blocks;
  const said = record.quote.length + frame.matched;

  if (frame.matched === frame.length && left.typos + right.typos + conflicts === 0) {
    if (said >= TELLING_SENTENCE || (record.ownLine && said >= TELLING_LINE)) return true;
    return far > 0 || (needed === 0 && unique);
  }
  if (conflicts === 0 && frame.matched >= FRAME_SHARE * frame.length) return far > 0 || needed === 0;
  if (far === needed && far > 0) return true;
  return far > 0 && unique && isTelling(record.quote) && left.numbers + right.numbers === 0;
}

/** Whether a quote says enough to be known by itself: long, or a number of three digits and more. */
function isTelling(quote: Uint16Array): boolean {
  return quote.length >= TELLING_QUOTE || quote.filter(isDigit).length >= 3;
}
