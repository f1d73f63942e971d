import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../extension/messages.ts';
import { launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { sharedWorker } from './harness/shared-worker.ts';
import { inEnglish } from './in-english.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

/** One researcher's browser on the report. */
async function open(pages: PageServer) {
  const extension = await launchExtension();
  extension.context.setDefaultTimeout(20_000);
  await extension.ask('site.add', { origin: pages.origin, evidence: true });
  const { page, tabId } = await extension.openPage(`${pages.origin}/report.html`);
  const state = (): Promise<PageState> => extension.askTab(tabId, 'content.state', {});
  await until(async () => expect((await state()).items.length).toBeGreaterThan(10));
  const panel = await extension.openPanel(tabId);
  await panel.setViewportSize({ width: 400, height: 820 });
  const decide = async (text: string) => {
    const { items } = await state();
    const item = items.find(one => one.text === text);
    await extension.askTab(tabId, 'content.act', { keys: [item?.key ?? ''], action: 'accept' });
  };
  const accepted = async () =>
    (await state()).items.filter(one => one.state === 'accepted').map(one => one.text);
  return { extension, page, tabId, panel, state, decide, accepted };
}
type Browser = Awaited<ReturnType<typeof open>>;

describe('a team with two researchers', () => {
  const worker = sharedWorker();
  let pages: PageServer;
  let first: Browser;
  let second: Browser;
  let manage: Page;
  let invite = '';

  const switchOf = (panel: Page) => panel.getByLabel('当前工作区', { exact: false });
  const openManage = async ({ extension, panel }: Browser, name: string): Promise<Page> => {
    await panel.bringToFront();
    const opened = extension.context.waitForEvent('page');
    await panel.getByRole('link', { name: `管理: ${name}` }).click();
    const page = await opened;
    await page.setViewportSize({ width: 860, height: 1100 });
    return page;
  };

  beforeAll(async () => {
    pages = await servePages(new URL('../zoo', import.meta.url).pathname);
    [first, second] = [await open(pages), await open(pages)];
  });
  afterAll(async () => {
    await first?.extension.close();
    await second?.extension.close();
    await pages?.stop();
  });

  it('T1 makes a workspace on a server by its bootstrap secret, and says in the head which one is active', async () => {
    const { panel, decide, accepted } = first;
    await decide('187件');
    await until(async () => expect(await accepted()).toContain('187件'));
    await panel.bringToFront();
    expect(await switchOf(panel).evaluate(one => (one as HTMLSelectElement).selectedOptions[0]?.text)).toBe(
      '本机（仅自己）',
    );
    await panel.getByRole('button', { name: '设置' }).click();
    await panel.getByText('在自己的服务器上建立工作区').click();
    await panel.getByLabel('服务器地址').fill(worker.origin);
    await panel.getByLabel('初始密钥').fill('wrong');
    await panel.getByLabel('新工作区的名称').fill('江川课题组');
    await panel.getByLabel('您在此工作区的名字').fill('沈禾');
    await panel.getByRole('button', { name: '建立', exact: true }).click();
    await panel.getByText('初始密钥不对', { exact: false }).waitFor();
    await shoot(panel, 'panel-create');
    await panel.getByLabel('初始密钥').fill(worker.secret);
    await panel.getByRole('button', { name: '建立', exact: true }).click();
    await panel.getByText('已进入工作区“江川课题组”', { exact: false }).waitFor();
    await until(async () =>
      expect(await switchOf(panel).evaluate(one => (one as HTMLSelectElement).selectedOptions[0]?.text)).toBe(
        '江川课题组',
      ),
    );
    await shoot(panel, 'panel-workspaces');
    expect(await accepted()).toEqual([]);
  });

  it('T2 copies from private to the team by choice, with tags and note, and leaves the private one', async () => {
    const { panel, extension, tabId, state, accepted } = first;
    await panel.getByRole('button', { name: '返回' }).click();
    await switchOf(panel).selectOption('local');
    await until(async () => expect(await accepted()).toEqual(['187件']));
    const key = (await state()).items.find(one => one.state === 'accepted')?.key ?? '';
    await extension.askTab(tabId, 'content.patch', { key, patch: { note: '口径待核', addTags: ['提案'] } });
    const row = panel.locator('.item.accepted');
    await row.getByText('更多').click();
    await row.getByLabel('复制到……').selectOption({ label: '江川课题组' });
    await panel.getByText('已复制 1 条到“江川课题组”', { exact: false }).waitFor();
    await shoot(panel, 'panel-copied');
    await row.getByLabel('复制到……').selectOption({ label: '江川课题组' });
    await panel.getByText('里已经有了', { exact: false }).waitFor();
    expect(await accepted()).toEqual(['187件']);
    await switchOf(panel).selectOption({ label: '江川课题组' });
    await until(async () =>
      expect((await state()).items.find(one => one.state === 'accepted')).toMatchObject({
        text: '187件',
        note: '口径待核',
        tags: ['提案'],
      }),
    );
  });

  it('T3 invites by a link that is shown once', async () => {
    await first.panel.getByRole('button', { name: '设置' }).click();
    manage = await openManage(first, '江川课题组');
    await manage.getByRole('heading', { name: '成员' }).waitFor();
    await manage.getByLabel('备注').fill('给第二人');
    await manage.getByRole('button', { name: '生成邀请链接' }).click();
    const shown = manage.getByLabel('链接只显示这一次', { exact: false });
    await shown.waitFor();
    invite = await shown.inputValue();
    expect(invite).toMatch(/\/join#ws=[a-z2-7]{16}&name=.*&role=editor&invite=mi_/);
    await manage.getByText('已用 0 / 1', { exact: false }).waitFor();
    await shoot(manage, 'workspace');
  });

  it('T4 shows what an invite says before anything is sent, and joins by it', async () => {
    const { panel, accepted, extension } = second;
    await first.extension.ask('sync.now', { manual: true });
    expect((await first.extension.ask('sync.state', {})).pending).toBe(0);
    await panel.bringToFront();
    await panel.getByRole('button', { name: '设置' }).click();
    const asked: string[] = [];
    extension.context.on('request', request => asked.push(request.url()));
    await panel.getByLabel('连接链接或邀请链接').fill('江川');
    await panel.getByText('这不是眉批的链接', { exact: false }).waitFor();
    await panel.getByLabel('连接链接或邀请链接').fill(invite);
    await panel.getByText(new URL(worker.origin).host).waitFor();
    await panel.getByText('江川课题组').waitFor();
    await panel.locator('dd', { hasText: '编辑' }).waitFor();
    await shoot(panel, 'panel-invite');
    expect(asked.filter(url => url.startsWith(worker.origin))).toEqual([]);
    await panel.getByLabel('您在此工作区的名字').fill('段青');
    await panel.getByRole('button', { name: '加入', exact: true }).click();
    await panel.getByText('已进入工作区“江川课题组”', { exact: false }).waitFor();
    await until(async () => expect(await accepted()).toEqual(['187件']));
  });

  it('T5 lists members, changes a role, and says why the only owner stays one', async () => {
    await manage.bringToFront();
    await manage.reload();
    await manage.getByLabel('段青 的角色').selectOption('viewer');
    await manage.getByText('段青 现在是只读成员').waitFor();
    await manage.getByText('已用 1 / 1', { exact: false }).waitFor();
    await manage.getByText('段青（', { exact: false }).waitFor();
    await manage.getByLabel('沈禾 的角色').selectOption('editor');
    await manage.getByText('您是唯一的所有者', { exact: false }).waitFor();
    await shoot(manage, 'workspace-last-owner');
    await manage.getByLabel('段青 的角色').selectOption('editor');
    await manage.getByText('段青 现在是编辑').waitFor();
  });

  it('T6 makes a read-only token, shows it once, replaces this device’s own and revokes', async () => {
    await manage.getByLabel('用途').fill('导出脚本');
    await manage.getByRole('button', { name: '生成只读令牌', exact: false }).click();
    const token = await manage.getByLabel('令牌只显示这一次', { exact: false }).inputValue();
    const ws = new URL(manage.url()).searchParams.get('ws');
    const get = () =>
      fetch(`${worker.origin}/v1/w/${ws}/export.json`, { headers: { authorization: `Bearer ${token}` } });
    expect((await get()).status).toBe(200);
    await shoot(manage, 'workspace-token');
    await manage.getByRole('button', { name: '更换本机的令牌' }).click();
    await manage.getByText('本机已换用新令牌', { exact: false }).waitFor();
    const row = manage.locator('.rows li', { hasText: '导出脚本' });
    await row.getByRole('button', { name: '撤销' }).click();
    await shoot(manage, 'workspace-confirm');
    await row.getByRole('button', { name: '撤销' }).click();
    await manage.getByText('令牌已撤销').waitFor();
    await first.extension.ask('sync.now', { manual: true });
    expect((await first.extension.ask('sync.state', {})).trouble).toBeUndefined();
  });

  it('E19 says all of it in English too', async () => {
    await inEnglish(manage, async page => {
      for (const name of ['General', 'Members', 'Invites', 'Tokens', 'Erase for good'])
        await page.getByRole('heading', { name }).waitFor();
      await page.getByLabel('Role of 段青').waitFor();
      await shoot(page, 'workspace-en');
    });
    await inEnglish(first.panel, async page => {
      await page.getByLabel('Active workspace: new annotations go here').waitFor();
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.locator('.workspaces', { hasText: 'This device (only me)' }).waitFor();
      await page.getByLabel('Connection or invite link').fill(invite);
      await page.getByText('nothing has been sent yet', { exact: false }).waitFor();
      await page.locator('dd', { hasText: 'editor' }).waitFor();
      await shoot(page, 'panel-settings-en');
    });
  });

  it('T7 archives for all and opens again, renames, and says so', async () => {
    await manage.getByRole('button', { name: '归档', exact: true }).click();
    await manage.getByText('已归档。', { exact: false }).waitFor();
    await expect(first.decide('163件')).rejects.toMatchObject({ code: 'archived' });
    await manage.getByRole('button', { name: '重新打开' }).click();
    await manage.getByText('已重新打开').waitFor();
    await manage.getByLabel('名称').fill('江川提案组');
    await manage.getByRole('button', { name: '保存' }).click();
    await manage.getByText('已改名').waitFor();
    await second.extension.ask('sync.now', { manual: true });
    await second.panel.getByRole('combobox').filter({ hasText: '江川提案组' }).waitFor();
  });

  it('T8 leaves: the copy here can be read, nothing more is sent, and it can be taken off this device', async () => {
    const { panel, extension, accepted } = second;
    const own = await openManage(second, '江川提案组');
    await own.getByRole('button', { name: '退出工作区' }).click();
    await own.getByText('需要新的邀请', { exact: false }).waitFor();
    await own.getByRole('button', { name: '退出工作区' }).click();
    await own.getByText('已退出。').waitFor();
    await until(async () => expect(await accepted()).toEqual([]));
    await panel.bringToFront();
    await switchOf(panel).selectOption({ label: '江川提案组' });
    await until(async () => expect(await accepted()).toEqual(['187件']));
    await expect(second.decide('163件')).rejects.toMatchObject({ code: 'forbidden' });
    await shoot(panel, 'panel-left');
    await own.bringToFront();
    await own.getByRole('button', { name: '从本机移除' }).click();
    await own.getByText('最后的 1 条', { exact: false }).waitFor();
    await own.getByRole('button', { name: '从本机移除' }).click();
    await until(async () => expect(await accepted()).toEqual([]));
    expect((await extension.ask('sync.state', {})).workspace.id).toBe('local');
  });

  it('T9 begins to erase the whole workspace only after its name was typed', async () => {
    await manage.bringToFront();
    await manage.reload();
    await manage.getByRole('button', { name: '清除整个工作区' }).click();
    const yes = manage.locator('.confirm').getByRole('button', { name: '清除整个工作区' });
    expect(await yes.isDisabled()).toBe(true);
    await manage.locator('.confirm input').fill('江川提案组');
    await shoot(manage, 'workspace-erase');
    await yes.click();
    await manage.getByText('已开始清除', { exact: false }).waitFor();
    await manage.getByRole('button', { name: '停止' }).waitFor();
    await shoot(manage, 'workspace-erasing');
  });
});
