import type { Transaction } from 'dexie';
import type { EntryRow } from './db.ts';
import type { StaleRow } from './stale-pages.ts';

/** Version 8: pages that were stored before the workbench came have no digests yet. */
export async function noteAllStale(transaction: Transaction): Promise<void> {
  const pages = new Map<string, StaleRow>();
  await transaction.table<EntryRow>('entries').each(({ ws, of, page }) => {
    if (page !== '' && (of === 'annotation' || of === 'page')) pages.set(`${ws} ${page}`, { ws, page });
  });
  await transaction.table<StaleRow>('stale').bulkPut([...pages.values()]);
}
