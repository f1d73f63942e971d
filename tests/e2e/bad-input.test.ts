import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startFaultyWorker } from './faulty-worker.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { painted } from './on-page.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

describe('when something is wrong', () => {
  let pages: PageServer;
  let extension: Extension;
  let faulty: Awaited<ReturnType<typeof startFaultyWorker>>;

  const open = async (name: string): Promise<{ page: Page; tabId: number; panel: Page }> => {
    const { page, tabId } = await extension.openPage(`${pages.origin}/${name}`);
    return { page, tabId, panel: await extension.openPanel(tabId) };
  };

  beforeAll(async () => {
    [pages, extension, faulty] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension(),
      startFaultyWorker(),
    ]);
    await extension.ask('site.add', { origin: pages.origin, evidence: true });
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
    await faulty?.stop();
  });

  it('E10 says that a page has no text', async () => {
    const { panel } = await open('no-text.html');
    await panel.getByText('这一页没有可读的文字', { exact: false }).waitFor();
  });

  it('E10 says that words in a form field cannot be annotated, and offers nothing', async () => {
    const { page, panel } = await open('report.html');
    await page.bringToFront();
    await page.locator('#search').click();
    await page.keyboard.press('Control+A');
    await panel.getByText('输入框里的文字不属于页面正文', { exact: false }).waitFor();
    await page.locator('h1').click();
    await panel.getByText('输入框里的文字不属于页面正文', { exact: false }).waitFor({ state: 'detached' });
  });

  it('E1 keeps up with a page that throws its nodes away while they are painted, and throws nothing into it', async () => {
    const { page, tabId } = await extension.openPage(`${pages.origin}/replacing.html`);
    await page.waitForFunction(() => (window as unknown as { finished: boolean }).finished);
    await until(async () => {
      const marks = (await painted(page)).map(([, words]) => words);
      const { items } = await extension.askTab(tabId, 'content.state', {});
      expect(marks.sort()).toEqual(items.map(item => item.text).sort());
      expect(marks).toEqual(expect.arrayContaining(['73名', '18个', '30条', '41条']));
    });
    expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
  });

  it('E1 paints again what the page clears from its registry', async () => {
    const { page } = await open('report.html');
    await until(async () => expect((await painted(page)).length).toBeGreaterThan(5));
    await page.evaluate(() => CSS.highlights.clear());
    expect(await painted(page)).toEqual([]);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await until(async () => expect((await painted(page)).length).toBeGreaterThan(5));
  });

  it('E11 runs on no other site until a person says so', async () => {
    const report = await readFile(new URL('../zoo/report.html', import.meta.url));
    const elsewhere = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end(report),
    );
    await new Promise<void>(resolve => elsewhere.listen(0, 'localhost', resolve));
    try {
      // Match patterns know no ports: another host name of this machine is another site.
      const { port } = elsewhere.address() as AddressInfo;
      const { page, tabId } = await extension.openPage(`http://localhost:${port}/report.html`);
      const panel = await extension.openPanel(tabId);
      await panel.getByText('眉批没有在这个网站上运行').waitFor();
      expect(await painted(page)).toEqual([]);
      await panel.getByRole('button', { name: '只在此页运行' }).click();
      await until(async () => expect((await painted(page)).length).toBeGreaterThan(5));
    } finally {
      elsewhere.close();
    }
  });

  it('E10 refuses what is no connection link, and says what one looks like', async () => {
    const { panel } = await open('report.html');
    await panel.bringToFront();
    await panel.getByRole('button', { name: '设置' }).click();
    for (const link of ['你好', 'http://example.com/connect#ws=1&token=2']) {
      await panel.getByLabel('连接链接').fill(link);
      await expect(extension.ask('connect', { link, carry: false })).rejects.toMatchObject({
        code: 'not_a_link',
      });
    }
    await panel.getByLabel('连接链接').fill('你好');
    await panel.getByText('这不是眉批的链接', { exact: false }).waitFor();
    expect(await panel.getByRole('button', { name: '连接', exact: true }).count()).toBe(0);
  });

  it('E8 keeps what was done while a full or a refusing worker takes nothing, says so, and sends it later', async () => {
    await extension.ask('connect', { link: faulty.link, carry: true });
    const { panel, tabId } = await open('report.html');
    const state = () => extension.askTab(tabId, 'content.state', {});
    await until(async () => expect((await state()).items.length).toBeGreaterThan(5));
    const messages = [
      ['full', '服务器暂时无法保存'],
      ['unauthorized', '服务器不认可此令牌'],
      ['garbage', '服务器暂时无法保存'],
    ] as const;
    await panel.bringToFront();
    for (const [fault, message] of messages) {
      faulty.fail(fault);
      await panel.locator('.item.suggested').first().getByRole('button', { name: '确认' }).click();
      await panel.getByRole('button', { name: '立即同步' }).click();
      await panel.getByText(message, { exact: false }).waitFor();
    }
    const accepted = (await state()).items.filter(item => item.state === 'accepted');
    expect(accepted).toHaveLength(3);
    expect(faulty.batches).toEqual([]);
    faulty.fail('none');
    await panel.getByRole('button', { name: '立即同步' }).click();
    await panel.getByText('已同步').waitFor();
    for (const { key } of accepted) expect(faulty.batches.join()).toContain(key);
  });

  it('E10 says that the disk is full, and keeps the note that could not be saved', async () => {
    const { page, panel, tabId } = await open('report.html');
    const state = () => extension.askTab(tabId, 'content.state', {});
    await until(async () => expect((await state()).items.length).toBeGreaterThan(5));
    const [accepted] = (await state()).items.filter(item => item.state === 'accepted');
    await page.bringToFront();
    await extension.askTab(tabId, 'content.edit', { key: accepted?.key ?? '', view: 'note' });
    const frame = await until(() => {
      const found = page.frames().find(one => one.url().startsWith('chrome-extension://'));
      expect(found).toBeDefined();
      return found as NonNullable<typeof found>;
    });
    const [background] = extension.context.serviceWorkers();
    await background?.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      Object.assign(globalThis, { realPut: put });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('the disk is full', 'QuotaExceededError');
      };
    });
    const note = frame.getByRole('textbox', { name: '批注' });
    await note.fill('写了很久的批注');
    await frame.getByRole('button', { name: '保存' }).click();
    await frame.getByText('磁盘已满', { exact: false }).waitFor();
    expect(await note.inputValue()).toBe('写了很久的批注');
    await panel.bringToFront();
    await panel.locator('.item.suggested').first().getByRole('button', { name: '确认' }).click();
    await panel.getByText('磁盘已满', { exact: false }).waitFor();
    await background?.evaluate(() => {
      IDBObjectStore.prototype.put = (globalThis as unknown as { realPut: IDBObjectStore['put'] }).realPut;
    });
    await page.bringToFront();
    await frame.getByRole('button', { name: '保存' }).click();
    await until(async () =>
      expect((await state()).items.find(item => item.note)?.note).toBe('写了很久的批注'),
    );
  });
});
