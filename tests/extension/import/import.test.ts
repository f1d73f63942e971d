import { describe, expect, it } from 'vitest';
import { goOnImporting } from '../../../extension/background/import-handlers.ts';
import { sha256Hex } from '../../../extension/hash.ts';
import { patchEdits } from '../../../extension/storage/annotations.ts';
import { commit } from '../../../extension/storage/commit.ts';
import type { MeipiDb } from '../../../extension/storage/db.ts';
import { abandonedImports, listImports, stepImport, turnBack } from '../../../extension/storage/imports.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import type { Export } from '../../../shared/formats/json.ts';
import { SAMPLE } from '../../formats/convert-for-test.ts';
import { freshDb } from '../fixtures.ts';
import {
  decided,
  exported,
  finish,
  importAll,
  nativeFile,
  preview,
  sends,
  stage,
  undo,
} from './import-in-db.ts';

const FIGURE = SAMPLE.annotations[1]!;
const TEXT = SAMPLE.pages[0]!.text!;

async function start(): Promise<{ db: MeipiDb; ws: string }> {
  const db = freshDb();
  return { db, ws: (await activeWorkspace(db)).id };
}

/** With all that a file may hold. */
async function full(): Promise<Export> {
  const page = {
    ...SAMPLE.pages[0]!,
    ...{
      textSha256: await sha256Hex(TEXT),
      note: '年度报告',
      tags: ['全会'],
      fetched: '2026-11-22T08:00:00.000Z',
    },
  };
  const comment = { id: 'abcdefgh12', author: '沈禾', text: '同意', created: '2026-11-23T08:00:00.000Z' };
  return {
    ...SAMPLE,
    codebook: [{ key: '提案', label: '提案', color: 'red', definition: '提交的提案' }],
    pages: [page],
    annotations: [
      SAMPLE.annotations[0]!,
      { ...FIGURE, discussion: { comments: [comment] } },
      { ...SAMPLE.annotations[2]!, status: 'rejected' },
    ],
  };
}

/** What is the same wherever it stands: not when this workspace wrote it. */
function contentOf({ pages, annotations, codebook }: Export) {
  return {
    codebook,
    pages: pages.map(({ id: _, canonicalUrl: _c, ...page }) => page),
    annotations: annotations.map(({ page: _, updated: _u, ...annotation }) => annotation),
  };
}

const changed = (change: Partial<Export['annotations'][number]>): Export => ({
  ...SAMPLE,
  annotations: [{ ...FIGURE, ...change }],
});

