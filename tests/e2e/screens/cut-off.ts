import type { Page } from 'playwright-core';

/** What of a page does not fit into a window of this width (CSS pixels): places that stick out, and words that are cut. */
export async function cutOff(page: Page, width: number): Promise<string[]> {
  const { height = 820 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height });
  return page.evaluate(() => {
    const faults: string[] = [];
    const say = (what: string, element: Element) =>
      faults.push(`${what} | ${element.outerHTML.slice(0, 140)}`);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth}`);
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll('body *')) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (!element.checkVisibility() || box.width <= 1 || box.height <= 1 || scrolls(element)) continue;
      if (box.right > root.clientWidth + 1 || box.left < -1) say('sticks out', element);
      const spills = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const holdsWords = element.matches('button, a, label, summary, p, h1, h2, h3, td, th, dd, dt');
      const clips = /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis';
      if (spills && (clips || holdsWords)) say('is cut', element);
    }
    return faults;
  });
}
