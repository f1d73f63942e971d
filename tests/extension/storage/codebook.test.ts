import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../extension/background/handlers.ts';
import { merge } from '../../../extension/background/sync/apply.ts';
import { annotationsOf } from '../../../extension/storage/annotations.ts';
import { codeEdits, loadCodebook, tagCounts, taggedIds } from '../../../extension/storage/codebook.ts';
import { commit, stepHistory } from '../../../extension/storage/commit.ts';
import { copyEntries } from '../../../extension/storage/copy-entries.ts';
import { LOCAL_WORKSPACE, type MeipiDb, type WorkspaceRow } from '../../../extension/storage/db.ts';
import { tagChoice } from '../../../extension/storage/known-tags.ts';
import { keyedDraft } from '../../../extension/storage/tag-edits.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { labelsOf } from '../../../shared/model/codebook.ts';
import { type CodeChange, mergeCodes, renameCode } from '../../../shared/model/codebook-changes.ts';
import { exportText } from '../export/export-text.ts';
import { create, draft, freshDb } from '../fixtures.ts';

const SENDER = { url: 'chrome-extension://own/editor.html' };
const CODES: CodeChange[] = [
  { key: '提案', set: { label: '提案', color: 'blue', definition: '以提案为名的都算' } },
  { key: '立案', set: { label: '立案', parent: '提案' } },
];

async function start() {
  const db = freshDb();
  const row = await activeWorkspace(db);
  const announced: string[][] = [];
  const handlers = createHandlers({
    db,
    announce: pages => void announced.push(pages),
    lexicons: { of: async () => ({}) as never, later: () => undefined },
    edited: () => undefined,
    syncNow: async () => undefined,
    verify: async () => ({}) as never,
    setBadge: () => undefined,
    goOnErasing: async () => undefined,
    closeEditor: () => undefined,
    isOwnPage: () => true,
  });
  const write = (changes: CodeChange[], ws = LOCAL_WORKSPACE) =>
    handlers['codes.write']({ ws, changes }, SENDER);
  return { db, ws: row.id, row, handlers, announced, write };
}

const workspace = (change: Partial<WorkspaceRow>): WorkspaceRow => ({
  id: 'w'.repeat(16),
  name: '课题组',
  host: 'https://meipi.example',
  user: { id: 'u'.repeat(16), name: '段青' },
  role: 'editor',
  actor: `${'u'.repeat(16)}.${'i'.repeat(16)}`,
  clock: { ms: 0, counter: 0 },
  skew: 0,
  seq: 0,
  confirmed: 0,
  vector: {},
  actorsListed: 0,
  ...change,
});

const tagsIn = async (db: MeipiDb, ws: string) =>
  (await annotationsOf(db, ws, 'page1')).map(({ tags }) => tags);

