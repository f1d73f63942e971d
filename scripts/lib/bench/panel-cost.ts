import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser } from '../browser/ensure-browser.ts';
import { awaitItems } from '../extension/await-items.ts';
import { launchExtension } from '../extension/launch-extension.ts';
import { longReport } from '../pages/long-report.ts';
import { servePages } from '../pages/serve-pages.ts';
import { ROOT } from '../paths.ts';
import type { ListFigures, measureList } from './panel-list.ts';

const VIEWPORT = { width: 400, height: 820 };
const STYLES = ['theme.css', 'controls.css', 'keys/kbd.css', 'panel/panel.css'];

/** The panel's list of `count` items in Chromium, drawn in part and as a whole, each in a page of its own. */
export async function measureLists(
  executablePath: string,
  count: number,
): Promise<{ part: ListFigures; whole: ListFigures }> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'scripts/lib/bench/panel-list.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    // Only what the panel asks the browser's extension API for when it runs in an extension.
    alias: { 'wxt/browser': join(ROOT, 'scripts/lib/bench/no-browser-api.ts') },
  });
  const css = await Promise.all(STYLES.map(name => readFile(join(ROOT, 'extension/ui', name), 'utf8')));
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  const measure = async (isWhole: boolean) => {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${css.join('\n')}</style><body></body>`,
    );
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const figures = await page.evaluate(
      ([count, isWhole]) =>
        (globalThis as unknown as { measureList: typeof measureList }).measureList(count, isWhole),
      [count, isWhole] as const,
    );
    await page.close();
    return figures;
  };
  try {
    return { part: await measure(false), whole: await measure(true) };
  } finally {
    await browser.close();
  }
}

/** Milliseconds from opening the panel to its first rows, and what of them its main thread was busy on a processor. */
export interface Opening {
  shown: number;
  busy: number;
}

/** The built extension's panel on a page with about so many mentions, opened several times. */
export async function measureOpening(
  browser: Browser,
  mentions: number,
  times: number,
): Promise<{ mentions: number; openings: Opening[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'meipi-bench-'));
  await writeFile(join(folder, 'long.html'), longReport(mentions));
  const [pages, extension] = [await servePages(folder), await launchExtension({ browser })];
  try {
    await extension.ask('site.add', { origin: pages.origin, evidence: true });
    const { tabId } = await extension.openPage(`${pages.origin}/long.html`);
    const { items } = await awaitItems(extension, tabId);
    await extension.context.addInitScript(() => {
      const seen = () => {
        if (!document.querySelector('.item')) return requestAnimationFrame(seen);
        // The frame that shows it.
        return requestAnimationFrame(() => Object.assign(globalThis, { shown: performance.now() }));
      };
      requestAnimationFrame(seen);
    });
    const openings: Opening[] = [];
    for (let i = 0; i < times; i++) {
      const panel = await extension.context.newPage();
      await panel.setViewportSize(VIEWPORT);
      const session = await extension.context.newCDPSession(panel);
      await panel.goto(`chrome-extension://${extension.id}/manifest.json`);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const busy = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
      };
      const before = await busy();
      await panel.goto(`chrome-extension://${extension.id}/sidepanel.html?tab=${tabId}`);
      await panel.waitForFunction(() => 'shown' in globalThis);
      const after = await busy();
      const shown = await panel.evaluate(() => (globalThis as unknown as { shown: number }).shown);
      openings.push({ shown, busy: after - before });
      await panel.close();
    }
    return { mentions: items.length, openings };
  } finally {
    await extension.close();
    await pages.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
