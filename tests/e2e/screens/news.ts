import type { Extension } from '../harness/launch-extension.ts';

/**
 * What is new in the browser's workspaces, to be put back: looking at a discussion is seeing it.
 * @returns puts it back
 */
export async function keepNews({ control }: Extension): Promise<() => Promise<void>> {
  const inTable = <T>(mode: IDBTransactionMode, rows: T[]): Promise<T[]> =>
    control.evaluate(
      ([mode, rows]) =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('meipi');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('news', mode);
            const table = transaction.objectStore('news');
            for (const row of rows) table.put(row);
            const reading = table.getAll();
            transaction.oncomplete = () => {
              opening.result.close();
              resolve(reading.result);
            };
            transaction.onabort = () => reject(transaction.error);
          };
        }),
      [mode, rows] as [IDBTransactionMode, T[]],
    ) as Promise<T[]>;
  const rows = await inTable('readonly', []);
  if (rows.length === 0) throw new Error('nothing is new');
  return async () => void (await inTable('readwrite', rows));
}
