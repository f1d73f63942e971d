import { base32 } from '../../shared/base32.ts';
import type { WorkspaceReply } from '../../shared/protocol.ts';
import { commit } from './commit.ts';
import { LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from './db.ts';
import type { Edit } from './edit.ts';

/** 16 base32 characters are 80 bits: enough that two installs never meet. */
const ID_BYTES = 10;
const ACTIVE = 'activeWorkspace';

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
      name: '本机 Local',
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
    const { trouble: _, ...kept } = held ?? {};
    const row: WorkspaceRow = {
      ...NEW,
      ...kept,
      id,
      name,
      host,
      user: reply.user,
      role: reply.role,
      actor: held && same ? held.actor : newActor(reply.user.id),
      ...(!same && { seq: 0, confirmed: 0, audited: 0 }),
    };
    await db.workspaces.put(row);
    await db.members.put({ ws: id, user: reply.user.id, name: reply.user.name });
    await db.settings.put({ key: ACTIVE, value: id });
    return row;
  });
}

/** Back to the local workspace; what was synced stays on this device. */
export async function leaveToLocal(db: MeipiDb): Promise<void> {
  await db.settings.delete(ACTIVE);
  await activeWorkspace(db);
}

/**
 * Copies what was stored without a server into `ws` under the same ids, so that carrying twice changes nothing.
 * @returns how many annotations were carried
 */
export async function carryLocal(db: MeipiDb, ws: string): Promise<number> {
  const rows = await db.entries
    .where('[ws+of+id]')
    .between([LOCAL_WORKSPACE], [LOCAL_WORKSPACE, []])
    .toArray();
  const edits: Edit[] = [];
  for (const { of, id, entry } of rows) {
    if (await db.entries.get([ws, of, id])) continue;
    const values = Object.entries(entry.fields).map(
      ([field, { heads }]) => [field, heads[0]?.value ?? null] as const,
    );
    if (of === 'page') {
      for (const [field, value] of values) edits.push({ op: 'set', of, id, field, value });
    } else if (entry.birth) {
      const { target, origin } = entry.birth;
      const tags = Object.keys(entry.tags).filter(tag => entry.tags[tag]?.on);
      edits.push({ op: 'create', id, target, origin, fields: Object.fromEntries(values), tags });
      if (entry.deleted && entry.deleted > (entry.written ?? '')) edits.push({ op: 'delete', id });
    }
  }
  await commit(db, ws, edits, { undoable: false });
  const texts = await db.evidence
    .where('[ws+sha256]')
    .between([LOCAL_WORKSPACE], [LOCAL_WORKSPACE, []])
    .toArray();
  await db.evidence.bulkPut(texts.map(({ sha256 }) => ({ ws, sha256, pushed: 0 as const })));
  return edits.filter(edit => edit.op === 'create').length;
}
