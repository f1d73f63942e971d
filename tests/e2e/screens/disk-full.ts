import type { Extension } from '../harness/launch-extension.ts';

/** Lets the background find the disk full, until the answer is called. */
export async function diskFull(extension: Extension): Promise<() => Promise<void>> {
  const [background] = extension.context.serviceWorkers();
  if (!background) throw new Error('the background does not run');
  await background.evaluate(() => {
    Object.assign(globalThis, { realPut: IDBObjectStore.prototype.put });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });
  return () =>
    background.evaluate(() => {
      IDBObjectStore.prototype.put = (globalThis as unknown as { realPut: IDBObjectStore['put'] }).realPut;
    });
}
