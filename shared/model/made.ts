/**
 * Who made something and when, where it came in a file: whoever imported it wrote the ops, and that is what stamps tell. It stands in
 * fields of its own, so that clients which do not know it carry it along.
 */
import { current, type Entry } from '../sync/merge.ts';
import type { FieldValue } from '../sync/ops.ts';
import { UTC_PATTERN } from './page.ts';

/** What a file told: no member, but a name. */
export interface Made {
  by?: string;
  /** ISO 8601 UTC. */
  at?: string;
}

export const MADE_BY_FIELD = 'made.by';
export const MADE_AT_FIELD = 'made.at';

/** SHA-256 of the empty text: stands where nothing tells which text a position counts in. No quote stands in that text. */
export const NO_TEXT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function madeIn(by: unknown, at: unknown): Made | undefined {
  const isBy = typeof by === 'string' && by !== '';
  const isAt = typeof at === 'string' && UTC_PATTERN.test(at);
  return isBy || isAt ? { ...(isBy && { by }), ...(isAt && { at }) } : undefined;
}

/** Undefined for what was made here. */
export function viewMade(entry: Entry): Made | undefined {
  return madeIn(current(entry, MADE_BY_FIELD), current(entry, MADE_AT_FIELD));
}

export function madeFields({ by, at }: Made): Record<string, FieldValue> {
  return {
    ...(by !== undefined && { [MADE_BY_FIELD]: by }),
    ...(at !== undefined && { [MADE_AT_FIELD]: at }),
  };
}

/** The same in one field's text, for comments. */
export const madeText = (made: Made): string => JSON.stringify(made);

export function madeInText(value: FieldValue | undefined): Made | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const { by, at } = Object(JSON.parse(value)) as Record<string, unknown>;
    return madeIn(by, at);
  } catch {
    // The log takes any text in a field.
    return undefined;
  }
}
