/** Reads off a document what the background needs to know the page; decides nothing. */
import type { RawPageFacts } from '../../shared/page/raw-facts.ts';

export function gatherFacts(document: Document, location: Pick<Location, 'href'>): RawPageFacts {
  return { url: location.href, title: document.title, metas: [], jsonLd: [] };
}
