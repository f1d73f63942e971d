import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { hover, painted } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });
const ACCEPTED = ['236件', '韦长青', '院坝协商', '33条'];

describe('an article that another site took over', () => {
  let pages: PageServer;
  let extension: Extension;
  let page: Page;
  let tab: number;
  let overlay: OverlayProbe;

  const state = (tabId = tab) => extension.askTab(tabId, 'content.state', {});

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension(),
    ]);
    await extension.ask('site.add', { origin: pages.origin, evidence: false });
    const first = await extension.openPage(`${pages.origin}/copy-first.html`);
    await until(async () => expect((await state(first.tabId)).items.length).toBeGreaterThan(8));
    const { items } = await state(first.tabId);
    const keys = ACCEPTED.map(words => items.find(item => item.text === words)?.key ?? '');
    await extension.askTab(first.tabId, 'content.act', { keys, action: 'accept' });
    await extension.askTab(first.tabId, 'content.patch', {
      key: (await state(first.tabId)).items.find(item => item.text === '33条')?.key ?? '',
      patch: { note: '口径待核', addTags: ['建议'] },
    });
    await first.page.close();
    ({ page, tabId: tab } = await extension.openPage(`${pages.origin}/copy-second.html`));
    overlay = await OverlayProbe.of(page);
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('E25 offers on a copy what stands on the first page, and paints none of it before a person says so', async () => {
    await until(async () => expect(await overlay.text()).toContain('副本有 4 条批注'));
    expect((await state()).copy).toMatchObject({ site: '滨湖网', count: 4, shown: false });
    expect((await state()).items.every(item => item.state === 'suggested' && !item.from)).toBe(true);
  });

  it('E25 shows it as standing on the other copy, and stores nothing', async () => {
    await page.bringToFront();
    await overlay.press('在此显示');
    await until(async () => {
      const shown = (await state()).items.filter(item => item.from);
      expect(shown.map(item => item.text)).toEqual(ACCEPTED);
      expect(shown.find(item => item.note)).toMatchObject({
        text: '33条',
        tags: ['建议'],
        state: 'suggested',
      });
    });
    const words = (await painted(page)).map(([, text]) => text);
    expect(words.filter(text => text === '236件')).toHaveLength(1);
    await hover(page, '33条');
    await until(async () => expect(await overlay.text()).toContain('来自 滨湖网'));
    const panel = await extension.openPanel(tab);
    await panel.getByText('正在显示“滨湖网”上同一篇文章的 4 条批注', { exact: false }).waitFor();
    await panel.locator('.item', { hasText: '236件' }).getByText('来自 滨湖网').waitFor();
    await page.bringToFront();
    await page.reload();
    await until(async () => expect(await overlay.text()).toContain('副本有 4 条批注'));
    await panel.close();
  });

  it('E25 makes an annotation of this page of what is accepted, with its note and tags, once', async () => {
    await extension.askTab(tab, 'content.copy', { show: true });
    const twin = async () => (await state()).items.filter(item => item.text === '33条');
    await until(async () => expect((await twin())[0]?.from).toBeDefined());
    await extension.askTab(tab, 'content.act', { keys: [(await twin())[0]?.key ?? ''], action: 'accept' });
    await until(async () =>
      expect(await twin()).toMatchObject([{ state: 'accepted', note: '口径待核', tags: ['建议'] }]),
    );
    await extension.askTab(tab, 'content.copy', { show: false });
    await until(async () => expect((await state()).items.filter(item => item.from)).toEqual([]));
    expect(await twin()).toMatchObject([{ state: 'accepted' }]);
    await page.reload();
    await until(async () => expect(await twin()).toMatchObject([{ state: 'accepted' }]));
    expect((await state()).copy).toBeUndefined();
  });
});
