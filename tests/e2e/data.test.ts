import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { sharedWorker } from './harness/shared-worker.ts';
import { connectLink, createWorkspace, exportJson, type LocalWorkspace } from './harness/workspace.ts';
import { shoot } from './shoot.ts';

const until = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 20_000, interval: 200 });

describe('the data of a device', () => {
  let extension: Extension;
  let pages: PageServer;
  const worker = sharedWorker();
  let team: LocalWorkspace;
  let data: Page;
  let panel: Page;
  let tabId: number;

  const accept = (text: string) =>
    until(async () => {
      const { items } = await extension.askTab(tabId, 'content.state', {});
      const item = items.find(one => one.text === text);
      if (item?.state === 'accepted') return;
      await extension.askTab(tabId, 'content.act', { keys: [item?.key ?? ''], action: 'accept' });
      throw new Error(`not accepted yet: ${text}`);
    });
  const exported = async (): Promise<Record<string, unknown>> => {
    await panel.bringToFront();
    const saved = panel.waitForEvent('download');
    await panel.getByRole('button', { name: '导出 JSON' }).click();
    const stream = await (await saved).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const { exported: _, ...rest } = JSON.parse(Buffer.concat(parts).toString());
    return rest;
  };
  const backup = async (): Promise<string> => {
    await data.bringToFront();
    const saved = data.waitForEvent('download');
    await data.getByRole('button', { name: '备份到文件' }).click();
    await data.getByText('已备份为', { exact: false }).waitFor();
    return (await saved).path();
  };
  const restore = async (file: string) => {
    await data.bringToFront();
    await data.getByLabel('备份文件').setInputFiles(file);
    await data.getByText('核对无误', { exact: false }).waitFor();
    await shoot(data, 'data-preview', true);
    await data.getByRole('button', { name: '恢复', exact: true }).click();
    await data.getByText('已恢复。').waitFor();
  };

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension(),
    ]);
    extension.context.setDefaultTimeout(15_000);
    await extension.ask('site.add', { origin: pages.origin, evidence: true });
    ({ tabId } = await extension.openPage(`${pages.origin}/report.html`));
    panel = await extension.openPanel(tabId);
    await accept('187件');
    await accept('顾长风');
    team = await createWorkspace(worker, '江川课题组', '沈禾');
    data = await extension.context.newPage();
    await data.setViewportSize({ width: 860, height: 1200 });
    await data.goto(`chrome-extension://${extension.id}/options.html#data`);
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('G13 G14 counts what is here, and tells nothing of it in diagnostics', async () => {
    const row = data.locator('.sizes tr', { hasText: '本机' });
    await until(async () => expect(await row.locator('td').allTextContents()).toEqual(['2', '1', '1', '0']));
    await data.getByText('共占用约', { exact: false }).waitFor();
    const told = await data.locator('pre').innerText();
    expect(told).toContain('workspace 1: 2 annotations');
    expect(told).not.toMatch(/187|顾长风|127\.0\.0\.1|mp_/);
    await shoot(data, 'data', true);
  });

  it('G8 G13 backs up, erases after a word was typed, restores: the export is the same', async () => {
    const before = await exported();
    const file = await backup();
    await data.getByRole('button', { name: '清除本机的全部数据' }).click();
    await data.getByText('仅存于本机的 2 条', { exact: false }).waitFor();
    const yes = data.locator('.confirm').getByRole('button', { name: '清除本机的全部数据' });
    expect(await yes.isDisabled()).toBe(true);
    await data.locator('.confirm input').fill('清除');
    await shoot(data, 'data-erase', true);
    await yes.click();
    await data.getByText('本机数据已清除').waitFor();
    const left = await data.evaluate(async () => {
      const { databases } = indexedDB;
      const names = (await databases.call(indexedDB)).map(({ name }) => name);
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(): Promise<object> } } };
      };
      return { names, kept: Object.keys(await chrome.storage.local.get()).filter(key => key !== 'firstRun') };
    });
    expect(left.kept).toEqual([]);
    await until(async () => expect(await data.locator('.sizes td').first().textContent()).toBe('0'));
    await restore(file);
    await until(async () =>
      expect(await data.locator('.sizes tr').last().locator('td').first().textContent()).toBe('2'),
    );
    const panelAgain = await extension.openPanel(tabId);
    await panel.close();
    panel = panelAgain;
    await extension.ask('tab.inject', { tab: tabId });
    await until(async () =>
      expect((await extension.askTab(tabId, 'content.state', {})).items.length).toBeGreaterThan(0),
    );
    expect(await exported()).toEqual(before);
  });

  it('G9 restores beside a log that lives on, and the server loses nothing and gets nothing twice', async () => {
    await extension.ask('connect', { link: connectLink(worker.origin, team), carry: true });
    await extension.ask('sync.now', { manual: true });
    await until(async () => expect((await extension.ask('sync.state', {})).pending).toBe(0));
    const ids = async () =>
      (
        JSON.parse(await exportJson(worker.origin, team)) as { annotations: { id: string }[] }
      ).annotations.map(({ id }) => id);
    const file = await backup();
    await accept('163件');
    await extension.ask('sync.now', { manual: true });
    const before = await ids();
    await restore(file);
    await extension.ask('sync.now', { manual: true });
    const open = (await extension.askTab(tabId, 'content.state', {})).items.find(
      one => one.state === 'suggested',
    );
    await accept(open?.text ?? '');
    await extension.ask('sync.now', { manual: true });
    await until(async () => expect((await extension.ask('sync.state', {})).pending).toBe(0));
    const after = await ids();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBe(before.length + 1);
  });

  it('G11 G12 refuses a file that is none, in words, and writes nothing', async () => {
    await data.bringToFront();
    await data.getByLabel('备份文件').setInputFiles({
      name: 'x.jsonl.gz',
      mimeType: 'application/gzip',
      buffer: Buffer.from('no backup'),
    });
    await data.getByText('这不是眉批的备份文件', { exact: false }).waitFor();
    await shoot(data, 'data-refused');
  });
});
