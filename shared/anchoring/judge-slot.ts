import { alignOutward } from './align-outward.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { isDigit, isNumeral } from './character.ts';
import { hasNoFar, isFarSame } from './judge-kept.ts';
import type { PlaceEvidence } from './place-evidence.ts';
import type { SideEvidence } from './side-evidence.ts';

/** From this length on a quote is a passage: part of its words may change and it is still the same passage. */
export const PASSAGE = 20;
/** Part of a passage's words that must still stand, in their order. */
const PASSAGE_SHARE = 0.45;
/** …or the slot is a piece of the passage, of at least this part and length: half of it was deleted. */
const REMNANT_SHARE = 0.3;
const REMNANT_LENGTH = 12;
/** Between names of two and three characters there is no such thing as a small edit: shorter quotes without a number change to nothing. */
const PHRASE = 6;
const PHRASE_SHARE = 0.75;
/** A new figure may be this much longer than the old one: 近 and 余 come and go. */
const FIGURE_GROWTH = 6;
/** Unedited characters that a slot's edges need on either side. */
const NEAR_LEAST = 4;

/** Whether what stands between the quote's old surroundings is the quote, edited. */
export function isChanged(record: AnchorRecord, slot: Uint16Array, evidence: PlaceEvidence): boolean {
  const { quote } = record;
  if (slot.length === 0 || !isSlotSafe(evidence)) return false;
  if (quote.length >= PASSAGE) return isSamePassage(quote, slot);
  if (quote.some(isDigit)) return isSameFigure(quote, slot);
  if (isChineseFigure(quote)) return isChineseFigure(slot) || slot.some(isDigit);
  return quote.length >= PHRASE && common(quote, slot) >= PHRASE_SHARE * Math.max(quote.length, slot.length);
}

/** Both edges stand, and the neighbourhood is the same: in a twin sentence the words between would belong to another. */
function isSlotSafe({ left, right }: PlaceEvidence): boolean {
  const near = (side: SideEvidence) =>
    side.near >= NEAR_LEAST || side.near === side.frame.length + side.far.length;
  if (!near(left) || !near(right)) return false;
  const far = Number(isFarSame(left)) + Number(isFarSame(right));
  const needed = 2 - Number(hasNoFar(left)) - Number(hasNoFar(right));
  const conflicts = left.numbers + right.numbers + left.blocks + right.blocks;
  if (left.typos + right.typos + conflicts === 0) return far > 0 || needed === 0;
  return far === needed && conflicts <= 1;
}

function isSamePassage(quote: Uint16Array, slot: Uint16Array): boolean {
  const shared = common(quote, slot);
  if (shared >= PASSAGE_SHARE * Math.max(quote.length, slot.length)) return true;
  return shared >= 0.9 * slot.length && slot.length >= Math.max(REMNANT_LENGTH, REMNANT_SHARE * quote.length);
}

/** 442件 → 453件, 近3亿元 → 3.2亿元: a number again, and the same unit where there is one. */
function isSameFigure(quote: Uint16Array, slot: Uint16Array): boolean {
  if (!slot.some(isDigit) || slot.length > quote.length * 2 + FIGURE_GROWTH) return false;
  const words = quote.filter(unit => !isNumeral(unit));
  const rest = slot.filter(unit => !isNumeral(unit));
  return words.length === 0
    ? rest.length <= 2
    : common(words, rest) >= 0.5 * words.length && rest.length <= words.length * 2 + 2;
}

/** 三十余项: begins with a numeral and is short; 万 at the head is a surname as often as a number. */
function isChineseFigure(units: Uint16Array): boolean {
  const head = units[0]!;
  return (
    units.length >= 2 && units.length <= 8 && isNumeral(head) && !'万千百'.includes(String.fromCharCode(head))
  );
}

/** Characters that two texts have in common, in order. */
function common(a: Uint16Array, b: Uint16Array): number {
  const { holes, oldLength } = alignOutward(a, b);
  return oldLength - holes.reduce((sum, hole) => sum + hole.oldTo - hole.oldFrom, 0);
}
