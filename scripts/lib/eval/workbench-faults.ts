import type { Extension } from '../extension/launch-extension.ts';

/** What each of the workbench's views shows where there is anything to show, on every corpus that has figures, people and initiatives. */
const SHOWN: Record<string, string> = {
  pages: '.pages .row',
  annotations: '.found .row strong',
  figures: '.figure-table tbody td button',
  people: '.list .name',
  initiatives: '.list .name',
  team: 'table.numbers tbody tr',
  compare: '.compare',
};
const WAIT_MS = 30_000;

/** Opens every view of the workbench on what was accepted; empty if all of it is there. */
export async function workbenchFaults(
  extension: Extension,
  accepted: { annotations: number; pages: number },
): Promise<string[]> {
  const page = await extension.context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(`workbench: ${error.message}`));
  try {
    for (const [view, selector] of Object.entries(SHOWN)) {
      await page.goto(`chrome-extension://${extension.id}/workbench.html?ws=local#${view}`);
      await page
        .locator(selector)
        .first()
        .waitFor()
        .catch(() => faults.push(`workbench: ${view} shows nothing`));
      for (const alert of await page.getByRole('alert').allTextContents())
        if (alert !== '') faults.push(`workbench: ${view} says “${alert}”`);
    }
    await page.goto(`chrome-extension://${extension.id}/workbench.html?ws=local#annotations`);
    const count = (await page.locator('.count', { hasText: /\d/ }).textContent()) ?? '';
    const counted = (count.match(/\d+/g) ?? []).map(Number);
    if (counted[0] !== accepted.annotations || counted[1] !== accepted.pages)
      faults.push(
        `workbench: “${count}” where ${accepted.annotations} on ${accepted.pages} pages were accepted`,
      );
  } finally {
    await page.close();
  }
  return faults;
}
