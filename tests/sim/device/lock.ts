import type { Scheduler } from '../world/scheduler.ts';

/** Named locks of one life of a profile, as `navigator.locks` gives them: in order, and gone when the browser is killed. */
export function createLocks(scheduler: Scheduler) {
  const held = new Map<string, (() => void)[]>();
  return async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const waiting = held.get(name);
    if (waiting) await scheduler.suspend<void>(({ resolve }) => void waiting.push(resolve));
    else held.set(name, []);
    try {
      return await run();
    } finally {
      const next = held.get(name)?.shift();
      if (next) next();
      else held.delete(name);
    }
  };
}
