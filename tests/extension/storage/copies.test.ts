import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { applyBatch } from '../../../extension/background/sync/apply.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { storedCopy } from '../../../extension/storage/copies.ts';
import { MeipiDb } from '../../../extension/storage/db.ts';
import type { Edit } from '../../../extension/storage/edit.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { describeText } from '../../../shared/anchoring/describe-text.ts';
import { fingerprint } from '../../../shared/page/fingerprint.ts';
import { encodeBatch } from '../../../shared/sync/batch.ts';
import { Random } from '../../anchoring/random.ts';
import { ReportWriter, render } from '../../anchoring/report-model.ts';
import { freshDb } from '../fixtures.ts';

const { text } = render(new ReportWriter(new Random(11)).report(12));
const COPY = `望江网 > 要闻\n${text}\n编辑：某某`;
const SHA = 'b'.repeat(64);

function pageEdits(id: string, withPrint: boolean): Edit[] {
  const fields: Record<string, string> = { url: `https://${id}.cn/1.shtml`, site: '滨河网', textSha256: SHA };
  if (withPrint) fields.fingerprint = fingerprint(text) as string;
  return Object.entries(fields).map(([field, value]) => ({ op: 'set', of: 'page', id, field, value }));
}

function annotation(id: string, page: string, start: number, status = 'accepted'): Edit {
  const { exact, prefix, suffix } = describeText(text, start, start + 6);
  const span = { start, end: start + 6 };
  const target = { page, quote: { exact, prefix, suffix }, position: span, utf16: span, textSha256: SHA };
  return { op: 'create', id, target, origin: 'manual', fields: { kind: 'highlight', status }, tags: [] };
}

describe('the stored copy of a page', () => {
  it('E25 is found by its fingerprint, with what was accepted there', async () => {
    const db = freshDb();
    const { id: ws } = await activeWorkspace(db);
    await commit(db, ws, [
      ...pageEdits('p', true),
      annotation('a', 'p', 30),
      annotation('r', 'p', 80, 'rejected'),
    ]);
    const found = await storedCopy(db, ws, 'q', COPY);
    expect(found?.page).toMatchObject({ id: 'p', site: '滨河网' });
    expect(found?.annotations.map(one => one.id)).toEqual(['a']);
  });

  it('E25 is not the page itself, nor one without annotations, of another workspace, or another text', async () => {
    const db = freshDb();
    const { id: ws } = await activeWorkspace(db);
    await commit(db, ws, pageEdits('bare', true));
    expect(await storedCopy(db, ws, 'q', COPY)).toBeUndefined();
    await commit(db, ws, [...pageEdits('p', true), annotation('a', 'p', 30)]);
    expect(await storedCopy(db, ws, 'p', COPY)).toBeUndefined();
    expect(await storedCopy(db, 'w'.repeat(16), 'q', COPY)).toBeUndefined();
    expect(
      await storedCopy(db, ws, 'q', render(new ReportWriter(new Random(12)).report(12)).text),
    ).toBeUndefined();
  });

  it('E25 is found where a peer annotated it', async () => {
    const mine = freshDb();
    const { id: ws } = await activeWorkspace(mine);
    const theirs = freshDb();
    await activeWorkspace(theirs);
    await commit(theirs, ws, [...pageEdits('p', true), annotation('a', 'p', 30)]);
    const ops = (await theirs.ops.toArray()).map(row => row.op);
    const actor = (await theirs.workspaces.get(ws))?.actor as string;
    await applyBatch(
      mine,
      ws,
      { actor, seq: 1, body: encodeBatch({ v: 1, actor, seq: 1, ops }) },
      Date.now(),
    );
    expect((await storedCopy(mine, ws, 'q', COPY))?.annotations).toHaveLength(1);
  });

  it('E25 is found among pages that were stored before there were fingerprints', async () => {
    const name = 'before-fingerprints';
    const made = new MeipiDb(`${name}-made`);
    const { id: ws } = await activeWorkspace(made);
    await commit(made, ws, [...pageEdits('p', false), annotation('a', 'p', 30)]);
    await made.texts.put({ sha256: SHA, text });
    const old = new Dexie(name);
    old.version(1).stores({
      ...{ workspaces: 'id', entries: '[ws+of+id], [ws+of+page]', ops: '[ws+at], [ws+of+id]' },
      ...{ outbox: '[ws+at], ws', batches: '[ws+actor+seq], [ws+state]', unread: '[ws+actor+seq]' },
      ...{ texts: 'sha256', evidence: '[ws+sha256], [ws+pushed]', history: '++id, [ws+undone+id]' },
      ...{ members: '[ws+user]', settings: 'key' },
    });
    await old.open();
    for (const table of ['workspaces', 'entries', 'ops', 'texts', 'settings'])
      await old.table(table).bulkPut(await made.table(table).toArray());
    const before = await old.table('entries').toArray();
    old.close();
    const db = new MeipiDb(name);
    expect((await storedCopy(db, ws, 'q', COPY))?.page.id).toBe('p');
    const after = await db.entries.toArray();
    expect(after.map(({ print: _, ...row }) => row)).toEqual(before);
    expect(await db.outbox.count()).toBe(0);
  });
});
