/** How one UTF-16 unit reads once width, quote marks, dashes and invisible characters are made alike. */

/** Soft hyphen, zero-width and directional marks, variation selectors, the byte-order mark: never seen, never compared. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** Sites swap “ ” 「 」 『 』 " ‘ ’ ' freely, also double for single: one mark stands for all. */
const QUOTE_MARK =
  /["'`´\u2018-\u201F\u2032\u2033\u2035\u2036\u00AB\u00BB\u2039\u203A\u300C-\u300F\u301D-\u301F\uFE41-\uFE44\uFF02\uFF07\uFF40\uFF62\uFF63]/;
const DASH = /[\u2010-\u2015\u2212\u2500\u2501\u30FC\uFE31\uFE32\uFE58\uFE63\uFF0D]/;
/** 拉玛·兴高 is written with any of these. */
const MIDDLE_DOT = /[\u00B7\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF65]/;
const TILDE = /[\u223C\u301C\uFF5E]/;
/** ² and ① are not 2 and 1: 10² is not 102. */
const NO_NUMBER = /[\u00B2\u00B3\u00B9\u2070-\u209C\u2460-\u24FF\u2776-\u2793\u3251-\u325F\u32B1-\u32BF]/;

const cache = new Map<number, string>();

function compute(unit: number): string {
  const character = String.fromCharCode(unit);
  if (INVISIBLE.test(character)) return '';
  if (QUOTE_MARK.test(character)) return '"';
  if (DASH.test(character)) return '-';
  if (MIDDLE_DOT.test(character)) return '·';
  if (TILDE.test(character)) return '~';
  if (NO_NUMBER.test(character)) return character;
  // Surrogates stay as they are: normalize() leaves a lone half alone.
  return character.normalize('NFKC');
}

/** Common ideographs and ASCII letters and digits read as themselves; the callers skip the look-up for them. */
export function isPlainUnit(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x7e && unit !== 0x60);
}

/** ASCII white space, nbsp, U+3000 and the other Unicode spaces. */
export function isSpaceUnit(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x85
  );
}

/** The folded form of a unit that is not white space: usually one unit, several for … and ㎡, none for U+200B. */
export function foldUnit(unit: number): string {
  const known = cache.get(unit);
  if (known !== undefined) return known;
  const folded = compute(unit);
  cache.set(unit, folded);
  return folded;
}
