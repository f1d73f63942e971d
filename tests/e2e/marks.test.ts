import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { hover, painted, selectByMouse } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';
import { coloursAt } from './pixels.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

/** A point in the leading beside some words: filled, but without letters. */
function besideWords(page: Page, words: string, nth = 0): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ words, nth }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = nth;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(words);
        if (at < 0 || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { left: x, top } = range.getClientRects()[0] as DOMRect;
        return { x: Math.ceil(x) + 1, y: Math.ceil(top) + 1 };
      }
      throw new Error(`not on the page: ${words}`);
    },
    { words, nth },
  );
}

const differ = (a: readonly number[] = [], b: readonly number[] = []) =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] as number))));

describe('marks on a page', () => {
  let pages: PageServer;
  let extension: Extension;

  const open = async (name: string, least: number) => {
    const { page, tabId } = await extension.openPage(`${pages.origin}/${name}`);
    const state = () => extension.askTab(tabId, 'content.state', {});
    await until(async () => expect((await state()).items.length).toBeGreaterThanOrEqual(least));
    const reveal = async (words: string) => {
      const item = (await state()).items.find(one => one.text === words);
      await extension.askTab(tabId, 'content.reveal', { key: item?.key ?? '' });
    };
    return { page, tabId, state, reveal, overlay: await OverlayProbe.of(page) };
  };

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension({ viewport: { width: 1000, height: 600 } }),
    ]);
    await extension.ask('site.add', { origin: pages.origin, evidence: false });
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  describe('that overlap', () => {
    let opened: Awaited<ReturnType<typeof open>>;

    const fills = async (...words: string[]) => {
      const points = await Promise.all(words.map(one => besideWords(opened.page, one)));
      return coloursAt(await opened.page.screenshot(), points);
    };

    beforeAll(async () => {
      opened = await open('overlaps.html', 6);
      const { page, overlay, state, tabId } = opened;
      for (const words of [
        '主席施望舒介绍，全区设立“巷口茶话”议事点',
        '设立“巷口茶话”议事点64个，全年办成实事',
      ]) {
        await selectByMouse(page, words);
        await until(async () => expect(await overlay.text()).toContain('写批注'));
        await overlay.press('高亮');
        await until(async () => expect((await state()).items.some(one => one.text === words)).toBe(true));
      }
      const keys = (await state()).items.filter(one => one.text === '施望舒').map(one => one.key);
      await extension.askTab(tabId, 'content.act', { keys, action: 'accept' });
      await page.mouse.move(5, 5);
      await until(async () => expect(await overlay.text()).toBe(''));
    });

    it('E26 shows a person inside a highlight, and where two highlights lie over each other', async () => {
      const names = (await painted(opened.page)).map(([name]) => name);
      expect(names).toEqual(
        expect.arrayContaining(['highlight-accepted', 'highlight-accepted-over', 'person-accepted']),
      );
      const [paper, once, person, twice] = await fills('居民', '介绍', '施望舒', '设立');
      expect(differ(paper, once)).toBeGreaterThan(40);
      expect(differ(once, person)).toBeGreaterThan(20);
      expect(differ(once, twice)).toBeGreaterThan(20);
    });

    it('E26 steps through all that is under the pointer, and selects what it speaks of', async () => {
      const { page, overlay } = opened;
      await hover(page, '巷口茶话');
      await until(async () => expect(await overlay.text()).toContain('第 1 条，共 3 条'));
      expect(await overlay.text()).toContain('举措');
      await overlay.press('›');
      await until(async () => expect(await overlay.text()).toContain('第 2 条，共 3 条'));
      const selected = async () =>
        (await painted(page)).filter(([name]) => name === 'selected').map(([, text]) => text);
      expect(await selected()).toEqual(['主席施望舒介绍，全区设立“巷口茶话”议事点']);
      await overlay.press('›');
      await overlay.press('›');
      await until(async () => expect(await overlay.text()).toContain('第 1 条，共 3 条'));
      await page.keyboard.press('Escape');
      await until(async () => expect(await selected()).toEqual([]));
    });

    it('E26 marks flash and selection above them, and both on a dark page and with forced colours', async () => {
      const { page, reveal } = opened;
      const before = await fills('施望舒');
      await reveal('施望舒');
      expect(differ((await fills('施望舒'))[0], before[0])).toBeGreaterThan(20);
      await until(async () => expect((await painted(page)).map(([name]) => name)).not.toContain('flash'));
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.body.classList.add('dark'));
      const [paper, once, twice] = await fills('居民', '介绍', '设立');
      expect(differ(paper, once)).toBeGreaterThan(30);
      expect(differ(once, twice)).toBeGreaterThan(20);
      await page.evaluate(() => document.body.classList.remove('dark'));
      await page.emulateMedia({ forcedColors: 'active' });
      await reveal('318件');
      const [plain, flash] = await fills('居民', '318件');
      expect(differ(plain, flash)).toBeGreaterThan(60);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.keyboard.press('Escape');
    });

    it('E26 prints the words without fills, and nothing that stands over the page', async () => {
      const { page, overlay } = opened;
      await hover(page, '巷口茶话');
      await until(async () => expect(await overlay.text()).toContain('共 3 条'));
      await page.emulateMedia({ media: 'print' });
      const [paper, once, person] = await fills('居民', '介绍', '施望舒');
      expect([differ(paper, once), differ(paper, person)]).toEqual([0, 0]);
      expect(await overlay.isPainted()).toBe(false);
      await page.emulateMedia({ media: null });
    });
  });

  it('E27 brings words into view in boxes that scroll in boxes, downwards and to the side', async () => {
    const { page, reveal, overlay } = await open('nested.html', 8);
    await page.bringToFront();
    await reveal('52家');
    await until(async () => expect(await overlay.text()).toContain('52 家'));
    const { x, y } = await besideWords(page, '52家');
    const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x + 4, y + 4)?.textContent, {
      x,
      y,
    });
    expect(hit).toContain('盒中之盒');
  });

  it('E27 opens the folded part that words are in', async () => {
    const { page, reveal, overlay } = await open('nested.html', 8);
    await page.bringToFront();
    for (const [words, said] of [
      ['132件', '132 件'],
      ['76个', '76 个'],
    ] as const) {
      await reveal(words);
      await until(async () => expect(await overlay.text()).toContain(said));
      const { y } = await besideWords(page, words);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(600);
    }
    expect(
      await page.evaluate(() => [
        document.querySelector('details')?.open,
        document.getElementById('folded')?.hidden,
      ]),
    ).toEqual([true, false]);
  });

  it('E27 opens the tab whose panel words are in, and finds those of the other one there as before', async () => {
    const { page, reveal, overlay, state } = await open('tabs.html', 3);
    await page.bringToFront();
    for (const [words, said, panel] of [
      ['27次', '27 次', 'panel-b'],
      ['117件', '117 件', 'panel-a'],
    ] as const) {
      await reveal(words);
      await until(async () => expect(await overlay.text()).toContain(said));
      expect(await page.locator('section:visible').getAttribute('id')).toBe(panel);
      const { y } = await besideWords(page, words);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(600);
    }
    expect((await state()).items.map(item => item.text)).toEqual(['133件', '117件', '27次']);
    await page.close();
  });

  it('E27 says in words when the page keeps them hidden', async () => {
    const { page, reveal, overlay } = await open('nested.html', 8);
    await page.bringToFront();
    await reveal('88篇');
    await until(async () => expect(await overlay.text()).toContain('在页面收起或遮住的部分里'));
  });

  it('E21 keeps the strip right while the page grows, is resized and scrolled, and for folded and boxed words', async () => {
    const { page, overlay, state } = await open('nested.html', 8);
    await page.bringToFront();
    const places = async () => {
      const marks = await overlay.markPlaces();
      expect(marks.length).toBeGreaterThan(3);
      return marks;
    };
    /** Where a mention stands in the document by its own box, as a share of its height. */
    const share = (words: string) =>
      besideWords(page, words).then(({ y }) =>
        page.evaluate(y => (y + window.scrollY) / document.documentElement.scrollHeight, y),
      );
    const near = async (words: string) => {
      const want = await share(words);
      expect(Math.min(...(await places()).map(mark => Math.abs(mark - want)))).toBeLessThan(0.01);
    };
    await until(() => near('15项'));
    const ordered = await places();
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    await page.evaluate(() => window.scrollTo(0, 900));
    await page.evaluate(() => {
      const more = document.createElement('div');
      more.style.height = '3000px';
      document.body.prepend(more);
    });
    await until(() => near('15项'));
    await until(() => near('145件'));
    await page.setViewportSize({ width: 420, height: 500 });
    await until(() => near('15项'));
    await page.setViewportSize({ width: 1000, height: 600 });
    expect((await state()).items.length).toBeGreaterThanOrEqual(8);
  });

  it('E21 shows the strip where a box scrolls in the document’s place', async () => {
    const { page, overlay } = await open('own-scroller.html', 4);
    await page.bringToFront();
    await until(async () => {
      const marks = await overlay.markPlaces();
      expect(marks.length).toBeGreaterThanOrEqual(3);
      expect(marks[0]).toBeLessThan(0.1);
      expect(marks.at(-1)).toBeGreaterThan(0.5);
    });
    await overlay.pressLastMark();
    await until(async () =>
      expect(await page.evaluate(() => document.querySelector('main')?.scrollTop)).toBeGreaterThan(300),
    );
  });
});
