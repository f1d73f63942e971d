import type { FromBench, ToBench } from '../../workbench/bench-messages.ts';

/** A worker that was started before the workbench's own scripts were there, and what it said since. */
export interface EarlyBench {
  ws: string;
  worker: Worker;
  said: MessageEvent<FromBench>[];
  failed?: ErrorEvent;
}

/** Where the early script leaves it for the workbench, which is bundled apart. */
export interface EarlyBenchWorld {
  meipiEarlyBench?: EarlyBench;
}

export const makeBenchWorker = () =>
  new Worker(new URL('../../workbench/bench-worker.ts', import.meta.url), { type: 'module' });

/** Has a worker open the workspace that an address names. */
export function startBench(ws: string, make = makeBenchWorker): EarlyBench {
  const early: EarlyBench = { ws, worker: make(), said: [] };
  early.worker.onmessage = event => void early.said.push(event);
  early.worker.onerror = event => {
    early.failed = event;
  };
  early.worker.postMessage({ is: 'open', ws } satisfies ToBench);
  return early;
}

/** What was started early for this workspace, once. */
export function takeEarlyBench(
  ws: string,
  world: EarlyBenchWorld = globalThis as EarlyBenchWorld,
): EarlyBench | undefined {
  const early = world.meipiEarlyBench;
  delete world.meipiEarlyBench;
  if (early?.ws === ws) return early;
  early?.worker.terminate();
  return undefined;
}
