import { decisionOf } from '../../shared/model/word.ts';
import { FINGERPRINT_PATTERN } from '../../shared/page/fingerprint.ts';
import { joinEntries } from '../../shared/sync/join.ts';
import { apply, current, type Entry, emptyEntry } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';
import type { EntryRow } from './db.ts';
import { usedTags } from './used-tags.ts';

/**
 * A row with what of its entry is looked up: its page, which only the birth of an annotation tells, its fingerprint, what it
 * decides of a word, and its tags.
 */
function indexed(row: EntryRow): EntryRow {
  const { print: held, decision: _d, tags: _t, ...rest } = row;
  const { of, id, entry } = row;
  const page = of === 'page' ? id : (entry.birth?.target.page ?? row.page);
  const said = of === 'page' ? current(entry, 'fingerprint') : undefined;
  const print = typeof said === 'string' && FINGERPRINT_PATTERN.test(said) ? said : held;
  const decision = decisionOf(entry);
  const tags = usedTags(row);
  return {
    ...rest,
    page,
    ...(print !== undefined && { print }),
    ...(decision !== undefined && { decision }),
    ...(tags && { tags }),
  };
}

/** A row with its entry as it is after an op; a snapshot's state is kept as what the ops here build on. */
export function entryRow(row: EntryRow, entry: Entry): EntryRow {
  const { whole, ...rest } = row;
  return indexed({ ...rest, entry, ...(whole && { base: row.entry }) });
}

/** A row joined with an entry of a snapshot, or a new row. */
export function joinedRow(ws: string, row: EntryRow | undefined, entry: Entry): EntryRow {
  const { of, id } = entry;
  if (!row) return indexed({ ws, of, id, page: '', entry, whole: true });
  const joined = indexed({ ...row, entry: joinEntries(row.entry, entry) });
  return row.whole ? joined : { ...joined, base: row.base ? joinEntries(row.base, entry) : entry };
}

/** A row with its entry merged anew from a snapshot's state, if it came from one, and the ops that are here. */
export function rebuiltRow(row: EntryRow, ops: readonly Op[]): EntryRow {
  if (row.whole) return row;
  return indexed({ ...row, entry: ops.reduce(apply, row.base ?? emptyEntry(row.of, row.id)) });
}
