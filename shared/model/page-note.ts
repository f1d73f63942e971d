/**
 * What members noted of a page as a whole, without a quote. It stands in fields of the page's entry, so that clients and servers
 * which do not know it carry it along: `note` holds the text; `tag.{hash}` a tag's name, one field a tag, so that tags which two
 * people add at once are both there. An empty text or null takes one back.
 */
import { hlcTime } from '../sync/clock.ts';
import { current, type Entry, otherVersions } from '../sync/merge.ts';
import { stampUser } from '../sync/stamp-user.ts';

export const PAGE_NOTE_FIELD = 'note';
const TAG_PREFIX = 'tag.';
/** 80 bits tell the tags of one page apart. */
const HASH_DIGITS = 20;

export interface PageNote {
  note?: string;
  /** In order of their names. */
  tags: string[];
}

/** What another member wrote at the same time, of which the writer of the one that shows did not know. */
export interface OtherNote {
  text: string;
  /** User id. */
  by: string;
  /** ms since 1970 UTC */
  at: number;
}

export function isPageNoteField(field: string): boolean {
  return field === PAGE_NOTE_FIELD || field.startsWith(TAG_PREFIX);
}

/** The field of a tag; `sha256` is that of its name, in hex. */
export function pageTagField(sha256: string): string {
  return TAG_PREFIX + sha256.slice(0, HASH_DIGITS);
}

export function viewPageNote(entry: Entry): PageNote {
  const note = current(entry, PAGE_NOTE_FIELD);
  const tags = Object.keys(entry.fields)
    .filter(field => field.startsWith(TAG_PREFIX))
    .map(field => current(entry, field))
    .filter(value => typeof value === 'string' && value !== '');
  return {
    ...(typeof note === 'string' && note !== '' && { note }),
    tags: ([...new Set(tags)] as string[]).sort((a, b) => (a < b ? -1 : 1)),
  };
}

export function otherNotes(entry: Entry): OtherNote[] {
  return otherVersions(entry, PAGE_NOTE_FIELD).flatMap(({ value, at }) =>
    typeof value === 'string' && value !== '' ? [{ text: value, by: stampUser(at), at: hlcTime(at) }] : [],
  );
}
