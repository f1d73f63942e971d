/**
 * Where an annotation stands once a person has moved its ends. What it was born with never changes; the new place is a field of its own,
 * a target as JSON, so that who does not know it carries it along, an undo takes it back, and of two that are written at once both
 * are kept.
 */
import * as v from 'valibot';
import { current, type Entry } from '../sync/merge.ts';
import { type FieldValue, type Target, TargetSchema } from '../sync/ops.ts';

export const TARGET_FIELD = 'target';

/** The target in a field's value; undefined where it is none. */
export function targetIn(value: FieldValue | undefined): Target | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const read = v.safeParse(TargetSchema, JSON.parse(value));
    return read.success ? read.output : undefined;
  } catch {
    // The log takes any text in a field.
    return undefined;
  }
}

/** Where the annotation of an entry stands; it never leaves its page. */
export function targetOf(entry: Entry & { birth: NonNullable<Entry['birth']> }): Target {
  const born = entry.birth.target;
  const moved = targetIn(current(entry, TARGET_FIELD));
  return moved?.page === born.page ? moved : born;
}
