import type { Page } from 'playwright-core';
import type { Extension } from '../harness/launch-extension.ts';
import { type Language, PANEL_SIZE } from './screen.ts';
import type { Stage } from './stage.ts';

const LANGUAGES = { zh: 'zh-CN', en: 'en-US' } as const;

/** As a browser of that language shows the page, whatever the machine's is. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.addInitScript(tag => {
    const { chrome } = globalThis as unknown as { chrome?: { i18n?: { getUILanguage: () => string } } };
    if (chrome?.i18n) chrome.i18n.getUILanguage = () => tag;
    Object.defineProperty(navigator, 'language', { get: () => tag });
  }, LANGUAGES[language]);
}

/**
 * Pages of the extension, in the tab of their language: to open and close one for each screen is as much work for the
 * browser as to load the screen.
 */
export function ownPages({ context, id }: Extension): Pick<Stage, 'own' | 'leave'> {
  const tabs = new Map<Language, Page>();
  const url = (path: string) => `chrome-extension://${id}/${path}`;
  return {
    own: async (path, language, size = PANEL_SIZE) => {
      let page = tabs.get(language);
      // Some close themselves when all is done.
      if (!page || page.isClosed()) {
        page = await context.newPage();
        await speak(page, language);
        tabs.set(language, page);
      }
      await page.bringToFront();
      await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
      await page.setViewportSize(size);
      await page.goto(url(path));
      return page;
    },
    leave: async page => {
      if (page.isClosed()) return;
      // What runs nothing by itself: from a page to another part of the same one, nothing would be loaded anew.
      if ([...tabs.values()].includes(page)) await page.goto(url('manifest.json'));
      else await page.close();
    },
  };
}
