import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { commit } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE, MeipiDb } from '../../../extension/storage/db.ts';
import {
  digestsAfter,
  refreshDigests,
  stalePagesOf,
  wholeDigests,
} from '../../../extension/storage/digests.ts';
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

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const texts = async (db: MeipiDb) => (await db.digests.toArray()).map(({ packed }) => textOf(packed));

describe('the digests of pages', () => {
  it('W16 are made of what changed, and tell it', async () => {
    const db = await filled();
    expect(await stalePagesOf(db, WS)).toEqual([]);
    const [digest] = await digestsAfter(db, WS, 0, 10);
    expect(unpackDigest(textOf(digest!.packed), digest!.page).annotations.map(({ exact }) => exact)).toEqual([
      '312件',
    ]);
    await commit(db, WS, [{ op: 'set', of: 'annotation', id: 'one', field: 'note', value: '再核' }]);
    expect(await stalePagesOf(db, WS)).toEqual(['page1']);
    await refreshDigests(db, WS, going);
    // Behind the one that was seen, however often it is made anew.
    const [next] = await digestsAfter(db, WS, digest!.made, 10);
    expect(textOf(next!.packed)).toContain('再核');
  });

  it('W17 hold nothing of a page from the moment on that something of it changes', async () => {
    const db = await filled();
    expect((await texts(db)).join()).toContain('312件');
    expect(await db.surroundings.count()).toBe(1);
    await db.entries.delete([WS, 'annotation', 'one']);
    expect(await texts(db)).toEqual(['']);
    expect(await db.surroundings.count()).toBe(0);
    expect(await stalePagesOf(db, WS)).toEqual(['page1']);
    await refreshDigests(db, WS, going);
    expect((await texts(db)).join()).not.toContain('312件');
  });

  it('W16 are made anew where they are asked for, with what stands beside them', async () => {
    const db = await filled();
    const [held] = await wholeDigests(db, WS, ['page1']);
    const [before, after] = JSON.parse(held!.surroundings)[0];
    expect(`${before}312件${after}`).toBe('全年共收到提案312件，经审查立案');
    await commit(db, WS, [{ op: 'set', of: 'annotation', id: 'one', field: 'note', value: '再核' }]);
    const [now, none] = await wholeDigests(db, WS, ['page1', 'page2']);
    expect(textOf(now!.digest)).toContain('再核');
    expect(unpackDigest(textOf(none!.digest), 'page2').annotations).toEqual([]);
    expect(await stalePagesOf(db, WS)).toEqual([]);
    expect(await wholeDigests(db, WS, ['page1'])).toEqual([now]);
  });

  it('W16 are given where the disk is too full to keep them', async () => {
    const db = await filled();
    await commit(db, WS, [{ op: 'set', of: 'annotation', id: 'one', field: 'note', value: '再核' }]);
    vi.spyOn(db.digests, 'bulkPut').mockRejectedValue(new Dexie.QuotaExceededError());
    const [now] = await wholeDigests(db, WS, ['page1']);
    expect(textOf(now!.digest)).toContain('再核');
    expect(await stalePagesOf(db, WS)).toEqual(['page1']);
  });

  it('W17 are all made anew where they stand in an older form', async () => {
    const name = 'older-digests';
    const made = await filled();
    const old = new Dexie(name);
    old.version(8).stores({
      ...{ workspaces: 'id', entries: '[ws+of+id], [ws+of+page], [ws+print], [ws+decision], *tags' },
      ...{ ops: '[ws+at], [ws+of+id]', outbox: '[ws+at], ws', batches: '[ws+actor+seq], [ws+state]' },
      ...{ unread: '[ws+actor+seq]', texts: 'sha256', evidence: '[ws+sha256], [ws+pushed]' },
      ...{ history: '++id, [ws+undone+id]', members: '[ws+user]', settings: 'key', read: '[ws+actor+seq]' },
      ...{ news: '[ws+at], [ws+id]', imports: '[ws+id]', importParts: '[ws+import+part]' },
      ...{ stale: '[ws+page]', digests: '[ws+page], [ws+made]' },
    });
    await old.open();
    await old.table('entries').bulkPut(await made.entries.toArray());
    await old.table('digests').put({ ws: WS, page: 'page1', made: 1, text: '[null,[]]' });
    old.close();
    const db = new MeipiDb(name);
    expect(await db.digests.count()).toBe(0);
    expect(await stalePagesOf(db, WS)).toEqual(['page1']);
    await refreshDigests(db, WS, going);
    expect((await texts(db)).join()).toContain('312件');
  });
});
