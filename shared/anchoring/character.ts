/** What kinds of character matter to a decision. All look at folded UTF-16 units. */

export const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

const CHINESE_NUMERALS = new Set([...'〇零一二三四五六七八九十百千万亿两'].map(c => c.charCodeAt(0)));

/** A digit, a Chinese numeral or a multiplier. */
export const isNumeral = (unit: number) => isDigit(unit) || CHINESE_NUMERALS.has(unit);

const SENTENCE_ENDS = new Set([...'。!?;'].map(c => c.charCodeAt(0)));

export const isSentenceEnd = (unit: number) => SENTENCE_ENDS.has(unit);

/** A CJK ideograph, or half of one beyond the BMP. */
export const isIdeograph = (unit: number) =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xd800 && unit <= 0xdfff);
