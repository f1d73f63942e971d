/** What kinds of character matter to a decision. All look at folded UTF-16 units, in a table: alignment asks millions of times. */
const DIGIT = 1;
const NUMERAL = 2;
const SENTENCE_END = 4;

const kinds = new Uint8Array(65_536);
const mark = (characters: string, kind: number) => {
  for (const character of characters) kinds[character.charCodeAt(0)]! |= kind;
};
mark('0123456789', DIGIT | NUMERAL);
mark('〇零一二三四五六七八九十百千万亿两', NUMERAL);
// Not the semicolon: what one sentence counts up stays together, and twins differ in any part of it.
mark('。!?', SENTENCE_END);

export const isDigit = (unit: number) => (kinds[unit]! & DIGIT) !== 0;

/** A digit, a Chinese numeral or a multiplier. */
export const isNumeral = (unit: number) => (kinds[unit]! & NUMERAL) !== 0;

export const isSentenceEnd = (unit: number) => (kinds[unit]! & SENTENCE_END) !== 0;

/** A letter, digit or ideograph, or half of one beyond the BMP; not a mark. */
export const isWordUnit = (unit: number) =>
  unit >= 0x3400 ? unit < 0xe000 || unit >= 0xf900 : /[\p{L}\p{N}]/u.test(String.fromCharCode(unit));
