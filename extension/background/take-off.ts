import type { MeipiDb } from '../storage/db.ts';
import { forgetWorkspace } from '../storage/forget-workspace.ts';
import { type Lock, syncLockName, webLock } from './sync/sync-lock.ts';
import { dropToken } from './tokens.ts';

/** Takes a workspace off this device while nothing syncs it: what a sync under way still wrote would come back without it. */
export async function takeOff(db: MeipiDb, ws: string, lock: Lock = webLock): Promise<void> {
  await lock(syncLockName(ws), () => forgetWorkspace(db, ws));
  await dropToken(ws);
}
