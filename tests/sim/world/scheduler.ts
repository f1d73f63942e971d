/**
 * Virtual time. Real asynchronous work (IndexedDB, hashes) runs within one event: the next event waits until every task
 * that the last one woke has ended or is suspended. One task runs at a time, so that chance is drawn in one order.
 */
export class Scheduler {
  /** Ms since 1970 UTC. */
  now: number;
  #queue: { at: number; order: number; run: () => void }[] = [];
  #order = 0;
  #running = 0;
  #idle: (() => void) | undefined;
  #failure: { error: unknown } | undefined;

  constructor(now: number) {
    this.now = now;
  }

  /** Runs `run` at virtual time `at`, ms, or at the next whole one; events of one moment run in the order in which they were made. */
  at(at: number, run: () => void): void {
    const event = { at: Math.max(Math.ceil(at), this.now), order: this.#order++, run };
    let low = 0;
    for (let high = this.#queue.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#queue[middle]!.at <= event.at) low = middle + 1;
      else high = middle;
    }
    this.#queue.splice(low, 0, event);
  }

  after(ms: number, run: () => void): void {
    this.at(this.now + ms, run);
  }

  /** Starts a task; what it rejects with ends the simulation. */
  spawn(task: () => Promise<unknown>): void {
    this.#running++;
    task()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#left());
  }

  /** Suspends the running task until `settle` is called from a later event or another task. */
  suspend<T>(
    arm: (settle: { resolve: (value: T) => void; reject: (error: unknown) => void }) => void,
  ): Promise<T> {
    const promise = new Promise<T>((resolve, reject) => {
      let settled = false;
      const wake = (act: () => void) => {
        if (settled) return;
        settled = true;
        this.at(this.now, () => {
          this.#running++;
          act();
        });
      };
      arm({
        resolve: value => wake(() => resolve(value)),
        reject: error => wake(() => reject(error)),
      });
    });
    this.#left();
    return promise;
  }

  sleep(ms: number): Promise<void> {
    return this.suspend<void>(({ resolve }) => this.after(ms, () => resolve()));
  }

  /** Runs the events up to virtual time `until`; rejects with what a task rejected with. */
  async runUntil(until: number): Promise<void> {
    for (;;) {
      if (this.#running > 0) await new Promise<void>(resolve => (this.#idle = resolve));
      if (this.#failure) throw this.#failure.error;
      const next = this.#queue[0];
      if (!next || next.at > until) break;
      this.#queue.shift();
      this.now = next.at;
      next.run();
    }
    this.now = Math.max(this.now, until);
  }

  #left(): void {
    if (--this.#running > 0) return;
    this.#idle?.();
    this.#idle = undefined;
  }
}
