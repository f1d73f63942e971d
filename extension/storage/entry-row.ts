import { FINGERPRINT_PATTERN } from '../../shared/page/fingerprint.ts';
import { current, type Entry } from '../../shared/sync/merge.ts';
import type { EntryRow } from './db.ts';

/** A row with its entry as it is now, and what of it is looked up. */
export function entryRow(row: EntryRow, entry: Entry): EntryRow {
  const { print: held, ...rest } = row;
  const said = row.of === 'page' ? current(entry, 'fingerprint') : undefined;
  const print = typeof said === 'string' && FINGERPRINT_PATTERN.test(said) ? said : held;
  return { ...rest, entry, ...(print !== undefined && { print }) };
}
