import type { WorkspaceReply } from '../../shared/protocol.ts';
import { MeipiError } from '../result.ts';
import type { MeipiDb, WorkspaceRow } from '../storage/db.ts';
import { activate, carryLocal, joinWorkspace } from '../storage/workspaces.ts';
import { parseWorkspaceLink, serverOrigin, type WorkspaceLink } from '../workspace-link.ts';
import { ApiError, type WorkerApi, workerApi } from './api.ts';
import { serverApi } from './team-api.ts';
import { setToken, tokenOf } from './tokens.ts';

export interface Joined {
  id: string;
  name: string;
}

/** The worker of a workspace, if we hold a token for it. */
export async function apiOf({ id, host }: WorkspaceRow): Promise<WorkerApi | undefined> {
  const token = await tokenOf(id);
  return host !== undefined && token !== undefined ? workerApi({ host, ws: id, token }) : undefined;
}

/** Keeps the token and makes the workspace the active one; `carry` brings along what was stored without a server. */
async function enter(
  db: MeipiDb,
  host: string,
  token: string,
  reply: WorkspaceReply,
  carry: boolean,
): Promise<Joined> {
  await setToken(reply.workspace.id, token);
  const row = await joinWorkspace(db, host, reply);
  if (carry && row.role !== 'viewer') await carryLocal(db, row.id);
  return { id: row.id, name: row.name };
}

function linkOf<K extends WorkspaceLink['kind']>(text: string, kind: K): WorkspaceLink & { kind: K } {
  const link = parseWorkspaceLink(text);
  if (link?.kind !== kind) throw new MeipiError('not_a_link');
  return link as WorkspaceLink & { kind: K };
}

/**
 * Connects to the workspace of a link and makes it the active one. Nothing is stored before the worker has answered.
 * @throws MeipiError `not_a_link`, `network`, `unauthorized`, `forbidden`, `server`
 */
export async function connect(db: MeipiDb, text: string, carry: boolean): Promise<Joined> {
  const { host, ws, token } = linkOf(text, 'connect');
  return enter(db, host, token, await workerApi({ host, ws, token }).workspace(), carry);
}

/** Whether we are in a workspace as far as we know: a use of an invite would be wasted. */
async function isMember(db: MeipiDb, ws: string): Promise<boolean> {
  const held = await db.workspaces.get(ws);
  const refused = held?.trouble?.code === 'unauthorized' || held?.trouble?.code === 'forbidden';
  return held !== undefined && held.left === undefined && !refused && (await tokenOf(ws)) !== undefined;
}

/**
 * Redeems an invite as a member called `name`. Who is a member already only goes there.
 * @throws MeipiError `not_a_link`, `bad_invite`, `spent_invite`, `network`, `server`
 */
export async function join(db: MeipiDb, text: string, name: string, carry: boolean): Promise<Joined> {
  const { host, ws, secret } = linkOf(text, 'join');
  if (await isMember(db, ws)) {
    const { id, name: called } = await activate(db, ws);
    return { id, name: called };
  }
  try {
    const { token, ...reply } = await serverApi(host).accept({ ws, secret, user: { name } });
    return await enter(db, host, token, reply, carry);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'unauthorized') throw new MeipiError('bad_invite', error.reason);
    throw error.code === 'forbidden' ? new MeipiError('spent_invite', error.reason) : error;
  }
}

/**
 * Makes a workspace on a server, with its bootstrap secret, and ourselves its owner.
 * @throws MeipiError `not_a_link`, `bad_bootstrap`, `network`, `server`
 */
export async function create(
  db: MeipiDb,
  input: { host: string; secret: string; name: string; user: string; carry: boolean },
): Promise<Joined> {
  const host = serverOrigin(input.host);
  if (host === undefined) throw new MeipiError('not_a_link');
  try {
    const made = { name: input.name, user: { name: input.user } };
    const { token, ...reply } = await serverApi(host).create(input.secret, made);
    return await enter(db, host, token, reply, input.carry);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'unauthorized') throw error;
    throw new MeipiError('bad_bootstrap', error.reason);
  }
}
