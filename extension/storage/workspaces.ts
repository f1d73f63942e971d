import { base32 } from '../../shared/base32.ts';
import type { Role, WorkspaceReply } from '../../shared/protocol.ts';
import { MeipiError } from '../result.ts';
import { copyEntries } from './copy-entries.ts';
import { LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from './db.ts';

/** 16 base32 characters are 80 bits: enough that two installs never meet. */
const ID_BYTES = 10;
const ACTIVE = 'activeWorkspace';
/** What the local workspace is called until a person gives it a name. */
export const LOCAL_NAME = '本机 Local';

export function randomId(random: (bytes: Uint8Array) => Uint8Array = fillRandom): string {
  return base32(random(new Uint8Array(ID_BYTES)));
}

function fillRandom(bytes: Uint8Array): Uint8Array {
  return crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
}

export function newActor(user: string): string {
  return `${user}.${randomId()}`;
}

const NEW = { clock: { ms: 0, counter: 0 }, skew: 0, seq: 0, confirmed: 0, vector: {}, actorsListed: 0 };

/** A workspace of a backup as this install begins in it: with a log of its own, and nothing read yet. */
export function newWorkspaceRow(held: WorkspaceRow): WorkspaceRow {
  return { ...NEW, ...held, actor: newActor(held.user.id) };
}

/** The active workspace as far as it exists yet; reads only. */
export async function currentWorkspace(db: MeipiDb): Promise<WorkspaceRow | undefined> {
  const id = (await db.settings.get(ACTIVE))?.value;
  return db.workspaces.get(typeof id === 'string' ? id : LOCAL_WORKSPACE);
}

/** The workspace that new annotations go to; the local one is made on first use. */
export async function activeWorkspace(db: MeipiDb): Promise<WorkspaceRow> {
  return db.transaction('rw', [db.workspaces, db.settings], async () => {
    const active = await currentWorkspace(db);
    if (active) return active;
    const user = randomId();
    const local: WorkspaceRow = {
      ...NEW,
      id: LOCAL_WORKSPACE,
      name: LOCAL_NAME,
      user: { id: user, name: '我 Me' },
      role: 'owner',
      actor: newActor(user),
    };
    await db.workspaces.put(local);
    return local;
  });
}

/**
 * Makes the workspace of a reply the active one; known ones keep their log. A new install of a known user gets an actor
 * of its own: no two installs write one log.
 */
export async function joinWorkspace(db: MeipiDb, host: string, reply: WorkspaceReply): Promise<WorkspaceRow> {
  return db.transaction('rw', [db.workspaces, db.settings, db.members], async () => {
    const { id, name } = reply.workspace;
    const held = await db.workspaces.get(id);
    const same = held?.user.id === reply.user.id;
    const { trouble: _, archived: _a, left: _l, ...kept } = held ?? {};
    const row: WorkspaceRow = {
      ...NEW,
      ...kept,
      id,
      name,
      host,
      user: reply.user,
      role: roleIn(reply),
      ...(reply.archived !== undefined && { archived: reply.archived }),
      actor: held && same ? held.actor : newActor(reply.user.id),
      ...(!same && { seq: 0, confirmed: 0, audited: 0 }),
    };
    await db.workspaces.put(row);
    await db.members.put({ ws: id, user: reply.user.id, name: reply.user.name });
    await db.settings.put({ key: ACTIVE, value: id });
    return row;
  });
}

/** What we may do: a token that only reads makes viewers of us. */
export function roleIn({ role, access }: WorkspaceReply): Role {
  return access === 'read' ? 'viewer' : role;
}

/**
 * Makes a workspace that is here the active one; new annotations go there.
 * @throws MeipiError `not_found`
 */
export async function activate(db: MeipiDb, id: string): Promise<WorkspaceRow> {
  return db.transaction('rw', [db.workspaces, db.settings], async () => {
    const row = await db.workspaces.get(id);
    if (!row && id !== LOCAL_WORKSPACE) throw new MeipiError('not_found', id);
    if (id === LOCAL_WORKSPACE) await db.settings.delete(ACTIVE);
    else await db.settings.put({ key: ACTIVE, value: id });
    return activeWorkspace(db);
  });
}

/**
 * Copies what was stored without a server into `ws` under the same ids, so that carrying twice changes nothing.
 * @returns how many annotations were carried
 */
export async function carryLocal(db: MeipiDb, ws: string): Promise<number> {
  return (await copyEntries(db, LOCAL_WORKSPACE, ws)).copied;
}
