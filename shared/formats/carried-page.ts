/** A page that a format carries beside its text: as it is natively, or made up where another program's file names none. */
import * as v from 'valibot';
import { type ExportedPage, PageSchema } from './json.ts';

export function carriedPage(value: unknown, text: string, name: string): ExportedPage {
  const read = v.safeParse(PageSchema, value);
  if (read.success) return { ...read.output, text };
  const url = `file:///${encodeURIComponent(name.toWellFormed())}`;
  return { id: name, url, canonicalUrl: url, title: name, text };
}

/** The page without its text. */
export function withoutText({ text: _, ...page }: ExportedPage): Omit<ExportedPage, 'text'> {
  return page;
}
