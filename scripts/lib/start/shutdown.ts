type Stop = () => Promise<void> | void;

/** What was started, to be stopped in the opposite order: once, whoever asks, and at Ctrl+C, SIGTERM or a closed terminal. */
export interface Shutdown {
  add(stop: Stop): void;
  /** Stops everything; what fails to stop does not keep the rest from stopping. */
  stop(): Promise<void>;
  readonly stopping: boolean;
}

/** Exit codes of a program that a signal ended, as shells count them. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export function createShutdown(): Shutdown {
  const stops: Stop[] = [];
  let stopped: Promise<void> | undefined;
  const stopAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      try {
        await stop();
      } catch (error) {
        console.error(error);
      }
    }
  };
  const shutdown: Shutdown = {
    add: stop => void stops.push(stop),
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
    get stopping() {
      return stopped !== undefined;
    },
  };
  for (const [signal, code] of Object.entries(CODES)) {
    process.on(signal, () => void shutdown.stop().then(() => process.exit(code)));
  }
  return shutdown;
}
