import { describe, expect, it } from 'vitest';
import { allScreens } from './screens/all-screens.ts';
import { type AxNode, axTree, withRole, words } from './screens/ax-tree.ts';
import { checkScreens } from './screens/check-screens.ts';
import type { Screen } from './screens/screen.ts';
import { onStage } from './screens/visit.ts';

const screens = await allScreens();
/** It takes a while to set, so all tests of screens are in one file. */
const visit = onStage();

await checkScreens(visit);

describe('screens for people who do not see them, or see them otherwise', () => {
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
      await page.getByRole('button', { name: '核对' }).click();
      await page.getByRole('status').getByText('核对无误', { exact: false }).waitFor();
      await page.getByText('最近的消息', { exact: false }).click();
      await page.locator('.messages li', { hasText: '没有写权限' }).waitFor();
    }));
});
