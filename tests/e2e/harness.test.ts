import { afterAll, expect, test } from 'vitest';
import { type RunningWorker, startWorker } from './harness/start-worker.ts';
import { createWorkspace, exportJson } from './harness/workspace.ts';

let worker: RunningWorker | undefined;

afterAll(() => worker?.remove());

test('a worker that was stopped comes back on the same port with what it stored', async () => {
  const first = await startWorker();
  worker = first;
  const workspace = await createWorkspace(first, '昆明组');
  await first.stop();
  await expect(fetch(`${first.origin}/health`)).rejects.toThrow();
  const again = await startWorker({ persist: first.persist, port: first.port, secret: first.secret });
  try {
    expect(again.origin).toBe(first.origin);
    expect(JSON.parse(await exportJson(again.origin, workspace)).workspace.name).toBe('昆明组');
  } finally {
    await again.stop();
  }
});
