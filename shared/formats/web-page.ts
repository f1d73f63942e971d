/** A page of which another program's file tells but the address, and perhaps the title. */
import { canonicalUrl } from '../page/canonical-url.ts';
import type { ExportedPage } from './json.ts';

/** Its id is its canonical address: an importer gives it one of its own. */
export function webPage(
  url: string,
  facts: Omit<ExportedPage, 'id' | 'url' | 'canonicalUrl' | 'title'> & { title?: string } = {},
): ExportedPage {
  const canonical = canonicalUrl(url);
  return { id: canonical, url, canonicalUrl: canonical, ...facts, title: facts.title || url };
}
