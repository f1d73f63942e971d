import type { Page } from 'playwright-core';

/** Wider than this is a layout mistake of the page, not something to read. */
const MAX_WIDTH = 4_000;
/** Chromium draws no surface that is taller. */
const MAX_HEIGHT = 16_000;

/** How far text and pictures reach, in CSS pixels: also what stands outside of the body or in a box that scrolls. */
function extent(): { width: number; height: number } {
  const root = document.scrollingElement ?? document.documentElement;
  let width = root.scrollWidth;
  let height = root.scrollHeight;
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    const { right, bottom, width: w, height: h } = element.getBoundingClientRect();
    if (w === 0 || h === 0 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue;
    width = Math.max(width, right + scrollX);
    height = Math.max(height, bottom + scrollY);
  }
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/**
 * A picture of the whole page with its highlights, however wide. Parts that stand out of the document are in it too:
 * the window grows until it shows them.
 */
export async function takePicture(page: Page, file: string): Promise<void> {
  const viewport = page.viewportSize() ?? { width: 1280, height: 900 };
  const { width } = await page.evaluate(extent);
  const wide = Math.min(Math.max(width, viewport.width), MAX_WIDTH);
  if (wide > viewport.width) await page.setViewportSize({ width: wide, height: viewport.height });
  const { height } = await page.evaluate(extent);
  const drawn = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > drawn) await page.setViewportSize({ width: wide, height: Math.min(height, MAX_HEIGHT) });
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
}
