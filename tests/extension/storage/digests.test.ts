import { describe, expect, it } from 'vitest';
import { commit } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE, type MeipiDb } from '../../../extension/storage/db.ts';
import { digestsAfter, refreshDigests, stalePagesOf } from '../../../extension/storage/digests.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { unpackDigest } from '../../../shared/workbench/digest.ts';
import { create, freshDb } from '../fixtures.ts';

const WS = LOCAL_WORKSPACE;
const going = { signal: new AbortController().signal, report: () => undefined };

async function filled(): Promise<MeipiDb> {
  const db = freshDb();
  await activeWorkspace(db);
  await commit(db, WS, [
    { op: 'set', of: 'page', id: 'page1', field: 'url', value: 'https://hedong.example/a.html' },
    create('one'),
  ]);
  await refreshDigests(db, WS, going);
  return db;
}

const texts = async (db: MeipiDb) => (await db.digests.toArray()).map(({ text }) => text);

describe('the digests of pages', () => {
  it('W16 are made of what changed, and tell it', async () => {
    const db = await filled();
    expect(await stalePagesOf(db, WS)).toEqual([]);
    const [digest] = await digestsAfter(db, WS, 0);
    expect(unpackDigest(digest!.text, digest!.page).annotations.map(({ exact }) => exact)).toEqual(['312件']);
    await commit(db, WS, [{ op: 'set', of: 'annotation', id: 'one', field: 'note', value: '再核' }]);
    expect(await stalePagesOf(db, WS)).toEqual(['page1']);
    await refreshDigests(db, WS, going);
    // Behind the one that was seen, however often it is made anew.
    const [next] = await digestsAfter(db, WS, digest!.made);
    expect(next?.text).toContain('再核');
  });

  it('W17 hold nothing of a page from the moment on that something of it changes', async () => {
    const db = await filled();
    expect((await texts(db)).join()).toContain('312件');
    await db.entries.delete([WS, 'annotation', 'one']);
    expect(await texts(db)).toEqual(['']);
    expect(await stalePagesOf(db, WS)).toEqual(['page1']);
    await refreshDigests(db, WS, going);
    expect((await texts(db)).join()).not.toContain('312件');
  });
});
