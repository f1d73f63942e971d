import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ROOT } from '../../paths.ts';
import { servePage } from '../empty-page.ts';
import { renderersOf, watchMemory } from '../page-memory.ts';
import type { ExportBench, Exported } from './export-page.ts';
import { PER_PAGE, samplePage } from './sample-document.ts';

/** Pages that go into the browser at once. */
const SEEDED = 50;

export interface BrowserCost extends Exported {
  /** Highest use of memory by the page's process but for the browser's code, MB; undefined where no Linux tells. */
  memory: number | undefined;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'scripts/lib/bench/export/export-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** Exports of so many annotations, in a page each, so that none pays for another's memory. */
export async function measureBrowserExport(
  executablePath: string,
  annotations: number,
  formats: readonly { name: string; text: boolean }[],
): Promise<{ raw: number; formats: Map<string, BrowserCost> }> {
  const [served, content] = [await servePage(), await bundle()];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.addScriptTag({ content });
    for (let from = 0; from < annotations / PER_PAGE; from += SEEDED) {
      const samples = Array.from({ length: SEEDED }, (_, n) => samplePage(from + n));
      await page.evaluate(
        given => (globalThis as unknown as { exportBench: ExportBench }).exportBench.seed(given),
        samples,
      );
    }
    return page;
  };
  try {
    const costs = new Map<string, BrowserCost>();
    let raw = 0;
    for (const { name, text } of formats) {
      const page = await open();
      if (raw === 0)
        raw = await page.evaluate(() =>
          (globalThis as unknown as { exportBench: ExportBench }).exportBench.raw(),
        );
      const memory = watchMemory(await renderersOf(browser));
      const done = await page.evaluate(
        ([name, text]) =>
          (globalThis as unknown as { exportBench: ExportBench }).exportBench.write(name, text),
        [name, text] as const,
      );
      costs.set(name, { ...done, memory: memory() });
      await page.close();
    }
    return { raw, formats: costs };
  } finally {
    await browser.close();
    served.close();
  }
}
