import type { Page } from 'playwright-core';

/** What still moves on a page for one who asked for less motion. */
export async function moving(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body, body *')]
      .filter(element => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const lasts = transitionDuration.split(',').some(time => Number.parseFloat(time) > 0);
        return animationName !== 'none' || lasts || scrollBehavior === 'smooth';
      })
      .map(element => element.outerHTML.slice(0, 140)),
  );
  await page.emulateMedia({ reducedMotion: null });
  return faults;
}
