import { MeipiError } from '../result.ts';
import type { MeipiDb, WorkspaceRow } from '../storage/db.ts';
import { carryLocal, joinWorkspace } from '../storage/workspaces.ts';
import { ApiError, type WorkerApi, workerApi } from './api.ts';
import { parseConnectLink } from './connect-link.ts';
import { setToken, tokenOf } from './tokens.ts';

/** The worker of a workspace, if we hold a token for it. */
export async function apiOf({ id, host }: WorkspaceRow): Promise<WorkerApi | undefined> {
  const token = await tokenOf(id);
  return host !== undefined && token !== undefined ? workerApi({ host, ws: id, token }) : undefined;
}

/**
 * Connects to the workspace of a link and makes it the active one. Nothing is stored before the worker has answered.
 * @throws MeipiError `not_a_link`, `network`, `unauthorized`, `forbidden`, `server`
 */
export async function connect(
  db: MeipiDb,
  text: string,
  carry: boolean,
): Promise<{ id: string; name: string }> {
  const link = parseConnectLink(text);
  try {
    const reply = await workerApi(link).workspace();
    await setToken(link.ws, link.token);
    const { id, name } = await joinWorkspace(db, link.host, reply);
    if (carry) await carryLocal(db, id);
    return { id, name };
  } catch (error) {
    if (error instanceof ApiError) throw new MeipiError(error.code, error.reason);
    throw error;
  }
}
