/** Makes docs/screenshot.png, the sample report with its marks and a card and the side panel beside it, and all of docs/screens. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { awaitItems } from './lib/extension/await-items.ts';
import { type Extension, launchExtension } from './lib/extension/launch-extension.ts';
import { servePages } from './lib/pages/serve-pages.ts';
import { ROOT } from './lib/paths.ts';

const HEIGHT = 820;
const PAGE_WIDTH = 860;
const PANEL_WIDTH = 380;

const SAMPLE = join(ROOT, 'tests', 'fixtures', 'pages');

async function accept(extension: Extension, tab: number): Promise<void> {
  const { items } = await extension.askTab(tab, 'content.state', {});
  const keys = items.filter((_, i) => i % 2 === 0).map(item => item.key);
  await extension.askTab(tab, 'content.act', { keys, action: 'accept' });
  const figure = items.find(item => item.kind === 'statistic');
  const patch = { note: '与去年口径一致，可比。', addTags: ['提案', '已核'] };
  if (figure) await extension.askTab(tab, 'content.patch', { key: figure.key, patch }).catch(() => undefined);
}

async function picture(page: Page, width: number): Promise<string> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.bringToFront();
  await page.waitForTimeout(500);
  return (await page.screenshot()).toString('base64');
}

const pages = await servePages(SAMPLE);
const extension = await launchExtension();
try {
  await extension.ask('site.add', { origin: pages.origin, evidence: true });
  const { page, tabId } = await extension.openPage(`${pages.origin}/${process.argv[2] ?? 'report.html'}`);
  await awaitItems(extension, tabId);
  await accept(extension, tabId);
  const panel = await extension.openPanel(tabId);
  const { items } = await extension.askTab(tabId, 'content.state', {});
  const shown = items.find(item => item.note !== undefined) ?? items[0];
  await page.setViewportSize({ width: PAGE_WIDTH, height: HEIGHT });
  await page.bringToFront();
  if (shown) await extension.askTab(tabId, 'content.reveal', { key: shown.key });
  const left = await picture(page, PAGE_WIDTH);
  const right = await picture(panel, PANEL_WIDTH);
  const sheet = await extension.context.newPage();
  await sheet.setViewportSize({ width: PAGE_WIDTH + PANEL_WIDTH + 3, height: HEIGHT + 2 });
  await sheet.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#999;padding:1px">
      <img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}"></body>`,
  );
  await sheet.waitForTimeout(200);
  const out = join(ROOT, 'docs', 'screenshot.png');
  await sheet.screenshot({ path: out });
  console.log(`${out} ${(await readFile(out)).length} bytes`);
} finally {
  await extension.close();
  await pages.stop();
}

// By its path: the screens belong to the tests, which know these scripts and not the other way.
const { takePictures } = (await import(
  pathToFileURL(join(ROOT, 'tests', 'e2e', 'screens', 'take-pictures.ts')).href
)) as { takePictures: (folder: string) => Promise<void> };
await takePictures(join(ROOT, 'docs', 'screens'));
