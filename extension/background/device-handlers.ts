import type { BackgroundApi, Handlers } from '../messages.ts';
import { browser } from '../platform.ts';
import type { MeipiDb } from '../storage/db.ts';
import { registerSites } from './sites.ts';
import { type Lock, syncLockName, webLock } from './sync/sync-lock.ts';

/** Runs while nothing syncs any of these workspaces. */
function alone<T>([ws, ...others]: readonly string[], lock: Lock, run: () => Promise<T>): Promise<T> {
  return ws === undefined ? run() : lock(syncLockName(ws), () => alone(others, lock, run));
}

/** Takes all that was stored off this device: the database, tokens, sites, settings. Servers keep what they have. */
export async function eraseDevice(db: MeipiDb, lock: Lock = webLock): Promise<void> {
  const ids = (await db.workspaces.toCollection().primaryKeys()).sort();
  await alone(ids, lock, () =>
    db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
    }),
  );
  const { firstRun } = await browser.storage.local.get('firstRun');
  await browser.storage.local.clear();
  // It is no first run after it: nothing is to open by itself.
  if (firstRun !== undefined) await browser.storage.local.set({ firstRun });
}

export interface DeviceDeps {
  db: MeipiDb;
  announce: (pages: string[], options?: { recognise: boolean }) => void;
  edited: () => void;
}

/** What concerns all that is on this device. */
export function deviceHandlers({
  db,
  announce,
  edited,
}: DeviceDeps): Handlers<Pick<BackgroundApi, 'device.erase' | 'device.restored'>> {
  const anew = async () => {
    await registerSites();
    announce([], { recognise: true });
    return null;
  };
  return {
    'device.erase': async () => {
      await eraseDevice(db);
      return anew();
    },
    'device.restored': () => {
      edited();
      return anew();
    },
  };
}
