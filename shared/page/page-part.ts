/** Which part of an article an address opens: many sites cut long reports into pages of one canonical address. */
import { canonicalUrl } from './canonical-url.ts';
import { parseUrl } from './url.ts';
import { PART_IN_PATH, PART_PARAMS } from './url-rules.ts';

/**
 * 1 for the first part, and for what is in one piece. The number in an address is the site's own: where `_1.shtml` follows
 * `.shtml`, the second part is called 1, and is told from the first all the same.
 */
export function pagePart(url: string): string {
  const page = parseUrl(url);
  if (!page) return FIRST_PART;
  // Only where the rules for addresses take the number off is it a part's.
  const bare = canonicalUrl(url);
  const inPath = PART_IN_PATH.exec(page.pathname);
  if (inPath?.groups && !bare.includes(page.pathname)) {
    const { article = '', ending = '' } = inPath.groups;
    return page.pathname.slice(article.length + 1, -ending.length);
  }
  for (const [name, value] of page.searchParams) {
    const isPart = PART_PARAMS.has(name.toLowerCase()) && /^\d{1,3}$/.test(value);
    if (isPart && !bare.includes(`${name}=${value}`)) return value;
  }
  return FIRST_PART;
}

export const FIRST_PART = '1';
