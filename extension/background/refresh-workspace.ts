import type { MeipiDb } from '../storage/db.ts';
import { noteReply } from '../storage/workspace-list.ts';
import { ApiError } from './api.ts';
import { apiOf } from './connect.ts';

/** One read; a changed role or name is seen this much later at the latest, ms. */
const REFRESH_MS = 15 * 60_000;

/**
 * Asks a workspace's server what it is called, whether it is archived, and what we may do in it: now and then, and when
 * it refused something. Where the server does not answer, sync says so.
 */
export async function refreshWorkspace(
  db: MeipiDb,
  ws: string,
  { force = false, now = Date.now() }: { force?: boolean; now?: number } = {},
): Promise<void> {
  const row = await db.workspaces.get(ws);
  if (row?.host === undefined || row.left !== undefined) return;
  const refused = row.trouble?.code === 'forbidden' || row.trouble?.code === 'archived';
  if (!force && !refused && Math.abs(now - (row.refreshed ?? 0)) < REFRESH_MS) return;
  try {
    const reply = await (await apiOf(row))?.workspace();
    if (reply) await noteReply(db, reply, now);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
