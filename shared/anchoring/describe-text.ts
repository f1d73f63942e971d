import { describeRivals } from './rivals.ts';
import type { TextTarget } from './target.ts';

/** Of context kept on either side. More survives more editing nearby; every character costs three bytes a side in storage. */
export const MIN_CONTEXT = 64;
/** A sentence that is longer than the least context is kept whole, and this much of what lies beyond it: twins share a sentence, seldom its neighbours. */
export const BEYOND_SENTENCE = 32;
/** Where a sentence has no end (tables, lists without marks), context stops here. */
export const MAX_SENTENCE_CONTEXT = 160;
/** Context grows further, up to this, while the same words in the same context stand elsewhere on the page. */
export const MAX_UNIQUE_CONTEXT = 256;
/** A place is told from its copies by its rank among them, if they are no more than this. */
const MAX_COPIES = 20_000;

/** Counting further tells nothing more. */
const MAX_OTHERS = 9;

const SENTENCE_END = /[。！？!?\n]/;

/**
 * Describes the span `[start, end)` of `text` (UTF-16 offsets) so that it can be found again after the text has changed.
 * Prefix and suffix hold at least 64 characters where the text has them, the rest of the sentence and a little beyond, and
 * grow until no other place has the same words in the same context.
 */
export function describeText(text: string, start: number, end: number): TextTarget {
  const exact = text.slice(start, end);
  const { from, to, unique } = context(text, start, end);
  const target: TextTarget = {
    exact,
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    start,
    end,
    occurrence: occurrenceOf(text, exact, start),
  };
  const repeats = countOthers(text, exact);
  if (repeats > 0) {
    target.repeats = repeats;
    const rivals = describeRivals(text, start, end, from, to);
    if (rivals.length > 0) target.rivals = rivals;
  }
  const sentence = text.slice(start - sentenceLength(text, start, -1), end + sentenceLength(text, end, 1));
  const alike = countOthers(text, sentence);
  if (alike > 0) target.alike = alike;
  if (!unique) target.copy = copyOf(text, from, to);
  return target;
}

interface Context {
  from: number;
  to: number;
  unique: boolean;
}

/** The least context, or more where that makes the place unique. A text that only repeats itself gains nothing by more. */
function context(text: string, start: number, end: number): Context {
  const left = sentenceContext(text, start, -1);
  const right = sentenceContext(text, end, 1);
  for (let factor = 1; ; factor *= 2) {
    const from = start - Math.min(start, Math.max(left, Math.min(left * factor, MAX_UNIQUE_CONTEXT)));
    const to =
      end + Math.min(text.length - end, Math.max(right, Math.min(right * factor, MAX_UNIQUE_CONTEXT)));
    const wide = Math.min(left, right) * factor >= MAX_UNIQUE_CONTEXT;
    if (isUnique(text, from, to))
      return { from: wholeCharacter(text, from), to: wholeCharacter(text, to), unique: true };
    if (wide || factor > MAX_UNIQUE_CONTEXT) break;
  }
  return { from: wholeCharacter(text, start - left), to: wholeCharacter(text, end + right), unique: false };
}

/** Which of the places with the same words in the same context this is, and of how many. */
function copyOf(text: string, from: number, to: number): { rank: number; of: number } {
  const whole = text.slice(from, to);
  let rank = 0;
  let of = 0;
  for (let at = text.indexOf(whole); at >= 0 && of < MAX_COPIES; at = text.indexOf(whole, at + 1)) {
    of++;
    if (at <= from) rank++;
  }
  return { rank, of };
}

/** How many other places have the same words, as far as it is worth counting. */
function countOthers(text: string, words: string): number {
  let count = -1;
  for (let at = text.indexOf(words); at >= 0 && count < MAX_OTHERS; at = text.indexOf(words, at + 1)) count++;
  return Math.max(0, count);
}

/** How much context to keep on one side: `step` is -1 for the left, 1 for the right. */
function sentenceContext(text: string, edge: number, step: -1 | 1): number {
  const available = step < 0 ? edge : text.length - edge;
  return Math.min(available, Math.max(MIN_CONTEXT, sentenceLength(text, edge, step) + BEYOND_SENTENCE));
}

/** How far it is from an offset to the end of its sentence or line. */
function sentenceLength(text: string, edge: number, step: -1 | 1): number {
  const available = Math.min(MAX_SENTENCE_CONTEXT, step < 0 ? edge : text.length - edge);
  let length = 0;
  if (step > 0 && edge > 0 && SENTENCE_END.test(text[edge - 1]!)) return 0;
  while (length < available && !SENTENCE_END.test(text[step < 0 ? edge - length - 1 : edge + length]!))
    length++;
  return length;
}

function isUnique(text: string, from: number, to: number): boolean {
  const whole = text.slice(from, to);
  const first = text.indexOf(whole);
  return first === from && text.indexOf(whole, first + 1) < 0;
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

/** 1-based, overlapping occurrences counted. */
function occurrenceOf(text: string, exact: string, start: number): number {
  if (exact === '') return 1;
  let count = 0;
  for (let at = text.indexOf(exact); at >= 0 && at <= start; at = text.indexOf(exact, at + 1)) count++;
  return Math.max(count, 1);
}
