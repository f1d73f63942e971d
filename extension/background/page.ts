import type { Page } from '../../shared/model/page.ts';
import { authorOf } from '../../shared/page/author.ts';
import { canonicalUrl } from '../../shared/page/canonical-url.ts';
import type { CitedPage } from '../../shared/page/citation.ts';
import { pageFacts } from '../../shared/page/facts.ts';
import { fingerprint } from '../../shared/page/fingerprint.ts';
import { pageId } from '../../shared/page/page-id.ts';
import type { RawPageFacts } from '../../shared/page/raw-facts.ts';
import { sha256Hex } from '../hash.ts';
import type { PageSnapshot } from '../messages.ts';

/** A masthead stands within so many characters. */
const LEAD_LENGTH = 2_000;

/** The page's id, the same on every device. */
export function pageIdOf({ url, canonicalLink }: RawPageFacts): Promise<string> {
  return pageId(canonicalUrl(url, canonicalLink === undefined ? {} : { canonicalLink }));
}

/** A page as it is cited by who reads it at `now` (ms). */
export function citedPage({ facts, text }: PageSnapshot, now: number): CitedPage {
  const { title, site, published } = pageFacts({ ...facts, text, lead: text.slice(0, LEAD_LENGTH) });
  const author = authorOf(facts.metas, site);
  return {
    title,
    url: facts.url,
    accessed: new Date(now).toISOString(),
    ...(author !== undefined && { author }),
    ...(site !== undefined && { site }),
    ...(published !== undefined && { published }),
  };
}

/** A page as it is stored, from what a content script read; `now` in ms. */
export async function pageOf(
  { facts, text }: PageSnapshot,
  now: number,
): Promise<Page & { textSha256: string }> {
  const known = pageFacts({ ...facts, text, lead: text.slice(0, LEAD_LENGTH) });
  const print = fingerprint(text);
  return {
    id: await pageId(known.canonicalUrl),
    url: facts.url,
    ...known,
    fetched: new Date(now).toISOString(),
    textSha256: await sha256Hex(text),
    ...(print !== undefined && { fingerprint: print }),
  };
}
