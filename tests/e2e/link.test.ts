import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../extension/messages.ts';
import { Random } from '../anchoring/random.ts';
import { ReportWriter, render } from '../anchoring/report-model.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { servePages } from './harness/serve-pages.ts';
import { OverlayProbe } from './overlay.ts';
import { boxOfColour } from './pixels.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 60 });
const SEEDS = [3, 8, 21];
/** Links opened on each page. */
const LINKS = 45;
/** Without https a page has no clipboard. */
const INSECURE = 'http://huibao.example';
/** A mark reaches over its letters' boxes by the leading, in pixels. */
const SLACK = 9;
const MAGENTA = [255, 0, 255] as const;

/** A generated report as a page that cuts its text into inline elements at will, every line far from the next. */
function pageOf(seed: number): string {
  const random = new Random(seed);
  const lines = render(new ReportWriter(random).report(14)).text.split('\n');
  // A table of figures that repeat, and a line that stands twice.
  const rows = ['立案', '收到', '办结'].map(word => `<tr><td>${word}</td><td>18件</td><td>其他</td></tr>`);
  const cut = (line: string) => [...line].map(one => (random.chance(0.05) ? `<b>${one}</b>` : one)).join('');
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>报告</title>
<style>body{font:18px/2 sans-serif;width:700px;margin:20px}p,table{margin:0 0 500px}
::target-text{background:rgb(255 0 255);color:rgb(255 0 255)}</style>
<body>${[...lines, lines[1] as string].map(line => `<p>　　${cut(line)}</p>`).join('\n')}<table>${rows.join('')}</table></body>`;
}

/** The boxes of a span of the page's text, drawn together, counted over its text nodes as the extension counts. */
async function boxOf(page: Page, words: string, nth: number) {
  return page.evaluate(
    ({ words, nth }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      const whole = nodes.map(node => node.data).join('');
      let at = -1;
      for (let i = 0; i <= nth; i++) at = whole.indexOf(words, at + 1);
      const range = document.createRange();
      let from = 0;
      for (const node of nodes) {
        const inside = (offset: number) => offset >= from && offset <= from + node.length;
        if (inside(at) && at < from + node.length) range.setStart(node, at - from);
        if (inside(at + words.length) && at + words.length > from) {
          range.setEnd(node, at + words.length - from);
          break;
        }
        from += node.length;
      }
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    },
    { words, nth },
  );
}

describe('links to mentions', () => {
  let extension: Extension;
  const server = createServer((request, response) => {
    const seed = Number(/\d+/.exec(request.url ?? '')?.[0]);
    response.setHeader('content-type', 'text/html').end(pageOf(seed));
  });

  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    extension = await launchExtension({ origins: [INSECURE], viewport: { width: 800, height: 600 } });
  });
  afterAll(async () => {
    await extension?.close();
    server.close();
  });

  it('E23 opens a report at the very occurrence that was meant, repeated figures among them', {
    timeout: 240_000,
  }, async () => {
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    // Who follows a link has the extension or has not: it runs on the first page, and not under this name of the others.
    const bare = `http://localhost:${port}`;
    await extension.ask('site.add', { origin, evidence: false });
    let opened = 0;
    let repeated = 0;
    let ranges = 0;
    for (const seed of SEEDS) {
      const { page, tabId } = await extension.openPage(`${origin}/${seed}.html`);
      const items = await until(async () => {
        const state = await extension.askTab(tabId, 'content.state', {});
        expect(state.items.length).toBeGreaterThan(LINKS);
        return state.items;
      });
      const same = (item: Item) => items.filter(one => one.text === item.text).length;
      const chosen = [...items].sort((a, b) => same(b) - same(a)).slice(0, LINKS);
      const reader = await extension.context.newPage();
      await reader.bringToFront();
      for (const item of chosen) {
        const { url, exact } = await extension.askTab(tabId, 'content.link', { key: item.key });
        expect(exact).toBe(true);
        // A new address each time: a change of the fragment alone loads nothing.
        const address = url.replace('.html', `.html?${opened}`);
        await reader.goto(seed === SEEDS[0] ? address : address.replace(origin, bare));
        const marked = await until(async () => {
          const box = await boxOfColour(await reader.screenshot(), MAGENTA);
          expect(box, `${decodeURIComponent(url)}`).toBeDefined();
          return box;
        });
        const want = await boxOf(reader, item.text, await nthOf(page, item));
        const near = (side: 'left' | 'top' | 'right' | 'bottom') =>
          Math.abs((marked?.[side] ?? 0) - want[side]) < SLACK;
        const isRange = url.split(',').filter(part => !/^-|-$/.test(part)).length > 1;
        // In a line that stands twice the words are the end of a range; else they are all that is marked.
        if (isRange) ranges++;
        const fits = isRange
          ? (marked?.top ?? 0) <= want.bottom
          : near('left') && near('top') && near('right') && near('bottom');
        expect({ url: decodeURIComponent(url), fits }).toEqual({ url: decodeURIComponent(url), fits: true });
        opened++;
        if (same(item) > 1) repeated++;
      }
      await reader.close();
      await page.close();
    }
    expect(opened).toBeGreaterThanOrEqual(100);
    expect(repeated).toBeGreaterThan(40);
    expect(ranges).toBeLessThan(opened / 5);
  });

  it('E23 opens the words in ruby, shadow roots, tables, folded parts and boxes, and beside soft hyphens', {
    timeout: 120_000,
  }, async () => {
    const zoo = await servePages(new URL('../zoo', import.meta.url).pathname);
    try {
      await extension.ask('site.add', { origin: zoo.origin, evidence: false });
      const reader = await extension.context.newPage();
      for (const name of ['texts', 'nested']) {
        const { tabId, page } = await extension.openPage(`${zoo.origin}/${name}.html`);
        const items = await until(async () => {
          const state = await extension.askTab(tabId, 'content.state', {});
          expect(state.items.length).toBeGreaterThan(7);
          return state.items;
        });
        await reader.bringToFront();
        for (const item of items) {
          const { url } = await extension.askTab(tabId, 'content.link', { key: item.key });
          await reader.goto(url.replace('.html', `.html?${item.start}`));
          await reader.addStyleTag({
            content: '::target-text{background:#f0f!important;color:#f0f!important}',
          });
          await until(async () =>
            expect(await boxOfColour(await reader.screenshot(), MAGENTA), item.text).toBeDefined(),
          );
        }
        await page.close();
      }
    } finally {
      await zoo.stop();
    }
  });

  it('E23 E24 copies the link from the card and from the panel, also where the page has no clipboard', async () => {
    const origin = INSECURE;
    await extension.context.route(`${origin}/**`, route =>
      route.fulfill({ contentType: 'text/html', body: pageOf(3) }),
    );
    await extension.ask('site.add', { origin, evidence: false });
    const { page, tabId } = await extension.openPage(`${origin}/3.html`);
    const panel = await extension.openPanel(tabId);
    const overlay = await OverlayProbe.of(page);
    const item = await until(async () => {
      const [first] = (await extension.askTab(tabId, 'content.state', {})).items;
      expect(first).toBeDefined();
      return first as Item;
    });
    expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
    const { url } = await extension.askTab(tabId, 'content.link', { key: item.key });
    const copied = async () => {
      await panel.bringToFront();
      return panel.evaluate(() => navigator.clipboard.readText());
    };
    await extension.context.grantPermissions(['clipboard-read']);
    await page.bringToFront();
    await extension.askTab(tabId, 'content.reveal', { key: item.key });
    await overlay.press('复制链接');
    await until(async () => expect(await overlay.text()).toContain('链接已复制'));
    expect(await copied()).toBe(url);
    await panel.evaluate(() => navigator.clipboard.writeText('-'));
    await panel.locator('.item').first().getByRole('button', { name: '复制链接' }).click();
    await panel.getByText('链接已复制', { exact: false }).waitFor();
    expect(await copied()).toBe(url);
  });
});

/** Which occurrence of its words an item is, counted in the page's own text by what stands before it. */
async function nthOf(page: Page, item: Item): Promise<number> {
  return page.evaluate(
    ({ start, text }) => {
      // The rendered text, as a reader of the page would have it; line breaks count one.
      const lines = [...document.querySelectorAll('p, td')].map(one => one.textContent ?? '');
      let at = 0;
      let nth = 0;
      for (const line of lines) {
        for (let i = line.indexOf(text); i >= 0; i = line.indexOf(text, i + 1)) {
          if (at + i === start) return nth;
          nth++;
        }
        at += line.length + 1;
      }
      throw new Error(`${text} is not at ${start}`);
    },
    { start: item.start, text: item.text },
  );
}
