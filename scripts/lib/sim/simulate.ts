import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { ROOT } from '../paths.ts';
import type { Outcome } from './outcome.ts';

const BUNDLE = join(ROOT, '.cache', 'sim', 'thread.mjs');

export const THREADS = availableParallelism();

/** The extension's sync, the worker and the simulated store in one file: the worker's JSX runs nowhere unbuilt. */
async function bundle(): Promise<string> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/sim/thread.ts'],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return BUNDLE;
}

/** Runs seeds `from` to `from + seeds - 1`, as many at a time as the machine has cores; `done` hears of each as it ends. */
export async function simulate(
  from: number,
  seeds: number,
  done: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const file = await bundle();
  const outcomes: Outcome[] = [];
  let next = from;
  const runThread = () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const thread = new Worker(file, {
      execArgv: ['--enable-source-maps'],
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    const give = () => {
      if (next < from + seeds) thread.postMessage(next++);
      else void thread.terminate().then(() => resolve(), reject);
    };
    thread.on('message', (outcome: Outcome) => {
      outcomes.push(outcome);
      done(outcome);
      give();
    });
    thread.on('error', reject);
    give();
    return promise;
  };
  await Promise.all(Array.from({ length: Math.min(THREADS, seeds) }, runThread));
  return outcomes.sort((a, b) => a.seed - b.seed);
}
