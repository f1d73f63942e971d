/** A thread of `npm run sim`: runs the seeds that it is given, one by one. */
import { parentPort } from 'node:worker_threads';
import { runSeed } from './run-seed.ts';

parentPort?.on('message', async (seed: number) => parentPort?.postMessage(await runSeed(seed)));
