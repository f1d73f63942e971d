import type { Transaction } from 'dexie';
import type { EntryRow } from './db.ts';
import { pagesOf, type StaleRow } from './stale-pages.ts';

/** Version 11: pages that were stored before the workbench came have no digests yet, later ones had them in another form or nothing beside. */
export async function noteAllStale(transaction: Transaction): Promise<void> {
  const pages = new Map<string, StaleRow>();
  // Row by row: all entries at once may be more than fits.
  await transaction.table<EntryRow>('entries').each(row => {
    for (const page of pagesOf([row])) pages.set(`${page.ws} ${page.page}`, page);
  });
  await transaction.table('digests').clear();
  await transaction.table<StaleRow>('stale').bulkPut([...pages.values()]);
}
