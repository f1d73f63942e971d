/** Runs alone under a name, across all contexts of the profile. */
export type Lock = <T>(name: string, run: () => Promise<T>) => Promise<T>;

/** What syncs a workspace, or takes it off the device, holds this. */
export function syncLockName(ws: string): string {
  return `meipi-sync-${ws}`;
}

export function webLock<T>(name: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, run) as Promise<T>;
}
