import type { TestProject } from 'vitest/node';
import { startWorker } from './start-worker.ts';

/** Starts the worker that the browser tests share, before the first of them; it goes after the last. */
export default async function provideWorker(project: TestProject): Promise<() => Promise<void>> {
  const { origin, secret, remove } = await startWorker();
  project.provide('worker', { origin, secret });
  return remove;
}
