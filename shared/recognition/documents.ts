/** A stretch of the text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A title longer than this has lost its closing mark; the longest real ones of the genre have about 90 characters. */
const LONGEST_TITLE = 160;
/** Where a title without a closing mark ends. */
const BROKEN_END = /[\n。；;！!？?]|[,，](?=[^《]{0,40}$)/;

/**
 * The titles between 《 and 》, inner 《》 and 〈〉 kept inside. A title whose closing mark is missing ends with its line or
 * sentence. Spans leave the outer brackets out.
 */
export function findDocuments(text: string): Span[] {
  const out: Span[] = [];
  for (let open = text.indexOf('《'); open >= 0; ) {
    const limit = Math.min(text.length, open + LONGEST_TITLE);
    let depth = 0;
    let at = open;
    let close = -1;
    for (; at < limit; at++) {
      const c = text[at];
      if (c === '《') depth++;
      else if (c === '》' && --depth === 0) {
        close = at;
        break;
      } else if (c === '\n' && text[at + 1] === '\n') break;
    }
    if (close < 0) {
      // 《甲《乙》: an opening mark too many; or no closing mark at all
      const near = text.slice(open + 1, limit);
      const next = near.includes('《') ? open + 1 + near.indexOf('《') : -1;
      const firstClose = near.includes('》') ? open + 1 + near.indexOf('》') : -1;
      if (
        firstClose >= 0 &&
        firstClose < limit &&
        next > open &&
        next < firstClose &&
        !text.slice(open, firstClose).includes('\n')
      ) {
        close = firstClose;
        open = next;
      } else {
        const rest = text.slice(open + 1, next > open && next < limit ? next : limit);
        const end = rest.search(BROKEN_END);
        close = open + 1 + (end < 0 ? rest.length : end);
        while (close > open + 1 && /[\s,，、]/.test(text[close - 1]!)) close--;
      }
    }
    const span = trim(text, open + 1, close);
    if (span.end > span.start) out.push(span);
    open = text.indexOf('《', close);
  }
  return out;
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
