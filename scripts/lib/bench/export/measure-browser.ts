import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ROOT } from '../../paths.ts';
import { servePage } from '../empty-page.ts';
import { renderersOf, watchMemory } from '../page-memory.ts';
import { processorTime } from '../processor-time.ts';
import type { ExportBench, Exported } from './export-page.ts';
import { PER_PAGE, samplePage } from './sample-document.ts';

/** Pages that go into the browser at once. */
const SEEDED = 50;

export interface BrowserCost extends Exported {
  /** Seconds on a processor, of the page's process; counting before is in it. */
  busy: number | undefined;
  /** Highest use of memory by the page's process but for the browser's code, MB; undefined where no Linux tells. */
  memory: number | undefined;
}

async function bundle(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, script)],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

type Bench = { exportBench: ExportBench };

/** Exports of so many annotations, each in a page of its own, so that none pays for another's memory. */
export async function measureBrowserExport(
  executablePath: string,
  annotations: number,
  formats: readonly { name: string; text: boolean }[],
): Promise<{ raw: number; digests: number; formats: Map<string, BrowserCost> }> {
  const served = await servePage();
  const content = await bundle('scripts/lib/bench/export/export-page.ts');
  const worker = await bundle('extension/export/chosen-worker.ts');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext();
  // What fills the store takes longer than any wait for a page.
  context.setDefaultTimeout(0);
  const open = async () => {
    const page = await context.newPage();
    await page.goto(served.url);
    await page.addScriptTag({ content });
    return page;
  };
  try {
    const first = await open();
    for (let from = 0; from < annotations / PER_PAGE; from += SEEDED) {
      const samples = Array.from({ length: SEEDED }, (_, n) => samplePage(from + n));
      await first.evaluate(given => (globalThis as unknown as Bench).exportBench.seed(given), samples);
    }
    const raw = await first.evaluate(() => (globalThis as unknown as Bench).exportBench.raw());
    const digests = await first.evaluate(() => (globalThis as unknown as Bench).exportBench.digest());
    await first.close();
    const costs = new Map<string, BrowserCost>();
    for (const { name, text } of formats) {
      const page = await open();
      const renderers = await renderersOf(browser);
      const memory = watchMemory(renderers);
      const busy = () => renderers.reduce((sum, pid) => sum + (processorTime(pid) ?? Number.NaN), 0);
      const before = busy();
      const done = await page.evaluate(
        ([name, text, worker]) => (globalThis as unknown as Bench).exportBench.write(name, text, worker),
        [name, text, worker] as const,
      );
      costs.set(name, { ...done, memory: memory(), busy: busy() - before });
      await page.close();
    }
    return { raw, digests, formats: costs };
  } finally {
    await browser.close();
    served.close();
  }
}
