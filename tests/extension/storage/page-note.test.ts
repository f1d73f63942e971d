import { describe, expect, it } from 'vitest';
import type { PageNotePatch } from '../../../extension/messages.ts';
import { allPages, pageEdits } from '../../../extension/storage/annotations.ts';
import { commit, stepHistory } from '../../../extension/storage/commit.ts';
import { copyEntries } from '../../../extension/storage/copy-entries.ts';
import { historyHeads } from '../../../extension/storage/history.ts';
import { pageNote, pageNoteEdits } from '../../../extension/storage/page-note.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { toExport } from '../../../shared/formats/to-export.ts';
import { otherNotes, viewPageNote } from '../../../shared/model/page-note.ts';
import { formatHlc } from '../../../shared/sync/clock.ts';
import { apply, type Entry, emptyEntry } from '../../../shared/sync/merge.ts';
import { create, freshDb } from '../fixtures.ts';

const PAGE = {
  id: 'page1',
  url: 'https://zx.example.cn/1.html',
  canonicalUrl: 'https://zx.example.cn/1.html',
};

async function start() {
  const db = freshDb();
  const { id: ws } = await activeWorkspace(db);
  await commit(db, ws, await pageEdits(db, ws, { ...PAGE, title: '工作报告' }), { undoable: false });
  const write = async (patch: PageNotePatch) => commit(db, ws, await pageNoteEdits('page1', patch));
  return { db, ws, write, noted: () => pageNote(db, ws, 'page1') };
}

/** What a writer who knows `entry` does, under stamps of its own. */
async function written(entry: Entry, patch: PageNotePatch, hour: number, user: string) {
  const edits = await pageNoteEdits(entry.id, patch);
  const actor = `${user.repeat(16)}.${user.repeat(16)}`;
  return edits.map((edit, i) => {
    if (edit.op !== 'set') throw new Error(edit.op);
    const at = formatHlc({ ms: hour * 3_600_000, counter: i }, actor);
    return { ...edit, at, replaces: entry.fields[edit.field]?.heads.map(head => head.at) ?? [] };
  });
}

describe('a note on a page as a whole', () => {
  it('N1 is written, changed, tagged, taken back and done again, each as one act', async () => {
    const { db, ws, write, noted } = await start();
    await write({ note: '口径以附件为准', addTags: ['年度报告', '已核'] });
    expect(await noted()).toEqual({ note: '口径以附件为准', tags: ['已核', '年度报告'], others: [] });
    expect((await historyHeads(db, ws)).undo).toMatchObject({ deed: 'pageNote', count: 1 });
    await write({ note: '', removeTags: ['已核'] });
    expect(await noted()).toEqual({ tags: ['年度报告'], others: [] });
    await stepHistory(db, ws, 'undo');
    expect(await noted()).toEqual({ note: '口径以附件为准', tags: ['已核', '年度报告'], others: [] });
    await stepHistory(db, ws, 'undo');
    expect(await noted()).toEqual({ tags: [], others: [] });
    await stepHistory(db, ws, 'redo');
    expect((await noted()).tags).toEqual(['已核', '年度报告']);
  });

  it('N1 loses nothing where two write at once: tags add up, of notes both are kept', async () => {
    const empty = emptyEntry('page', 'page1');
    const first = await written(empty, { note: '甲说', addTags: ['甲', '同'] }, 10, 'a');
    const second = await written(empty, { note: '乙说', addTags: ['乙', '同'] }, 11, 'b');
    const one = [...first, ...second].reduce(apply, empty);
    const other = [...second, ...first].reverse().reduce(apply, empty);
    expect(viewPageNote(one)).toEqual({ note: '乙说', tags: ['乙', '同', '甲'].sort() });
    expect(viewPageNote(other)).toEqual(viewPageNote(one));
    expect(otherNotes(one)).toMatchObject([{ text: '甲说', by: 'a'.repeat(16) }]);
    const chosen = (await written(one, { note: '甲说' }, 12, 'b')).reduce(apply, one);
    expect([viewPageNote(chosen).note, otherNotes(chosen)]).toEqual(['甲说', []]);
  });

  it('N1 is in the export, and stays when facts of the page are read again', async () => {
    const { db, ws, write } = await start();
    await write({ note: '来源待查', addTags: ['转载'] });
    await commit(db, ws, await pageEdits(db, ws, { ...PAGE, title: '新题' }), { undoable: false });
    const [page] = toExport({
      ...{ workspace: { id: ws, name: 'x' }, pages: await allPages(db, ws), annotations: [] },
      ...{ generator: { version: '1', recognition: '1' }, exported: '2026-11-27T00:00:00Z' },
    }).pages;
    expect(page).toMatchObject({ title: '新题', note: '来源待查', tags: ['转载'] });
  });

  it('N1 is not shared by who copies an annotation, and goes along with all that there is', async () => {
    const { db, ws, write } = await start();
    await write({ note: '只给自己看', addTags: ['私'] });
    await commit(db, ws, [create('a')]);
    const here = await db.workspaces.get(ws);
    if (!here) throw new Error('no workspace');
    await db.workspaces.bulkAdd(['team', 'own'].map(id => ({ ...here, id })));
    await copyEntries(db, ws, 'team', ['a']);
    expect(await pageNote(db, 'team', 'page1')).toEqual({ tags: [], others: [] });
    await copyEntries(db, ws, 'own');
    expect(await pageNote(db, 'own', 'page1')).toEqual({ note: '只给自己看', tags: ['私'], others: [] });
  });
});
