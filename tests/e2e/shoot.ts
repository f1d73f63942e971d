import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Pictures of a screen in light and dark, for a person to look at: only where `MEIPI_PICTURES` names a folder. */
export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env.MEIPI_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage });
  }
  await page.emulateMedia({ colorScheme: null });
}

/** The same page as an English browser shows it. */
export async function shootEnglish(page: Page, name: string): Promise<void> {
  const twin = await page.context().newPage();
  await twin.setViewportSize(page.viewportSize() ?? { width: 860, height: 1100 });
  await twin.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome?: { i18n?: { getUILanguage: () => string } } };
    if (chrome?.i18n) chrome.i18n.getUILanguage = () => 'en-US';
    Object.defineProperty(navigator, 'language', { get: () => 'en-US' });
  });
  await twin.goto(page.url());
  await twin.waitForTimeout(500);
  if (name.endsWith('settings')) await twin.getByRole('button', { name: 'Settings' }).click();
  await shoot(twin, `${name}-en`);
  await twin.close();
}
