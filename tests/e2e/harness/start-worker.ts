export { type RunningWorker, startWorker, type WorkerOptions } from '../../../scripts/lib/worker.ts';
