import type { Going } from '../../going.ts';
import type { ImportJob } from '../../import/import-job.ts';
import type { FromWorker, ToWorker } from '../../import/worker-messages.ts';
import { MeipiError, type Result } from '../../result.ts';

export interface ImportClient extends ImportJob {
  end(): void;
}

const makeWorker = () =>
  new Worker(new URL('../../import/import-worker.ts', import.meta.url), { type: 'module' });

/** An import whose files are read in a worker of its own. Stopping a reading ends the worker, with all that it held. */
export function importClient(make: () => Worker = makeWorker): ImportClient {
  let worker: Worker | undefined;
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };

  /** Sends a message and waits for the reply of that kind; `stop` is what is done when it is stopped. */
  function ask<T>(
    message: ToWorker,
    reply: FromWorker['is'],
    { signal, report }: Going,
    stop: () => void,
  ): Promise<T> {
    worker ??= make();
    const asked = worker;
    const settled = new AbortController();
    return new Promise<Result<T>>((resolve, reject) => {
      const stopped = () => {
        stop();
        reject(signal.reason);
      };
      // A signal may abort long after the reply: the next act of the page aborts that of the last.
      signal.addEventListener('abort', stopped, { signal: settled.signal });
      // What does not fit into memory ends the worker without a word.
      asked.onerror = event => {
        end();
        reject(new MeipiError('internal', event.message));
      };
      asked.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.is === 'progress') report(data.done, data.total);
        else if (data.is === reply) resolve(data.result as Result<T>);
      };
      asked.postMessage(message);
    })
      .finally(() => settled.abort())
      .then(result => {
        if (result.ok) return result.value;
        throw new MeipiError(result.error.code, result.error.detail);
      });
  }

  return {
    end,
    read: (ws, files, chosen, going, apart) =>
      ask({ is: 'read', ws, files: [...files], chosen: new Map(chosen), apart }, 'read', going, end),
    stage: (decisions, going) =>
      ask({ is: 'stage', decisions }, 'staged', going, () =>
        worker?.postMessage({ is: 'stop' } satisfies ToWorker),
      ),
  };
}
