/** Whether two annotations of a page stand at one place: told by their words and what stands around them, or by one text's offsets. */

/** Where an annotation stands on its page. */
export interface Place {
  quote: { exact: string; prefix: string; suffix: string };
  /** Code points of the text with this hash. */
  position: { start: number; end: number };
  /** Absent where nothing tells what the position counts in. */
  textSha256?: string;
}

/** What programs write in their own way: widths, white space, characters that nobody sees. */
export function foldedQuote(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '');
}

/** How many characters two texts share from the end, where the shorter of them is the end of the longer; else undefined. */
function sharedEnd(a: string, b: string): number | undefined {
  const length = Math.min(a.length, b.length);
  return length === 0 || a.slice(-length) === b.slice(-length) ? length : undefined;
}

function sharedStart(a: string, b: string): number | undefined {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length) ? length : undefined;
}

/**
 * How well two places agree, the more the better; undefined where they are two. Both stand on one page. Programs keep more or
 * less of what stands around a quote: where one keeps nothing, the quote alone is compared.
 */
export function placeAgreement(a: Place, b: Place): number | undefined {
  if (foldedQuote(a.quote.exact) !== foldedQuote(b.quote.exact)) return undefined;
  if (a.textSha256 !== undefined && a.textSha256 === b.textSha256)
    return a.position.start === b.position.start ? Number.POSITIVE_INFINITY : undefined;
  const before = sharedEnd(foldedQuote(a.quote.prefix), foldedQuote(b.quote.prefix));
  const after = sharedStart(foldedQuote(a.quote.suffix), foldedQuote(b.quote.suffix));
  return before === undefined || after === undefined ? undefined : before + after;
}
