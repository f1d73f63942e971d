import { dayInChina } from '../formats/day.ts';
import type { PageRow } from './row.ts';

/** The day in China (YYYY-MM-DD) on which each page was published; pages that do not tell are left out. */
export function pageDays(pages: ReadonlyMap<string, PageRow>): Map<string, string> {
  const days = new Map<string, string>();
  for (const [id, { published }] of pages) if (published !== undefined) days.set(id, dayInChina(published));
  return days;
}
