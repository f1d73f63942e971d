import type { Transaction } from 'dexie';
import type { EntryRow } from './db.ts';
import { usedTags } from './used-tags.ts';

/** Version 6: annotations that were stored before tags were looked up get the tags that they bear. */
export async function addTags(transaction: Transaction): Promise<void> {
  await transaction
    .table<EntryRow>('entries')
    .filter(row => usedTags(row) !== undefined)
    .modify(row => {
      const tags = usedTags(row);
      if (tags) row.tags = tags;
    });
}
