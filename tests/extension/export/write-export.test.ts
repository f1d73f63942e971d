import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planExport } from '../../../extension/export/plan-export.ts';
import { fileSink } from '../../../extension/export/sink.ts';
import { writeExport } from '../../../extension/export/write-export.ts';
import { createEdit, pageEdits } from '../../../extension/storage/annotations.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { keepText } from '../../../extension/storage/texts.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import type { Export } from '../../../shared/formats/json.ts';
import schema from '../../../shared/formats/meipi.schema.json' with { type: 'json' };
import { FORMATS } from '../../../shared/formats/registry.ts';
import { draft, freshDb } from '../fixtures.ts';
import { exportText, going, holdingSink, NOW } from './export-text.ts';

const SHAS = ['a', 'b', 'c'].map(letter => letter.repeat(64)) as [string, string, string];
const TEXT = '全年共收到提案312件，经审查立案，办理情况良好。';
const ALL = { statuses: ['accepted' as const] };
const format = (name: string) => {
  const found = FORMATS.get(name);
  if (!found) throw new Error(`no format ${name}`);
  return found;
};

/** Three pages, of which one has its text here; the last has no annotation. */
async function start() {
  const db = freshDb();
  const { id, name } = await activeWorkspace(db);
  const ws = { id, name };
  for (const [i, textSha256] of SHAS.entries()) {
    const canonicalUrl = `https://a.cn/${i}`;
    const page = { id: `page${i}`, url: canonicalUrl, canonicalUrl, title: `第${i}页`, textSha256 };
    await commit(db, id, await pageEdits(db, id, page), { undoable: false });
  }
  await keepText(db, id, SHAS[0], TEXT, false);
  const on = (page: number) => ({ page: `page${page}`, textSha256: SHAS[page] as string });
  await commit(db, id, [
    createEdit(draft({ tags: ['提案'] }), 'one', on(0)),
    createEdit(draft({ status: 'rejected' }), 'two', on(0)),
    createEdit(draft({ kind: 'highlight', note: '请核对', tags: ['复查'] }), 'three', on(1)),
  ]);
  return { db, ws };
}

const ids = (text: string) => (JSON.parse(text) as Export).annotations.map(one => one.id);

describe('the export of a workspace', () => {
  it('F20 says what was chosen, when and by which version, names each page’s text, and fits the schema', async () => {
    const { db, ws } = await start();
    const { text, written } = await exportText(db, ws, { ...ALL, tags: ['提案'] }, format('json'), {
      text: true,
      comments: true,
    });
    const document = JSON.parse(text) as Export;
    expect(document).toMatchObject({
      exported: NOW.toISOString(),
      workspace: ws,
      filters: [{ statuses: ['accepted'], tags: ['提案'] }],
      pages: [{ id: 'page0', textSha256: SHAS[0], text: TEXT }],
      annotations: [{ id: 'one', tags: ['提案'] }],
    });
    expect(written).toEqual({ annotations: 1, left: 0 });
    const validate = new Ajv2020({ strict: true }).compile(schema);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['everything accepted', ALL, ['one', 'three'], 3],
    ['rejected ones too', {}, ['one', 'two', 'three'], 3],
    ['by page', { ...ALL, pages: ['https://a.cn/1'] }, ['three'], 1],
    ['by words', { ...ALL, search: '核对' }, ['three'], 1],
    ['by kind', { ...ALL, kinds: ['statistic' as const] }, ['one'], 1],
    ['by member', { ...ALL, authors: ['nobody'] }, [], 0],
  ])('F22 writes %s, and says before how much that is', async (_, filter, wanted, pages) => {
    const { db, ws } = await start();
    const { plan, text } = await exportText(db, ws, filter);
    expect(ids(text)).toEqual(wanted);
    expect([plan.annotations, plan.pages.length]).toEqual([wanted.length, pages]);
    expect((JSON.parse(text) as Export).pages).toHaveLength(pages);
  });

  it('tells what a format loses, and of which pages no text is here', async () => {
    const { db, ws } = await start();
    const { plan, written, text } = await exportText(db, ws, ALL, format('doccano'));
    expect(plan.textless.map(({ title }) => title)).toEqual(['第1页', '第2页']);
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ text: TEXT, label: [[7, 11, 'statistic']] });
    expect(written).toEqual({ annotations: 2, left: 0 });
    const lost = plan.held.losses(format('csv')).map(({ facet, count }) => [facet, count]);
    expect(lost).toEqual([['bare pages', 1]]);
  });

  it('puts a folder into a zip', async () => {
    const { db, ws } = await start();
    const { blob } = await exportText(db, ws, ALL, format('markdown'));
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['0001-第0页.md', '0002-第1页.md', '0003-第2页.md']);
    expect(new TextDecoder().decode(files['0002-第1页.md'])).toContain('> 请核对');
  });

  it('Q6 tells how far it is, and stopped it leaves nothing', async () => {
    const { db, ws } = await start();
    const looking = going();
    const plan = await planExport(db, ws, ALL, { text: false, comments: false }, looking);
    expect(looking.told).toEqual([[0, 3]]);
    const writing = going();
    const held = holdingSink(() => writing.abort.abort());
    await expect(writeExport(db, plan, format('json'), held.sink, NOW, writing)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(held.state).toEqual({ closed: 0, aborted: 1 });
    looking.abort.abort();
    await expect(planExport(db, ws, ALL, { text: false, comments: false }, looking)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('says that a file is not written where the disk refuses, and gives it up', async () => {
    const { db, ws } = await start();
    const plan = await planExport(db, ws, ALL, { text: false, comments: false }, going());
    const held = holdingSink();
    const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const sink = await fileSink({
      name: 'a.json',
      createWritable: async () => ({ ...held.sink, write: full }),
    });
    await expect(writeExport(db, plan, format('json'), sink, NOW, going())).rejects.toMatchObject({
      code: 'not_written',
    });
    expect(held.state).toEqual({ closed: 0, aborted: 1 });
    const refuses = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    await expect(fileSink({ name: 'a', createWritable: refuses })).rejects.toMatchObject({
      code: 'not_written',
    });
  });
});
