import { MeipiError } from '../result.ts';
import type { MeipiDb } from '../storage/db.ts';
import { type TeamApi, teamApi } from './team-api.ts';
import { tokenOf } from './tokens.ts';

/**
 * The server of a workspace that is here.
 * @throws MeipiError `unauthorized` without a token for it
 */
export async function teamOf(db: MeipiDb, ws: string): Promise<TeamApi> {
  const host = (await db.workspaces.get(ws))?.host;
  const token = await tokenOf(ws);
  if (host === undefined || token === undefined) throw new MeipiError('unauthorized', 'no token');
  return teamApi({ host, ws, token });
}
