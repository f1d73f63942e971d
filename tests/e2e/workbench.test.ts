import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Export } from '../../shared/formats/json.ts';
import { madePages } from '../workbench/made-workspace.ts';
import { fillWorkspace } from './harness/fill-workspace.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

const MAKING = { pages: 60, each: 20, seed: 3 };
const MADE = [...madePages(MAKING)].flatMap(([, { annotations }]) => annotations);

describe('the workbench', () => {
  let extension: Extension;
  let page: Page;

  const go = (hash: string) =>
    page.evaluate(to => {
      location.hash = to;
    }, hash);
  const count = (text: string) => page.locator('.count').getByText(text, { exact: true }).waitFor();
  const rows = () => page.locator('.found .row .words strong').allTextContents();

  beforeAll(async () => {
    extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
    extension.context.setDefaultTimeout(15_000);
    page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/text.html`);
    await fillWorkspace(page, 'local', MAKING);
    await page.goto(`chrome-extension://${extension.id}/workbench.html?ws=local#annotations`);
  });
  afterAll(async () => {
    await extension?.close();
  });

  it('W5 lists every annotation of the workspace, and counts what each choice would find', async () => {
    await count('1200 条批注，60 个网页');
    await page.locator('.found .row strong').first().waitFor();
    await shoot(page, 'workbench-annotations');
    const facets = page.getByRole('complementary', { name: '筛选' });
    const figures = facets.getByRole('checkbox', { name: /^数据/ });
    const said = await facets.locator('label').filter({ hasText: /^数据/ }).locator('small').textContent();
    await figures.check();
    await page.locator('.count').getByText(`${said} 条批注`).waitFor();
    expect(new URL(page.url()).hash).toBe('#annotations?kinds=statistic');
    await facets.getByRole('checkbox', { name: /^昆明市/ }).check();
    await until(async () => expect(new URL(page.url()).hash).toContain('places=530100'));
    await page.getByRole('button', { name: '全部清除' }).click();
    await count('1200 条批注，60 个网页');
  });

  it('W6 finds words in the middle of a text, and names by pinyin', async () => {
    const box = page.getByRole('combobox', { name: '检索批注' });
    await box.fill('协商活');
    await box.press('Enter');
    await until(async () => expect(new URL(page.url()).hash).toContain('search='));
    await until(async () => expect((await rows()).length).toBeGreaterThan(0));
    expect(await page.locator('.found .said-of').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('协商活动')]),
    );
    await box.fill('swsh');
    await page.getByRole('option', { name: /施望舒/ }).waitFor();
    await shoot(page, 'workbench-search');
    await box.press('ArrowDown');
    await box.press('Enter');
    await until(async () => expect(new URL(page.url()).hash).toContain('persons='));
    await until(async () => expect(new Set(await rows())).toEqual(new Set(['施望舒'])));
  });

  it('W7 keeps a search by name for all members, and finds it again', async () => {
    await page.getByRole('button', { name: '保存这次检索' }).click();
    await page.getByPlaceholder('检索的名称').fill('施望舒的');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存“施望舒的”').waitFor();
    await page.getByRole('button', { name: '全部清除' }).click();
    await count('1200 条批注，60 个网页');
    await page.getByRole('button', { name: '施望舒的', exact: true }).click();
    await until(async () => expect(new Set(await rows())).toEqual(new Set(['施望舒'])));
    const stored = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          const opening = indexedDB.open('meipi');
          opening.onsuccess = () => {
            const all = opening.result.transaction('outbox').objectStore('outbox').count();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result);
            };
          };
        }),
    );
    // It waits to be sent like whatever else was done.
    expect(stored).toBeGreaterThan(0);
  });

  it('W8 changes many at once, and takes it back as one act', async () => {
    await go('#annotations?kinds=document&statuses=accepted');
    const found = MADE.filter(({ kind, status }) => kind === 'document' && status === 'accepted');
    const before = `${found.length} 条批注，${new Set(found.map(one => one.page)).size} 个网页`;
    await count(before);
    await page.getByRole('button', { name: /^全选/ }).click();
    await page.getByRole('textbox', { name: '标签名' }).fill('已入库');
    await page.getByRole('button', { name: '加标签' }).click();
    await page.getByText(/已给 \d+ 条加上标签“已入库”/).waitFor();
    await page.locator('.found .tag', { hasText: '已入库' }).first().waitFor();
    await shoot(page, 'workbench-bulk');
    await go('#annotations?tags=已入库');
    await until(async () => expect(await page.locator('.count').textContent()).toBe(before));
    await page.locator('.bench-head').getByRole('button', { name: '撤销' }).click();
    await page.getByText('没有符合条件的批注').waitFor();
    await page.locator('.bench-head').getByRole('button', { name: '重做' }).click();
    await until(async () => expect(await page.locator('.count').textContent()).toBe(before));
    await page.locator('.bench-head').getByRole('button', { name: '撤销' }).click();
    await page.getByText('没有符合条件的批注').waitFor();
  });

  it('W9 shows what another page of the extension changes meanwhile', async () => {
    await go('#annotations?search=p3a0');
    await go('#annotations?kinds=initiative');
    await until(async () => expect((await rows()).length).toBeGreaterThan(0));
    const before = Number.parseInt((await page.locator('.count').textContent()) ?? '', 10);
    const id = await page.evaluate(
      () =>
        new Promise<string>(resolve => {
          const opening = indexedDB.open('meipi');
          opening.onsuccess = () => {
            const all = opening.result.transaction('entries').objectStore('entries').getAll();
            all.onsuccess = () => {
              opening.result.close();
              const of = (row: { entry: { fields: Record<string, { heads: { value: unknown }[] }> } }) =>
                row.entry.fields.kind?.heads[0]?.value;
              resolve(all.result.find(row => of(row) === 'initiative').id);
            };
          };
        }),
    );
    await extension.ask('bench.delete', { ws: 'local', ids: [id] });
    await until(async () =>
      expect(Number.parseInt((await page.locator('.count').textContent()) ?? '', 10)).toBe(before - 1),
    );
    await extension.ask('bench.step', { ws: 'local', direction: 'undo' });
    await until(async () =>
      expect(Number.parseInt((await page.locator('.count').textContent()) ?? '', 10)).toBe(before),
    );
  });

  it('W12 lists pages with what is known of them, and keeps what a person knows better over another reading', async () => {
    await go('#pages');
    await page.getByText('60 个网页，共 60 个').waitFor();
    await shoot(page, 'workbench-pages');
    const first = page.locator('.pages .row').first();
    await first.getByRole('checkbox').check();
    await page.getByRole('button', { name: '编辑所选' }).click();
    await page.getByLabel('地区', { exact: true }).last().fill('没有这个地方');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('没有叫“没有这个地方”的地区').waitFor();
    await page.getByLabel('地区', { exact: true }).last().fill('大理市');
    await page.getByLabel('机构').fill('大理市政协');
    await page.getByLabel('届次').fill('九届三次');
    await shoot(page, 'workbench-page-editor');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存 1 个网页').waitFor();
    await first.getByText('大理市 · 区县 · 大理市政协 · 九届三次').waitFor();
    await page.locator('.bench-head').getByRole('button', { name: '撤销' }).click();
    await until(async () => expect(await first.textContent()).not.toContain('大理市'));
  });

  it('W13 ticks pages off, and shares out what is to be read', async () => {
    await page.getByRole('button', { name: '领取下一篇' }).click();
    await page.getByText(/已领取“/).waitFor();
    await page.getByLabel('谁来读').selectOption('我');
    await page.getByText('1 个网页，共 60 个').waitFor();
    await page.locator('.pages .row').first().getByRole('checkbox').check();
    await page.getByRole('button', { name: '标为已完成' }).click();
    await page.getByRole('button', { name: '已完成 1' }).click();
    await page.getByText('1 个网页，共 60 个').waitFor();
    await go('#pages?search=第1次&reader=');
    await until(async () => expect(await page.locator('.pages .row').count()).toBeGreaterThan(0));
    await page.getByRole('button', { name: /^全选/ }).click();
    await page.getByRole('button', { name: '分派给', exact: true }).click();
    await page
      .getByRole('group', { name: /平均分给/ })
      .getByLabel('我')
      .check();
    await page.getByRole('button', { name: '分派', exact: true }).click();
    await page.getByText(/已分派 \d+ 个网页/).waitFor();
    await page.getByText('没有符合条件的网页').waitFor();
    await go('#pages');
    await page.getByText('60 个网页，共 60 个').waitFor();
    await page.locator('.pages .row a').first().click();
    await until(async () => expect(new URL(page.url()).hash).toContain('#annotations?pages='));
    await count('20 条批注，1 个网页');
  });

  it('W21 prints all of a list, and not the screen of it', async () => {
    await go('#annotations?kinds=document');
    const documents = MADE.filter(({ kind }) => kind === 'document');
    await count(`${documents.length} 条批注，${new Set(documents.map(one => one.page)).size} 个网页`);
    // What the browser itself asks a person is not for a test.
    await page.evaluate(() => {
      globalThis.print = () => {
        dispatchEvent(new Event('beforeprint'));
      };
    });
    await page.locator('.found').getByRole('button', { name: '打印' }).click();
    await until(async () => expect(await rows()).toHaveLength(documents.length));
    await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
    await until(async () => expect((await rows()).length).toBeLessThan(documents.length));
  });

  it('W15 writes what a search finds into a file that tells the search', async () => {
    await go('#annotations?kinds=document&statuses=accepted');
    const found = MADE.filter(({ kind, status }) => kind === 'document' && status === 'accepted');
    await page.locator('.count').getByText(`${found.length} 条批注`).waitFor();
    await page.getByRole('button', { name: '导出找到的' }).click();
    await page.locator('.will strong').getByText(`${found.length} 条批注`).waitFor();
    await shoot(page, 'workbench-export');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 JSON' }).click();
    const file = await download;
    const document = JSON.parse((await readFile(await file.path())).toString()) as Export;
    expect(document.filters).toEqual([{ kinds: ['document'], statuses: ['accepted'] }]);
    expect(document.annotations.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort());
  });
});
