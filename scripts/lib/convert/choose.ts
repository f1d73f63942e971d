import type { Filter } from '../../../shared/export/filter.ts';
import { selectDocument } from '../../../shared/export/select-document.ts';
import { FormatError } from '../../../shared/formats/format.ts';
import type { Export } from '../../../shared/formats/json.ts';
import { canonicalUrl } from '../../../shared/page/canonical-url.ts';

const NO_PAGE = (address: string) =>
  new FormatError({
    zh: `文件里没有这个网页：${address}`,
    en: `there is no such page in the file: ${address}`,
  });
const NONE = new FormatError({
  zh: '没有一条符合所选的条件，不写文件',
  en: 'nothing in it is what was asked for, and no file is written',
});

/** The part of a document that was asked for, by addresses as people type them. Throws FormatError where there is none. */
export function choose(document: Export, { pages, ...filter }: Filter): Export {
  const named = pages?.flatMap(address => {
    const asked = canonicalUrl(address);
    const found = document.pages.filter(page =>
      [page.url, page.canonicalUrl].some(known => known === address || canonicalUrl(known) === asked),
    );
    if (found.length === 0) throw NO_PAGE(address);
    return found.map(page => page.canonicalUrl);
  });
  const chosen = selectDocument(document, { ...(named && { pages: named }), ...filter });
  if (chosen.pages.length === 0 && document.pages.length > 0) throw NONE;
  return chosen;
}
