import { dayInChina } from '../../formats/day.ts';
import { foldedName } from '../canonical-names.ts';
import type { PageRow } from '../row.ts';
import type { Initiative } from './initiatives.ts';

/** Where a definition was given. */
export interface DefinedBy {
  /** Of the annotation and its page. */
  annotation: string;
  page: string;
  title: string;
  site?: string;
  place?: string;
  day?: string;
}

export interface Definition {
  /** As it was given first. */
  text: string;
  by: DefinedBy[];
}

/** What an initiative is said to be, and by whom; one that many pages repeat is given once. The earliest first. */
export function definitionsOf(pages: ReadonlyMap<string, PageRow>, { mentions }: Initiative): Definition[] {
  const definitions = new Map<string, Definition>();
  for (const { id, page, attributes } of mentions) {
    const text = attributes.definition;
    if (text === undefined) continue;
    const key = foldedName(text).replace(/\p{P}/gu, '');
    const definition = definitions.get(key) ?? { text, by: [] };
    definitions.set(key, definition);
    if (definition.by.some(one => one.page === page)) continue;
    const row = pages.get(page);
    definition.by.push({
      annotation: id,
      page,
      title: row?.title ?? '',
      ...(row?.site !== undefined && { site: row.site }),
      ...(row?.place && { place: row.place.name }),
      ...(row?.published !== undefined && { day: dayInChina(row.published) }),
    });
  }
  return [...definitions.values()];
}
