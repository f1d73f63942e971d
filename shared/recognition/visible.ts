/** Soft hyphens, zero-width characters and the byte order mark: on the page, and not to be seen. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A text without some of its characters. */
export interface Shortened {
  text: string;
  /** The span of the whole text for one of the shortened text; what was left out at its ends is not in it. */
  whole(span: { start: number; end: number }): { start: number; end: number };
}

/** The text without the characters at `left`, which stand in order. */
export function leaveOut(text: string, left: readonly number[]): Shortened {
  const places = new Uint32Array(text.length - left.length);
  let shortened = '';
  let from = 0;
  for (const at of [...left, text.length]) {
    for (let i = from; i < at; i++) places[shortened.length + i - from] = i;
    shortened += text.slice(from, at);
    from = at + 1;
  }
  return {
    text: shortened,
    whole: ({ start, end }) => ({ start: places[start]!, end: places[end - 1]! + 1 }),
  };
}

/** Where a text has characters that nobody sees. */
export function invisiblePlaces(text: string): number[] {
  return Array.from(text.matchAll(INVISIBLE), ({ index }) => index);
}
