import type { Transaction } from 'dexie';
import { fingerprint } from '../../shared/page/fingerprint.ts';
import { current } from '../../shared/sync/merge.ts';
import type { EntryRow, TextRow } from './db.ts';

/**
 * Version 2: pages that were stored before there were fingerprints get one of the text that is held. It is for this device
 * to look up; the log learns it with the page's next annotation.
 */
export async function addPrints(transaction: Transaction): Promise<void> {
  const entries = transaction.table<EntryRow>('entries');
  const texts = transaction.table<TextRow>('texts');
  const pages = (await entries.toArray()).filter(row => row.of === 'page' && row.print === undefined);
  for (const row of pages) {
    const sha256 = current(row.entry, 'textSha256');
    const held = typeof sha256 === 'string' ? await texts.get(sha256) : undefined;
    const print = held && fingerprint(held.text);
    if (print !== undefined) await entries.put({ ...row, print });
  }
}
