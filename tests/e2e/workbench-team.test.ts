import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { madeTeam } from '../workbench/made-team.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { putRows } from './harness/put-rows.ts';
import { inEnglish } from './in-english.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });
/** Each page has one of each sort, and one more that one of them missed. */
const EACH = 6;
const PAGES = 6;

describe('the team’s view in the workbench', () => {
  let extension: Extension;
  let page: Page;

  const current = () => page.locator('.disagreement[aria-current=true]');
  const left = (n: number) => page.getByText(`还有 ${n} 处未定，共 ${EACH * PAGES} 处。`).waitFor();
  const cells = (name: string) =>
    page
      .locator('table.agreement tr')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell')
      .allTextContents();

  beforeAll(async () => {
    extension = await launchExtension({ viewport: { width: 1280, height: 900 } });
    extension.context.setDefaultTimeout(15_000);
    page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/text.html`);
    const { rows, ...tables } = madeTeam('local', PAGES);
    await putRows(page, { entries: rows, ...tables });
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`chrome-extension://${extension.id}/workbench.html?ws=local#team`);
  });
  afterAll(async () => {
    await extension?.close();
  });

  it('U1 U5 tells what each did, and how far the two agree by kind', async () => {
    await left(EACH * PAGES);
    const progress = page.locator('table.numbers').first();
    expect(await progress.locator('tbody tr').allTextContents()).toEqual(
      expect.arrayContaining([`沈禾${PAGES}${PAGES}${8 * PAGES}0`, `杜明远0${PAGES}${7 * PAGES}${PAGES}`]),
    );
    const [alpha, interval, f1, a, b, same] = await cells('数据');
    expect([a, b, same]).toEqual([4, 4, 3].map(n => String(n * PAGES)));
    expect(f1).toBe('0.75');
    expect(Number(alpha)).toBeGreaterThan(0);
    expect(Number(alpha)).toBeLessThan(1);
    // All pages are alike: no drawing of them gives much else.
    expect(interval).toMatch(/^0\.\d\d – 0\.\d\d$/);
    expect((await cells('高亮'))[2]).toBe('0.00');
    await page.locator('.copy-table').nth(2).click();
    await page.getByText('已复制，可粘贴到电子表格。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`数据\t${alpha}\t`);
    await shoot(page, 'workbench-team', true);
  });

  it('U3 lists what they do not agree on by its sort, each with what either says', async () => {
    await page.getByRole('button', { name: /^内容不同/ }).click();
    await until(async () => expect(await page.locator('.disagreement').count()).toBe(PAGES));
    expect(await current().locator('.differs').allTextContents()).toEqual(['动作立案', '动作审查']);
    expect(new URL(page.url()).hash).toContain('sort=attributes');
    await page.getByRole('button', { name: '看原文' }).first().click();
    await page.locator('.quote-pane mark').first().waitFor();
    await shoot(page, 'workbench-team-quote');
    await page.getByRole('button', { name: '关闭原文' }).click();
    await page.locator('.sorts').getByRole('button', { name: /^全部/ }).click();
  });

  it('U4 decides one by a key and goes on to the next; it can be undone', async () => {
    await until(async () => expect(await page.locator('.disagreement').count()).toBe(EACH * PAGES));
    const first = await current().locator('.sides').textContent();
    await page.keyboard.press('KeyA');
    await left(EACH * PAGES - 1);
    await until(async () => expect(await current().locator('.sides').textContent()).not.toBe(first));
    await page.keyboard.press('KeyB');
    await page.keyboard.press('KeyX');
    await left(EACH * PAGES - 2);
    await page.keyboard.press('KeyJ');
    await page.keyboard.press('KeyK');
    await page.keyboard.press('KeyZ');
    await left(EACH * PAGES - 1);
    await page.keyboard.press('KeyZ');
    await left(EACH * PAGES);
  });

  it('U4 has another annotation written where neither is right', async () => {
    await page.getByRole('button', { name: /^内容不同/ }).click();
    await until(async () => expect(await page.locator('.disagreement').count()).toBe(PAGES));
    await page.keyboard.press('KeyE');
    const form = page.getByRole('form', { name: '另写一条，用于定稿' });
    await form.getByLabel('动作').fill('审查立案');
    await shoot(page, 'workbench-team-edit');
    await form.getByRole('button', { name: '存为定稿' }).click();
    await left(EACH * PAGES - 1);
    await page.getByLabel('也列出已定的').check();
    await page.getByText('已定：另写了一条').waitFor();
    await page.locator('.instead', { hasText: '审查立案' }).waitFor();
    await page.getByRole('button', { name: '重新定夺' }).click();
    await left(EACH * PAGES);
    expect(await page.locator('.instead').count()).toBe(0);
    await page.getByLabel('也列出已定的').uncheck();
    await page.locator('.sorts').getByRole('button', { name: /^全部/ }).click();
  });

  it('U6 exports the curated version and each layer', async () => {
    const exported = async () => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出 JSON' }).click();
      const stream = await (await saved).createReadStream();
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      const file = JSON.parse(Buffer.concat(parts).toString());
      return {
        filters: file.filters,
        authors: file.annotations.map((one: { author: string }) => one.author),
      };
    };
    await page.getByText('导出一层或定稿').click();
    // What both made alike is there once; of what is not decided both sides are.
    await page
      .getByText(`${12 * PAGES} 条`, { exact: false })
      .first()
      .waitFor();
    const curated = await exported();
    expect(curated.filters).toEqual([{ curated: true, statuses: ['accepted'] }]);
    expect(curated.authors).toHaveLength(12 * PAGES);
    await page.getByLabel('导出什么').selectOption('杜明远');
    await until(async () =>
      expect(await page.locator('.will strong').textContent()).toContain(String(7 * PAGES)),
    );
    expect(new Set((await exported()).authors)).toEqual(new Set(['杜明远']));
  });

  it('U7 compares two years, and two pages', async () => {
    await page.locator('.bench-head nav').getByRole('link', { name: '比较' }).click();
    const moved = page.locator('section[aria-labelledby=moved]');
    const line = moved.getByRole('row').filter({ hasText: '收到' });
    // The two newest years, without a choice.
    await until(async () =>
      expect(await line.getByRole('cell').allTextContents()).toEqual([
        ...['收到', '件', '216 2025 · 通海县', '225 2026 · 通海县', '+9', '+4.2%'],
      ]),
    );
    await page.getByText('另有 2 个两边都有。').first().waitFor();
    await shoot(page, 'workbench-compare');
    await page.getByLabel('前：年份（网页发布的年份）').selectOption('2022');
    await until(async () => expect(await line.textContent()).toContain('+45'));
    expect(new URL(page.url()).hash).toContain('left=2022');
    await moved.locator('.copy-table').click();
    await page.getByText('已复制，可粘贴到电子表格。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '提案\t收到\t件\t180 2021 通海县\t225',
    );
    await line.getByRole('button').first().click();
    await page.locator('.quote-pane mark').first().waitFor();
    await page.getByRole('button', { name: '关闭原文' }).click();

    await page.getByRole('button', { name: '两个网页' }).click();
    await page.getByText('选好两边', { exact: false }).waitFor();
    await page.getByRole('searchbox', { name: /^前：网页/ }).fill('2023年');
    const offered = (name: string) => page.getByRole('group', { name }).locator('li button');
    await until(async () => expect(await offered('前：网页').count()).toBe(1));
    await offered('前：网页').click();
    await offered('后：网页').filter({ hasText: '2025年' }).click();
    await until(async () => expect(await line.textContent()).toContain('+18'));
    await shoot(page, 'workbench-compare-pages');
  });

  it('U3 U7 are there in English too', async () => {
    await inEnglish(page, async twin => {
      await twin.getByText('Figures that moved').waitFor();
      await shoot(twin, 'workbench-compare-english');
      await twin.getByRole('link', { name: 'Team' }).click();
      await twin.getByText('Other attributes').first().waitFor();
      await shoot(twin, 'workbench-team-english');
    });
  });
});
