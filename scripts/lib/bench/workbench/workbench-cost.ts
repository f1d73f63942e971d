import type { Page } from 'playwright-core';
import { packDigest } from '../../../../shared/workbench/digest.ts';
import type { Browser } from '../../browser/ensure-browser.ts';
import { launchExtension } from '../../extension/launch-extension.ts';
import { putRows } from '../../extension/put-rows.ts';
import { type MadeOptions, madePages } from './made-workspace.ts';

export interface WorkbenchCost {
  /** Milliseconds from opening the workbench to its first rows, each time it was opened. */
  openings: number[];
  /** Milliseconds from asking to the count that answers, by what was searched for. */
  searches: Map<string, number>;
  scrolled: Scrolled;
  /** The same of a plain list. */
  plain: Scrolled;
}

/** Frames while a page scrolls, and how many came later than 60 a second ask for; the middle one and the longest in ms. */
export interface Scrolled {
  late: number;
  frames: number;
  middle: number;
  longest: number;
}

/** Pages that go into the browser at once. */
const AT_ONCE = 250;
const FRAMES = 150;
/** A frame at 60 a second, and what a timer may be off, in ms. */
const FRAME_MS = 1000 / 60 + 4;

async function fill(page: Page, options: MadeOptions): Promise<void> {
  const rows = [...madePages(options)].map(([id, digest], n) => ({
    ...{ ws: 'local', page: id, made: n + 1, packed: { utf8: packDigest(digest) } },
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await putRows(page, { digests: rows.slice(from, from + AT_ONCE) });
}

/** The built extension's workbench on a made-up workspace, opened several times, searched and scrolled. */
export async function measureWorkbench(
  browser: Browser,
  { pages, each, times, words }: { pages: number; each: number; times: number; words: readonly string[] },
): Promise<WorkbenchCost> {
  const extension = await launchExtension({ browser, viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(120_000);
  const address = `chrome-extension://${extension.id}/workbench.html?ws=local#annotations`;
  try {
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/text.html`);
    await fill(page, { pages, each });
    await page.addInitScript(() => {
      const seen = () => {
        if (!document.querySelector('.found .row strong')) return requestAnimationFrame(seen);
        // The frame that shows it.
        return requestAnimationFrame(() => Object.assign(globalThis, { shown: performance.now() }));
      };
      requestAnimationFrame(seen);
    });
    const openings: number[] = [];
    for (let i = 0; i < times; i++) {
      await page.goto('about:blank');
      await page.goto(address);
      await page.waitForFunction(() => 'shown' in globalThis);
      openings.push(await page.evaluate(() => (globalThis as unknown as { shown: number }).shown));
    }
    // All of it is in by now, or the count is not that of all.
    await page
      .locator('.count')
      .getByText(String(pages * each))
      .waitFor();
    const searches = new Map<string, number>();
    for (const word of words) searches.set(word, await searchFor(page, word));
    await page.evaluate(() => {
      location.hash = '#annotations';
    });
    await page
      .locator('.count')
      .getByText(String(pages * each))
      .waitFor();
    const scrolled = await scroll(page);
    // What the browser itself takes on this machine, with nothing to draw anew.
    await page.goto(`chrome-extension://${extension.id}/text.html`);
    await page.evaluate(() => {
      document.body.innerHTML = `<ol>${'<li style="height:62px">政协</li>'.repeat(2_000)}</ol>`;
    });
    return { openings, searches, scrolled, plain: await scroll(page) };
  } finally {
    await extension.close();
  }
}

/** From the address that asks until the count is another one: searches here find different numbers. */
function searchFor(page: Page, words: string): Promise<number> {
  return page.evaluate(async words => {
    const count = document.querySelector('.count') as HTMLElement;
    const begun = performance.now();
    location.hash = `#annotations?search=${encodeURIComponent(words)}`;
    await new Promise<void>(resolve => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(count, { subtree: true, characterData: true, childList: true });
    });
    return performance.now() - begun;
  }, words);
}

function scroll(page: Page): Promise<Scrolled> {
  return page.evaluate(
    async ([frames, frameMs]) => {
      const next = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
      let last = await next();
      const took: number[] = [];
      for (let i = 0; i < frames; i++) {
        scrollBy(0, 400);
        const now = await next();
        took.push(now - last);
        last = now;
      }
      took.sort((a, b) => a - b);
      const late = took.filter(ms => ms > frameMs).length;
      return { late, frames, middle: took[frames >> 1] ?? 0, longest: took.at(-1) ?? 0 };
    },
    [FRAMES, FRAME_MS] as const,
  );
}
