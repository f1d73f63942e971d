import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnnotationRow } from '../../shared/workbench/row.ts';
import { madePages } from '../workbench/made-workspace.ts';
import { fillWorkspace } from './harness/fill-workspace.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';

/** A month of an institute's work. */
const MAKING = { pages: 5_000, each: 20, seed: 8 };
const MADE = [...madePages(MAKING)];
const ALL = MADE.flatMap(([, { annotations }]) => annotations);
const LONG = 60_000;
/** Filling the store and reading it for the first time; machines that do other things besides take several times as long. */
const FILLING = 400_000;
const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: LONG, interval: 200 });

const accepted = ALL.filter(({ status }) => status === 'accepted');
const pagesOf = (rows: readonly AnnotationRow[]) => new Set(rows.map(({ page }) => page)).size;
const counted = (rows: readonly AnnotationRow[]) => `${rows.length} 条批注，${pagesOf(rows)} 个网页`;

describe('the workbench with 100,000 annotations on 5,000 pages', { timeout: FILLING }, () => {
  let extension: Extension;
  let page: Page;

  const go = (hash: string) =>
    page.evaluate(to => {
      location.hash = to;
    }, hash);
  const count = (text: string, timeout = LONG) =>
    page.locator('.count').getByText(text, { exact: true }).waitFor({ timeout });

  beforeAll(async () => {
    extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
    extension.context.setDefaultTimeout(LONG);
    page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/text.html`);
    await fillWorkspace(page, 'local', MAKING);
    await page.goto(`chrome-extension://${extension.id}/workbench.html?ws=local#annotations`);
    await count(counted(ALL), FILLING);
  }, FILLING);
  afterAll(async () => {
    await extension?.close();
  });

  it('W19 finds what words and facets ask for, wherever one scrolls to', async () => {
    const found = accepted.filter(({ kind, exact }) => kind === 'initiative' && exact.includes('板凳'));
    await go('#annotations?kinds=initiative&statuses=accepted&search=板凳');
    await count(counted(found));
    await go('#annotations');
    await count(counted(ALL));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = page.locator(`.found .row[aria-posinset="${ALL.length}"]`);
    await last.locator('strong').waitFor();
  });

  it('W19 changes more than anybody would by hand, and takes it back', async () => {
    const found = accepted.filter(({ kind, author }) => kind === 'document' && author === 'u1');
    await go('#annotations?kinds=document&statuses=accepted&authors=u1');
    await count(counted(found));
    await page.getByRole('button', { name: /^全选/ }).click();
    await page.getByRole('textbox', { name: '标签名' }).fill('已入库');
    await page.getByRole('button', { name: '加标签' }).click();
    await page.getByText(`已给 ${found.length} 条加上标签“已入库”`).waitFor();
    await go('#annotations?tags=已入库');
    await count(counted(found));
    await page.locator('.bench-head').getByRole('button', { name: '撤销' }).click();
    await page.getByText('没有符合条件的批注').waitFor();
  });

  it('W19 lists all pages, and narrows them down', async () => {
    await go('#pages');
    await page.getByText('5000 个网页，共 5000 个').waitFor();
    await go('#pages?places=530102');
    const there = MADE.filter(([, { page: of }]) => of?.place?.code === '530102').length;
    await page.getByText(`${there} 个网页，共 5000 个`).waitFor();
  });

  it('W19 sums figures up in a table whose cells lead to each of their quotes', async () => {
    await go('#figures?group=提案&places=530102');
    const cell = page.locator('.figure-table tbody td button').first();
    await cell.click();
    const quotes = page.getByRole('complementary', { name: '出处' });
    await until(async () => expect(await quotes.locator('q').count()).toBeGreaterThan(0));
    const words = new Set(ALL.map(({ exact }) => exact));
    for (const quote of await quotes.locator('q').allTextContents()) expect(words).toContain(quote);
    await go('#figures?show=flags');
    await page.getByRole('heading', { name: /^互相矛盾/ }).waitFor();
  });

  it('W19 tells people, initiatives and the team', async () => {
    await go('#people?q=施望舒');
    await page.locator('.list .name a').first().click();
    await page.locator('.detail').getByRole('heading', { name: '施望舒' }).waitFor();
    await go('#initiatives?q=院坝协商');
    const name = page.locator('.list .name').filter({ hasText: '院坝协商' });
    await name.locator('a').click();
    await page
      .locator('.detail')
      .getByText(/^首次提及：2012-/)
      .waitFor();
    await go('#team');
    const progress = page.locator('table.numbers').first();
    await until(async () => expect(await progress.locator('tbody tr').count()).toBe(3));
    await go('#compare');
    await page.locator('section[aria-labelledby=moved]').getByRole('row').nth(1).waitFor();
  });

  it('W19 writes all of it into a file', async () => {
    await go('#annotations?statuses=accepted');
    await count(counted(accepted));
    await page.getByRole('button', { name: '导出找到的' }).click();
    await page.getByLabel('格式').selectOption('ndjson');
    await page.locator('.will strong').getByText(`${accepted.length} 条批注`).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^导出/ }).last().click();
    const lines = (await readFile(await (await download).path(), 'utf8')).split('\n');
    const written = lines.filter(line => line.startsWith('{"type":"annotation"'));
    expect(written).toHaveLength(accepted.length);
  });
});
