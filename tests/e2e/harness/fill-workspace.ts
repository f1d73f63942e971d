import type { Page } from 'playwright-core';
import type { Digested } from '../../../shared/workbench/digest.ts';
import { entriesOf } from '../../workbench/made-entries.ts';
import { type MadeOptions, madePages } from '../../workbench/made-workspace.ts';

/** Pages that go into the browser at once. */
const AT_ONCE = 100;

/** The same for many pages that a seed makes up. */
export function fillWorkspace(page: Page, ws: string, options: MadeOptions): Promise<void> {
  return fillWith(page, ws, madePages(options));
}

/**
 * Puts made-up pages with annotations into a workspace, straight into the store: by hand it would take days.
 * @param page one of the extension's own
 */
export async function fillWith(
  page: Page,
  ws: string,
  pages: Iterable<[id: string, digest: Digested]>,
): Promise<void> {
  // As one text: Playwright looks into every member of what it sends.
  const put = (rows: unknown[]) =>
    page.evaluate(async text => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('meipi');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction(['entries', 'stale'], 'readwrite');
      for (const row of JSON.parse(text) as { ws: string; page: string; of: string }[]) {
        transaction.objectStore('entries').put(row);
        if (row.of === 'page') transaction.objectStore('stale').put({ ws: row.ws, page: row.page });
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    }, JSON.stringify(rows));
  let rows: unknown[] = [];
  let held = 0;
  for (const [id, digest] of pages) {
    rows.push(...entriesOf(ws, id, digest));
    if (++held % AT_ONCE > 0) continue;
    await put(rows);
    rows = [];
  }
  if (rows.length > 0) await put(rows);
}
