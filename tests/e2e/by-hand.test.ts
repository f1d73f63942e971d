import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../extension/messages.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { OverlayProbe } from './overlay.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

describe('what a person does by hand', () => {
  let pages: PageServer;
  let extension: Extension;

  const open = async (name: string, least: number) => {
    const { page, tabId } = await extension.openPage(`${pages.origin}/${name}`);
    const state = (): Promise<PageState> => extension.askTab(tabId, 'content.state', {});
    await until(async () => expect((await state()).items.length).toBeGreaterThanOrEqual(least));
    const panel = await extension.openPanel(tabId);
    await panel.setViewportSize({ width: 400, height: 820 });
    return { page, tabId, state, panel, overlay: await OverlayProbe.of(page) };
  };

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension({ viewport: { width: 1000, height: 600 } }),
    ]);
    extension.context.setDefaultTimeout(10_000);
    await extension.ask('site.add', { origin: pages.origin, evidence: false });
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('N1 notes a page as a whole in the panel, keeps it over a reload, exports it, and takes it back', async () => {
    const { panel, page, tabId } = await open('overlaps.html', 4);
    await panel.bringToFront();
    await panel.getByRole('button', { name: '写整页批注' }).click();
    await shoot(panel, 'page-note-form');
    await panel.keyboard.type('口径以附件为准 <img src=x onerror=alert(1)>');
    await panel.getByLabel('整页的标签（用逗号分开）').fill('年度报告，已核');
    await panel.keyboard.press('Control+Enter');
    const note = panel.locator('.page-note');
    await note.getByText('口径以附件为准 <img').waitFor();
    expect(await note.locator('.tag').allTextContents()).toEqual(['已核', '年度报告']);
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('修改整页批注');
    await shoot(panel, 'page-note');
    await page.reload();
    await panel.reload();
    await note.getByText('口径以附件为准').waitFor();
    await until(async () => expect((await extension.askTab(tabId, 'content.state', {})).page).toBeDefined());
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: '导出 JSON' }).click();
    const exported = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(exported.pages).toMatchObject([
      { note: '口径以附件为准 <img src=x onerror=alert(1)>', tags: ['已核', '年度报告'] },
    ]);
    await panel.getByRole('button', { name: '撤销' }).click();
    await note.getByRole('button', { name: '写整页批注' }).waitFor();
    expect(await note.locator('.tag').count()).toBe(0);
  });
});