describe('an import', () => {
  it('I5 into an empty workspace gives what was exported, names of who made it included', async () => {
    const { db, ws } = await start();
    const document = await full();
    const row = await importAll(db, ws, [nativeFile(document)]);
    expect(row).toMatchObject({ state: 'done', added: 3, changed: 0 });
    expect(contentOf(await exported(db, ws))).toEqual(contentOf(document));
  });

  it('I1 of what is here already writes nothing', async () => {
    const { db, ws } = await start();
    await importAll(db, ws, [nativeFile(await full())]);
    const ops = await db.ops.count();
    const again = await preview(db, ws, [nativeFile(await exported(db, ws))]);
    expect(again.annotations.map(({ sort }) => sort)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(again.pageNotes.map(({ sort }) => sort)).toEqual(['duplicate']);
    await finish(db, await stage(db, ws, again, decided('theirs')));
    expect(await db.ops.count()).toBe(ops);
  });

  it('I5 writes nothing before it was agreed to, and nothing when it was only staged', async () => {
    const { db, ws } = await start();
    const previewed = await preview(db, ws, [nativeFile(await full())]);
    expect([await db.entries.count(), await db.texts.count(), await db.imports.count()]).toEqual([0, 0, 0]);
    await stage(db, ws, previewed);
    expect([await db.entries.count(), await db.ops.count(), await db.texts.count()]).toEqual([0, 0, 0]);
  });

  it('I5 is taken back as one act, what it overwrote included, and nothing else', async () => {
    const { db, ws } = await start();
    await importAll(db, ws, [nativeFile(SAMPLE)]);
    const before = await exported(db, ws);
    const other = changed({ note: '改过', tags: ['新'], attributes: { value: 448 }, kind: 'statistic' });
    const more = {
      ...(await full()),
      annotations: [
        ...other.annotations,
        { ...FIGURE, id: 'x'.repeat(20), quote: { exact: '收到', prefix: '年', suffix: '提案' } },
      ],
    };
    const row = await importAll(db, ws, [nativeFile(more)], decided('theirs'));
    expect(row).toMatchObject({ added: 1, changed: 1 });
    expect(await exported(db, ws)).not.toEqual(before);
    expect(await undo(db, row)).toMatchObject({ state: 'undone', kept: 0, written: 0 });
    const updated = ({ annotations, ...rest }: Export) => ({
      ...rest,
      annotations: annotations.map(({ updated: _, ...one }) => one),
    });
    const after = await exported(db, ws);
    expect(updated(after)).toEqual(updated(before));
  });

  it('I5 taken back from an empty workspace leaves it empty, and can be imported again', async () => {
    const { db, ws } = await start();
    const document = await full();
    await undo(db, await importAll(db, ws, [nativeFile(document)]));
    expect(contentOf(await exported(db, ws))).toEqual({ codebook: undefined, pages: [], annotations: [] });
    expect(await db.importParts.count()).toBe(0);
    await importAll(db, ws, [nativeFile(document)]);
    expect(contentOf(await exported(db, ws))).toEqual(contentOf(document));
  });

  it('I5 taken back leaves what somebody worked on since', async () => {
    const { db, ws } = await start();
    const row = await importAll(db, ws, [nativeFile(await full())]);
    await commit(db, ws, patchEdits({ id: FIGURE.id, note: '核对过' }));
    expect(await undo(db, row)).toMatchObject({ state: 'undone', kept: 1 });
    const { annotations, pages } = await exported(db, ws);
    expect(annotations.map(({ id, note }) => [id, note])).toEqual([[FIGURE.id, '核对过']]);
    expect(pages).toMatchObject([{ url: SAMPLE.pages[0]!.url }]);
  });

  it('I5 is taken back after a later one was, whatever was there before', async () => {
    const { db, ws } = await start();
    const file = nativeFile(await full());
    // The second time what was deleted comes back.
    await undo(db, await importAll(db, ws, [file]));
    const first = await importAll(db, ws, [file]);
    const second = await importAll(db, ws, [nativeFile(changed({ note: '改过' }))], decided('theirs'));
    expect(await undo(db, second)).toMatchObject({ kept: 0 });
    expect(await undo(db, first)).toMatchObject({ kept: 0 });
    expect((await exported(db, ws)).annotations).toEqual([]);
  });

  it('I5 that broke off half way is gone on with, or taken back', async () => {
    const document: Export = {
      ...SAMPLE,
      annotations: Array.from({ length: 2_500 }, (_, n) => ({
        ...FIGURE,
        id: `annotation-number-${n}`,
        quote: { ...FIGURE.quote, prefix: `${n}` },
      })),
    };
    for (const then of ['on', 'back'] as const) {
      const { db, ws } = await start();
      const staged = await stage(db, ws, await preview(db, ws, [nativeFile(document)]));
      expect(staged.parts).toBeGreaterThan(2);
      await stepImport(db, ws, staged.id, { now: Date.now(), sends });
      expect(await abandonedImports(db, Date.now())).toEqual([]);
      expect(await abandonedImports(db, Date.now() + 120_000)).toMatchObject([{ id: staged.id, written: 1 }]);
      if (then === 'back') await turnBack(db, ws, staged.id, Date.now());
      // The background leaves alone what a page goes on with.
      expect(await goOnImporting(db)).toBe(false);
      expect(await goOnImporting(db, () => Date.now() + 120_000)).toBe(true);
      expect((await exported(db, ws)).annotations).toHaveLength(then === 'on' ? 2_500 : 0);
      expect(await listImports(db, ws)).toMatchObject([{ state: then === 'on' ? 'done' : 'undone' }]);
    }
  });

  it('I1 takes of conflicts what was chosen, for all and one by one', async () => {
    for (const [all, one, notes] of [
      ['mine', [], ['请核对']],
      ['theirs', [], ['改过']],
      ['both', [], ['改过', '请核对']],
      ['mine', [[0, 'theirs']], ['改过']],
    ] as const) {
      const { db, ws } = await start();
      await importAll(db, ws, [nativeFile({ ...SAMPLE, annotations: [FIGURE] })]);
      await importAll(
        db,
        ws,
        [nativeFile(changed({ note: '改过' }))],
        decided(
          all,
          one.map(each => [...each]),
        ),
      );
      expect((await exported(db, ws)).annotations.map(({ note }) => note).sort()).toEqual([...notes].sort());
      // Whatever was taken, the same file again is no news, but where what is here was kept.
      const again = await preview(db, ws, [nativeFile(changed({ note: '改过' }))]);
      expect(again.annotations[0]?.sort).toBe(all === 'mine' && one.length === 0 ? 'conflict' : 'duplicate');
    }
  });

  it('I1 takes the place, tags, comments and empty fields of a file’s side', async () => {
    const { db, ws } = await start();
    await importAll(db, ws, [nativeFile({ ...SAMPLE, annotations: [FIGURE] })]);
    const comment = { id: 'abcdefgh12', author: '沈禾', text: '同意', created: '2026-11-23T08:00:00.000Z' };
    const { note: _, ...bare } = FIGURE;
    const theirs: Export = {
      ...SAMPLE,
      annotations: [
        {
          ...bare,
          ...{ quote: { exact: '提案442件', prefix: '收到', suffix: '。' }, position: { start: 9, end: 15 } },
          ...{ tags: ['提案', '新'], attributes: { value: 442 }, discussion: { comments: [comment] } },
        },
      ],
    };
    await importAll(db, ws, [nativeFile(theirs)], decided('theirs'));
    const { updated: _u, page: _p, created: _c, ...read } = (await exported(db, ws)).annotations[0]!;
    const { updated: _u2, page: _p2, created: _c2, ...wanted } = theirs.annotations[0]!;
    expect(read).toEqual(wanted);
  });

  it('I6 keeps a text that has the hash it is said to have, and no other', async () => {
    const { db, ws } = await start();
    const document = await full();
    await importAll(db, ws, [nativeFile(document)]);
    expect(await db.texts.toArray()).toEqual([{ sha256: await sha256Hex(TEXT), text: TEXT }]);
    expect(await db.evidence.count()).toBe(0);
    const forged = { ...document, pages: [{ ...document.pages[0]!, text: `${TEXT}。` }] };
    const other = await start();
    const previewed = await preview(other.db, other.ws, [nativeFile(forged)]);
    expect(previewed.faults.map(({ why }) => why.en)).toEqual([
      'the text beside it has not the SHA-256 that is given: the text is not kept',
    ]);
    await finish(other.db, await stage(other.db, other.ws, previewed));
    expect(await other.db.texts.count()).toBe(0);
  });

  it('I6 has texts of sites that may sent to the server, and no more when it is taken back', async () => {
    const { db, ws } = await start();
    const staged = await stage(db, ws, await preview(db, ws, [nativeFile(await full())]));
    const evidence = () => db.evidence.toArray();
    await stepImport(db, ws, staged.id, {
      now: Date.now(),
      sends: async url => url === SAMPLE.pages[0]!.url,
    });
    expect(await evidence()).toMatchObject([{ ws, sha256: await sha256Hex(TEXT), pushed: 0 }]);
    await undo(db, staged);
    expect(await evidence()).toEqual([]);
  });

  it('I9 is refused to whoever may only read', async () => {
    const { db, ws } = await start();
    const staged = await stage(db, ws, await preview(db, ws, [nativeFile(SAMPLE)]));
    await db.workspaces.update(ws, { role: 'viewer' });
    await expect(finish(db, staged)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(turnBack(db, ws, staged.id, Date.now())).rejects.toMatchObject({ code: 'forbidden' });
    expect(await abandonedImports(db, Date.now() + 120_000)).toEqual([]);
    expect(await db.entries.count()).toBe(0);
  });
});
