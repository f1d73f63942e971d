/** A page that somebody annotated, read from its merged entry. */
import { FINGERPRINT_PATTERN } from '../page/fingerprint.ts';
import { current, type Entry } from '../sync/merge.ts';
import { viewPageNote } from './page-note.ts';

export const LEVELS = ['national', 'province', 'city', 'county'] as const;
export type Level = (typeof LEVELS)[number];

export interface Page {
  id: string;
  url: string;
  canonicalUrl: string;
  title: string;
  site?: string;
  /** GB/T 2260 code and name. */
  place?: { code: string; name: string };
  level?: Level;
  /** Whose page it is, as people call it: 昆明市政协. */
  body?: string;
  /** Which session it speaks of: 十四届五次. */
  session?: string;
  /** ISO 8601: a UTC instant, or a date where the page gives no time. */
  published?: string;
  /** ISO 8601 UTC: when the text was read. */
  fetched?: string;
  /** ISO 8601 UTC: when a person said that the page is done. */
  reviewed?: string;
  /** User id of the member who is to read it. */
  reader?: string;
  /** SHA-256 of the UTF-8 of the rendered text that was read last. */
  textSha256?: string;
  /** The article's fingerprint (shared/page/fingerprint.ts): copies on other sites have nearly the same. */
  fingerprint?: string;
  /** What members noted of the page as a whole. */
  note?: string;
  /** Tags of the page as a whole; absent where there are none. */
  tags?: string[];
}

/** Those that stand on a page as they stand in the log. */
const PLAIN_FIELDS = [
  'body',
  'session',
  'published',
  'fetched',
  'reviewed',
  'reader',
  'textSha256',
  'fingerprint',
] as const;

/** The fields of a page in the log; `place.code` and `place.name` are two. */
export const PAGE_FIELDS = [
  ...(['url', 'canonicalUrl', 'title', 'site', 'place.code', 'place.name', 'level'] as const),
  ...PLAIN_FIELDS,
] as const;

/** What a person may say better than the page does. */
export const EDITABLE_PAGE_FIELDS = [
  'title',
  'site',
  'place.code',
  'place.name',
  'level',
  'body',
  'session',
  'published',
] as const satisfies readonly (typeof PAGE_FIELDS)[number][];
export type EditablePageField = (typeof EDITABLE_PAGE_FIELDS)[number];

/** The field of what a person said: reading the page again does not touch it, and an empty text takes it away. */
export function ownField(field: EditablePageField): string {
  return `own.${field}`;
}

/** The facts of a page as the flat fields of the log; absent facts are absent. */
export function pageFields(page: Omit<Page, 'id' | 'note' | 'tags'>): Record<string, string> {
  const { place, ...rest } = page;
  const flat = { ...rest, ...(place && { 'place.code': place.code, 'place.name': place.name }) };
  return Object.fromEntries(Object.entries(flat).filter(([, value]) => value !== undefined));
}

export const SHA256_PATTERN = /^[0-9a-f]{64}$/;
export const PLACE_CODE_PATTERN = /^\d{6}$/;
/** ISO 8601 UTC. */
export const UTC_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
/** YYYY-MM-DD */
export const DAY_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
export const DATE_OR_UTC_PATTERN = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z)?$/;

/** The log takes any text in a field; what is not of its form is as good as absent. */
const FORMS: Partial<Record<(typeof PAGE_FIELDS)[number], RegExp>> = {
  'place.code': PLACE_CODE_PATTERN,
  published: DATE_OR_UTC_PATTERN,
  fetched: UTC_PATTERN,
  reviewed: UTC_PATTERN,
  textSha256: SHA256_PATTERN,
  fingerprint: FINGERPRINT_PATTERN,
};

const isEditable = (field: string): field is EditablePageField =>
  EDITABLE_PAGE_FIELDS.some(editable => editable === field);

/** The page in an entry, or undefined while its address has not arrived. */
export function viewPage(entry: Entry): Page | undefined {
  const formed = (name: string, field: (typeof PAGE_FIELDS)[number]) => {
    const value = current(entry, name);
    if (typeof value !== 'string' || value === '') return undefined;
    return FORMS[field]?.test(value) === false ? undefined : value;
  };
  const text = (field: (typeof PAGE_FIELDS)[number]) =>
    (isEditable(field) ? formed(ownField(field), field) : undefined) ?? formed(field, field);
  const url = text('url');
  if (url === undefined) return undefined;
  const page: Page = {
    id: entry.id,
    url,
    canonicalUrl: text('canonicalUrl') ?? url,
    title: text('title') ?? url,
  };
  const site = text('site');
  if (site !== undefined) page.site = site;
  const code = text('place.code');
  const name = text('place.name');
  if (code !== undefined && name !== undefined) page.place = { code, name };
  const level = LEVELS.find(known => known === text('level'));
  if (level) page.level = level;
  for (const field of PLAIN_FIELDS) {
    const value = text(field);
    if (value !== undefined) page[field] = value;
  }
  const { note, tags } = viewPageNote(entry);
  if (note !== undefined) page.note = note;
  if (tags.length > 0) page.tags = tags;
  return page;
}
