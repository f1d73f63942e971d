import { alignPassage, type PassageFit, reversed, sharedUnits } from './align-passage.ts';
import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { FAR_SHARE_STRICT, isFarSame } from './judge-kept.ts';
import { isNearSame, isSlotSafe } from './judge-slot.ts';
import { type PlaceEvidence, placeEvidence } from './place-evidence.ts';
import { hasBreak } from './sentence-edge.ts';
import type { SideEvidence } from './side-evidence.ts';
import type { TextSpan } from './target.ts';

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
/** Two parts of a slot that are closer than this are both candidates, so neither is. */
const PART_MARGIN = 3;
/** Longer passages are compared by their grams: aligning costs the square of their length. */
const MAX_ALIGNED = 600;
/** Room for insertions when a passage is laid on the page from one end. */
const ROOM = 64;

/** An edited passage between `start` and `end`, which the surroundings suggest; the span it really covers, or undefined. */
export function findPassage(
  page: AnchorPage,
  record: AnchorRecord,
  start: number,
  end: number,
): TextSpan | undefined {
  const { quote } = record;
  const evidence = placeEvidence(page, record, start, end);
  if (isHeld(evidence)) return betweenEdges(page, record, start, end);
  // One side is gone, or the text began or ended there.
  if (quote.length > MAX_ALIGNED) return undefined;
  const { units, length } = page.folded;
  const reach = quote.length + ROOM;
  const isSafe = (span: TextSpan) => isHeld(placeEvidence(page, record, span.start, span.end));
  if (isStanding(evidence.left)) {
    const fit = alignPassage(quote, units.subarray(start, Math.min(length, start + reach)));
    const span = { start, end: start + fit.length };
    if (isOneSided(fit, quote) || (isWhole(fit, quote) && isSafe(span))) return span;
  }
  if (isStanding(evidence.right)) {
    const fit = alignPassage(reversed(quote), reversed(units.subarray(Math.max(0, end - reach), end)));
    const span = { start: end - fit.length, end };
    if (isOneSided(fit, quote) || (isWhole(fit, quote) && isSafe(span))) return span;
  }
  return undefined;
}

/** The passage between surroundings that both stand: all that is there, or, where something was put in beside it, a part. */
function betweenEdges(
  page: AnchorPage,
  record: AnchorRecord,
  start: number,
  end: number,
): TextSpan | undefined {
  const { quote } = record;
  const slot = page.folded.units.subarray(start, end);
  if (isEnough(quote, slot.length, sharedUnits(quote, slot))) return { start, end };
  if (quote.length > MAX_ALIGNED || slot.length > quote.length + MAX_ALIGNED) return undefined;
  return bestPart(quote, [...wholeParts(quote, slot, start, end), ...lineParts(page, record, start, end)]);
}

interface Part extends TextSpan {
  /** Characters in common with the passage. */
  shared: number;
}

/** The part of a slot that has most in common with the passage; none if another, apart from it, has nearly as much. */
function bestPart(quote: Uint16Array, parts: readonly Part[]): TextSpan | undefined {
  const [best, ...others] = parts.toSorted((a, b) => b.shared - a.shared);
  if (!best || !isEnough(quote, best.end - best.start, best.shared)) return undefined;
  const isApart = (part: Part) => part.end <= best.start || part.start >= best.end;
  if (others.some(part => isApart(part) && part.shared > best.shared - PART_MARGIN)) return undefined;
  return { start: best.start, end: best.end };
}

/** The passage laid on the slot from either end, where its other end is there too. */
function* wholeParts(quote: Uint16Array, slot: Uint16Array, start: number, end: number): Generator<Part> {
  const forward = alignPassage(quote, slot);
  if (isWhole(forward, quote)) yield { start, end: start + forward.length, shared: forward.shared };
  const backward = alignPassage(reversed(quote), reversed(slot));
  if (isWhole(backward, quote)) yield { start: end - backward.length, end, shared: backward.shared };
}

/** A passage that was a line of its own still is one: the lines of the slot. */
function* lineParts(
  { folded }: AnchorPage,
  record: AnchorRecord,
  start: number,
  end: number,
): Generator<Part> {
  if (!hasBreak(record.folded, record.start) && !hasBreak(record.folded, record.end)) return;
  const edges = [start, ...folded.breaks.filter(at => at > start && at < end), end];
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const to = edges[i + 1]!;
    if (to > from)
      yield { start: from, end: to, shared: sharedUnits(record.quote, folded.units.subarray(from, to)) };
  }
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
