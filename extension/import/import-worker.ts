/** Runs an import's reading in a worker: a page that shows it stays usable, and whatever a file does to memory ends with the worker. */
import { answer } from '../result.ts';
import { MeipiDb } from '../storage/db.ts';
import { importJob } from './import-job.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const scope = globalThis as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};
const job = importJob(new MeipiDb());
let abort = new AbortController();

async function obey(message: ToWorker): Promise<void> {
  if (message.is === 'stop') return abort.abort();
  abort = new AbortController();
  const { signal } = abort;
  const report = (done: number, total: number) => scope.postMessage({ is: 'progress', done, total });
  const going = { signal, report };
  if (message.is === 'read') {
    const { ws, files, chosen, apart } = message;
    scope.postMessage({ is: 'read', result: await answer(() => job.read(ws, files, chosen, going, apart)) });
  } else scope.postMessage({ is: 'staged', result: await answer(() => job.stage(message.decisions, going)) });
}

scope.onmessage = ({ data }) => void obey(data);
