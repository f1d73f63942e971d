import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import {
  authorFile,
  bombFile,
  cutFile,
  gbkFile,
  HOSTILE,
  hypothesisFile,
  type ImportFile,
  longLineFile,
  manyFile,
  nativeFile,
  workbookFile,
} from './import-files.ts';
import { openTab, type Tab } from './screens/open-tab.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 20_000, interval: 200 });

describe('importing files', () => {
  let extension: Extension;
  let pages: PageServer;
  let own: Page;
  let url: string;
  let tab: Tab;
  let folder: string;

  const accepted = async () =>
    (await tab.state()).items.filter(({ state }) => state === 'accepted').map(({ text }) => text);
  const choose = async (...files: ImportFile[]) => {
    await own.bringToFront();
    // Large files go by their paths.
    const paths = files.map(({ name }) => join(folder, name));
    await Promise.all(files.map(({ buffer }, n) => writeFile(paths[n] as string, buffer)));
    await own.locator('#import-files').setInputFiles(paths);
  };
  const list = (name: string) => own.locator('.import-preview .choice button', { hasText: name });
  const counts = async () => {
    await own.locator('.import-preview').waitFor();
    const words = await own.locator('.import-preview .choice button').allInnerTexts();
    return words.map(text => Number(/\d+$/.exec(text)?.[0]));
  };
  const hacked = () => own.evaluate(() => (globalThis as unknown as { hacked?: number }).hacked);
  const agree = async () => {
    await own.locator('.import-preview button.first').click();
    await own.getByText('已导入：', { exact: false }).waitFor();
  };
  const undoLast = async () => {
    await own.getByRole('button', { name: '撤销这次导入' }).first().click();
    await own.locator('.confirm').getByRole('button', { name: '撤销这次导入' }).click();
    await own.getByText('导入已撤销', { exact: false }).first().waitFor();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meipi-import-'));
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension(),
    ]);
    extension.context.setDefaultTimeout(15_000);
    await extension.ask('site.add', { origin: pages.origin, evidence: true });
    url = `${pages.origin}/report.html`;
    tab = await openTab(extension, url);
    await tab.key('187件');
    own = await extension.context.newPage();
    await own.setViewportSize({ width: 860, height: 1000 });
    await own.goto(`chrome-extension://${extension.id}/workspace.html?ws=local#import`);
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('I1 I4 tells of four files what is new and what cannot be read, and writes nothing when it is refused', async () => {
    await choose(nativeFile(url), hypothesisFile(url), gbkFile(url), await workbookFile(url));
    expect(await counts()).toEqual([5, 0, 0, 4]);
    await shoot(own, 'import-preview', true);
    const formats = await own
      .locator('.files-read select')
      .evaluateAll(all => all.map(each => (each as HTMLSelectElement).value));
    expect(formats).toEqual(['json', 'hypothesis', 'csv', 'xlsx']);
    await list('读不了').click();
    const faults = await own.locator('.preview-row').allInnerTexts();
    expect(faults.join('\n')).toMatch(
      /annotations\.2[\s\S]*kind 应为[\s\S]*没有引文[\s\S]*row 3[\s\S]*quote[\s\S]*row 3[\s\S]*kind/,
    );
    await shoot(own, 'import-faults', true);
    await own.locator('.import-preview').getByRole('button', { name: '取消' }).click();
    await own.locator('.import-preview').waitFor({ state: 'detached' });
    expect(await accepted()).toEqual([]);
    expect(await own.locator('.past').count()).toBe(0);
  });

  it('I5 writes when it is agreed to: the page shows it, nothing in it runs, and one act takes it back', async () => {
    await choose(nativeFile(url), hypothesisFile(url), gbkFile(url), await workbookFile(url));
    await counts();
    await agree();
    await shoot(own, 'import-done', true);
    await until(async () =>
      expect((await accepted()).sort()).toEqual(
        ['163件', '板凳议事', '落实资金1200余万元', '形成建议21条', '柳依'].sort(),
      ),
    );
    const { items } = await tab.state();
    expect(items.filter(({ state }) => state === 'accepted').map(({ anchor }) => anchor)).toEqual(
      Array(5).fill('found'),
    );
    expect(items.find(({ text }) => text === '163件')).toMatchObject({ note: HOSTILE, tags: ['立案'] });
    const panel = await extension.openPanel(tab.tabId);
    await panel.getByText('163件').first().waitFor();
    for (const page of [panel, tab.page, own])
      expect(
        await page.evaluate(() => (globalThis as unknown as { hacked?: number }).hacked),
      ).toBeUndefined();
    await panel.close();
    await own.bringToFront();
    await undoLast();
    await until(async () => expect(await accepted()).toEqual([]));
  });

  it('I1 finds all again that is here, and lets a conflict be decided', async () => {
    await choose(nativeFile(url, '旧备注'));
    await counts();
    await agree();
    await choose(nativeFile(url, '旧备注'));
    expect(await counts()).toEqual([0, 2, 0, 1]);
    expect(await own.locator('.import-preview button.first').isDisabled()).toBe(true);
    await choose(nativeFile(url, '新备注'));
    await until(async () => expect(await counts()).toEqual([0, 1, 1, 1]));
    expect(await own.locator('.differences td').allInnerTexts()).toEqual(['旧备注', '新备注']);
    await shoot(own, 'import-conflict', true);
    await own.locator('.preview-row').getByLabel('改用文件的').check();
    await agree();
    const note = async () => (await tab.item('163件'))?.note;
    await until(async () => expect(await note()).toBe('新备注'));
    await undoLast();
    await until(async () => expect(await note()).toBe('旧备注'));
    // The first import can be taken back after the page was opened anew, too.
    await own.reload();
    await undoLast();
    await until(async () => expect(await accepted()).toEqual([]));
  });

  it('U2 keeps what two people annotated apart where that is asked for', async () => {
    const apart = own.getByLabel('各人的标注分开存（用于比较一致性）');
    const becomes = (wanted: number[]) => until(async () => expect(await counts()).toEqual(wanted));
    await choose(authorFile(url, '沈禾', 11));
    expect(await counts()).toEqual([2, 0, 0, 0]);
    await agree();
    const other = authorFile(url, '杜明远', 21);
    await choose(other);
    // The same words that say the same are one annotation, unless they are to be compared.
    await becomes([0, 2, 0, 0]);
    await apart.check();
    await becomes([2, 0, 0, 0]);
    await shoot(own, 'import-apart', true);
    await apart.uncheck();
    await becomes([0, 2, 0, 0]);
    await apart.check();
    await becomes([2, 0, 0, 0]);
    await agree();
    await until(async () =>
      expect((await accepted()).sort()).toEqual(['163件', '163件', '板凳议事', '板凳议事'].sort()),
    );
    // What is here already of each is found again.
    await choose(other);
    await counts();
    await apart.check();
    await becomes([0, 2, 0, 0]);
    await list('重复').click();
    const rows = await own.locator('.preview-row').allInnerTexts();
    for (const row of rows) expect(row).toContain('文件所记作者：杜明远');
    await own.locator('.import-preview').getByRole('button', { name: '取消' }).click();
    await undoLast();
    await until(async () => expect((await accepted()).sort()).toEqual(['163件', '板凳议事'].sort()));
    await own.reload();
    await undoLast();
    await until(async () => expect(await accepted()).toEqual([]));
  });

  it('I5 goes on where it was when its page is closed, and takes all back when it is stopped', async () => {
    const started = async () => {
      await choose(manyFile(url, 6_000));
      await counts();
      await own.locator('.import-preview button.first').click();
      await own.locator('.past progress').waitFor();
    };
    await started();
    await own.close();
    own = await extension.context.newPage();
    await own.setViewportSize({ width: 860, height: 1000 });
    await own.goto(`chrome-extension://${extension.id}/workspace.html?ws=local#import`);
    await own.getByRole('button', { name: '撤销这次导入' }).first().waitFor({ timeout: 80_000 });
    await choose(manyFile(url, 6_000));
    expect(await counts()).toEqual([0, 6_000, 0, 0]);
    // Of a long list only what is near the window is drawn.
    await list('重复').click();
    expect(await own.locator('.preview-row').count()).toBeLessThan(60);
    await shoot(own, 'import-many');
    await own.locator('.import-preview').getByRole('button', { name: '取消' }).click();
    await choose(manyFile(url, 6_000, '另一'));
    await counts();
    await own.locator('.import-preview button.first').click();
    await own.locator('.past .running button').click();
    await own.getByText('导入已撤销', { exact: false }).first().waitFor({ timeout: 80_000 });
    await choose(manyFile(url, 6_000, '另一'));
    expect(await counts()).toEqual([6_000, 0, 0, 0]);
    await own.locator('.import-preview').getByRole('button', { name: '取消' }).click();
  }, 240_000);

  it('I10 says what is wrong with a file that is cut off, packed without end, or no file of annotations', async () => {
    await choose(cutFile(url), bombFile(), longLineFile(), {
      name: '照片.bin',
      buffer: Buffer.of(0x89, 0x50, 0, 0, 0x0d),
    });
    await until(async () => expect(await own.locator('.files-read .error').count()).toBe(4));
    const said = (await own.locator('.files-read .error').allInnerTexts()).join('\n');
    expect(said).toMatch(
      /cut\.json.*不是完整的 JSON[\s\S]*bomb\.xlsx.*512 MiB[\s\S]*long\.ndjson.*16777216[\s\S]*照片\.bin.*认不出/,
    );
    await shoot(own, 'import-broken', true);
    expect(await own.locator('.import-preview button.first').isDisabled()).toBe(true);
    expect(await hacked()).toBeUndefined();
  });
});
