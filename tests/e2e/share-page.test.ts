import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureBrowser } from '../../scripts/lib/browser/ensure-browser.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { sharedWorker } from './harness/shared-worker.ts';
import { createWorkspace } from './harness/workspace.ts';
import { postShare, sharedReport } from './post-share.ts';
import { shoot } from './shoot.ts';

/** A link that was followed leads to its page a moment later. */
const until = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

describe('a share in a browser without the extension and without scripts', () => {
  const worker = sharedWorker();
  let pages: PageServer;
  let browser: Browser;
  let link: string;
  let source: string;

  beforeAll(async () => {
    pages = await servePages(new URL('../zoo', import.meta.url).pathname);
    const { executable } = await ensureBrowser();
    browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu'] });
    source = `${pages.origin}/report.html`;
    const workspace = await createWorkspace(worker, '江川课题组', '沈禾');
    link = await postShare(worker.origin, workspace, sharedReport(source));
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.stop();
  });

  it('P46 shows quotes in context, read out, and leads to the very words', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.setViewportSize({ width: 860, height: 900 });
    await page.goto(link);
    expect(await page.title()).toBe('江川县提案里的数字 · 眉批 Meipi');
    expect(await page.locator('mark').allInnerTexts()).toEqual(['187件', '渡口议事']);
    expect(await page.locator('article').first().innerText()).toContain('187 件提案 · 收到 · 2023年 · 精确');
    await shoot(page, 'share', true);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.locator('article').first().getByRole('link', { name: '在原文中查看' }).click();
    await page.waitForURL(url => url.href.startsWith(source));
    expect(await page.locator('body').innerText()).toContain('187件');
    await context.close();
  });

  it('P46 keeps to one tag, and to the language that was chosen', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    const marks = () => page.locator('mark').allInnerTexts();
    await page.goto(link);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('link', { name: '协商' }).click();
    await until(async () => expect(await marks()).toEqual(['渡口议事']));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: 'all', exact: true }).click();
    await until(async () => expect(await marks()).toEqual(['187件', '渡口议事']));
    await context.close();
  });
});
