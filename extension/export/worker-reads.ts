import type { Page } from '../../shared/model/page.ts';
import { MeipiError } from '../result.ts';
import type { MeipiDb } from '../storage/db.ts';
import type { Asked, PageChosen, PageCounted, Reads } from './chosen.ts';
import type { FromReader, ToReader } from './chosen-messages.ts';
import { isOfDigests, readsHere } from './reads-here.ts';

const makeWorker = () => new Worker(new URL('./chosen-worker.ts', import.meta.url), { type: 'module' });

/** Reads in a worker of its own, which ends with the reader. */
export const workerReads =
  (make: () => Worker = makeWorker): Reads =>
  asked => {
    const worker = make();
    const broken = new Promise<never>((_, reject) => {
      // What does not fit into memory ends the worker without a word.
      worker.onerror = ({ message }) => reject(new MeipiError('internal', message));
    });
    // Told to whoever waits for pages.
    broken.catch(() => undefined);
    const send = (message: ToReader, ports: Transferable[] = []) => worker.postMessage(message, ports);
    send({ is: 'open', asked });
    const ask = async (is: 'read' | 'count', pages: readonly Page[]) => {
      const { port1, port2 } = new MessageChannel();
      const answered = new Promise<FromReader>(resolve => {
        port1.onmessage = ({ data }: MessageEvent<FromReader>) => resolve(data);
      });
      send({ is, pages, port: port2 }, [port2]);
      const result = await Promise.race([answered, broken]).finally(() => port1.close());
      if (result.ok) return result.value;
      throw new MeipiError(result.error.code, result.error.detail);
    };
    return {
      read: pages => ask('read', pages) as Promise<PageChosen[]>,
      count: pages => ask('count', pages) as Promise<PageCounted[]>,
      end: () => worker.terminate(),
    };
  };

/**
 * Reads for who writes a file: digests here, for they are read sooner than what a worker sends is taken in, and counting has made them;
 * entries in a worker.
 */
export const readsToWrite = (
  db: MeipiDb,
  asked: Pick<Asked, 'filter' | 'options'>,
  make?: () => Worker,
): Reads => (isOfDigests(asked) ? readsHere(db) : workerReads(make));
