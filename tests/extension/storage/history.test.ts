import { describe, expect, it } from 'vitest';
import { patchEdits } from '../../../extension/storage/annotations.ts';
import { commit, stepHistory } from '../../../extension/storage/commit.ts';
import { historyHeads } from '../../../extension/storage/history.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { create, freshDb } from '../fixtures.ts';

describe('what undo and redo would do', () => {
  it('V6 is told by the deed, the words, and how many there are', async () => {
    const db = freshDb();
    const { id: ws } = await activeWorkspace(db);
    expect(await historyHeads(db, ws)).toMatchObject({});
    await commit(db, ws, [create('a'), create('b')]);
    expect(await historyHeads(db, ws)).toMatchObject({ undo: { deed: 'accept', count: 2 } });
    await commit(db, ws, [create('c', { status: 'rejected' })]);
    expect((await historyHeads(db, ws)).undo).toMatchObject({ deed: 'reject', count: 1, text: '312件' });
    await stepHistory(db, ws, 'undo');
    expect(await historyHeads(db, ws)).toMatchObject({
      undo: { deed: 'accept', count: 2 },
      redo: { deed: 'reject', count: 1, text: '312件' },
    });
  });

  it('V6 names every act that a person has', async () => {
    const db = freshDb();
    const { id: ws } = await activeWorkspace(db);
    const deed = async () => (await historyHeads(db, ws)).undo?.deed;
    await commit(db, ws, [create('a', { origin: 'manual' })]);
    expect(await deed()).toBe('add');
    const acts = [
      ['kind', { kind: 'person' }],
      ['reject', { status: 'rejected' }],
      ['accept', { status: 'accepted' }],
      ['note', { note: '核对' }],
      ['attributes', { attributes: { value: 1 } }],
      ['tags', { addTags: ['提案'] }],
    ] as const;
    for (const [name, patch] of acts) {
      await commit(db, ws, patchEdits({ id: 'a', ...patch } as Parameters<typeof patchEdits>[0]));
      expect(await historyHeads(db, ws)).toMatchObject({ undo: { deed: name, count: 1, text: '312件' } });
    }
    await commit(db, ws, [{ op: 'set', of: 'annotation', id: 'a', field: 'comment.x', value: '好' }]);
    expect(await deed()).toBe('comment');
    await commit(db, ws, [{ op: 'set', of: 'page', id: 'p', field: 'title', value: '好' }]);
    expect(await deed()).toBe('other');
    await commit(db, ws, [{ op: 'delete', id: 'a' }]);
    expect(await deed()).toBe('delete');
  });
});
