import { dayInChina } from '../../formats/day.ts';
import type { PageRow } from '../row.ts';
import type { Initiative } from './initiatives.ts';

/** A place whose pages mention an initiative. */
export interface SpreadPlace {
  /** GB/T 2260; absent for pages that tell no place. */
  code?: string;
  name: string;
  /** Days of its first and last page; absent where no page has a day. */
  first?: string;
  last?: string;
  mentions: number;
  pages: number;
}

export interface Spread {
  /** In the order in which the initiative came to them; those without a day last. */
  places: SpreadPlace[];
  /** By month (YYYY-MM) and place (code, or an empty text); months without a mention are left out. */
  months: { month: string; place: string; mentions: number }[];
}

/** How an initiative spread over places and time. */
export function spreadOf(pages: ReadonlyMap<string, PageRow>, { mentions }: Initiative): Spread {
  const places = new Map<string, SpreadPlace & { seen: Set<string> }>();
  const months = new Map<string, Spread['months'][number]>();
  for (const { page } of mentions) {
    const row = pages.get(page);
    const code = row?.place?.code ?? '';
    const day = row?.published === undefined ? undefined : dayInChina(row.published);
    const place = places.get(code) ?? {
      ...(code !== '' && { code }),
      name: row?.place?.name ?? '',
      // Mentions come by day.
      ...(day !== undefined && { first: day }),
      mentions: 0,
      pages: 0,
      seen: new Set<string>(),
    };
    places.set(code, place);
    place.mentions += 1;
    place.seen.add(page);
    if (day === undefined) continue;
    place.last = day;
    const month = day.slice(0, 7);
    const key = `${month} ${code}`;
    const held = months.get(key) ?? { month, place: code, mentions: 0 };
    months.set(key, held);
    held.mentions += 1;
  }
  return {
    places: [...places.values()].map(({ seen, ...place }) => ({ ...place, pages: seen.size })),
    months: [...months.values()],
  };
}
