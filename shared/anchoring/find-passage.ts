import { alignPassage, type PassageFit, reversed } from './align-passage.ts';
import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { FAR_SHARE_STRICT, isFarSame } from './judge-kept.ts';
import { isNearSame, isSlotSafe } from './judge-slot.ts';
import { type PlaceEvidence, placeEvidence } from './place-evidence.ts';
import type { SideEvidence } from './side-evidence.ts';
import type { TextSpan } from './target.ts';

/** From this length on a quote is a passage: part of its words may change and it is still the same passage. */
export const PASSAGE = 20;
/** Part of a passage's words that must still stand, in their order, between surroundings that both stand. */
const SHARE = 0.6;
/** …or what stands there is a piece of the passage, of at least this part and length: the rest was deleted. */
const REMNANT_PURITY = 0.9;
const REMNANT_SHARE = 0.3;
const REMNANT_LENGTH = 12;
/** Where only one side stands, the passage's own far end must be there, so many characters of it… */
const END_LEAST = 4;
/** …and nearly all of its words. */
const ONE_SIDED_SHARE = 0.8;
/** Room for insertions when a passage is laid on the page from one end. */
const ROOM = 64;

/** An edited passage between `start` and `end`, which the surroundings suggest; the span it really covers, or undefined. */
export function findPassage(
  page: AnchorPage,
  record: AnchorRecord,
  start: number,
  end: number,
): TextSpan | undefined {
  const { units, length } = page.folded;
  const { quote } = record;
  const reach = quote.length + ROOM;
  const forward = alignPassage(quote, units.subarray(start, Math.min(length, start + reach)));
  const backward = alignPassage(reversed(quote), reversed(units.subarray(Math.max(0, end - reach), end)));
  const fromStart = { start, end: start + forward.length };
  const fromEnd = { start: end - backward.length, end };

  const slot = units.subarray(start, end);
  const shared = Math.max(
    alignPassage(quote, slot).shared,
    alignPassage(reversed(quote), reversed(slot)).shared,
  );
  const evidence = placeEvidence(page, record, start, end);
  if (isHeld(evidence)) {
    if (isEnough(quote, slot.length, shared)) return { start, end };
    // Something was put in beside the passage: its own words say where in the slot it ends.
    if (isWhole(forward, quote) && fromStart.end <= end) return fromStart;
    return isWhole(backward, quote) && fromEnd.start >= start ? fromEnd : undefined;
  }
  // One side is gone, or the text began or ended there.
  const isSafe = (span: TextSpan) => isHeld(placeEvidence(page, record, span.start, span.end));
  if (
    isStanding(evidence.left) &&
    (isOneSided(forward, quote) || (isWhole(forward, quote) && isSafe(fromStart)))
  )
    return fromStart;
  if (
    isStanding(evidence.right) &&
    (isOneSided(backward, quote) || (isWhole(backward, quote) && isSafe(fromEnd)))
  )
    return fromEnd;
  return undefined;
}

/** Both sides of the context are as they were, or as good as. */
const isHeld = (evidence: PlaceEvidence) =>
  isSlotSafe(evidence) &&
  isFarSame(evidence.left, FAR_SHARE_STRICT) &&
  isFarSame(evidence.right, FAR_SHARE_STRICT);

/** One side of the context is as it was, sentence and beyond. */
function isStanding(side: SideEvidence): boolean {
  return (
    side.typos + side.numbers + side.blocks === 0 && isNearSame(side) && isFarSame(side, FAR_SHARE_STRICT)
  );
}

function isEnough(quote: Uint16Array, slotLength: number, shared: number): boolean {
  if (shared >= SHARE * Math.max(quote.length, slotLength)) return true;
  return (
    shared >= REMNANT_PURITY * slotLength &&
    slotLength >= Math.max(REMNANT_LENGTH, REMNANT_SHARE * quote.length)
  );
}

/** The passage stands whole but for edits inside, and something else was put in beside it. */
function isWhole(fit: PassageFit, quote: Uint16Array): boolean {
  return fit.tail >= END_LEAST && isEnough(quote, fit.length, fit.shared);
}

/** With one side of the context gone, a twin must be ruled out by the passage itself: nothing in it was replaced. */
function isOneSided(fit: PassageFit, quote: Uint16Array): boolean {
  return (
    fit.tail >= END_LEAST &&
    !fit.replaced &&
    fit.shared >= ONE_SIDED_SHARE * Math.max(quote.length, fit.length)
  );
}
