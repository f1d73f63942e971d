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

/** One picture of a page as it is, where `MEIPI_PICTURES` names a folder. */
export async function shootOne(page: Page, name: string): Promise<void> {
  const folder = process.env.MEIPI_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
