import { MeipiError } from '../result.ts';
import type { PageChosen, Reads } from './chosen.ts';
import type { FromReader, ToReader } from './chosen-messages.ts';

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
    return {
      async read(pages) {
        const { port1, port2 } = new MessageChannel();
        const answered = new Promise<FromReader>(resolve => {
          port1.onmessage = ({ data }: MessageEvent<FromReader>) => resolve(data);
        });
        send({ is: 'read', pages, port: port2 }, [port2]);
        const result = await Promise.race([answered, broken]).finally(() => port1.close());
        if (result.ok) return result.value satisfies PageChosen[];
        throw new MeipiError(result.error.code, result.error.detail);
      },
      end: () => worker.terminate(),
    };
  };
