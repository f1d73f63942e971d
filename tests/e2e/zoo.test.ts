import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../extension/messages.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { painted } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });
const ZOO = new URL('../zoo', import.meta.url).pathname;
/** Rules for addresses hold on sites, not on this machine's own. */
const SITE = 'http://changhe.example';

describe('pages as they are built', () => {
  let pages: PageServer;
  let extension: Extension;

  const open = async (url: string) => {
    const { page, tabId } = await extension.openPage(url.includes(':') ? url : `${pages.origin}/${url}`);
    const items = async () => (await extension.askTab(tabId, 'content.state', {})).items;
    const accept = async (words: string) => {
      const found = await until(async () => {
        const item = (await items()).find(one => one.text === words);
        expect(item, words).toBeDefined();
        return item as Item;
      });
      await extension.askTab(tabId, 'content.act', { keys: [found.key], action: 'accept' });
    };
    return { page, tabId, items, accept };
  };
  const marks = async (page: Page, state = 'accepted') =>
    (await painted(page)).filter(([name]) => name.endsWith(`-${state}`)).map(([, words]) => words);
  const untilMarks = (page: Page, words: string[], state?: string) =>
    until(async () => expect((await marks(page, state)).sort()).toEqual([...words].sort()));

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(ZOO),
      launchExtension({ origins: [SITE], viewport: { width: 900, height: 600 }, backForwardCache: true }),
    ]);
    for (const origin of [pages.origin, SITE]) await extension.ask('site.add', { origin, evidence: false });
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('E28 finds what was annotated in a part that is loaded only when a reader comes near', async () => {
    const scroll = (page: Page) =>
      until(async () => {
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        expect(await page.evaluate(() => document.body.innerText)).toContain('219篇');
      });
    const first = await open('lazy.html');
    await first.page.bringToFront();
    await scroll(first.page);
    for (const words of ['158件', '83个', '219篇']) await first.accept(words);
    await untilMarks(first.page, ['158件', '83个', '219篇']);
    await first.page.reload();
    await untilMarks(first.page, ['158件']);
    expect((await first.items()).filter(item => item.anchor === 'orphan')).toHaveLength(2);
    await scroll(first.page);
    await untilMarks(first.page, ['158件', '83个', '219篇']);
    expect((await first.items()).filter(item => item.anchor === 'orphan')).toEqual([]);
    await first.page.close();
  });

  it('E28 keeps annotations on nodes that a framework throws away and makes again', async () => {
    const { page, accept } = await open('replacing.html');
    await page.waitForFunction(() => (window as unknown as { finished: boolean }).finished);
    await accept('73名');
    await untilMarks(page, ['73名']);
    await page.evaluate(() => {
      const app = document.getElementById('app') as HTMLElement;
      app.replaceWith(app.cloneNode(true));
      document.querySelector('#app p')?.before('新插入的一行。');
    });
    await untilMarks(page, ['73名']);
    expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
    await page.close();
  });

  it('E28 tells the pages of a client-side router apart, by History and Navigation API and back again', async () => {
    const { page, accept, items } = await open('router.html?id=1');
    await accept('201件');
    await untilMarks(page, ['201件']);
    await page.evaluate(() => (window as unknown as { go(id: number): void }).go(2));
    await untilMarks(page, []);
    await until(async () => expect((await items()).map(item => item.text)).toEqual(['233件', '16个']));
    await accept('16个');
    await untilMarks(page, ['16个']);
    await page.evaluate(() => (window as unknown as { navigate(id: number): Promise<void> }).navigate(1));
    await untilMarks(page, ['201件']);
    await page.goBack();
    await untilMarks(page, ['16个']);
    expect((await items()).every(item => item.anchor === 'found')).toBe(true);
    await page.close();
  });

  it('E28 shows a page that comes out of the back/forward cache with what was stored meanwhile', async () => {
    const { page, accept, tabId } = await open('report.html');
    await accept('21条');
    await untilMarks(page, ['21条']);
    await page.evaluate(() => {
      window.addEventListener('pageshow', event => Object.assign(window, { cached: event.persisted }));
    });
    await page.goto(`${pages.origin}/router.html?id=1`);
    await untilMarks(page, ['201件']);
    const second = await open('report.html');
    await second.accept('56场次');
    await second.page.close();
    await page.bringToFront();
    // What comes out of the cache loads nothing that could be waited for.
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => (window as unknown as { cached?: boolean }).cached)).toBe(true);
    await untilMarks(page, ['21条', '56场次']);
    expect((await extension.askTab(tabId, 'content.state', {})).url).toContain('report.html');
    await page.close();
  });

  it('E28 lists what stands on another part of an article as standing there, not as lost', async () => {
    const parts = [
      '<p>长河市政协去年收到提案341件，立案312件。</p>',
      '<p>（接上页）全年协商议题22项，走访企业67家。</p>',
    ];
    await extension.context.route(`${SITE}/**`, route => {
      const second = /_2\.shtml/.test(route.request().url());
      const body = `<!DOCTYPE html><meta charset="utf-8"><title>长河市政协综述_长河网</title><h1>长河市政协综述</h1>${parts[second ? 1 : 0]}`;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
    const article = `${SITE}/system/2024/01/24/031247001`;
    const { page, accept, tabId } = await open(`${article}.shtml`);
    await accept('341件');
    await page.goto(`${article}_2.shtml`);
    await accept('22项');
    await untilMarks(page, ['22项']);
    const panel = await extension.openPanel(tabId);
    await panel.getByText('在这篇文章其他页上的批注（1）').waitFor();
    await panel.locator('.item', { hasText: '341件' }).getByText('在第 1 页').waitFor();
    expect(await panel.getByText('页面上找不到', { exact: false }).count()).toBe(0);
    await page.goto(`${article}.shtml`);
    await untilMarks(page, ['341件']);
    await panel.locator('.item', { hasText: '22项' }).getByText('在第 2 页').waitFor();
    await panel.close();
    await page.close();
  });

  it('E28 reads tables, ruby, preformatted, folded and scrolled text, shadow roots, and odd spaces', async () => {
    const { page, tabId, items } = await open('texts.html');
    const wanted = [
      '３０１件',
      '287件',
      '261件',
      '40件',
      '辛若谷',
      '74家',
      '12个',
      '620人',
      '93个',
      '17篇',
      '58个',
      '3100人次',
    ];
    await until(async () =>
      expect((await items()).map(item => item.text)).toEqual(expect.arrayContaining(wanted)),
    );
    const all = await items();
    const figures = all.filter(item => item.kind === 'statistic').map(item => item.attributes.value);
    expect(figures).toEqual(
      expect.arrayContaining([301, 287, 261, 40, 74, 12, 620, 93, 17, 58, 26, 3100, 45]),
    );
    const html = await page.evaluate(() => document.body.innerHTML);
    await extension.askTab(tabId, 'content.act', { keys: all.map(item => item.key), action: 'accept' });
    // `toString` of a range over ruby has the readings, which are no text of the page.
    const bare = (words: string) => words.replace(/[\s\u00ad\u200b]|[a-zīòǔ]+(?=[\u4e00-\u9fff]|$)/g, '');
    await until(async () =>
      expect((await marks(page)).map(bare).sort()).toEqual(all.map(item => bare(item.text)).sort()),
    );
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(html);
    await page.reload();
    await until(async () => {
      const again = await items();
      expect(again.map(item => [item.text, item.state, item.anchor])).toEqual(
        all.map(item => [item.text, 'accepted', 'found']),
      );
    });
    await page.close();
  });

  it('E28 knows what is under the pointer in tables, ruby, shadow roots and boxes', async () => {
    const { page, tabId, items } = await open('texts.html');
    const overlay = await OverlayProbe.of(page);
    await page.bringToFront();
    await until(async () => {
      const all = await items();
      expect(all.length).toBeGreaterThan(12);
      expect(all.every(item => item.state === 'accepted')).toBe(true);
    });
    for (const words of ['261件', '辛若谷', '74家', '620人', '17篇', '93个']) {
      const item = (await items()).find(one => one.text === words);
      await extension.askTab(tabId, 'content.reveal', { key: item?.key ?? '' });
      const place = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('meipi-selected') ?? [])];
        const live = document.createRange();
        const { startContainer, startOffset } = range as AbstractRange;
        live.setStart(startContainer, startOffset);
        live.setEnd(startContainer, startOffset + 1);
        const { left, right, top, bottom } = live.getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      });
      await page.keyboard.press('Escape');
      await until(async () => expect(await overlay.text()).toBe(''));
      await page.mouse.move(3, 3);
      await page.mouse.move(place.x, place.y, { steps: 3 });
      await until(async () => expect(await overlay.text(), words).not.toBe(''));
      await page.keyboard.press('Escape');
      await until(async () => expect(await overlay.text()).toBe(''));
    }
    await page.close();
  });
});
