import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { ensureBrowser } from '../../scripts/lib/browser/ensure-browser.ts';
import { CHROME_BUILD } from '../../scripts/lib/paths.ts';
import { servePages } from './harness/serve-pages.ts';
import { painted } from './on-page.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 200 });

interface Target {
  targetId: string;
  type: string;
  url: string;
}

async function targets(session: CDPSession): Promise<Target[]> {
  const { targetInfos } = await session.send('Target.getTargets', {
    filter: [{ type: 'tab' }, { type: 'page' }],
  });
  return targetInfos;
}

it('E11 runs on any page where the toolbar icon is clicked, and opens the panel: the store build, with no other permission', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'meipi-toolbar-'));
  const build = await realpath(CHROME_BUILD);
  const pages = await servePages(new URL('../zoo', import.meta.url).pathname);
  const { executable } = await ensureBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...[
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
      ],
      '--enable-unsafe-extension-debugging',
      ...[`--disable-extensions-except=${build}`, `--load-extension=${build}`],
    ],
  });
  try {
    const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const id = new URL(background.url()).host;
    const welcome = await until(() => {
      const opened = context.pages().find(one => one.url().endsWith('/welcome.html'));
      if (!opened) throw new Error('the welcome page has not opened');
      return opened;
    });
    await welcome.close();
    const [page] = context.pages();
    if (!page) throw new Error('the browser opened no page');
    await page.goto(`${pages.origin}/report.html`);
    await page.bringToFront();
    expect(await painted(page)).toEqual([]);

    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('the browser gives no debugging session');
    const tab = (await targets(session)).find(
      ({ type, url }) => type === 'tab' && url.startsWith(pages.origin),
    );
    // Playwright's types do not know this domain of the protocol.
    const send = session.send as unknown as (method: string, input: object) => Promise<object>;
    await until(async () => {
      // A click before the service worker listens is lost.
      await send.call(session, 'Extensions.triggerAction', { id, targetId: tab?.targetId });
      expect((await targets(session)).some(({ url }) => url.endsWith('/sidepanel.html'))).toBe(true);
    });
    await until(async () => expect((await painted(page)).length).toBeGreaterThan(5));
  } finally {
    await context.close();
    await pages.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
