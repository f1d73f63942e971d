/** Soft hyphens, zero-width characters and the byte order mark: on the page, and not to be seen. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const INVISIBLE_RUNS = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** A text without its invisible characters. */
export interface VisibleText {
  text: string;
  /** The span of the whole text for one of the visible text; invisible characters at its ends are left out. */
  whole(span: { start: number; end: number }): { start: number; end: number };
}

/** What a reader sees of a text, or undefined where that is all of it. */
export function visibleText(text: string): VisibleText | undefined {
  if (!INVISIBLE.test(text)) return undefined;
  const visible = text.replace(INVISIBLE_RUNS, '');
  const places = new Uint32Array(visible.length);
  for (let at = 0, i = 0; at < text.length; at++) if (!INVISIBLE.test(text[at]!)) places[i++] = at;
  return {
    text: visible,
    whole: ({ start, end }) => ({ start: places[start]!, end: places[end - 1]! + 1 }),
  };
}
