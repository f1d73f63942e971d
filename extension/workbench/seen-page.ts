import { dayInChina } from '../../shared/formats/day.ts';
import type { AnnotationRow, PageRow } from '../../shared/workbench/row.ts';

/** A page with the mentions on it that a view speaks of. */
export interface SeenPage {
  page: string;
  title: string;
  site?: string;
  place?: string;
  day?: string;
  mentions: { id: string; exact: string; title?: string }[];
}

/** Mentions by page, in the order in which their pages come. */
export function seenPages(
  pages: ReadonlyMap<string, PageRow>,
  mentions: readonly AnnotationRow[],
): SeenPage[] {
  const seen = new Map<string, SeenPage>();
  for (const { id, page, exact, attributes } of mentions) {
    const row = pages.get(page);
    const one: SeenPage = seen.get(page) ?? {
      page,
      title: row?.title ?? '',
      ...(row?.site !== undefined && { site: row.site }),
      ...(row?.place && { place: row.place.name }),
      ...(row?.published !== undefined && { day: dayInChina(row.published) }),
      mentions: [],
    };
    seen.set(page, one);
    one.mentions.push({ id, exact, ...(attributes.title !== undefined && { title: attributes.title }) });
  }
  return [...seen.values()];
}
