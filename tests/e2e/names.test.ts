import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillWorkspace } from './harness/fill-workspace.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

describe('people and initiatives in the workbench', () => {
  let extension: Extension;
  let page: Page;

  const go = (hash: string) =>
    page.evaluate(to => {
      location.hash = to;
    }, hash);
  const rows = () => page.locator('.list .name strong').allTextContents();
  const detail = () => page.locator('.detail');
  const peopleCount = async () => Number.parseInt((await page.locator('.count').textContent()) ?? '', 10);

  beforeAll(async () => {
    extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
    extension.context.setDefaultTimeout(15_000);
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/text.html`);
    await fillWorkspace(page, 'local', { pages: 60, each: 20, seed: 3 });
    await page.goto(`chrome-extension://${extension.id}/workbench.html?ws=local#people`);
    // The index is built first.
    await page.locator('.list .name').first().waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    await extension?.close();
  });

  it('J9 lists people with their posts, found by a part of the name or by pinyin', async () => {
    await shoot(page, 'people');
    const box = page.getByRole('searchbox', { name: '查找人物' });
    await box.fill('swsh');
    await until(async () => expect(new Set(await rows())).toEqual(new Set(['施望舒'])));
    await box.fill('望舒');
    await until(async () => expect(new Set(await rows())).toEqual(new Set(['施望舒'])));
    expect(new URL(page.url()).hash).toContain('q=');
    expect((await rows()).length).toBeGreaterThan(1);
    await box.fill('曲靖');
    await until(async () =>
      expect(await page.locator('.list .name small').allTextContents()).toContainEqual(
        expect.stringContaining('曲靖市'),
      ),
    );
  });

  it('J10 shows the titles of a person over time, with whom and where mentioned, and the quote in its page', async () => {
    await go('#people?q=施望舒');
    await page.locator('.list .name a').first().click();
    await detail().getByRole('heading', { name: '施望舒' }).waitFor();
    await detail().getByRole('img', { name: '施望舒的历任职务时间线' }).locator('svg').waitFor();
    const first = await detail()
      .getByRole('region', { name: '历任职务' })
      .locator('tbody td.day')
      .first()
      .textContent();
    expect(first).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(
      await detail().getByRole('region', { name: '和谁一起' }).locator('tbody tr').count(),
    ).toBeGreaterThan(2);
    await shoot(page, 'people-detail');
    await detail()
      .getByRole('region', { name: '历任职务' })
      .getByRole('button', { name: '复制表格' })
      .click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe('姓名\t地区\t职务\t首见\t末见\t网页\t原文写法');
    expect(copied.split('\n')[1]).toContain(`施望舒\t`);
    await detail().locator('.quotes button').first().click();
    await page.getByRole('complementary', { name: '原文' }).waitFor();
    await shoot(page, 'people-quote');
    await page.getByRole('button', { name: '关闭原文' }).click();
  });

  it('J10 merges namesakes that are one, and takes it back', async () => {
    await go('#people?q=施望舒');
    await page.locator('.list .name a').first().click();
    const before = await peopleCount();
    const others = detail().getByRole('region', { name: '与他人合并' }).locator('li');
    await until(async () => expect(await others.count()).toBe(before - 1));
    await others.first().getByRole('button').click();
    await page.getByText('两位施望舒已合并为一个人。').waitFor();
    await until(async () => expect(await peopleCount()).toBe(before - 1));
    await detail().getByText('由成员核定').waitFor();
    await page.locator('.bench-head').getByRole('button', { name: '撤销' }).click();
    await until(async () => expect(await peopleCount()).toBe(before));
  });

  it('J10 splits off pages that speak of somebody else, and takes it back', async () => {
    await go('#people?q=施望舒');
    await page.locator('.list .name a').first().click();
    const before = await peopleCount();
    const boxes = detail().getByRole('region', { name: '在哪里被提到' }).getByRole('checkbox');
    await boxes.nth(1).check();
    await shoot(page, 'people-split');
    await detail()
      .getByRole('button', { name: /^把选中的 \d+ 处拆分/ })
      .click();
    await page.getByText(/处从施望舒拆分为另一个人/).waitFor();
    await until(async () => expect(await peopleCount()).toBe(before + 1));
    await page.locator('.said').getByRole('button', { name: '撤销' }).click();
    await until(async () => expect(await peopleCount()).toBe(before));
  });

  it('J4 tells who held an office when', async () => {
    await go('#people?by=office&q=昆明市政协主席');
    const table = detail().locator('table');
    await until(async () => expect(await table.locator('tbody th').allTextContents()).toEqual(['政协主席']));
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
    await shoot(page, 'people-offices');
    await table.locator('tbody a').first().click();
    await detail().getByRole('heading', { level: 2 }).waitFor();
  });

  it('J7 shows where an initiative began, how it spread, and its family', async () => {
    await go('#initiatives');
    await detail().getByRole('img', { name: '首次提及的时间线' }).locator('svg').waitFor();
    await shoot(page, 'initiatives');
    await page.getByRole('searchbox', { name: '查找举措' }).fill('ybxs');
    await until(async () => expect(await rows()).toEqual(['院坝协商']));
    await page.locator('.list .name a').click();
    await detail()
      .getByText(/^首次提及：20\d\d-\d\d-\d\d/)
      .waitFor();
    await detail()
      .getByRole('img', { name: /院坝协商在各地/ })
      .locator('svg')
      .waitFor();
    const spread = detail().getByRole('region', { name: '在各地的扩散' });
    const download = page.waitForEvent('download');
    await spread.getByRole('button', { name: '下载 SVG' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/院坝协商.*\.svg$/);
    const svg = await readFile(await file.path(), 'utf8');
    expect(svg).toMatch(/来源：工作区“.*”，\d{4}-\d\d-\d\d，眉批/);
    expect(svg).not.toContain('var(');
    expect(svg.match(/<circle/g)?.length).toBeGreaterThan(3);
    const days = await spread.locator('tbody tr td:nth-child(2)').allTextContents();
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...days].sort());
    await shoot(page, 'initiative');
  });

  it('J8 puts initiatives with a common word into one family, under the names that members wrote', async () => {
    const words = [{ kind: 'initiative' as const, form: '湖畔议事', canonical: '湖畔协商' }];
    await extension.ask('words.write', { ws: 'local', words });
    await go('#initiatives?by=family');
    const family = detail().getByRole('region', { name: '协商', exact: true });
    await family.waitFor();
    await shoot(page, 'initiative-families');
    expect((await family.getByRole('link').allTextContents()).map(text => text.slice(0, 4)).sort()).toEqual(
      ['湖畔协商', '院坝协商'].sort(),
    );
    await family.getByRole('link', { name: /湖畔协商/ }).click();
    await detail().getByText('又称：湖畔议事').waitFor();
    await detail().getByRole('region', { name: '同一系列' }).getByText('共有“协商”').waitFor();
  });
});
