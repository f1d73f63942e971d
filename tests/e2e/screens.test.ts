import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allScreens } from './screens/all-screens.ts';
import { type AxNode, axTree, withRole, words } from './screens/ax-tree.ts';
import { violations } from './screens/axe.ts';
import { cutOff } from './screens/cut-off.ts';
import { moving } from './screens/motion.ts';
import type { Language, Screen, Shown } from './screens/screen.ts';
import { type Stage, setStage } from './screens/stage.ts';

const screens = await allScreens();
/** A narrow side panel, and a page of twice the size in a narrow window. */
const NARROW = 300;

describe('every screen', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.stop());

  /** Looks at a screen and closes it, whatever came of the look. */
  async function visit(screen: Screen, language: Language, look: (shown: Shown) => Promise<void>) {
    const shown = await screen.open(stage, language);
    try {
      await look(shown);
    } finally {
      if (!shown.page.isClosed()) await shown.page.close();
      await shown.end?.();
    }
  }

  it.for(screens.map(screen => [screen.name, screen] as const))(
    'Q1 Q2 Q3 has no fault that axe finds, fits into 300 px and keeps still if asked: %s',
    async ([, screen]) => {
      for (const language of ['zh', 'en'] as const) {
        await visit(screen, language, async shown => {
          for (const colorScheme of ['light', 'dark'] as const) {
            await shown.page.emulateMedia({ colorScheme });
            const found = await violations(shown, colorScheme === 'light' ? 'all' : 'colours');
            expect.soft(found, `${language} ${colorScheme}`).toEqual([]);
          }
          // The page's own layout is not ours.
          if (shown.over) return;
          expect.soft(await moving(shown.page)).toEqual([]);
          expect.soft(await cutOff(shown.page, NARROW), language).toEqual([]);
        });
      }
    },
  );

  const named = (name: string) => screens.find(screen => screen.name === name) as Screen;

  it('Q7 shows what is chosen where the system forces its colours', () =>
    visit(named('panel-filtered'), 'zh', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      const grounds = (pressed: boolean) =>
        page
          .locator(`.chip[aria-pressed="${pressed}"]`)
          .evaluateAll(chips => chips.map(chip => getComputedStyle(chip).backgroundColor));
      const [chosen] = await grounds(true);
      const others = await grounds(false);
      expect(others.length).toBeGreaterThan(2);
      expect(others).not.toContain(chosen);
    }));

  it('Q8 tells a screen reader what the panel lists, with kind, state and words, and that the count changes', () =>
    visit(named('panel-items'), 'zh', async ({ page }) => {
      const tree = await axTree(page);
      expect(withRole(tree, 'main')).toHaveLength(1);
      expect(withRole(tree, 'heading').map(one => one.name)).toContain('眉批');
      const rows = withRole(tree, 'listitem').filter(row => withRole(row, 'button').length > 0);
      expect(rows.length).toBeGreaterThan(10);
      const figure = rows.find(row => words(row).includes('187件')) as AxNode;
      const [reveal, ...acts] = withRole(figure, 'button').map(one => one.name);
      expect(reveal).toMatch(/数据.*已确认.*187件/);
      expect(acts).toContain('删除');
      const chips = withRole(tree, 'button').filter(one => one.states.pressed !== undefined);
      expect(chips.map(chip => [chip.name, chip.states.pressed])).toContainEqual(['人物 5', 'false']);
      const live = page.locator('[aria-live], [role=status]').filter({ hasText: '条待定' });
      expect(await live.count()).toBe(1);
    }));

  it('Q8 tells a screen reader what stands on the card, inside of the closed root', () =>
    visit(named('card-suggested'), 'zh', async ({ page }) => {
      const cards = withRole(await axTree(page), 'dialog');
      expect(cards.map(card => card.name)).toEqual([expect.stringMatching(/\S/)]);
      const [card] = cards as [AxNode];
      expect(words(card)).toContain('12,000,000 元');
      const buttons = withRole(card, 'button').map(one => one.name);
      expect(buttons).toEqual(expect.arrayContaining(['确认', '否定']));
      expect(buttons.every(name => name.trim() !== '')).toBe(true);
    }));

  it('Q5 says what went wrong and what was done, and keeps both to be read again', () =>
    visit(named('panel-viewer'), 'zh', async ({ page }) => {
      const alert = page.locator('[role=alert]');
      await alert.getByText('没有写权限', { exact: false }).waitFor();
      await page.getByRole('button', { name: '立即同步' }).click();
      expect(await alert.textContent()).toContain('没有写权限');
      await alert.getByRole('button', { name: '关闭此消息' }).click();
      expect(await alert.textContent()).toBe('');
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出 JSON' }).click();
      await saved;
      await page.getByRole('status').getByText('已导出', { exact: false }).waitFor();
      await page.getByText('最近的消息', { exact: false }).click();
      await page.locator('.messages li', { hasText: '没有写权限' }).waitFor();
    }));
});
