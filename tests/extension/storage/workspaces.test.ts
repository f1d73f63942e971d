import { describe, expect, it } from 'vitest';
import {
  allAnnotations,
  allPages,
  annotationsOf,
  patchEdits,
} from '../../../extension/storage/annotations.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { copyEntries } from '../../../extension/storage/copy-entries.ts';
import { LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from '../../../extension/storage/db.ts';
import { forgetWorkspace } from '../../../extension/storage/forget-workspace.ts';
import { keepText } from '../../../extension/storage/texts.ts';
import {
  dueWorkspaces,
  isWritable,
  listWorkspaces,
  noteReply,
} from '../../../extension/storage/workspace-list.ts';
import { activate, activeWorkspace, joinWorkspace } from '../../../extension/storage/workspaces.ts';
import type { WorkspaceReply } from '../../../shared/protocol.ts';
import { create, freshDb } from '../fixtures.ts';

const TEAM = 't'.repeat(16);
const OTHER = 'o'.repeat(16);
const SHA = 'a'.repeat(64);

function reply(id: string, change: Partial<WorkspaceReply> = {}): WorkspaceReply {
  return {
    workspace: { id, name: id },
    user: { id: 'u'.repeat(16), name: '沈禾' },
    role: 'editor',
    access: 'full',
    now: 0,
    ...change,
  };
}

/** A device with something stored without a server, and two teams. */
async function device(): Promise<MeipiDb> {
  const db = freshDb();
  await activeWorkspace(db);
  await keepText(db, LOCAL_WORKSPACE, SHA, '正文', true);
  await commit(db, LOCAL_WORKSPACE, [
    { op: 'set', of: 'page', id: 'page1', field: 'url', value: 'https://news.yunnan.cn/a.shtml' },
    create('a', { tags: ['提案'], note: '口径待核' }),
    create('b'),
  ]);
  await joinWorkspace(db, 'https://one.example', reply(TEAM));
  await joinWorkspace(db, 'https://two.example', reply(OTHER));
  return db;
}

describe('several workspaces on one device', () => {
  it('T1 one is active, any that is here can be made so, no other', async () => {
    const db = await device();
    expect((await activeWorkspace(db)).id).toBe(OTHER);
    await activate(db, TEAM);
    expect((await activeWorkspace(db)).id).toBe(TEAM);
    await activate(db, LOCAL_WORKSPACE);
    expect((await activeWorkspace(db)).id).toBe(LOCAL_WORKSPACE);
    await expect(activate(db, 'x'.repeat(16))).rejects.toMatchObject({ code: 'not_found' });
    expect((await listWorkspaces(db)).map(row => row.id)).toEqual([LOCAL_WORKSPACE, OTHER, TEAM]);
  });

  it('T1 all are synced: the active one first, others where something waits or time has passed', async () => {
    const db = await device();
    const now = 1_700_000_000_000;
    await db.workspaces.toCollection().modify({ lastSync: now });
    expect(await dueWorkspaces(db, now)).toEqual([OTHER]);
    await commit(db, TEAM, [create('c')]);
    expect(await dueWorkspaces(db, now)).toEqual([OTHER, TEAM]);
    await db.outbox.clear();
    expect(await dueWorkspaces(db, now + 5 * 60_000)).toEqual([OTHER, TEAM]);
    await db.workspaces.update(TEAM, { left: now });
    expect(await dueWorkspaces(db, now + 5 * 60_000)).toEqual([OTHER]);
  });

  it('T7 follows what the server says: name, role, archived and open again', async () => {
    const db = await device();
    await noteReply(
      db,
      reply(TEAM, { workspace: { id: TEAM, name: '新名' }, role: 'owner', archived: 5 }),
      9,
    );
    const row = async () => (await db.workspaces.get(TEAM)) as WorkspaceRow;
    expect(await row()).toMatchObject({ name: '新名', role: 'owner', archived: 5 });
    expect(isWritable(await row())).toBe(false);
    await noteReply(db, reply(TEAM), 10);
    expect(isWritable(await row())).toBe(true);
    await noteReply(db, reply(TEAM, { access: 'read', role: 'owner' }), 11);
    expect(isWritable(await row())).toBe(false);
  });
});

describe('copying from private to a team', () => {
  it('T2 takes page, tags, note and evidence along, and leaves what was copied', async () => {
    const db = await device();
    expect(await copyEntries(db, LOCAL_WORKSPACE, TEAM, ['a'])).toEqual({ copied: 1, present: 0 });
    const [copy, ...rest] = await annotationsOf(db, TEAM, 'page1');
    expect(rest).toEqual([]);
    expect(copy).toMatchObject({ id: 'a', tags: ['提案'], note: '口径待核', author: 'u'.repeat(16) });
    expect(await allPages(db, TEAM)).toHaveLength(1);
    expect(await db.evidence.get([TEAM, SHA])).toMatchObject({ pushed: 0 });
    expect(await allAnnotations(db, LOCAL_WORKSPACE)).toHaveLength(2);
    expect(await annotationsOf(db, OTHER, 'page1')).toEqual([]);
  });

  it('T2 twice changes nothing; what was deleted there comes back', async () => {
    const db = await device();
    await copyEntries(db, LOCAL_WORKSPACE, TEAM, ['a']);
    await commit(db, TEAM, patchEdits({ id: 'a', note: '团队的话' }));
    expect(await copyEntries(db, LOCAL_WORKSPACE, TEAM, ['a'])).toEqual({ copied: 0, present: 1 });
    expect((await annotationsOf(db, TEAM, 'page1'))[0]?.note).toBe('团队的话');
    await commit(db, TEAM, [{ op: 'delete', id: 'a' }]);
    expect(await copyEntries(db, LOCAL_WORKSPACE, TEAM, ['a'])).toEqual({ copied: 1, present: 0 });
    expect(await annotationsOf(db, TEAM, 'page1')).toHaveLength(1);
  });
});

describe('taking a workspace off the device', () => {
  it('T8 removes all of it and nothing of another, and goes back to the local one', async () => {
    const db = await device();
    await copyEntries(db, LOCAL_WORKSPACE, OTHER, ['a']);
    await keepText(db, OTHER, 'b'.repeat(64), '只在那里', true);
    const before = await db.entries
      .where('[ws+of+id]')
      .between([LOCAL_WORKSPACE], [LOCAL_WORKSPACE, []])
      .toArray();
    await forgetWorkspace(db, OTHER);
    expect((await activeWorkspace(db)).id).toBe(LOCAL_WORKSPACE);
    for (const table of db.tables) {
      const rows = (await table.toArray()) as { ws?: string; id?: string }[];
      expect(rows.filter(row => row.ws === OTHER || row.id === OTHER)).toEqual([]);
    }
    expect(await db.entries.toArray()).toEqual(before);
    expect((await db.texts.toArray()).map(row => row.sha256)).toEqual([SHA]);
  });

  it('T8 never takes the local one', async () => {
    const db = await device();
    await forgetWorkspace(db, LOCAL_WORKSPACE);
    expect(await allAnnotations(db, LOCAL_WORKSPACE)).toHaveLength(2);
  });
});
