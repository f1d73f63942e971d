import type { ShareChoice } from '../../shared/share/build-share.ts';
import type { SharedSet } from '../messages-shares.ts';
import type { MeipiDb } from './db.ts';

/** A share that this device keeps up to date: what it is made of, and what was sent last. */
export interface LiveShare {
  ws: string;
  id: string;
  set: SharedSet;
  choice: ShareChoice;
  /** SHA-256 of the content that was sent last, and when, ms. */
  sent: string;
  at: number;
}

const PREFIX = 'share ';

export async function liveShares(db: MeipiDb, ws: string): Promise<LiveShare[]> {
  const rows = await db.settings.where('key').startsWith(`${PREFIX}${ws} `).toArray();
  return rows.map(({ value }) => value as LiveShare);
}

export async function putLiveShare(db: MeipiDb, share: LiveShare): Promise<void> {
  await db.settings.put({ key: `${PREFIX}${share.ws} ${share.id}`, value: share });
}

export async function dropLiveShare(db: MeipiDb, ws: string, id: string): Promise<void> {
  await db.settings.delete(`${PREFIX}${ws} ${id}`);
}
