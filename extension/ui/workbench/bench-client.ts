import { MeipiError, type Result } from '../../result.ts';
import type { BenchState } from '../../workbench/bench.ts';
import type { FromBench, ToBench, ViewInput, ViewOutput } from '../../workbench/bench-messages.ts';
import type { ViewName } from '../../workbench/views.ts';
import { makeBenchWorker, startBench, takeEarlyBench } from './early-bench.ts';

/** The worker that holds a workspace's index, as a page asks it. */
export interface BenchClient {
  /** @throws MeipiError what the view threw, or `internal` where the worker ended */
  ask<K extends ViewName>(view: K, ...input: ViewInput<K>): Promise<ViewOutput<K>>;
  /** Calls back with how the index stands, now and whenever it changes. */
  onState(callback: (state: BenchState) => void): () => void;
  end(): void;
}

/** @param fail what keeps the index from being read */
export function benchClient(ws: string, fail: (error: unknown) => void, make = makeBenchWorker): BenchClient {
  const { worker, said, failed } = takeEarlyBench(ws) ?? startBench(ws, make);
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const callbacks = new Set<(state: BenchState) => void>();
  let state: BenchState | undefined;
  let last = 0;
  const send = (message: ToBench) => worker.postMessage(message);
  const hear = ({ data }: MessageEvent<FromBench>) => {
    if (data.is === 'answer') {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    } else if (data.is === 'state') {
      state = data.state;
      for (const callback of callbacks) callback(state);
    } else fail(new MeipiError(data.error.code, data.error.detail));
  };
  // What does not fit into memory ends the worker without a word.
  const hearFailure = (event: ErrorEvent) => {
    const error = { code: 'internal' as const, detail: event.message };
    for (const settle of waiting.values()) settle({ ok: false, error });
    waiting.clear();
    fail(new MeipiError('internal', event.message));
  };
  worker.onmessage = hear;
  worker.onerror = hearFailure;
  for (const event of said) hear(event);
  if (failed) hearFailure(failed);
  return {
    ask: <K extends ViewName>(view: K, ...input: ViewInput<K>) =>
      new Promise<Result<unknown>>(resolve => {
        const id = ++last;
        waiting.set(id, resolve);
        send({ is: 'ask', id, view, input });
      }).then(result => {
        if (result.ok) return result.value as ViewOutput<K>;
        throw new MeipiError(result.error.code, result.error.detail);
      }),
    onState: callback => {
      callbacks.add(callback);
      if (state) callback(state);
      return () => callbacks.delete(callback);
    },
    end: () => worker.terminate(),
  };
}
