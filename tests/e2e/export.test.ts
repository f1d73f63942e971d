import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Export } from '../../shared/formats/json.ts';
import schema from '../../shared/formats/meipi.schema.json' with { type: 'json' };
import { FORMATS } from '../../shared/formats/registry.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { openTab, type Tab } from './screens/open-tab.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });
/** Chromium takes ten downloads of a page within a second and drops the eleventh; no person asks for them so quickly. */
const TEN_DOWNLOADS_MS = 1_500;
const quotes = ({ annotations }: Pick<Export, 'annotations'>) => annotations.map(one => one.quote.exact);
const ignore = () => undefined;

describe('files that are exported', () => {
  let extension: Extension;
  let pages: PageServer;
  let report: Tab;
  let panel: Page;
  let manage: Page;

  const button = (page: Page, format: string) => page.getByRole('button', { name: `导出 ${format}` });
  /** When files were asked for, ms. */
  const asked: number[] = [];
  /** What the button gives: the name of the file, and its bytes. */
  const saved = async (page: Page, format: string) => {
    const tenthLast = asked.at(-10) ?? 0;
    await until(() => expect(Date.now() - tenthLast).toBeGreaterThan(TEN_DOWNLOADS_MS));
    asked.push(Date.now());
    const download = page.waitForEvent('download');
    await button(page, format).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const native = async (page: Page) => {
    const { name, bytes } = await saved(page, 'JSON');
    const document = JSON.parse(bytes.toString()) as Export;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    return { name, document };
  };
  const choose = (page: Page, format: string) => page.getByLabel('格式').selectOption(format);
  const counted = (page: Page, text: string) =>
    page.locator('.will').getByText(text, { exact: true }).waitFor();
  /** The manage page anew, with nothing chosen. */
  const fresh = async () => {
    await manage.reload();
    await manage.locator('.will strong').waitFor();
  };

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension(),
    ]);
    extension.context.setDefaultTimeout(15_000);
    await extension.ask('site.add', { origin: pages.origin, evidence: true });
    report = await openTab(extension, `${pages.origin}/report.html`);
    for (const text of ['187件', '163件', '顾长风']) await report.accept(text);
    await extension.askTab(report.tabId, 'content.patch', {
      key: await report.stored('163件'),
      patch: { addTags: ['立案'], note: '请核对附件' },
    });
    const second = await openTab(extension, `${pages.origin}/words-first.html`);
    await second.accept('36场');
    await extension.ask('codes.write', {
      ws: 'local',
      changes: [
        { key: '提案', set: { label: '提案' } },
        { key: '立案', set: { label: '立案', parent: '提案' } },
      ],
    });
    panel = await extension.openPanel(report.tabId);
    await panel.setViewportSize({ width: 380, height: 820 });
    manage = await extension.context.newPage();
    await manage.setViewportSize({ width: 860, height: 1100 });
    await manage.goto(`chrome-extension://${extension.id}/workspace.html?ws=local#export`);
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('F22 F20 writes from the panel this page alone, with its text, of which the hash is in the file', async () => {
    await panel.bringToFront();
    await panel.getByText('导出选项').click();
    await panel.getByLabel('范围').selectOption('page');
    await panel.getByLabel('包括页面全文').check();
    await counted(panel, '3 条批注，1 个网页');
    await shoot(panel, 'export-panel');
    const { name, document: file } = await native(panel);
    expect(name).toMatch(/^meipi-.+-page-\d{8}T\d{6}Z-v\d+\.\d+\.\d+\.json$/);
    expect(quotes(file).sort()).toEqual(['163件', '187件', '顾长风'].sort());
    const [page] = file.pages as [Export['pages'][number]];
    expect(file.filters).toEqual([{ pages: [page.canonicalUrl], statuses: ['accepted'] }]);
    expect(
      createHash('sha256')
        .update(page.text ?? '')
        .digest('hex'),
    ).toBe(page.textSha256);
    const shown = await report.page.evaluate(() => document.querySelector('h1')?.innerText ?? '?');
    expect(page.text).toContain(shown);
  });

  it('F22 writes from the panel what its list shows', async () => {
    await panel.getByLabel('标签').selectOption('立案');
    await panel.getByLabel('范围').selectOption('shown');
    await counted(panel, '1 条批注，1 个网页');
    expect(quotes((await native(panel)).document)).toEqual(['163件']);
    await panel.getByLabel('标签').selectOption('');
  });

  it('F22 writes from the workspace page all, by a tag with those below it, by words, by kind, by page', async () => {
    await manage.bringToFront();
    await counted(manage, '4 条批注，2 个网页');
    await shoot(manage, 'export-workspace', true);
    expect((await native(manage)).document.annotations).toHaveLength(4);
    await manage.getByLabel('提案', { exact: true }).check();
    await counted(manage, '1 条批注，1 个网页');
    const tagged = (await native(manage)).document;
    expect([quotes(tagged), tagged.filters]).toEqual([
      ['163件'],
      [{ tags: ['提案'], statuses: ['accepted'] }],
    ]);
    await fresh();
    await manage.getByLabel('含有这些字词').fill('核对  １６３');
    await counted(manage, '1 条批注，1 个网页');
    expect(quotes((await native(manage)).document)).toEqual(['163件']);
    await fresh();
    await manage.getByLabel('人物', { exact: true }).check();
    await counted(manage, '1 条批注，1 个网页');
    expect(quotes((await native(manage)).document)).toEqual(['顾长风']);
    await fresh();
    await manage.getByText('网页（已选 0', { exact: false }).click();
    await manage.getByLabel('按标题或网址找网页').fill('words-first');
    await manage.locator('.pages label').click();
    await counted(manage, '1 条批注，1 个网页');
    expect((await native(manage)).document.pages.map(({ url }) => url)).toEqual([
      `${pages.origin}/words-first.html`,
    ]);
  });

  it('F20 writes every format, says before what it loses, and each is read again', async () => {
    await fresh();
    const context = { now: '2026-11-27T00:00:00Z', name: 'x', skip: ignore };
    for (const [name, format] of FORMATS) {
      await choose(manage, name);
      const label = await manage.locator('.write .first').innerText();
      const { name: file, bytes } = await saved(manage, label.replace('导出 ', ''));
      expect(file.endsWith(format.form === 'folder' ? '.zip' : format.extension), file).toBe(true);
      let read: Export;
      if (format.form === 'packed') read = await format.parse(bytes, context);
      else if (format.form === 'folder') {
        const files = Object.entries(unzipSync(bytes)).map(([path, content]) => ({
          name: path,
          text: [new TextDecoder().decode(content)],
        }));
        read = format.parse(files, context);
      } else read = format.parse([bytes.toString()], context);
      expect(read.annotations, name).toHaveLength(format.keeps.has('annotations') ? 4 : 0);
      if (name === 'xlsx') {
        const rows = await readSheet(new Uint8Array(bytes).buffer, 'about');
        expect(rows.map(([key]) => key)).toContain('filter');
      } else if (name !== 'csv' && name !== 'tsv')
        expect(read.filters, name).toEqual([{ statuses: ['accepted'] }]);
    }
    await choose(manage, 'bibtex');
    await manage.locator('.will').getByText('全部批注 × 4').waitFor();
  });

  it('writes to a place that the person chooses; says so, or nothing where none is chosen', async () => {
    await fresh();
    await manage.evaluate(() => {
      const picker = async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      Object.assign(window, { showSaveFilePicker: picker });
    });
    await manage.getByRole('button', { name: '另存为' }).click();
    await manage.getByRole('status').getByText('已导出 4 条批注', { exact: false }).waitFor();
    const text = await manage.evaluate(async () => {
      const folder = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<
        [string, FileSystemFileHandle]
      >;
      const texts: string[] = [];
      for await (const [, handle] of folder) texts.push(await (await handle.getFile()).text());
      return texts.join('');
    });
    expect((JSON.parse(text) as Export).annotations).toHaveLength(4);
    await fresh();
    await manage.evaluate(() => {
      const picker = async () => {
        throw new DOMException('The user aborted a request.', 'AbortError');
      };
      Object.assign(window, { showSaveFilePicker: picker });
    });
    await manage.getByRole('button', { name: '另存为' }).click();
    await until(async () =>
      expect(await manage.getByRole('button', { name: '另存为' }).isEnabled()).toBe(true),
    );
    expect(await manage.locator('[role=alert]').allTextContents()).toEqual(['']);
    expect(await manage.getByText('已导出', { exact: false }).count()).toBe(0);
  });

  it('says that the disk is full, and leaves the file that was there', async () => {
    await fresh();
    await manage.evaluate(() => {
      const full = async () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      const writable = { write: full, close: async () => undefined, abort: async () => undefined };
      const picker = async () => ({ name: 'a.json', createWritable: async () => writable });
      Object.assign(window, { showSaveFilePicker: picker });
    });
    await manage.getByRole('button', { name: '另存为' }).click();
    await manage.locator('[role=alert]').getByText('磁盘已满', { exact: false }).waitFor();
  });

  it('Q6 is stopped while it writes, and leaves nothing', async () => {
    await fresh();
    await manage.evaluate(() => {
      const gave = { up: 0 };
      const writable = {
        write: () => new Promise(done => setTimeout(done, 2_000)),
        close: async () => undefined,
        abort: async () => void gave.up++,
      };
      const picker = async () => ({ name: 'a.json', createWritable: async () => writable });
      Object.assign(window, { showSaveFilePicker: picker, gave });
    });
    await manage.getByRole('button', { name: '另存为' }).click();
    await manage.locator('.running').getByText('正在导出', { exact: false }).waitFor();
    await manage.getByRole('button', { name: '取消' }).click();
    await manage.getByRole('status').getByText('已取消', { exact: false }).waitFor();
    expect(await manage.evaluate(() => (window as unknown as { gave: { up: number } }).gave.up)).toBe(1);
  });

  it('says what is wrong where nothing matches, and names pages of which no text is here', async () => {
    await fresh();
    await manage.getByLabel('含有这些字词').fill('没有这几个字');
    await counted(manage, '没有符合条件的批注或网页。');
    await button(manage, 'JSON').click();
    await manage.locator('[role=alert]').getByText('没有写文件', { exact: false }).waitFor();
    await manage.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const opened = indexedDB.open('meipi');
          opened.onerror = () => failed(opened.error);
          opened.onsuccess = () => {
            const transaction = opened.result.transaction('texts', 'readwrite');
            transaction.objectStore('texts').clear();
            transaction.oncomplete = () => done();
          };
        }),
    );
    await fresh();
    await choose(manage, 'doccano');
    await manage.locator('.will li', { hasText: '江川县政协2022年工作综述' }).waitFor();
    await shoot(manage, 'export-textless', true);
    await button(manage, 'doccano').click();
    await manage.locator('[role=alert]').getByText('而这种格式需要全文', { exact: false }).waitFor();
  });
});
