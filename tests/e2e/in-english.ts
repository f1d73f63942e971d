import type { Page } from 'playwright-core';

/** The same page of the extension as an English browser shows it, while `look` looks at it. */
export async function inEnglish(page: Page, look: (twin: Page) => Promise<void>): Promise<void> {
  const twin = await page.context().newPage();
  try {
    await twin.setViewportSize(page.viewportSize() ?? { width: 860, height: 1100 });
    await twin.addInitScript(() => {
      const { chrome } = globalThis as unknown as { chrome?: { i18n?: { getUILanguage: () => string } } };
      if (chrome?.i18n) chrome.i18n.getUILanguage = () => 'en-US';
      Object.defineProperty(navigator, 'language', { get: () => 'en-US' });
    });
    await twin.goto(page.url());
    await look(twin);
  } finally {
    await twin.close();
  }
}
