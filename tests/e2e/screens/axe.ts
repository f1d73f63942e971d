import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Shown } from './screen.ts';

/**
 * What is right is not described: finding a selector for each of its places takes longer than the rules do. No rule among
 * these reads style sheets, so they are not fetched once more.
 */
const FAULTS: RunOptions = { resultTypes: ['violations'], preload: { assets: ['media'] } };
const EVERYTHING: RunOptions = {
  ...FAULTS,
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
};
/** What depends on the colours alone. */
const COLOURS: RunOptions = {
  ...FAULTS,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** `axe.source` is what a person reads: every page would read twice as much for the same. */
const AXE = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Brings axe into a page that does not have it yet. */
const BRING = `if (!globalThis.axe) { ${AXE} } undefined`;

type Violation = Pick<AxeResults['violations'][number], 'id' | 'nodes'>;

function lines(violations: Violation[]): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary = '' }) =>
      [id, target.join(' '), html.slice(0, 160), failureSummary.replace(/\s+/g, ' ')].join(' | '),
    ),
  );
}

/** Makes the window as tall as what it shows: what stands under a sticky bar is not told from what is too small. */
async function unroll(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const all = await page.evaluate(() => document.documentElement.scrollHeight);
  if (all > height) await page.setViewportSize({ width, height: all });
}

/** What axe finds on a screen, a line for each place: rule, where, how it is written, what to do. */
export async function violations({ page, over }: Shown, only: 'all' | 'colours'): Promise<string[]> {
  const options = JSON.stringify(only === 'all' ? EVERYTHING : COLOURS);
  const run = (context: string) => `axe.run(${context}, ${options}).then(found => found.violations.map(
    ({ id, nodes }) => ({ id, nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })) })))`;
  if (!over) {
    await unroll(page);
    await page.evaluate(BRING);
    return lines((await page.evaluate(run('document'))) as Violation[]);
  }
  // The page cannot see into the closed root, the extension's own world can be told what it is.
  await over.probe.evaluate(`${BRING};
    if (!host.shadowRoot) Object.defineProperty(host, 'shadowRoot', { get: () => root });`);
  const context = `{ include: { fromShadowDom: ['meipi-host', ${JSON.stringify(over.selector)}] } }`;
  return lines(await over.probe.evaluate<Violation[]>(`return ${run(context)};`));
}
