import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { figurePages } from './figure-pages.ts';
import { fillWith } from './harness/fill-workspace.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

describe('the figures of a workspace', () => {
  let extension: Extension;
  let page: Page;

  const go = (hash: string) =>
    page.evaluate(to => {
      location.hash = to;
    }, hash);
  const heads = () => page.locator('.figure-table tbody th.what').allTextContents();
  const row = (what: string, where: string) =>
    page
      .locator('.figure-table tbody tr')
      .filter({ has: page.locator('th.what', { hasText: what }) })
      .filter({ has: page.locator('th.where', { hasText: where }) });
  const download = async (press: () => Promise<void>): Promise<[name: string, bytes: Buffer]> => {
    const [file] = await Promise.all([page.waitForEvent('download') as Promise<Download>, press()]);
    return [file.suggestedFilename(), await readFile(await file.path())];
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    extension = await launchExtension({ viewport: { width: 1280, height: 860 } });
    extension.context.setDefaultTimeout(15_000);
    page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/text.html`);
    await fillWith(page, 'local', figurePages());
    await page.goto(`chrome-extension://${extension.id}/workbench.html?ws=local#figures`);
    await page.locator('.figure-table tbody th').first().waitFor();
  });
  afterAll(async () => {
    await extension?.close();
  });

  it('K12 stand in a table, subjects under their group and acts apart, and each cell opens its quotes', async () => {
    await until(async () =>
      expect(await heads()).toEqual(
        expect.arrayContaining([
          expect.stringContaining('提案 · 收到 (件)'),
          expect.stringContaining('提案 · 立案 (件)'),
          expect.stringContaining('集体提案 · 收到 (件) 归在“提案”下'),
          expect.stringContaining('绿地 (亩)'),
        ]),
      ),
    );
    await shoot(page, 'figures-table');
    const cell = row('提案 · 收到', '昆明市').first().locator('button', { hasText: '468 / 475' });
    await cell.click();
    const quotes = page.getByRole('complementary', { name: '出处' });
    await until(async () => expect(await quotes.locator('q').allTextContents()).toEqual(['468件', '475件']));
    await shoot(page, 'figures-quotes');
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await until(async () => expect(await quotes.locator('q').count()).toBe(2));
    await quotes.getByRole('button', { name: '在网页中查看' }).first().click();
    await page.getByRole('complementary', { name: '原文' }).waitFor();
  });

  it('K12 are narrowed down and put together by choices that stand in the address', async () => {
    await go('#figures?places=province&group=提案&from=2023&to=2024');
    await until(async () =>
      expect(await page.locator('.figure-table thead th').allTextContents()).toEqual([
        '对象 · 行为 · 单位',
        '地区',
        '2023年',
        '2024年',
      ]),
    );
    await until(async () =>
      expect(new Set(await page.locator('th.where').allTextContents())).toEqual(new Set(['地区', '云南省'])),
    );
    await page.getByRole('button', { name: '清除选择' }).click();
    await row('绿地', '云南省').first().waitFor();
  });

  it('K11 are put together anew when a member changes a rule, until it is taken back', async () => {
    await go('#figures?show=rules');
    const group = page.getByRole('textbox', { name: '“集体提案”归到' });
    await group
      .or(page.getByRole('combobox', { name: '“集体提案”归到' }))
      .first()
      .fill('集体提案');
    await page.keyboard.press('Enter');
    await page.getByText('“集体提案”的规则已保存').waitFor();
    await page.getByRole('checkbox', { name: '使用“1 公顷 = 15 亩”' }).click();
    await page.getByText('“公顷”的规则已保存').waitFor();
    await shoot(page, 'figures-rules');
    await go('#figures');
    await until(async () => expect((await heads()).join()).toContain('绿地 (公顷)'));
    expect((await heads()).join()).not.toContain('归在“提案”下');
    await go('#figures?show=rules');
    await page.getByRole('button', { name: '恢复“集体提案”的自动规则' }).click();
    await page.getByText('“集体提案”的规则已恢复').waitFor();
    await go('#figures');
    await until(async () => expect((await heads()).join()).toContain('归在“提案”下'));
  });

  it('K5, K6, K7 tell what does not fit, with the quotes', async () => {
    await go('#figures?show=flags');
    await page.getByRole('heading', { name: '互相矛盾（1）' }).waitFor();
    const first = page.locator('.flag-section').first();
    await until(async () => expect(await first.locator('q').allTextContents()).toEqual(['468件', '475件']));
    await page.getByRole('heading', { name: '离群值（1）' }).waitFor();
    await page.locator('.flag-section').nth(1).getByText('3200件').waitFor();
    await page.getByRole('heading', { name: '与计数不符的比例（2）' }).waitFor();
    await page.getByText('另有 12 个比例与旁边的计数相符').waitFor();
    await page.getByText('→ 32.14%').first().waitFor();
    await shoot(page, 'figures-flags', true);
    await page.getByRole('checkbox', { name: /也列出同一网页内的/ }).check();
    await page.getByRole('heading', { name: '互相矛盾（15）' }).waitFor();
  });

  it('K9, K10 are drawn over time and across places, and saved as pictures and data that say their source', async () => {
    await go('#figures?show=chart&measure=["提案","收到","件"]');
    await page.locator('.picture svg .points').first().waitFor();
    expect(await page.locator('.picture svg .points > *').count()).toBe(15);
    await shoot(page, 'figures-chart');
    const [svgName, svg] = await download(() => press('下载 SVG'));
    expect(svgName).toMatch(/^meipi-.*-图表-提案-收到-件-\d{8}T\d{6}Z-v.*\.svg$/);
    expect(svg.toString()).toContain('来源：工作区“');
    expect(svg.toString()).toContain('15 个网页中的 15 条数据');
    expect(svg.toString()).not.toContain('var(--series');
    const [, png] = await download(() => press('下载 PNG'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1760);
    const [, csv] = await download(() => press('下载图中数据（CSV）'));
    expect(csv.toString().split('\r\n')).toHaveLength(17);
    await page.locator('.picture svg .points > *').first().click();
    const quotes = page.getByRole('complementary', { name: '出处' });
    await until(async () => expect(await quotes.locator('q').count()).toBe(1));
    await go('#figures?show=chart&measure=["提案","收到","件"]&as=places&period=2023');
    await until(async () => expect(await page.locator('.picture svg .points > *').count()).toBe(3));
    await page.locator('.picture').getByText('3 个网页中的 3 条数据').waitFor();
    await shoot(page, 'figures-places');
  });

  it('K10 go to a spreadsheet by the clipboard, and to files', async () => {
    await go('#figures?group=提案');
    await row('集体提案', '昆明市').first().waitFor();
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press('复制表格');
    await page.getByText(/已复制/).waitFor();
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
      return [await read('text/plain'), await read('text/html')];
    });
    expect(text?.split(/\r?\n/)[0]?.split('\t').slice(0, 7)).toEqual([
      '组',
      '对象',
      '行为',
      '单位',
      '地区代码',
      '地区',
      '2019',
    ]);
    expect(html).toContain('<td>440</td>');
    const [name, csv] = await download(() => press('逐条下载（CSV）'));
    expect(name).toMatch(/数据明细/);
    expect(csv.toString()).toContain('https://zx.test/news.html');
  });
});
