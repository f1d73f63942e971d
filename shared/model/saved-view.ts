/**
 * What members of a workspace saved of the workbench by name: a search, a table with its choices. Each stands in a field of its own
 * under one entry, so that two that are saved at once are both there; an empty text takes one away.
 */
import { current, type Entry } from '../sync/merge.ts';

/** Id of the entry, of kind `workspace`. */
export const SAVED_VIEWS_ID = 'views';
const PREFIX = 'view.';
/** 80 bits tell the names of one workspace apart. */
const HASH_DIGITS = 20;
/** An address is a filter and a few choices; what is longer was not made by a person. */
const LONGEST = 4_000;

export interface SavedView {
  name: string;
  /** As it stands in the workbench's address, with `#`. */
  address: string;
}

/** The field of a name; `sha256` is that of the name, in hex. */
export function savedViewField(sha256: string): string {
  return PREFIX + sha256.slice(0, HASH_DIGITS);
}

export function savedViewValue({ name, address }: SavedView): string {
  return JSON.stringify([name, address]);
}

function read(value: unknown): SavedView | undefined {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST) return undefined;
  try {
    const [name, address] = JSON.parse(value) as [unknown, unknown];
    const isView = typeof name === 'string' && typeof address === 'string' && address.startsWith('#');
    return isView ? { name, address } : undefined;
  } catch {
    // A peer may have written anything.
    return undefined;
  }
}

/** In order of their names. */
export function savedViews(entry: Entry | undefined): SavedView[] {
  return Object.keys(entry?.fields ?? {})
    .filter(field => field.startsWith(PREFIX))
    .flatMap(field => (entry && read(current(entry, field))) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
