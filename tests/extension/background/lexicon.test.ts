import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { createLexicons } from '../../../extension/background/lexicon.ts';
import { commit, stepHistory } from '../../../extension/storage/commit.ts';
import { LOCAL_WORKSPACE, MeipiDb } from '../../../extension/storage/db.ts';
import type { Edit } from '../../../extension/storage/edit.ts';
import { readWords, wordEdits, wordId } from '../../../extension/storage/words.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { freshDb } from '../fixtures.ts';

const at = { start: 0, end: 3 };
const decided = (id: string, form: string, status: 'accepted' | 'rejected'): Edit => ({
  op: 'create',
  id,
  origin: 'recognised',
  target: {
    page: 'p',
    quote: { exact: form, prefix: '', suffix: '' },
    position: at,
    utf16: at,
    textSha256: 'a'.repeat(64),
  },
  fields: { kind: 'person', status },
  tags: [],
});
const ws = LOCAL_WORKSPACE;

it('L5 the words of a workspace follow from what is stored, and what is undone, deleted or rejected since', async () => {
  const db = freshDb();
  await activeWorkspace(db);
  const forms = async () => (await readWords(db, ws)).map(({ form, state }) => [form, state]);
  await commit(db, ws, [decided('a', '沈云禾', 'accepted')]);
  expect(await forms()).toEqual([['沈云禾', 'wanted']]);
  await commit(db, ws, [{ op: 'set', of: 'annotation', id: 'a', field: 'status', value: 'rejected' }]);
  expect(await forms()).toEqual([['沈云禾', 'unused']]);
  await stepHistory(db, ws, 'undo');
  await commit(db, ws, await wordEdits(db, ws, { kind: 'person', form: '沈云禾', rejected: true }));
  expect(await forms()).toEqual([['沈云禾', 'unwanted']]);
  await stepHistory(db, ws, 'undo');
  expect(await forms()).toEqual([['沈云禾', 'wanted']]);
  await commit(db, ws, [{ op: 'delete', id: 'a' }]);
  expect(await forms()).toEqual([]);
});

it('L5 writing the same of a word twice writes nothing, and whoever writes of a word writes of the same entry', async () => {
  const db = freshDb();
  await activeWorkspace(db);
  const facts = { kind: 'person' as const, form: '沈雲禾', canonical: '沈禾' };
  await commit(db, ws, await wordEdits(db, ws, facts));
  expect(await wordEdits(db, ws, facts)).toEqual([]);
  expect(await wordId(facts)).toBe(await wordId({ kind: 'person', form: '沈云禾' }));
  expect(await readWords(db, ws)).toMatchObject([{ form: '沈云禾', canonical: '沈禾', written: true }]);
});

it('L6 recognition gets the same lexicon while the words are the same, and pages hear of it once when they change', async () => {
  const db = freshDb();
  await activeWorkspace(db);
  const changed = vi.fn();
  const lexicons = createLexicons(db, changed, error => expect(error).toBeUndefined(), 5);
  const first = await lexicons.of(ws);
  expect(first).toEqual([]);
  expect(await lexicons.of(ws)).toBe(first);
  await commit(db, ws, [decided('a', '沈云禾', 'accepted')]);
  for (let i = 0; i < 3; i++) lexicons.later();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  const second = await lexicons.of(ws);
  expect(second).toEqual([{ kind: 'person', form: '沈云禾' }]);
  // A note says nothing of words.
  await commit(db, ws, [{ op: 'set', of: 'annotation', id: 'a', field: 'note', value: '核对' }]);
  lexicons.later();
  await new Promise(resolve => setTimeout(resolve, 80));
  expect(changed).toHaveBeenCalledOnce();
  expect(await lexicons.of(ws)).toBe(second);
});

it('L5 what was decided before there were words is found too', async () => {
  const made = freshDb();
  await activeWorkspace(made);
  await commit(made, ws, [decided('a', '沈云禾', 'accepted')]);
  const old = new Dexie('before-words');
  old.version(4).stores({
    ...{ workspaces: 'id', entries: '[ws+of+id], [ws+of+page], [ws+print]', ops: '[ws+at], [ws+of+id]' },
    ...{ outbox: '[ws+at], ws', batches: '[ws+actor+seq], [ws+state]', unread: '[ws+actor+seq]' },
    ...{ texts: 'sha256', evidence: '[ws+sha256], [ws+pushed]', history: '++id, [ws+undone+id]' },
    ...{ members: '[ws+user]', settings: 'key', read: '[ws+actor+seq]', news: '[ws+at], [ws+id]' },
  });
  await old.open();
  const rows = (await made.entries.toArray()).map(({ decision: _, ...row }) => row);
  await old.table('entries').bulkPut(rows);
  old.close();
  expect(await readWords(new MeipiDb('before-words'), ws)).toMatchObject([{ form: '沈云禾', accepted: 1 }]);
});
