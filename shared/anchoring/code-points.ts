/** The wire counts code points, JavaScript UTF-16 units; a rare surname (李𬭎) makes the two differ. */
export interface CodePoints {
  /** How many code points the text holds before UTF-16 offset `offset`. */
  fromUtf16(offset: number): number;
  /** The UTF-16 offset of the code point at `index`; the text's length if there are fewer. */
  toUtf16(index: number): number;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Counts a text's surrogate pairs once; each conversion is then a binary search among them. */
export function codePoints(text: string): CodePoints {
  // Where each pair's second half stands.
  const pairs: number[] = [];
  if (/[\ud800-\udbff]/.test(text))
    for (let i = 1; i < text.length; i++)
      if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) pairs.push(i);

  const countWhere = (test: (pair: number, rank: number) => boolean) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (test(pairs[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    fromUtf16: offset => offset - countWhere(pair => pair < offset),
    toUtf16: index => Math.min(text.length, index + countWhere((pair, rank) => pair - rank <= index)),
  };
}
