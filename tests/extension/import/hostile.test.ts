import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { grownBook, refusedTags } from '../../../extension/import/preview-import.ts';
import { allAnnotations } from '../../../extension/storage/annotations.ts';
import { codeEdits, loadCodebook } from '../../../extension/storage/codebook.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import type { Export } from '../../../shared/formats/json.ts';
import { CONTROLLED, SETTINGS_ID, TAGS_FIELD } from '../../../shared/model/codebook.ts';
import { SAMPLE } from '../../formats/convert-for-test.ts';
import { freshDb } from '../fixtures.ts';
import { decided, exported, fileOf, finish, importAll, nativeFile, preview, stage } from './import-in-db.ts';

const FIGURE = SAMPLE.annotations[1]!;
const NASTY = [
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '=cmd|"/c calc"!A1',
  '{{alert(1)}}',
  '\u202e\u0000',
];

async function start() {
  const db = freshDb();
  return { db, ws: (await activeWorkspace(db)).id };
}

describe('files of which nothing good is to be expected', () => {
  it('I10 give texts that are as they were written, and change no prototype', async () => {
    const { db, ws } = await start();
    const annotations = NASTY.map((text, n) => ({
      ...FIGURE,
      ...{ id: text, note: text, tags: [text], attributes: { subject: text }, author: text },
      quote: { exact: `${text}${n}`, prefix: text, suffix: text },
    }));
    const page = {
      ...SAMPLE.pages[0]!,
      title: NASTY.join(' '),
      tags: [...NASTY].sort(),
      note: NASTY.join('\n'),
    };
    await importAll(db, ws, [nativeFile({ ...SAMPLE, pages: [page], annotations })]);
    const out = await exported(db, ws);
    const said = (list: Export['annotations']) =>
      list.map(({ note, tags, attributes, author, quote }) => ({ note, tags, attributes, author, quote }));
    expect(
      said(out.annotations)
        .map(({ note }) => note)
        .sort(),
    ).toEqual([...NASTY].sort());
    for (const one of said(annotations)) expect(said(out.annotations)).toContainEqual(one);
    expect(out.pages[0]).toMatchObject({ title: page.title, tags: page.tags, note: page.note });
    for (const { id } of await allAnnotations(db, ws)) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('I10 with properties of prototypes in their JSON are told of as what they are', async () => {
    const { db, ws } = await start();
    const text = JSON.stringify({ ...SAMPLE, annotations: [FIGURE] }).replace(
      '"attributes":{',
      '"attributes":{"__proto__":{"polluted":1},',
    );
    const { annotations, faults } = await preview(db, ws, [fileOf('x.json', text)]);
    expect([annotations.length, faults.length]).toEqual([0, 1]);
    expect(faults[0]?.why.en).toMatch(/attributes\.__proto__/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('I10 that are broken, cut off, empty, binary or deep are said to be, one by one, and the others are read', async () => {
    const { db, ws } = await start();
    const whole = JSON.stringify(SAMPLE);
    const { files, annotations } = await preview(db, ws, [
      fileOf('cut.json', whole.slice(0, 700)),
      fileOf('empty.csv', ''),
      fileOf('picture.json', Uint8Array.of(0x89, 0x50, 0, 0, 1)),
      fileOf('deep.json', `{"format":"meipi","x":${'['.repeat(100_000)}`),
      fileOf('zip.xlsx', zipSync({ 'a.txt': new Uint8Array(10) })),
      nativeFile(SAMPLE),
    ]);
    expect(files.map(({ broken }) => broken?.en)).toEqual([
      expect.stringMatching(/truncated/),
      expect.stringMatching(/name the columns/),
      expect.stringMatching(/cannot be made out/),
      expect.stringMatching(/100 brackets/),
      expect.stringMatching(/no XLSX file/),
      undefined,
    ]);
    expect(annotations).toHaveLength(3);
  });

  it('I10 with more faults than anybody reads have them counted', async () => {
    const { db, ws } = await start();
    const rows = 'x,\n'.repeat(10_050);
    const { faults, moreFaults } = await preview(db, ws, [fileOf('x.csv', `quote,page.url\n${rows}`)]);
    expect([faults.length, moreFaults]).toEqual([10_000, 50]);
  });

  it('I4 are read as a person says, where that is another format', async () => {
    const { db, ws } = await start();
    const table = fileOf('x.json', 'quote;page.url\n收到;https://www.ynzxb.cn/12345.html\n');
    expect((await preview(db, ws, [table])).annotations).toHaveLength(1);
    const { files } = await preview(db, ws, [table], new Map([['x.json', 'w3c']]));
    expect(files[0]).toMatchObject({
      format: 'w3c',
      broken: { en: expect.stringMatching(/not whole JSON/) },
    });
  });
});

describe('a workspace where only the codebook’s tags may be added', () => {
  it('I7 tells which tags it would not take, and leaves them out or adds them', async () => {
    for (const addTags of [false, true]) {
      const { db, ws } = await start();
      await commit(db, ws, [
        ...(await codeEdits(db, ws, [{ key: '提案', set: { label: '提案', removed: false } }])),
        { op: 'set', of: 'workspace', id: SETTINGS_ID, field: TAGS_FIELD, value: CONTROLLED },
      ]);
      const previewed = await preview(db, ws, [nativeFile(SAMPLE)]);
      expect([...refusedTags(previewed, grownBook(previewed))]).toEqual([['重要', 1]]);
      await finish(db, await stage(db, ws, previewed, decided('mine', [], { addTags })));
      const { annotations } = await exported(db, ws);
      expect(annotations.find(({ id }) => id === FIGURE.id)?.tags).toEqual(
        addTags ? ['提案', '重要'] : ['提案'],
      );
      expect((await loadCodebook(db, ws)).byLabel.has('重要')).toBe(addTags);
    }
  });
});
