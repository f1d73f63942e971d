/** The two things that are compared: pages, or all pages of a year and a place. */
import { isWithin } from '../../export/select.ts';
import { dayInChina } from '../../formats/day.ts';
import { isCounted } from '../is-counted.ts';
import type { AnnotationRow, PageRow, Rows } from '../row.ts';

export type Side =
  | { page: string }
  /** A year of publishing, in China; `place` is a GB/T 2260 code: the place and all within it. */
  | { year: string; place?: string };

export interface SideRows {
  pages: Set<string>;
  /** Those that count (is-counted.ts), by page and place. */
  annotations: AnnotationRow[];
}

export function yearOf({ published }: Pick<PageRow, 'published'>): string | undefined {
  return published === undefined ? undefined : dayInChina(published).slice(0, 4);
}

/** The years in which pages were published, the newest first. */
export function yearsOf(pages: Iterable<Pick<PageRow, 'published'>>): string[] {
  const years = new Set<string>();
  for (const page of pages) {
    const year = yearOf(page);
    if (year !== undefined) years.add(year);
  }
  return [...years].sort().reverse();
}

export function sidesOf({ pages, annotations }: Rows, sides: readonly [Side, Side]): [SideRows, SideRows] {
  const made = sides.map((side): SideRows => {
    const isIn = (page: PageRow) =>
      'page' in side
        ? page.id === side.page
        : yearOf(page) === side.year &&
          (side.place === undefined || (page.place !== undefined && isWithin(page.place.code, side.place)));
    return {
      pages: new Set([...pages.values()].filter(isIn).map(({ id }) => id)),
      annotations: [],
    };
  }) as [SideRows, SideRows];
  for (const row of annotations) {
    if (!isCounted(row)) continue;
    for (const side of made) if (side.pages.has(row.page)) side.annotations.push(row);
  }
  return made;
}
