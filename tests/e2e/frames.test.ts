import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../extension/messages.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { painted } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';
import { coloursAt } from './pixels.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

/** Where some words stand in the window, by the boxes that the browser gives. */
async function placeIn(frame: Frame, words: string) {
  const handle = await frame.evaluateHandle(words => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at >= 0) return { parent: node.parentElement as Element, node: node as Text, at };
    }
    throw new Error(`not in the frame: ${words}`);
  }, words);
  const own = await handle.evaluate(({ parent, node, at }, length) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + length);
    const inner = range.getBoundingClientRect();
    const outer = parent.getBoundingClientRect();
    return { x: inner.x - outer.x, y: inner.y - outer.y, width: inner.width, height: inner.height };
  }, words.length);
  // What playwright gives counts from the window's corner, frames and all.
  const outer = await (await handle.getProperty('parent')).asElement()?.boundingBox();
  if (!outer) throw new Error(`not drawn: ${words}`);
  const [left, top] = [outer.x + own.x, outer.y + own.y];
  return { left, top, right: left + own.width, x: left + own.width / 2, y: top + own.height / 2 };
}

describe('frames', () => {
  let pages: PageServer;
  let extension: Extension;
  let page: Page;
  let tabId: number;
  let overlay: OverlayProbe;

  const items = async () => (await extension.askTab(tabId, 'content.state', {})).items;
  const untilItem = (words: string) =>
    until(async () => {
      const found = (await items()).find(one => one.text === words);
      expect(found, words).toBeDefined();
      return found as Item;
    });
  const frame = (id: string) =>
    until(async () => {
      for (const one of page.frames()) {
        const element = await one.frameElement().catch(() => undefined);
        if ((await element?.getAttribute('id')) === id) return one;
      }
      throw new Error(`no frame ${id}`);
    });
  const marks = async (inner: Frame) => (await painted(inner)).map(([name, words]) => `${name} ${words}`);

  /** Frames load one after the other, and keys of suggestions are places: wait until nothing moves any more. */
  const settled = async () => {
    for (let last = '', now = '-'; now !== last; ) {
      last = now;
      await new Promise(resolve => setTimeout(resolve, 700));
      now = JSON.stringify(await items());
    }
  };

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension({ viewport: { width: 900, height: 640 } }),
    ]);
    await extension.ask('site.add', { origin: pages.origin, evidence: false });
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });
  beforeEach(async () => {
    await page?.close();
    ({ page, tabId } = await extension.openPage(`${pages.origin}/frames.html`));
    overlay = await OverlayProbe.of(page);
    await page.bringToFront();
    await untilItem('23次');
    await settled();
  });

  it('E29 reads all frames of the page’s origin in place, nested, written and blank ones, and passes over others', async () => {
    await untilItem('23次');
    const figures = (await items()).filter(item => item.kind === 'statistic').map(item => item.text);
    expect(figures).toEqual(['167件', '46场', '31篇', '5200人次', '284篇', '380人次', '141件', '23次']);
    expect((await items()).some(item => item.text === '佟砚秋')).toBe(true);
  });

  it('E29 paints marks in each frame, and keeps what is accepted there over a reload', async () => {
    for (const [id, words] of [
      ['report', '46场'],
      ['deep', '5200人次'],
      ['written', '284篇'],
      ['blank', '380人次'],
    ] as const) {
      const item = await untilItem(words);
      const html = await (await frame(id)).evaluate(() => document.documentElement.outerHTML);
      await extension.askTab(tabId, 'content.act', { keys: [item.key], action: 'accept' });
      await until(async () => expect(await marks(await frame(id))).toContain(`statistic-accepted ${words}`));
      expect(await (await frame(id)).evaluate(() => document.documentElement.outerHTML)).toBe(html);
    }
    await page.reload();
    await until(async () =>
      expect(await marks(await frame('deep'))).toContain('statistic-accepted 5200人次'),
    );
    const item = await untilItem('5200人次');
    expect(item).toMatchObject({ state: 'accepted', anchor: 'found' });
    await extension.askTab(tabId, 'content.reveal', { key: item.key });
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    // The rules for marks are there: the words are filled, as those of no mark are not.
    await until(async () => {
      const deep = await frame('deep');
      const [mark, plain] = await Promise.all([placeIn(deep, '5200人次'), placeIn(deep, '联系群众')]);
      const points = [mark, plain].map(({ left, top }) => ({
        x: Math.ceil(left) + 1,
        y: Math.ceil(top) + 2,
      }));
      const [filled, paper] = await coloursAt(await page.screenshot(), points);
      expect(filled).not.toEqual(paper);
    });
  });

  it('E29 scrolls through frames to what stands in them, and shows the card beside it', async () => {
    for (const [id, words, said] of [
      ['deep', '5200人次', '5,200 人次'],
      ['report', '31篇', '31 篇'],
      ['written', '284篇', '284 篇'],
    ] as const) {
      const item = await untilItem(words);
      await page.evaluate(() => window.scrollTo(0, 0));
      await extension.askTab(tabId, 'content.reveal', { key: item.key });
      await until(async () => expect(await overlay.text()).toContain(said));
      const place = await placeIn(await frame(id), words);
      expect(place.y).toBeGreaterThan(0);
      expect(place.y).toBeLessThan(640);
      const card = await overlay.boxOf('.card');
      expect(Math.abs(card.left - place.left)).toBeLessThan(30);
      expect(Math.min(Math.abs(card.top - place.y), Math.abs(card.bottom - place.y))).toBeLessThan(60);
      expect(await marks(await frame(id))).toContain(`selected ${words}`);
      await page.keyboard.press('Escape');
    }
  });

  it('E29 knows what is under the pointer in a frame', async () => {
    const item = await untilItem('31篇');
    await extension.askTab(tabId, 'content.reveal', { key: item.key });
    const { x, y } = await placeIn(await frame('report'), '31篇');
    await page.mouse.move(5, 5);
    await page.mouse.click(450, 8);
    await page.keyboard.press('Escape');
    await until(async () => expect(await overlay.text()).toBe(''));
    await page.mouse.move(x, y, { steps: 3 });
    await until(async () => expect(await overlay.text()).toContain('31'));
    const card = await overlay.boxOf('.card');
    expect(Math.min(Math.abs(card.top - y), Math.abs(card.bottom - y))).toBeLessThan(60);
    await page.keyboard.press('Escape');
  });

  it('E29 annotates what a person selects in a frame', async () => {
    const item = await untilItem('46场');
    await extension.askTab(tabId, 'content.reveal', { key: item.key });
    await page.keyboard.press('Escape');
    const { left, right, y } = await placeIn(await frame('report'), '开展协商活动');
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move(right - 1, y, { steps: 6 });
    await page.mouse.up();
    await until(async () => expect(await overlay.text()).toContain('写批注'));
    const adder = await overlay.boxOf('.adder');
    expect(Math.min(Math.abs(adder.top - y), Math.abs(adder.bottom - y))).toBeLessThan(60);
    await overlay.press('高亮');
    const made = await untilItem('开展协商活动');
    expect(made).toMatchObject({ kind: 'highlight', origin: 'manual', state: 'accepted' });
    await until(async () =>
      expect(await marks(await frame('report'))).toContain('highlight-accepted 开展协商活动'),
    );
    await until(async () => expect(await overlay.text()).toBe(''));
    expect(await (await frame('report')).evaluate(() => String(getSelection()))).toBe('');
  });

  it('E29 gives what stands in a frame the page’s link alone, and words around frames an exact one', async () => {
    const inFrame = await untilItem('284篇');
    expect(await extension.askTab(tabId, 'content.link', { key: inFrame.key })).toEqual({
      url: `${pages.origin}/frames.html`,
      exact: false,
    });
    const own = await untilItem('23次');
    const { url, exact } = await extension.askTab(tabId, 'content.link', { key: own.key });
    expect(exact).toBe(true);
    expect(decodeURIComponent(url)).not.toMatch(/框|284/);
  });

  it('E29 marks what stands in frames on the overview strip, where the frame stands', async () => {
    await untilItem('23次');
    await until(async () => expect(await overlay.marks()).toBeGreaterThan(5));
    const places = await overlay.markPlaces();
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeLessThan(0.05);
    expect(places[1]).toBeGreaterThan(0.3);
    await overlay.pressLastMark();
    await until(async () => expect(await overlay.text()).toContain('23'));
    await page.keyboard.press('Escape');
  });

  const standing = async () =>
    (await items()).filter(item => item.anchor !== 'orphan').map(item => item.text);

  it('E30 reads a frame that navigates, one that comes late, and lets one go that is taken away', async () => {
    await (await frame('report')).evaluate(() => (location.href = 'report.html'));
    await untilItem('56场次');
    await until(async () => expect(await standing()).not.toContain('31篇'));
    await page.evaluate(() => document.getElementById('report')?.remove());
    await until(async () => expect(await standing()).not.toContain('56场次'));
    await page.evaluate(() => {
      const late = document.createElement('iframe');
      late.src = 'frames-inner.html';
      document.body.append(late);
    });
    await until(async () => expect(await standing()).toContain('31篇'));
  });

  it('E30 reads what changes inside a frame and inside a shadow root', async () => {
    await page.evaluate(() => (window as unknown as { changeCard(): void }).changeCard());
    await untilItem('143件');
    await untilItem('18项');
    await (await frame('deep')).evaluate(() => {
      document.body.lastElementChild?.append('其中委员接访64人次。');
    });
    await untilItem('64人次');
    await (await frame('blank')).evaluate(() => {
      document.open();
      document.write('<p>重新写入：慰问家庭77户。</p>');
      document.close();
    });
    await untilItem('77户');
  });

  it('E30 reads a shadow root that is attached later, and a part that a class unfolds', async () => {
    expect((await items()).some(item => item.text === '55条')).toBe(false);
    await page.evaluate(() => (window as unknown as { unfold(): void }).unfold());
    await untilItem('55条');
    await page.evaluate(() => (window as unknown as { lateRoot(): void }).lateRoot());
    await untilItem('72条');
  });
});
