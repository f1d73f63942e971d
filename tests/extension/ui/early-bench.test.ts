import { describe, expect, it } from 'vitest';
import { benchClient } from '../../../extension/ui/workbench/bench-client.ts';
import {
  type EarlyBenchWorld,
  startBench,
  takeEarlyBench,
} from '../../../extension/ui/workbench/early-bench.ts';
import type { FromBench, ToBench } from '../../../extension/workbench/bench-messages.ts';

class FakeWorker {
  asked: ToBench[] = [];
  ended = false;
  onmessage: ((event: { data: FromBench }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  postMessage(message: ToBench) {
    this.asked.push(message);
  }
  terminate() {
    this.ended = true;
  }
}
const STATE = { is: 'state', state: { revision: 1 } } as const;

function early(ws: string) {
  const worker = new FakeWorker();
  const world = globalThis as EarlyBenchWorld;
  world.meipiEarlyBench = startBench(ws, () => worker as unknown as Worker);
  return { worker, world };
}
const none = () => expect.unreachable('a second worker');

describe('the worker that is started early', () => {
  it('W18 opens the workspace before the workbench is there, which hears what it said meanwhile', () => {
    const { worker } = early('w');
    expect(worker.asked).toEqual([{ is: 'open', ws: 'w' }]);
    worker.onmessage?.({ data: STATE });
    const heard: unknown[] = [];
    benchClient('w', none, none).onState(state => heard.push(state));
    expect(heard).toEqual([{ revision: 1 }]);
    worker.onmessage?.({ data: { is: 'state', state: { revision: 2 } } });
    expect(heard).toEqual([{ revision: 1 }, { revision: 2 }]);
    expect(worker.asked).toHaveLength(1);
  });

  it('W18 tells what ended it before', () => {
    const { worker } = early('w');
    worker.onerror?.({ message: 'out of memory' });
    const failures: unknown[] = [];
    benchClient('w', error => failures.push(error), none);
    expect(failures).toMatchObject([{ code: 'internal', message: 'out of memory' }]);
  });

  it('W18 is taken once, and ended where another workspace is shown', () => {
    const { worker, world } = early('w');
    expect(takeEarlyBench('other', world)).toBeUndefined();
    expect(worker.ended).toBe(true);
    expect(takeEarlyBench('w', world)).toBeUndefined();
    early('w');
    expect(takeEarlyBench('w', world)?.ws).toBe('w');
    expect(takeEarlyBench('w', world)).toBeUndefined();
  });
});
