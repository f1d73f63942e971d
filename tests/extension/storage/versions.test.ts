import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { commit } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE, MeipiDb } from '../../../extension/storage/db.ts';
import { refreshDigests, stalePagesOf } from '../../../extension/storage/digests.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { going } from '../export/export-text.ts';
import { create, freshDb } from '../fixtures.ts';

const WS = LOCAL_WORKSPACE;
/** The stores as each version that was shipped added or changed them. */
const SHIPPED: readonly Record<string, string>[] = [
  {
    ...{ workspaces: 'id', entries: '[ws+of+id], [ws+of+page]', ops: '[ws+at], [ws+of+id]' },
    ...{ outbox: '[ws+at], ws', batches: '[ws+actor+seq], [ws+state]', unread: '[ws+actor+seq]' },
    ...{ texts: 'sha256', evidence: '[ws+sha256], [ws+pushed]', history: '++id, [ws+undone+id]' },
    ...{ members: '[ws+user]', settings: 'key' },
  },
  { entries: '[ws+of+id], [ws+of+page], [ws+print]' },
  { read: '[ws+actor+seq]' },
  { news: '[ws+at], [ws+id]' },
  { entries: '[ws+of+id], [ws+of+page], [ws+print], [ws+decision]' },
  { entries: '[ws+of+id], [ws+of+page], [ws+print], [ws+decision], *tags' },
  { imports: '[ws+id]', importParts: '[ws+import+part]' },
  { stale: '[ws+page]', digests: '[ws+page], [ws+made]' },
  {},
  { packs: '[ws+first]' },
];

describe('a database of a former version', () => {
  it.each(SHIPPED.map((_, at) => at + 1))(
    'E36 version %i keeps all that is in it, and works',
    async version => {
      const made = freshDb();
      await activeWorkspace(made);
      await commit(made, WS, [
        { op: 'set', of: 'page', id: 'page1', field: 'url', value: 'https://hedong.example/a.html' },
        create('one', { tags: ['提案'] }),
      ]);
      const old = new Dexie(`shipped-${version}`);
      old.version(version).stores(Object.assign({}, ...SHIPPED.slice(0, version)));
      await old.open();
      for (const { name } of old.tables)
        if (name !== 'stale' && name !== 'digests')
          await old.table(name).bulkPut(await made.table(name).toArray());
      old.close();

      const db = new MeipiDb(`shipped-${version}`);
      await db.open();
      expect(db.tables.map(({ name }) => name).sort()).toEqual(made.tables.map(({ name }) => name).sort());
      for (const name of ['workspaces', 'entries', 'ops', 'history'])
        expect(await db.table(name).toArray(), name).toEqual(await made.table(name).toArray());
      expect(await db.entries.where('tags').equals(`${WS}/提案`).count()).toBe(1);
      expect(await stalePagesOf(db, WS)).toEqual(['page1']);
      await commit(db, WS, [{ op: 'set', of: 'annotation', id: 'one', field: 'note', value: '再核' }]);
      await refreshDigests(db, WS, going());
      expect(await db.surroundings.count()).toBe(1);
      db.close();
    },
  );
});
