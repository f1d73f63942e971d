import { describe, expect, it } from 'vitest';
import { annotationsOf, patchEdits } from '../../../extension/storage/annotations.ts';
import { commit, stepHistory } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE } from '../../../extension/storage/db.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { create, freshDb } from '../fixtures.ts';

async function start() {
  const db = freshDb();
  const { id: ws } = await activeWorkspace(db);
  return { db, ws };
}

describe('commit', () => {
  it('E12 stores state, op and outbox row together', async () => {
    const { db, ws } = await start();
    await commit(db, ws, [create('a'), create('b')]);
    expect(await db.entries.count()).toBe(2);
    expect(await db.ops.count()).toBe(2);
    expect(await db.outbox.count()).toBe(2);
    const [first] = await annotationsOf(db, ws, 'page1');
    expect(first).toMatchObject({
      id: 'a',
      kind: 'statistic',
      status: 'accepted',
      attributes: { value: 312 },
    });
  });

  it('E12 stores nothing of an act of which one part fails', async () => {
    const { db, ws } = await start();
    await expect(commit(db, ws, [create('a'), { op: 'delete', id: 'nobody' }])).rejects.toMatchObject({
      code: 'unknown_annotation',
    });
    expect(await db.entries.count()).toBe(0);
    expect(await db.ops.count()).toBe(0);
    expect(await db.outbox.count()).toBe(0);
  });

  it('E12 refuses a note that does not fit a batch and keeps what was there', async () => {
    const { db, ws } = await start();
    await commit(db, ws, [create('a')]);
    const long = patchEdits({ id: 'a', note: '批'.repeat(30_000) });
    await expect(commit(db, ws, long)).rejects.toMatchObject({ code: 'too_long' });
    expect(await db.ops.count()).toBe(1);
  });

  it('E12 gives every op a stamp of its own, in order, even while the clock stands still', async () => {
    const { db, ws } = await start();
    await commit(db, ws, [create('a'), create('b'), create('c')], { now: 5 });
    await commit(db, ws, [create('d')], { now: 4 });
    const stamps = (await db.ops.toArray()).map(row => row.at);
    expect(new Set(stamps).size).toBe(4);
    expect((await db.ops.orderBy('[ws+at]').last())?.id).toBe('d');
  });
});

describe('undo and redo', () => {
  it('E6 takes back acts one by one, the last first, and does them again', async () => {
    const { db, ws } = await start();
    await commit(db, ws, [create('a')]);
    await commit(db, ws, patchEdits({ id: 'a', note: '待核实', addTags: ['提案'] }));
    await commit(db, ws, [{ op: 'delete', id: 'a' }]);
    expect(await annotationsOf(db, ws, 'page1')).toEqual([]);
    expect(await stepHistory(db, ws, 'undo')).toBe(true);
    expect(await annotationsOf(db, ws, 'page1')).toMatchObject([{ note: '待核实', tags: ['提案'] }]);
    await stepHistory(db, ws, 'undo');
    const [plain] = await annotationsOf(db, ws, 'page1');
    expect(plain?.note).toBeUndefined();
    expect(plain?.tags).toEqual([]);
    await stepHistory(db, ws, 'undo');
    expect(await annotationsOf(db, ws, 'page1')).toEqual([]);
    expect(await stepHistory(db, ws, 'undo')).toBe(false);
    for (let i = 0; i < 2; i++) expect(await stepHistory(db, ws, 'redo')).toBe(true);
    expect(await annotationsOf(db, ws, 'page1')).toMatchObject([{ note: '待核实', tags: ['提案'] }]);
  });

  it('E6 forgets what could be redone once something new is done', async () => {
    const { db, ws } = await start();
    await commit(db, ws, [create('a')]);
    await stepHistory(db, ws, 'undo');
    await commit(db, ws, [create('b')]);
    expect(await stepHistory(db, ws, 'redo')).toBe(false);
  });

  it('E6 takes a decision that was taken back and made again for one person changing their mind', async () => {
    const { db, ws } = await start();
    await commit(db, ws, [create('a')]);
    await stepHistory(db, ws, 'undo');
    await commit(db, ws, [create('a', { status: 'rejected' })]);
    expect(await annotationsOf(db, ws, 'page1')).toMatchObject([{ status: 'rejected', contested: [] }]);
    await stepHistory(db, ws, 'undo');
    expect(await annotationsOf(db, ws, 'page1')).toEqual([]);
    await stepHistory(db, ws, 'redo');
    expect(await annotationsOf(db, ws, 'page1')).toMatchObject([{ status: 'rejected', contested: [] }]);
  });

  it('E12 leaves the local workspace usable without any server', async () => {
    const { db, ws } = await start();
    expect(ws).toBe(LOCAL_WORKSPACE);
    await commit(db, ws, [create('a', { status: 'rejected' })]);
    expect(await annotationsOf(db, ws, 'page1')).toMatchObject([{ status: 'rejected' }]);
  });
});
