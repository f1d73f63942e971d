/** What of an AbortSignal slicing needs; `shared/` knows no DOM. */
export interface Abortable {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

export interface SliceOptions {
  signal?: Abortable | undefined;
  /** Milliseconds of work between two pauses. */
  budget?: number;
  /** A clock in milliseconds. */
  now?: () => number;
  /** Lets the page take its turn. */
  pause?: () => Promise<unknown>;
}

/** Below 50 ms, which counts as a long task, with room for the slowest single step. */
export const SLICE_BUDGET = 24;

interface Host {
  performance: { now(): number };
  scheduler?: { yield?: () => Promise<unknown> };
  setTimeout(callback: () => void, delay: number): unknown;
}
const host = globalThis as unknown as Host;

/** `scheduler.yield` keeps our place in the queue; a zero timeout is the fallback. */
export function pauseTask(): Promise<unknown> {
  return host.scheduler?.yield?.() ?? new Promise<void>(resolve => host.setTimeout(resolve, 0));
}

/**
 * Runs a generator to its end, pausing whenever `budget` milliseconds have been spent since the last pause.
 * Rejects with the signal's reason once it is aborted.
 */
export async function runSliced<T>(work: Iterator<unknown, T>, options: SliceOptions = {}): Promise<T> {
  const { signal, budget = SLICE_BUDGET, now = () => host.performance.now(), pause = pauseTask } = options;
  signal?.throwIfAborted();
  let since = now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (now() - since < budget) continue;
    await pause();
    signal?.throwIfAborted();
    since = now();
  }
}

/** Runs a generator to its end in one go: for short work, and for whoever cannot wait. */
export function runNow<T>(work: Iterator<unknown, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
