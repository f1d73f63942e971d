import type { Export } from '../formats/json.ts';
import type { Filter } from './filter.ts';
import { selection } from './select.ts';

/** The part of a document that a filter takes; the document tells of it. */
export function selectDocument(document: Export, filter: Filter): Export {
  if (Object.keys(filter).length === 0) return document;
  const { pages, annotations, filters = [], codebook, ...head } = document;
  const selects = selection(filter, codebook);
  const open = new Map(pages.map(page => [page.id, selects.page(page)]));
  const taken = annotations.filter(one => open.get(one.page) === true && selects.annotation(one));
  const used = new Set(taken.map(({ page }) => page));
  return {
    ...head,
    filters: [...filters, filter],
    ...(codebook && { codebook }),
    pages: pages.filter(page => used.has(page.id) || selects.barePage(page)),
    annotations: taken,
  };
}
