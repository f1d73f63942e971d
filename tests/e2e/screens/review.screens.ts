import { over } from './overlay.screens.ts';
import { listed } from './panel.screens.ts';
import { PAGE_SIZE, type Screen } from './screen.ts';

export const screens: Screen[] = [
  {
    name: 'review-current',
    title: ['侧边栏：用按键逐条审阅', 'Side panel: going through it by keys'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.keyboard.press('o');
      await shown.page.keyboard.press(']');
      await shown.page.keyboard.press('j');
      await shown.page.locator('.item.current').waitFor();
      return shown;
    },
  },
  {
    name: 'review-edit',
    title: ['侧边栏：在条目里修改', 'Side panel: editing in the row'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.locator('.chip').first().click();
      await shown.page.keyboard.press('j');
      await shown.page.keyboard.press('e');
      await shown.page.locator('[name=period]').fill('2023-13');
      await shown.page.keyboard.press('Enter');
      await shown.page.locator('.row-editor .error').waitFor();
      return shown;
    },
  },
  {
    name: 'review-keys',
    title: ['侧边栏：所有按键', 'Side panel: all keys'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.keyboard.press('Shift+?');
      await shown.page.locator('dialog[open]').waitFor();
      return shown;
    },
  },
  {
    name: 'page-review',
    title: ['页面上的审阅', 'Reviewing on the page'],
    size: PAGE_SIZE,
    open: over('.review', async ({ page, tabId }, { extension }) => {
      await extension.askTab(tabId, 'content.review', { on: true });
      await page.keyboard.press('Shift+?');
    }),
  },
];
