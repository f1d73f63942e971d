import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../extension/messages.ts';
import { launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { sharedWorker } from './harness/shared-worker.ts';
import { connectLink, createWorkspace } from './harness/workspace.ts';
import { inEnglish } from './in-english.ts';
import { hover } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

async function open(pages: PageServer) {
  const extension = await launchExtension();
  extension.context.setDefaultTimeout(10_000);
  await extension.ask('site.add', { origin: pages.origin, evidence: true });
  const { page, tabId } = await extension.openPage(`${pages.origin}/report.html`);
  const state = (): Promise<PageState> => extension.askTab(tabId, 'content.state', {});
  await until(async () => expect((await state()).items.length).toBeGreaterThan(10));
  const panel = await extension.openPanel(tabId);
  await panel.setViewportSize({ width: 400, height: 820 });
  const item = async (text: string) => (await state()).items.find(one => one.text === text);
  const sync = async () => {
    await extension.ask('sync.now', { manual: true });
    await until(async () => expect((await extension.ask('sync.state', {})).pending).toBe(0));
  };
  const accept = async (text: string) => {
    await extension.askTab(tabId, 'content.act', { keys: [(await item(text))?.key ?? ''], action: 'accept' });
    await sync();
  };
  const row = (text: string) => panel.locator('.item.accepted', { hasText: text }).first();
  return { extension, page, tabId, panel, state, item, sync, accept, row };
}
type Browser = Awaited<ReturnType<typeof open>>;

describe('two researchers who talk about an annotation', () => {
  const worker = sharedWorker();
  let pages: PageServer;
  let first: Browser;
  let second: Browser;
  let ws: string;

  beforeAll(async () => {
    pages = await servePages(new URL('../zoo', import.meta.url).pathname);
    [first, second] = [await open(pages), await open(pages)];
    const workspace = await createWorkspace(worker, '江川课题组', '沈禾');
    ws = workspace.id;
    await first.extension.ask('connect', { link: connectLink(worker.origin, workspace), carry: false });
    await first.accept('187件');
    const invite = { ws, label: '', role: 'editor', days: 1, uses: 1 } as const;
    const { link } = await first.extension.ask('invites.make', invite);
    await second.extension.ask('workspace.join', { link, user: '段青', carry: false });
    await until(async () => expect((await second.item('187件'))?.state).toBe('accepted'));
    // Each writes something, so that the other knows of the log.
    await second.accept('163件');
    await first.sync();
    await until(async () => expect((await first.item('163件'))?.state).toBe('accepted'));
  });
  afterAll(async () => {
    await first?.extension.close();
    await second?.extension.close();
    await pages?.stop();
  });

  it('T12 says what is new since the last visit, and nothing of what was there when one joined', async () => {
    await second.panel.bringToFront();
    expect(await second.panel.getByText('条新动态', { exact: false }).count()).toBe(0);
    await first.panel.bringToFront();
    await first.panel.getByText('上次查看后有 1 条新动态').waitFor();
    await first.panel.getByRole('button', { name: '查看' }).click();
    await first.panel.getByText('段青 新标注').waitFor();
    await first.panel.getByRole('button', { name: '全部标为已读' }).click();
    await first.panel.getByText('没有新动态。').first().waitFor();
    await first.panel.getByRole('button', { name: '返回' }).click();
  });

  it('T11 writes a comment that mentions a member, who is told', async () => {
    const row = first.row('187件');
    await row.getByText('讨论', { exact: true }).click();
    const field = row.getByLabel('写评论');
    await field.click();
    await first.panel.keyboard.type('@');
    await row.getByRole('button', { name: '提到 段青' }).click();
    await first.panel.keyboard.insertText('这个数与去年口径一致吗？');
    await shoot(first.panel, 'panel-comment');
    await first.panel.keyboard.press('Control+Enter');
    await row.getByText('@段青').waitFor();
    await first.sync();
    await second.sync();
    await second.panel.bringToFront();
    await second.panel.getByText('其中 1 条提到您').waitFor();
    await second.panel.getByRole('button', { name: '查看' }).click();
    await second.panel.getByText('沈禾 提到您').waitFor();
    await shoot(second.panel, 'panel-activity');
    await second.panel.getByRole('button', { name: '返回' }).click();
  });

  it('T12 filters the page’s list by what is new; opening a discussion is seeing it', async () => {
    const { panel, row } = second;
    await panel.getByLabel('状态', { exact: true }).selectOption('new');
    expect(await panel.locator('.item .text').allTextContents()).toEqual(['187件']);
    await row('187件').getByText('讨论（1）').click();
    await until(async () => expect(await panel.getByText('条新动态', { exact: false }).count()).toBe(0));
    await panel.getByLabel('状态', { exact: true }).selectOption('all');
  });

  it('T11 answers, changes an answer, resolves and reopens', async () => {
    const { panel, row } = second;
    const thread = row('187件');
    await thread.getByText('讨论（1）').click();
    await thread.getByLabel('写评论').fill('一致');
    await thread.getByRole('button', { name: '发送' }).click();
    await thread.getByText('讨论（2）').waitFor();
    await thread.getByRole('button', { name: '修改' }).click();
    await thread.locator('li textarea').fill('一致，已核对。');
    await thread.locator('li').getByRole('button', { name: '发送' }).click();
    await thread.getByText('一致，已核对。').waitFor();
    await thread.getByText('改于', { exact: false }).waitFor();
    await thread.getByRole('button', { name: '标为已解决' }).click();
    await thread.getByText('段青 于', { exact: false }).waitFor();
    await shoot(panel, 'panel-thread');
    await second.sync();
    await first.sync();
    await first.panel.bringToFront();
    await first.row('187件').getByText('已解决', { exact: true }).waitFor();
    await first.row('187件').getByRole('button', { name: '重新讨论' }).click();
    await until(async () =>
      expect(await first.row('187件').getByText('已解决', { exact: true }).count()).toBe(0),
    );
    await inEnglish(first.panel, async panel => {
      const row = panel.locator('.item.accepted', { hasText: '187件' }).first();
      await row.getByText('Discussion (2)').click();
      await row.getByLabel('Write a comment').waitFor();
      await shoot(panel, 'panel-talk-en');
    });
  });

  it('T10 shows the versions of two who wrote at once, on the card too, and keeps the one that a person chooses', async () => {
    await first.sync();
    await second.sync();
    const patch = async ({ extension, tabId, item }: Browser, note: string) =>
      extension.askTab(tabId, 'content.patch', { key: (await item('163件'))?.key ?? '', patch: { note } });
    await patch(first, '含重复提案');
    await patch(second, '不含重复提案');
    await first.sync();
    await second.sync();
    await first.sync();
    for (const { row } of [first, second])
      await row('163件').getByText('“批注”有 2 个版本', { exact: false }).waitFor();
    expect((await first.item('163件'))?.contested).toBe(true);
    const overlay = await OverlayProbe.of(first.page);
    await first.page.bringToFront();
    // The page cuts its words in two elements.
    await hover(first.page, '163');
    await until(async () => expect(await overlay.text()).toContain('两人同时改过'));
    await first.panel.bringToFront();
    await first.row('163件').scrollIntoViewIfNeeded();
    await shoot(first.panel, 'panel-versions');
    const loser = first.row('163件').locator('.versions li').last();
    const chosen = (await loser.locator('p').innerText()).split('\n')[0] as string;
    await loser.getByRole('button', { name: '用这个' }).click();
    await first.panel.getByText('已选定', { exact: false }).waitFor();
    await first.sync();
    await second.sync();
    for (const { item, row } of [first, second]) {
      await until(async () => expect((await item('163件'))?.note).toBe(chosen));
      expect(await row('163件').locator('.versions').count()).toBe(0);
    }
  });

  it('T9 erases an annotation from the server and from every device, after asking', async () => {
    await second.accept('顾长风');
    await first.sync();
    const row = first.row('顾长风');
    await row.getByText('更多').click();
    await row.getByRole('button', { name: '清除' }).click();
    await row.getByText('无法撤销，谁也不能恢复', { exact: false }).waitFor();
    await row.locator('.confirm').scrollIntoViewIfNeeded();
    await shoot(first.panel, 'panel-erase');
    await row.locator('.confirm').getByRole('button', { name: '清除' }).click();
    await first.panel.getByText('已开始清除', { exact: false }).waitFor();
    for (const { sync, item } of [first, second]) {
      await sync();
      await until(async () => expect((await item('顾长风'))?.state).toBe('suggested'));
    }
  });

  it('T13 shows the page as it was when it has changed: from the server, verified, with the quote marked', async () => {
    const { page, panel, extension, state } = second;
    const gone = (await second.item('187件'))?.key;
    // The site takes the report down.
    await page.evaluate(() => {
      document.body.textContent = '该页面已不存在。请返回首页查看其他内容，谢谢您的关注与支持。';
    });
    await until(async () =>
      expect((await state()).items.find(one => one.key === gone)?.anchor).toBe('orphan'),
    );
    await panel.bringToFront();
    // The sentence of its neighbour, which is lost too, has the same words in it.
    const row = panel.locator('.item.orphan:has(.text:text-is("187件"))');
    await row.getByText('当时的页面').first().waitFor();
    await shoot(panel, 'panel-orphan');
    const opened = extension.context.waitForEvent('page');
    await row.getByText('当时的页面').first().click();
    const text: Page = await opened;
    await text.setViewportSize({ width: 900, height: 700 });
    await text.locator('mark.of').waitFor();
    expect(await text.locator('mark.of').allTextContents()).toEqual(['187件']);
    await text.getByText('江川县政协2022年工作综述').first().waitFor();
    await text.getByText('SHA-256', { exact: false }).waitFor();
    await shoot(text, 'text-page');
    await inEnglish(text, async page => {
      await page.getByText('It has the SHA-256 on record', { exact: false }).waitFor();
      await shoot(page, 'text-page-en');
    });
  });
});
