import { alignPassage } from './align-passage.ts';
import type { AnchorPage } from './anchor-page.ts';
import type { AnchorRecord } from './anchor-record.ts';
import { isDigit, isNumeral } from './character.ts';
import { FAR_SHARE_STRICT, isFarSame } from './judge-kept.ts';
import { cutsNumber } from './number-edge.ts';
import { type PlaceEvidence, placeEvidence } from './place-evidence.ts';
import { standsAt } from './same-units.ts';
import type { SideEvidence } from './side-evidence.ts';
import type { TextSpan } from './target.ts';

/** From this length on a quote is a passage: part of its words may change and it is still the same passage. */
export const PASSAGE = 20;
/** Between names of two and three characters there is no such thing as a small edit: shorter quotes without a number change to nothing. */
const PHRASE = 6;
const PHRASE_SHARE = 0.75;
/** A new figure may be this much longer than the old one: 近 and 余 come and go. */
const FIGURE_GROWTH = 6;
/** Of the words around a figure's number (元, 名市政协委员) so many must stay: 褚明等12人 is not 卫青等12人. */
const WORDS_SHARE = 0.75;
/** Unedited characters that a slot's edges need on either side. */
export const NEAR_LEAST = 4;

/** What now stands in the place of a short quote between `start` and `end`, if it is the quote, edited. */
export function findEdited(
  page: AnchorPage,
  record: AnchorRecord,
  start: number,
  end: number,
): TextSpan | undefined {
  for (const span of [wholeNumbers(page, { start, end }), ...frameSpans(page, record, start, end)]) {
    const slot = page.folded.units.subarray(span.start, span.end);
    if (isEdit(record.quote, slot) && isSlotSafe(placeEvidence(page, record, span.start, span.end)))
      return span;
  }
  return undefined;
}

/** The span, widened so that it cuts no number: at the text's end nothing else says where a longer one ends. */
function wholeNumbers({ folded }: AnchorPage, { start, end }: TextSpan): TextSpan {
  let from = start;
  while (cutsNumber(folded, from)) from--;
  let to = end;
  while (cutsNumber(folded, to)) to++;
  return { start: from, end: to };
}

/** Something longer was put in beside the sentence: the slot then ends where the rest of the sentence stands. */
function* frameSpans(
  page: AnchorPage,
  record: AnchorRecord,
  start: number,
  end: number,
): Generator<TextSpan> {
  const { units, length } = page.folded;
  const reach = maxGrowth(record.quote);
  const after = record.units.subarray(record.end, record.frameEnd);
  const before = record.units.subarray(record.frameStart, record.start);
  if (after.length > 0)
    for (let at = start + 1; at <= Math.min(end - 1, start + reach); at++)
      if (standsAt(units, length, at, after)) {
        yield { start, end: at };
        break;
      }
  if (before.length > 0)
    for (let at = end - 1; at >= Math.max(start + 1, end - reach); at--)
      if (standsAt(units, length, at - before.length, before)) {
        yield { start: at, end };
        break;
      }
}

/** Whether a short quote can have become these words. */
function isEdit(quote: Uint16Array, slot: Uint16Array): boolean {
  if (slot.length === 0) return false;
  if (quote.some(isDigit)) return isSameFigure(quote, slot);
  if (isChineseFigure(quote)) return isChineseFigure(slot) || slot.some(isDigit);
  if (quote.length < PHRASE) return false;
  // One character for another may be one name for another: 市政协主席褚明 and 市政协主席褚亮.
  const { shared, length, onlyAddedOrCut } = alignPassage(quote, slot);
  return (
    onlyAddedOrCut && length === slot.length && shared >= PHRASE_SHARE * Math.max(quote.length, slot.length)
  );
}

/** 近 约 超 余 多 and the like come and go with a number; what remains is what is counted. */
const APPROXIMATORS = new Set([...'近约超逾达余多来几共'].map(character => character.charCodeAt(0)));
/** A point or a comma belongs to the number. */
const NUMBER_MARKS = new Set([...'.,'].map(character => character.charCodeAt(0)));
const isUnitWord = (unit: number) => !isNumeral(unit) && !APPROXIMATORS.has(unit) && !NUMBER_MARKS.has(unit);

/** A short quote can have become no longer than this. */
export const maxGrowth = (quote: Uint16Array) => quote.length * 2 + FIGURE_GROWTH;

/** Whether the context next to the quote is unedited: for some characters, or up to the sentence's end, or there is none on either page. */
export function isNearSame(side: SideEvidence): boolean {
  if (side.near >= NEAR_LEAST) return true;
  return side.frame.length > 0 ? side.near >= side.frame.length : side.far.length === 0 && isFarSame(side);
}

/**
 * Both edges stand, and so does the neighbourhood on either side: with one side gone, the sentence between may be a twin from further
 * on that moved up when the quote's own was cut out. One slip or one other number may be in the sentence.
 */
export function isSlotSafe({ left, right }: PlaceEvidence): boolean {
  if (!isNearSame(left) || !isNearSame(right) || left.blocks + right.blocks > 0) return false;
  const edits = left.typos + right.typos + left.numbers + right.numbers;
  const sides = [left, right];
  // That the text ends here, as it did there, is not enough by itself.
  return (
    edits <= 1 &&
    sides.every(side => isFarSame(side, FAR_SHARE_STRICT)) &&
    sides.some(side => side.far.length > 0)
  );
}

/** 442件 → 453件, 近3亿元 → 3.2亿元: a number again, and the same unit where there is one. */
function isSameFigure(quote: Uint16Array, slot: Uint16Array): boolean {
  if (!slot.some(isDigit) || slot.length > maxGrowth(quote)) return false;
  const words = quote.filter(isUnitWord);
  const rest = slot.filter(isUnitWord);
  if (words.length === 0) return rest.length <= 2;
  const kept = words.filter(unit => rest.includes(unit)).length;
  return kept >= WORDS_SHARE * words.length && rest.length <= words.length * 2 + 2;
}

/** 三十余项: begins with a numeral and is short; 万 at the head is a surname as often as a number. */
function isChineseFigure(units: Uint16Array): boolean {
  const head = units[0]!;
  return (
    units.length >= 2 && units.length <= 8 && isNumeral(head) && !'万千百'.includes(String.fromCharCode(head))
  );
}
