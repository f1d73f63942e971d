import { inject } from 'vitest';
import type { RunningWorker } from './start-worker.ts';

/** Where a worker is, and what it takes to make a workspace there. */
export type Server = Pick<RunningWorker, 'origin' | 'secret'>;

declare module 'vitest' {
  interface ProvidedContext {
    worker: Server;
  }
}

/** The worker that all browser tests share, each with workspaces of its own; who stops one starts one for that. */
export const sharedWorker = (): Server => inject('worker');
