import { expect, test } from 'vitest';
import { commit } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE as WS } from '../../../extension/storage/db.ts';
import { historyHeads } from '../../../extension/storage/history.ts';
import { readWords } from '../../../extension/storage/words.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { create, draft, freshDb } from '../fixtures.ts';

const quoted = (exact: string) => ({
  ...draft().target,
  quote: { exact, prefix: '县政协主席', suffix: '说' },
});

test('O1 a move is told with the words where it stands now, and its decision is one on these words', async () => {
  const db = freshDb();
  await activeWorkspace(db);
  await commit(db, WS, [create('a', { kind: 'person', attributes: {}, target: quoted('顾长风') })]);
  expect(await readWords(db, WS)).toMatchObject([{ form: '顾长风', accepted: 1 }]);
  const value = JSON.stringify({ ...quoted('杜明远'), page: 'page1', textSha256: 'b'.repeat(64) });
  await commit(db, WS, [{ op: 'set', of: 'annotation', id: 'a', field: 'target', value }]);
  expect(await readWords(db, WS)).toMatchObject([{ form: '杜明远', accepted: 1 }]);
  expect((await historyHeads(db, WS)).undo).toMatchObject({ deed: 'range', text: '杜明远' });
});
