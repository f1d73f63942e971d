import type { Page } from 'playwright-core';

/**
 * Puts rows straight into the extension's store, by table; the digests of pages among them are made anew.
 * @param tables a member `{ utf8 }` becomes the bytes of that text
 * @param page one of the extension's own
 */
export async function putRows(page: Page, tables: Record<string, readonly unknown[]>): Promise<void> {
  const stale = (tables.entries ?? []).flatMap(row => {
    const { of, ws, id } = row as { of: string; ws: string; id: string };
    return of === 'page' ? [{ ws, page: id }] : [];
  });
  // As one text: Playwright looks into every member of what it sends.
  await page.evaluate(
    async text => {
      const all = JSON.parse(text, (_, value) =>
        typeof value?.utf8 === 'string' ? new TextEncoder().encode(value.utf8) : value,
      ) as Record<string, unknown[]>;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('meipi');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction(Object.keys(all), 'readwrite');
      for (const [table, rows] of Object.entries(all))
        for (const row of rows) transaction.objectStore(table).put(row);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    },
    JSON.stringify({ ...tables, ...(stale.length > 0 && { stale }) }),
  );
}
