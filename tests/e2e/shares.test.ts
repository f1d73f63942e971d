import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseViewLink } from '../../extension/view-link.ts';
import type { Extension } from './harness/launch-extension.ts';
import type { PageServer } from './harness/serve-pages.ts';
import { openTeam, type Team } from './harness/team.ts';
import type { NewWorkspace } from './harness/workspace.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

describe('links that everyone can open', () => {
  let team: Team;
  let pages: PageServer;
  let extension: Extension;
  let workspace: NewWorkspace;
  let panel: Page;
  let tab: number;

  beforeAll(async () => {
    team = await openTeam('沈禾');
    ({ pages, extension, workspace } = team);
    extension.context.setDefaultTimeout(10_000);
    const { tabId } = await extension.openPage(`${pages.origin}/report.html`);
    tab = tabId;
    const state = () => extension.askTab(tabId, 'content.state', {});
    await until(async () => expect((await state()).items.length).toBeGreaterThan(10));
    const keys = (await state()).items.filter(({ text }) => text === '187件').map(({ key }) => key);
    const { ids } = await extension.askTab(tabId, 'content.act', { keys, action: 'accept' });
    await extension.askTab(tabId, 'content.patch', {
      key: ids[0] ?? '',
      patch: { note: '内部：与去年口径一致', addTags: ['提案'] },
    });
    panel = await extension.openPanel(tabId);
    await panel.setViewportSize({ width: 400, height: 900 });
  });
  afterAll(async () => {
    await team?.stop();
  });

  it('P46 what the panel lists is one link away, and holds no note that was not chosen', async () => {
    await panel.bringToFront();
    await panel.getByText(/用链接分享所列的 \d+ 条/).click();
    await panel.getByLabel('标题').fill('江川县的提案');
    await panel.getByLabel('我的名字').check();
    await shoot(panel, 'share-form');
    await panel.getByRole('button', { name: '生成链接' }).click();
    const link = await panel.getByLabel('分享链接').inputValue();
    const reply = await fetch(link);
    const text = await reply.text();
    expect(reply.status).toBe(200);
    for (const words of ['江川县的提案', '<mark>187件</mark>', '沈禾 分享', '#:~:text='])
      expect(text).toContain(words);
    for (const secret of ['内部', workspace.id, workspace.user, '江川课题组'])
      expect(text).not.toContain(secret);
  });

  it('P49 a tag is shared from the workspace’s page, where what was shared is listed and revoked', async () => {
    const list = await extension.openOwnPage(`workspace.html?ws=${workspace.id}#shares`);
    await list.setViewportSize({ width: 860, height: 900 });
    await list.getByText('江川县的提案').waitFor();
    await list.getByText('分享一个标签下的全部批注').click();
    await list.locator('details > label select').selectOption('提案');
    await list.getByLabel('标题').fill('全部提案');
    await list.getByLabel('备注').check();
    await list.getByRole('button', { name: '生成链接' }).click();
    const link = await list.getByLabel('分享链接').inputValue();
    expect(await (await fetch(link)).text()).toContain('内部：与去年口径一致');
    await shoot(list, 'shares');
    const row = list.getByRole('listitem').filter({ hasText: '全部提案' });
    await row.getByRole('button', { name: '撤销' }).click();
    await row.getByRole('button', { name: '撤销' }).click();
    await list.getByText('已撤销').waitFor();
    expect((await fetch(link, { headers: { accept: 'text/html' } })).status).toBe(404);
  });

  it('P49 a live share follows what the team writes, down to nothing, and says as of when', async () => {
    const list = await extension.openOwnPage(`workspace.html?ws=${workspace.id}#shares`);
    await list.getByText('分享一个标签下的全部批注').click();
    await list.locator('details > label select').selectOption('提案');
    await list.getByLabel('标题').fill('随批注更新的提案');
    await list.getByLabel('随批注更新', { exact: false }).check();
    await list.getByRole('button', { name: '生成链接' }).click();
    const link = await list.getByLabel('分享链接').inputValue();
    const shown = async () => (await fetch(link, { headers: { 'accept-language': 'zh-CN' } })).text();
    expect(await shown()).toContain('随批注更新，截至');
    /** A quarter of an hour goes by. */
    const later = () =>
      extension.control.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('meipi');
            opening.onsuccess = () => {
              const settings = opening.result.transaction('settings', 'readwrite').objectStore('settings');
              const reading = settings.getAll(IDBKeyRange.bound('share ', 'share~'));
              reading.onsuccess = () => {
                for (const row of reading.result) settings.put({ ...row, value: { ...row.value, at: 0 } });
              };
              settings.transaction.oncomplete = () => resolve();
              settings.transaction.onabort = () => reject(settings.transaction.error);
            };
          }),
      );
    const tagged = async (text: string, on: boolean) => {
      const { items } = await extension.askTab(tab, 'content.state', {});
      const key = items.find(item => item.text === text)?.key ?? '';
      const patch = on ? { addTags: ['提案'] } : { removeTags: ['提案'] };
      await extension.askTab(tab, 'content.patch', { key, patch });
    };
    await tagged('顾长风', true);
    await later();
    await extension.ask('sync.now', { manual: true });
    await until(async () => expect(await shown()).toContain('<mark>顾长风</mark>'));
    for (const text of ['顾长风', '187件']) await tagged(text, false);
    await later();
    await extension.ask('sync.now', { manual: true });
    await until(async () => expect(await shown()).toContain('这里现在没有批注'));
    expect(await shown()).not.toContain('187件');
    expect(await shown()).toContain('随批注更新的提案');
  });

  it('P52 W14 what a search finds is shared from the workbench, and the view has a link that opens it', async () => {
    const bench = await extension.openOwnPage(`workbench.html?ws=${workspace.id}#annotations?search=提案`);
    await bench.setViewportSize({ width: 1280, height: 900 });
    await bench.locator('.found .row strong').first().waitFor();
    await bench.getByRole('button', { name: '分享找到的' }).click();
    await bench.getByLabel('标题').fill('检索提案');
    await shoot(bench, 'workbench-share');
    await bench.getByRole('button', { name: '生成链接' }).click();
    const share = await fetch(await bench.getByLabel('分享链接').inputValue());
    const text = await share.text();
    expect(text).toContain('<mark>187件</mark>');
    for (const secret of ['内部', workspace.id, workspace.user]) expect(text).not.toContain(secret);

    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await bench.getByRole('button', { name: '复制链接' }).click();
    await bench.getByText('已复制链接').waitFor();
    const link = await bench.evaluate(() => navigator.clipboard.readText());
    expect(parseViewLink(link)).toEqual({
      ...{ host: team.worker.origin, ws: workspace.id, hash: new URL(bench.url()).hash },
    });
    // A colleague follows it in a tab of its own.
    const other = await extension.context.newPage();
    await other.goto(link);
    await until(() =>
      expect(other.url()).toContain(`/workbench.html?ws=${workspace.id}#annotations?search=`),
    );
    await other.locator('.found .row strong').first().waitFor();
    await other.locator('.chosen').getByText('“提案”').waitFor();
  });
});