describe('the codebook in the store', () => {
  it('B1 renames by one op for a code that bears its first name, and every view follows', async () => {
    const { db, ws, handlers, write, announced } = await start();
    await commit(db, ws, [create('a', { tags: ['提案'] })]);
    await write(CODES);
    const before = await db.ops.count();
    const book = await loadCodebook(db, ws);
    await write(renameCode(book, book.live.get('提案') as never, '建议'));
    expect((await db.ops.count()) - before).toBe(1);
    expect(announced.at(-1)).toEqual([]);
    const shown = await handlers['page.annotations']({ page: 'page1' }, SENDER);
    expect(shown.map(({ tags }) => tags)).toEqual([['建议']]);
    expect(await handlers['editor.load']({ id: 'a' }, SENDER)).toMatchObject({ tags: ['建议'] });
    const choice = await handlers['codes.choice']({}, SENDER);
    expect(choice.known.find(({ label }) => label === '建议')).toMatchObject({
      uses: 1,
      coded: true,
      former: ['提案'],
    });
    // What a colleague wrote meanwhile bears the key.
    expect(await tagsIn(db, ws)).toEqual([['提案']]);
  });

  it('B4 takes labels from the person and writes keys', async () => {
    const { db, ws, handlers, write } = await start();
    await write([{ key: '提案', set: { label: '建议' } }]);
    await commit(db, ws, [create('a', { tags: ['提案'] })]);
    const update = (patch: object) =>
      handlers['annotations.update']({ patches: [{ id: 'a', ...patch }] }, SENDER);
    await update({ addTags: ['建议', '散'] });
    expect(await tagsIn(db, ws)).toEqual([['提案', '散'].sort()]);
    await update({ removeTags: ['建议'] });
    expect(await tagsIn(db, ws)).toEqual([['散']]);
    await update({ addTags: ['建议'] });
    expect(await tagsIn(db, ws)).toEqual([['提案', '散'].sort()]);
  });

  it('B9 counts uses by an index that follows edits, undo, rejection and what peers wrote', async () => {
    const { db, ws } = await start();
    await commit(db, ws, [create('a', { tags: ['提案', '立案'] }), create('b', { tags: ['提案'] })]);
    expect(await tagCounts(db, ws)).toEqual(
      new Map([
        ['提案', 2],
        ['立案', 1],
      ]),
    );
    await commit(db, ws, [{ op: 'tag', id: 'b', tag: '提案', on: false }]);
    await commit(db, ws, [{ op: 'delete', id: 'a' }]);
    expect(await tagCounts(db, ws)).toEqual(new Map());
    await stepHistory(db, ws, 'undo');
    expect(await taggedIds(db, ws)).toEqual(
      new Map([
        ['提案', ['a']],
        ['立案', ['a']],
      ]),
    );
    await commit(db, ws, [{ op: 'set', of: 'annotation', id: 'a', field: 'status', value: 'rejected' }]);
    expect(await tagCounts(db, ws)).toEqual(new Map());
    const peer = '2026-11-27T09:00:00.000Z-0000-aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa';
    await merge(db, ws, [{ op: 'tag', id: 'b', at: peer, tag: '外来', on: true }]);
    expect(await tagCounts(db, ws)).toEqual(new Map([['外来', 1]]));
    expect(await tagCounts(db, 'other')).toEqual(new Map());
  });

  it('B9 knows the tags of what was stored before tags were looked up', async () => {
    const db = freshDb();
    const { id: ws } = await activeWorkspace(db);
    await commit(db, ws, [create('a', { tags: ['提案'] })]);
    const { tags: _, ...old } = (await db.entries.get([ws, 'annotation', 'a'])) as never as {
      tags: string[];
    };
    const { addTags } = await import('../../../extension/storage/add-tags.ts');
    await db.entries.put(old as never);
    expect(await tagCounts(db, ws)).toEqual(new Map());
    await db.transaction('rw', db.entries, async transaction => addTags(transaction));
    expect(await tagCounts(db, ws)).toEqual(new Map([['提案', 1]]));
  });

  it('B10 refuses tags that are not in the codebook where it is controlled; old ones stay and can go', async () => {
    const { db, ws, handlers, write } = await start();
    await write(CODES);
    await commit(db, ws, [create('a', { tags: ['散'] })]);
    await handlers['codes.control']({ ws, controlled: true }, SENDER);
    const update = (patch: object) =>
      handlers['annotations.update']({ patches: [{ id: 'a', ...patch }] }, SENDER);
    await expect(update({ note: '好', addTags: ['新'] })).rejects.toMatchObject({ code: 'not_in_codebook' });
    expect((await annotationsOf(db, ws, 'page1'))[0]?.note).toBeUndefined();
    await update({ addTags: ['立案'] });
    expect(await tagsIn(db, ws)).toEqual([['散', '立案'].sort()]);
    await update({ removeTags: ['散'] });
    expect(await tagsIn(db, ws)).toEqual([['立案']]);
    const choice = await tagChoice(db, await activeWorkspace(db));
    expect(choice).toMatchObject({ controlled: true, mayAdd: true });
    expect(choice.known.map(({ label }) => label).sort()).toEqual(['提案', '立案'].sort());
    const book = await loadCodebook(db, ws);
    expect(keyedDraft(book, draft({ tags: ['立案', '散'] })).tags).toEqual(['立案']);
  });

  it('B10 lets owners alone switch it, and change the codebook while it is on; viewers nothing', async () => {
    const { db, handlers, write } = await start();
    const team = workspace({});
    await db.workspaces.put(team);
    await expect(write(CODES, team.id)).resolves.toHaveProperty('act');
    await expect(handlers['codes.control']({ ws: team.id, controlled: true }, SENDER)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await commit(db, team.id, [
      { op: 'set', of: 'workspace', id: 'settings', field: 'tags', value: 'controlled' },
    ]);
    await expect(write([{ key: '新', set: { label: '新' } }], team.id)).rejects.toMatchObject({
      code: 'not_in_codebook',
    });
    await db.workspaces.put(workspace({ role: 'viewer' }));
    await expect(write(CODES, team.id)).rejects.toMatchObject({ code: 'forbidden' });
    await db.workspaces.put(workspace({ role: 'owner', archived: 1 }));
    await expect(write(CODES, team.id)).rejects.toMatchObject({ code: 'archived' });
  });

  it('B3 takes an act back as long as it was the last; refuses what cannot be read and a label that is taken', async () => {
    const { db, ws, handlers, write } = await start();
    await write(CODES);
    const { act } = await write([{ key: '提案', set: { removed: true } }]);
    expect((await loadCodebook(db, ws)).live.has('提案')).toBe(false);
    await handlers['codes.undo']({ ws, act: act as number }, SENDER);
    expect((await loadCodebook(db, ws)).live.get('提案')).toMatchObject({ color: 'blue' });
    const one = await write([{ key: '提案', set: { color: 'red' } }]);
    await write([{ key: '提案', set: { color: 'green' } }]);
    await expect(handlers['codes.undo']({ ws, act: one.act as number }, SENDER)).rejects.toMatchObject({
      code: 'done_since',
    });
    expect(await write([{ key: '提案', set: { color: 'green' } }])).toEqual({ act: null });
    await expect(write([{ key: '新', set: { label: ' ' } }])).rejects.toMatchObject({ code: 'bad_request' });
    await expect(write([{ key: '新', set: { label: '立案' } }])).rejects.toMatchObject({
      code: 'label_taken',
    });
  });

  it('B7 copies the codes that copied annotations use, with those above them, and not what a workspace agreed on', async () => {
    const { db, ws, handlers, write } = await start();
    await write([...CODES, { key: '别的', set: { label: '别的' } }]);
    await write(mergeCodes(await loadCodebook(db, ws), '旧', '立案'));
    await handlers['codes.control']({ ws, controlled: true }, SENDER);
    await commit(db, ws, [create('a', { tags: ['旧'] })]);
    const to = workspace({});
    await db.workspaces.put(to);
    await copyEntries(db, ws, to.id, ['a']);
    const book = await loadCodebook(db, to.id);
    expect(labelsOf(book, ['旧'])).toEqual(['立案']);
    expect([...book.live.keys()].sort()).toEqual(['提案', '立案'].sort());
    const before = await db.ops.count();
    await copyEntries(db, ws, to.id, ['a']);
    expect(await db.ops.count()).toBe(before);
    const all = workspace({ id: 'x'.repeat(16) });
    await db.workspaces.put(all);
    await copyEntries(db, ws, all.id);
    expect(await loadCodebook(db, all.id)).toMatchObject({ controlled: false });
    expect((await loadCodebook(db, all.id)).live.size).toBe(3);
  });

  it('B7 exports labels and codes', async () => {
    const { db, ws, write } = await start();
    await write(CODES);
    await write([{ key: '提案', set: { label: '建议' } }]);
    const page = {
      op: 'set' as const,
      of: 'page' as const,
      id: 'page1',
      field: 'url',
      value: 'https://a.cn/1',
    };
    await commit(db, ws, [page, create('a', { tags: ['提案'] })]);
    const document = JSON.parse((await exportText(db, { id: ws, name: 'x' })).text);
    expect(document.annotations[0].tags).toEqual(['建议']);
    expect(document.codebook.map(({ label }: { label: string }) => label).sort()).toEqual(
      ['建议', '立案'].sort(),
    );
  });

  it('B1 writes nothing for what is so already', async () => {
    const { db, ws } = await start();
    await commit(db, ws, await codeEdits(db, ws, CODES));
    expect(await codeEdits(db, ws, CODES)).toEqual([]);
    expect(await codeEdits(db, ws, [{ key: '提案', set: { parent: '', removed: false } }])).toEqual([]);
  });
});
