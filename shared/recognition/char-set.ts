/** A set of characters of the basic plane: `set[code]` is 1 for its members. A regular expression asked per character is ten times slower. */
export type CharSet = Uint8Array;

/** The set of the characters in a string. */
export function charSet(characters: string): CharSet {
  const out = new Uint8Array(65_536);
  for (let i = 0; i < characters.length; i++) out[characters.charCodeAt(i)] = 1;
  return out;
}

/**
 * The first place from `from` on where a member stands, or the text's length. Every scan of a page is this loop: kept apart
 * from what is done at the places, it stays small enough to be compiled well.
 */
export function nextOf(text: string, set: CharSet, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length && set[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** Whether the character stands in the `length` characters from `from` on. */
export function within(text: string, from: number, length: number, code: number): boolean {
  const end = Math.min(text.length, from + length);
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === code) return true;
  return false;
}

/** Whether a member stands at `at`. Places outside the text hold none: asked for there, a bare look-up is three times slower ever after. */
export function has(set: CharSet, text: string, at: number): boolean {
  return at >= 0 && at < text.length && set[text.charCodeAt(at)] !== 0;
}
