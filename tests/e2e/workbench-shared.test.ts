import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { awaitItems } from '../../scripts/lib/extension/await-items.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { sharedWorker } from './harness/shared-worker.ts';
import { connectLink, createWorkspace } from './harness/workspace.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

/** One researcher's browser, with the workbench in a tab of its own. */
async function launch(pages: PageServer) {
  const extension = await launchExtension({ viewport: { width: 1280, height: 900 } });
  extension.context.setDefaultTimeout(15_000);
  await extension.ask('site.add', { origin: pages.origin, evidence: true });
  const sync = async () => {
    await extension.ask('sync.now', { manual: true });
    await until(async () => expect((await extension.ask('sync.state', {})).pending).toBe(0));
  };
  const accept = async (name: string, kind: string) => {
    const { page, tabId } = await extension.openPage(`${pages.origin}/${name}`);
    const { items } = await awaitItems(extension, tabId);
    const keys = items.filter(one => one.kind === kind && one.state === 'suggested').map(({ key }) => key);
    await extension.askTab(tabId, 'content.act', { keys, action: 'accept' });
    await awaitItems(extension, tabId, {
      until: now => now.items.filter(({ state }) => state === 'accepted').length >= keys.length,
    });
    await page.close();
    await sync();
  };
  return { extension, sync, accept };
}

async function openBench(extension: Extension, ws: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/workbench.html?ws=${ws}#annotations`);
  await page.locator('.found .row strong').first().waitFor();
  return page;
}

describe('the workbench of two members', () => {
  const worker = sharedWorker();
  let pages: PageServer;
  let first: Awaited<ReturnType<typeof launch>>;
  let second: Awaited<ReturnType<typeof launch>>;
  let mine: Page;
  let theirs: Page;

  const go = (page: Page, hash: string) =>
    page.evaluate(to => {
      location.hash = to;
    }, hash);
  /** What the first one did is with the second. */
  const pass = async () => {
    await first.sync();
    await second.sync();
  };
  const undo = (page: Page) => page.locator('.bench-head').getByRole('button', { name: '撤销' }).click();

  beforeAll(async () => {
    pages = await servePages(new URL('../zoo', import.meta.url).pathname);
    [first, second] = [await launch(pages), await launch(pages)];
    const workspace = await createWorkspace(worker, '江川课题组', '沈禾');
    const ws = workspace.id;
    await first.extension.ask('connect', { link: connectLink(worker.origin, workspace), carry: false });
    await first.accept('copy-first.html', 'person');
    await first.accept('copy-second.html', 'person');
    const invite = { ws, label: '', role: 'editor', days: 1, uses: 1 } as const;
    const { link } = await first.extension.ask('invites.make', invite);
    await second.extension.ask('workspace.join', { link, user: '段青', carry: false });
    await second.sync();
    await second.accept('copy-first.html', 'statistic');
    await pass();
    mine = await openBench(first.extension, ws);
    theirs = await openBench(second.extension, ws);
  });
  afterAll(async () => {
    await first?.extension.close();
    await second?.extension.close();
    await pages?.stop();
  });

  it('W20 shows to all whom one member took apart, until it is taken back', async () => {
    const count = async (page: Page) =>
      Number.parseInt((await page.locator('.count').textContent()) ?? '', 10);
    await go(mine, '#people?q=韦长青');
    await go(theirs, '#people?q=韦长青');
    await until(async () => expect(await count(theirs)).toBe(1));
    await mine.locator('.list .name a').first().click();
    const mentions = mine.locator('.detail').getByRole('region', { name: '在哪里被提到' });
    await mentions.getByRole('checkbox').nth(1).check();
    await mine
      .locator('.detail')
      .getByRole('button', { name: /^把选中的 \d+ 处拆分/ })
      .click();
    await until(async () => expect(await count(mine)).toBe(2));
    await pass();
    await until(async () => expect(await count(theirs)).toBe(2));
    await undo(mine);
    await until(async () => expect(await count(mine)).toBe(1));
    await pass();
    await until(async () => expect(await count(theirs)).toBe(1));
  });

  it('W20 shows to all what was decided of what two did not agree on', async () => {
    await go(mine, '#team');
    await go(theirs, '#team');
    const left = (page: Page) => page.getByText(/^还有 \d+ 处未定/).textContent();
    const numbers = async (page: Page) => ((await left(page)) ?? '').match(/\d+/g)?.map(Number);
    await until(async () => expect((await numbers(mine))?.[0]).toBeGreaterThan(2));
    const [open = 0, all] = (await numbers(mine)) ?? [];
    await until(async () => expect(await numbers(theirs)).toEqual([open, all]));
    await mine.bringToFront();
    await mine.keyboard.press('KeyA');
    await until(async () => expect(await numbers(mine)).toEqual([open - 1, all]));
    await pass();
    await until(async () => expect(await numbers(theirs)).toEqual([open - 1, all]));
    await mine.keyboard.press('KeyZ');
    await until(async () => expect(await numbers(mine)).toEqual([open, all]));
    await pass();
    await until(async () => expect(await numbers(theirs)).toEqual([open, all]));
  });

  it('W20 gives to all a search that one saved, and what a page is said to be', async () => {
    await go(mine, '#annotations?kinds=person');
    await mine.getByRole('button', { name: '保存这次检索' }).click();
    await mine.getByPlaceholder('检索的名称').fill('人物全部');
    await mine.getByRole('button', { name: '保存', exact: true }).click();
    await mine.getByText('已保存“人物全部”').waitFor();
    await go(mine, '#pages');
    await mine.locator('.pages .row').first().getByRole('checkbox').check();
    await mine.getByRole('button', { name: '编辑所选' }).click();
    await mine.getByLabel('届次').fill('九届三次');
    await mine.getByRole('button', { name: '保存', exact: true }).click();
    await mine.getByText('已保存 1 个网页').waitFor();
    await pass();
    await go(theirs, '#annotations');
    await theirs.getByRole('button', { name: '人物全部', exact: true }).waitFor();
    await go(theirs, '#pages');
    await theirs.getByText('九届三次').first().waitFor();
  });
});
