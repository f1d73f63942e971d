import { describe, expect, it } from 'vitest';
import { allAnnotations } from '../../../extension/storage/annotations.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { type EntryRow, LOCAL_WORKSPACE } from '../../../extension/storage/db.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { create, freshDb } from '../fixtures.ts';

/** More than two slices. */
const MANY = 2_500;

async function filled() {
  const db = freshDb();
  await activeWorkspace(db);
  await commit(db, LOCAL_WORKSPACE, [create('first')]);
  const row = (await db.entries.toArray()).find(({ of }) => of === 'annotation') as EntryRow;
  const others = Array.from({ length: MANY - 1 }, (_, i) => `annotation${i}`);
  await db.entries.bulkPut(others.map(id => ({ ...row, id, entry: { ...row.entry, id } })));
  return db;
}

describe('reading all annotations', () => {
  it('Q6 tells how far it is, and reads the same', async () => {
    const db = await filled();
    const told: [number, number][] = [];
    const signal = new AbortController().signal;
    const all = await allAnnotations(db, LOCAL_WORKSPACE, {
      signal,
      report: (done, total) => told.push([done, total]),
    });
    expect(told).toEqual([
      [0, MANY],
      [1000, MANY],
      [2000, MANY],
    ]);
    expect(all).toEqual(await allAnnotations(db, LOCAL_WORKSPACE));
  });

  it('Q6 stops where it is told to, without an answer', async () => {
    const db = await filled();
    const abort = new AbortController();
    const report = (done: number) => done > 0 && abort.abort(new Error('enough'));
    const reading = allAnnotations(db, LOCAL_WORKSPACE, { signal: abort.signal, report });
    await expect(reading).rejects.toThrow('enough');
  });
});
