import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { hover, painted } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';
import { shoot } from './shoot.ts';

const until = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

describe('the settings', () => {
  let extension: Extension;
  let pages: PageServer;
  let options: Page;

  const own = async (path: string, size = { width: 860, height: 1000 }) => {
    const page = await extension.context.newPage();
    await page.setViewportSize(size);
    await page.goto(`chrome-extension://${extension.id}/${path}`);
    return page;
  };
  const section = async (name: string) => {
    await options.bringToFront();
    await options.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  };
  const marks = async (page: Page) => (await painted(page)).length;

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension(),
    ]);
    extension.context.setDefaultTimeout(15_000);
    options = await own('options.html');
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('G4 adds a site by its address, and what is none is refused with what to type', async () => {
    await options.getByLabel('网站地址').fill('政协网');
    await options.getByText('这不是网站地址', { exact: false }).waitFor();
    expect(await options.getByRole('button', { name: '添加', exact: true }).isDisabled()).toBe(true);
    await options.getByLabel('网站地址').fill('http://www.kmszx.gov.cn/c/1.shtml');
    await options.getByText('已在列表里', { exact: false }).waitFor();
    await options.getByLabel('网站地址').fill(`${pages.origin}/report.html`);
    await options.getByRole('button', { name: '添加', exact: true }).click();
    await options.getByText('已添加', { exact: false }).waitFor();
    await shoot(options, 'options-sites', true);
    const { page } = await extension.openPage(`${pages.origin}/report.html`);
    await until(async () => expect(await marks(page)).toBeGreaterThan(0));
    await page.close();
  });

  it('G5 pauses a site or all, at once and on pages opened later, and goes on at once', async () => {
    const { page, tabId } = await extension.openPage(`${pages.origin}/report.html`);
    await until(async () => expect(await marks(page)).toBeGreaterThan(0));
    await section('网站');
    for (const label of [`在“${pages.origin}”上运行`, '在所有网站上暂停']) {
      const before = await options.getByLabel(label).isChecked();
      await options.getByLabel(label).click();
      await until(async () => expect(await marks(page)).toBe(0));
      await page.reload();
      const panel = await extension.openPanel(tabId);
      await panel.getByText('上暂停', { exact: false }).waitFor();
      expect(await marks(page)).toBe(0);
      await shoot(panel, 'panel-paused');
      await panel.getByRole('button', { name: '继续运行' }).click();
      await until(async () => expect(await marks(page)).toBeGreaterThan(0));
      await panel.close();
      await options.reload();
      expect(await options.getByLabel(label).isChecked()).toBe(before);
    }
    await page.close();
  });

  it('G6 asks for a site of its own whether texts go to the server, and takes the site off at once', async () => {
    const { page } = await extension.openPage(`${pages.origin}/report.html`);
    await until(async () => expect(await marks(page)).toBeGreaterThan(0));
    await section('网站');
    await options.getByLabel('把被标注页面的全文', { exact: false }).click();
    await until(async () =>
      expect((await extension.ask('site.state', { url: page.url() })).evidence).toBe(true),
    );
    const row = options.locator('.rows li', { hasText: pages.origin });
    await row.getByRole('button', { name: '移除' }).click();
    await row.locator('.confirm').getByRole('button', { name: '移除' }).click();
    await options.getByText('已移除', { exact: false }).waitFor();
    await until(async () => expect(await marks(page)).toBe(0));
    await page.reload();
    expect((await extension.ask('site.state', { url: page.url() })).enabled).toBe('no');
    await page.close();
    await extension.ask('site.add', { origin: pages.origin, evidence: false });
  });

  it('G1 G2 speaks and looks as it is told on all pages at once, on the page and in the toolbar too', async () => {
    const { page, tabId } = await extension.openPage(`${pages.origin}/report.html`);
    await until(async () => expect(await marks(page)).toBeGreaterThan(0));
    const panel = await extension.openPanel(tabId);
    const workspace = await own('workspace.html?ws=local');
    const probe = await OverlayProbe.of(page);
    await hover(page, '187件');
    await until(async () => expect(await probe.text()).toContain('把握'));
    const schemeOfCard = () =>
      probe.evaluate<string>(
        'return getComputedStyle(root.querySelector(".card")).colorScheme + getComputedStyle(root.querySelector(".card")).backgroundColor;',
      );
    const light = await schemeOfCard();
    await section('语言与外观');
    await shoot(options, 'options-appearance');
    await options.getByLabel('English').check();
    await options.getByRole('heading', { name: 'Language and look' }).waitFor();
    await panel.getByRole('button', { name: 'Settings' }).waitFor();
    await workspace.getByRole('heading', { name: 'General' }).waitFor();
    await until(async () => expect(await probe.text()).toContain('confidence'));
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe('en');
    const title = () =>
      extension.control.evaluate(() =>
        (
          globalThis as unknown as { chrome: { action: { getTitle(of: object): Promise<string> } } }
        ).chrome.action.getTitle({}),
      );
    await until(async () => expect(await title()).toBe('Open Meipi on this page'));
    await options.getByLabel('Dark').check();
    for (const one of [options, panel, workspace])
      await until(async () =>
        expect(await one.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
          'rgb(30, 29, 27)',
        ),
      );
    await until(async () => expect(await schemeOfCard()).not.toBe(light));
    await workspace.reload();
    await workspace.getByRole('heading', { name: 'General' }).waitFor();
    expect(await workspace.evaluate(() => document.documentElement.style.colorScheme)).toBe('dark');
    await options.getByLabel('As the browser').check();
    await options.getByLabel('跟随系统').check();
    await until(async () => expect(await title()).toBe('在此页打开眉批'));
    for (const one of [page, panel, workspace]) await one.close();
  });

  it('G7 shows on an example what a threshold hides, and links to the workspace’s own words', async () => {
    await section('识别建议');
    const hidden = () => options.locator('mark.hidden-one').count();
    expect(await options.locator('.example mark').count()).toBeGreaterThan(4);
    expect(await hidden()).toBe(0);
    const slider = options.getByLabel('显示全部建议', { exact: false });
    await slider.focus();
    for (let step = 0; step < 18; step++) await options.keyboard.press('ArrowRight');
    await options.getByText('这样会隐藏', { exact: false }).waitFor();
    expect(await hidden()).toBeGreaterThan(0);
    await shoot(options, 'options-suggestions');
    await extension.ask('threshold.set', { value: 0 });
    expect(await options.getByRole('link', { name: '编码本' }).getAttribute('href')).toContain('#codebook');
    await section('快捷键');
    await options.getByRole('heading', { name: '快捷键' }).waitFor();
    await shoot(options, 'options-keys');
    await section('工作区与服务器');
    await options.getByLabel('连接链接或邀请链接').waitFor();
    await shoot(options, 'options-server');
  });
});
