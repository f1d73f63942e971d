/** The wire counts code points, JavaScript UTF-16 units; a rare surname (李𬭎) makes the two differ. */

/** How many code points `text` holds before UTF-16 offset `offset`. */
export function codePointOffset(text: string, offset: number): number {
  let pairs = 0;
  for (let i = 0; i < offset; i++) if (isPair(text, i)) pairs++;
  return offset - pairs;
}

/** The UTF-16 offset of the code point at `index`; the text's length if there are fewer. */
export function utf16Offset(text: string, index: number): number {
  let at = 0;
  for (let count = 0; count < index && at < text.length; count++) at += isPair(text, at) ? 2 : 1;
  return at;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const isPair = (text: string, at: number) => isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));
