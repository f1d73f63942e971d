import { readFile } from 'node:fs/promises';
import Ajv2020 from 'ajv/dist/2020.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Item, PageState } from '../../extension/messages.ts';
import { parse } from '../../shared/formats/json.ts';
import schema from '../../shared/formats/meipi.schema.json' with { type: 'json' };
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import type { PageServer } from './harness/serve-pages.ts';
import { type RunningWorker, startWorker } from './harness/start-worker.ts';
import { openTeam, type Team } from './harness/team.ts';
import { connectLink, exportJson, type LocalWorkspace } from './harness/workspace.ts';
import { hover, painted, placeOf, selectByMouse } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

describe('a researcher with a report, a browser and a worker', () => {
  let team: Team;
  /** One of its own, for it is stopped under way. */
  let worker: RunningWorker;
  let again: RunningWorker | undefined;
  let workspace: LocalWorkspace;
  let pages: PageServer;
  let extension: Extension;
  let page: Page;
  let tab: number;
  let panel: Page;
  let overlay: OverlayProbe;
  let untouched: string;

  const state = (): Promise<PageState> => extension.askTab(tab, 'content.state', {});
  const item = async (text: string, nth = 0): Promise<Item> =>
    (await state()).items.filter(one => one.text === text)[nth] as Item;
  const names = (items: readonly Item[]) => items.map(({ key: _, ...rest }) => rest);

  beforeAll(async () => {
    worker = await startWorker();
    team = await openTeam('沈禾', worker);
    ({ pages, extension, workspace } = team);
    ({ page, tabId: tab } = await extension.openPage(`${pages.origin}/report.html`));
    untouched = await page.evaluate(() => document.body.innerHTML);
    panel = await extension.openPanel(tab);
    overlay = await OverlayProbe.of(page);
    await until(async () => expect((await state()).items.length).toBeGreaterThan(10));
  });
  afterAll(async () => {
    await team?.stop();
    await again?.stop();
    await worker?.remove();
  });

  it('E1 paints figures, people, initiatives and documents where they stand, and leaves the document alone', async () => {
    const marks = await painted(page);
    expect(marks).toContainEqual(['statistic-suggested', '187件']);
    expect(marks).toContainEqual(['statistic-suggested', '163件']);
    expect(marks).toContainEqual(['person-suggested', '顾长风']);
    expect(marks).toContainEqual(['initiative-suggested', '板凳议事']);
    expect(marks).toContainEqual(['document-suggested', '江川县湿地保护条例']);
    const { items } = await state();
    expect(marks.map(([, words]) => words).sort()).toEqual(items.map(one => one.text).sort());
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(untouched);
  });

  it('E2 lists them in the panel in page order and filters them by kind', async () => {
    await panel.bringToFront();
    const { items } = await state();
    expect(await panel.locator('.item .text').allTextContents()).toEqual(items.map(one => one.text));
    await panel.getByRole('button', { name: /^文件 \d/ }).click();
    expect(await panel.locator('.item .text').allTextContents()).toEqual(['江川县湿地保护条例']);
    await panel.getByRole('button', { name: /^文件 \d/ }).click();
  });

  it('E3 shows a card under the pointer and accepts from it', async () => {
    await hover(page, '1200余万元');
    await until(async () => expect(await overlay.text()).toContain('12,000,000 元'));
    await overlay.press('确认');
    await until(async () => expect((await item('1200余万元')).state).toBe('accepted'));
    expect(await painted(page)).toContainEqual(['statistic-accepted', '1200余万元']);
  });

  it('E4 rejects one occurrence and leaves its twin', async () => {
    await panel.bringToFront();
    const first = panel.locator('.item', { hasText: '187件' }).first();
    await first.getByRole('button', { name: '否定' }).click();
    await until(async () =>
      expect((await state()).items.filter(one => one.text === '187件').map(one => one.state)).toEqual([
        'rejected',
        'suggested',
      ]),
    );
  });

  it('E5 annotates a selection, and the page hears nothing of the note', async () => {
    await selectByMouse(page, '走进9个乡镇');
    await until(async () => expect(await overlay.text()).toContain('写批注'));
    await page.evaluate(() => Object.assign(window, { heard: [] }));
    await overlay.press('写批注');
    const frame = await until(() => {
      const found = page.frames().find(one => one.url().startsWith('chrome-extension://'));
      expect(found).toBeDefined();
      return found as NonNullable<typeof found>;
    });
    await frame.locator('blockquote', { hasText: '走进9个乡镇' }).waitFor();
    await frame.locator('textarea:focus').waitFor();
    await page.keyboard.type('Check the number');
    const tags = frame.getByRole('combobox', { name: '标签' });
    await tags.click();
    await page.keyboard.insertText('协商、乡镇；待核');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await until(async () => {
      const made = (await state()).items.find(one => one.origin === 'manual');
      expect(made).toMatchObject({
        text: '走进9个乡镇',
        kind: 'highlight',
        state: 'accepted',
        note: 'Check the number',
      });
      expect(made?.tags).toEqual(['乡镇', '协商', '待核']);
    });
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('E2 filters by tag and scrolls to what is clicked', async () => {
    await panel.bringToFront();
    await panel.getByLabel('标签', { exact: true }).selectOption('待核');
    expect(await panel.locator('.item .text').allTextContents()).toEqual(['走进9个乡镇']);
    await page.setViewportSize({ width: 800, height: 300 });
    await page.evaluate(() => window.scrollTo(0, 0));
    await panel.locator('.item .reveal').click();
    await until(async () => expect(await painted(page)).toContainEqual(['flash', '走进9个乡镇']));
    const { y } = await placeOf(page, '走进9个乡镇');
    expect(y).toBeLessThan(300);
    await page.setViewportSize({ width: 1280, height: 900 });
    await panel.getByLabel('标签', { exact: true }).selectOption('');
  });

  it('E6 offers to take back an act on the page, until the next act', async () => {
    await hover(page, '56场次');
    await until(async () => expect(await overlay.text()).toContain('56 场次'));
    await overlay.press('否定');
    await until(async () => expect(await overlay.text()).toContain('已否定“56场次”'));
    await overlay.press('撤销');
    await until(async () => expect((await item('56场次')).state).toBe('suggested'));
    await hover(page, '56场次');
    await until(async () => expect(await overlay.text()).toContain('56 场次'));
    await overlay.press('否定');
    await until(async () => expect(await overlay.text()).toContain('已否定'));
    await extension.askTab(tab, 'content.act', { keys: [(await item('21条')).key], action: 'accept' });
    await until(async () => expect(await overlay.text()).not.toContain('已否定'));
  });

  it('E21 shows on a long page where mentions are, and goes where it is pressed', async () => {
    await page.bringToFront();
    await until(async () => expect(await overlay.marks()).toBe(0));
    await page.setViewportSize({ width: 500, height: 260 });
    await until(async () => expect(await overlay.marks()).toBeGreaterThan(5));
    await page.evaluate(() => window.scrollTo(0, 0));
    await overlay.pressLastMark();
    await until(async () => expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0));
    await page.setViewportSize({ width: 1280, height: 900 });
    await until(async () => expect(await overlay.marks()).toBe(0));
  });

  it('E22 annotates every occurrence of some words in one act, which one undo takes back', async () => {
    await panel.bringToFront();
    const all = async () =>
      (await state()).items.filter(one => one.text === '板凳议事').map(one => one.state);
    expect(await all()).toEqual(['suggested', 'suggested']);
    const row = panel.locator('.item', { hasText: '板凳议事' }).first();
    await row.getByRole('button', { name: '全部相同' }).click();
    await until(async () => expect(await all()).toEqual(['accepted', 'accepted']));
    await panel.getByRole('button', { name: '撤销' }).click();
    await until(async () => expect(await all()).toEqual(['suggested', 'suggested']));
  });

  it('E6 deletes, and gives back what was deleted', async () => {
    await panel.bringToFront();
    const row = panel.locator('.item', { hasText: '1200余万元' });
    await row.getByRole('button', { name: '删除' }).click();
    await until(async () => expect((await item('1200余万元')).state).toBe('suggested'));
    // The head and the message both offer it.
    await panel.getByRole('button', { name: '撤销' }).first().click();
    await until(async () => expect((await item('1200余万元')).state).toBe('accepted'));
  });

  it('E4 E7 finds everything again after a reload, rejected ones too', async () => {
    // What was taken back is no word of the workspace any more; suggestions know it a moment later.
    await until(async () => expect((await item('板凳议事')).score).toBeLessThan(0.98));
    const before = names((await state()).items);
    await page.reload();
    await until(async () => expect(names((await state()).items)).toEqual(before));
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(untouched);
  });

  it('E7 shows the same in a second browser that is connected to the same worker', async () => {
    await panel.bringToFront();
    await panel.getByRole('button', { name: '立即同步' }).click();
    await panel.getByText('已同步').waitFor();
    const mine = names((await state()).items);
    const other = await launchExtension();
    try {
      await other.ask('connect', { link: connectLink(worker.origin, workspace), carry: true });
      await other.ask('site.add', { origin: pages.origin, evidence: true });
      const { tabId } = await other.openPage(`${pages.origin}/report.html`);
      await until(async () => {
        const theirs = await other.askTab(tabId, 'content.state', {});
        expect(names(theirs.items)).toEqual(mine);
      });
    } finally {
      await other.close();
    }
  });

  it('E8 keeps edits while the worker is stopped, says so, and sends them when it is back', async () => {
    const { port, persist, secret } = worker;
    await worker.stop();
    await panel.bringToFront();
    await panel.locator('.item', { hasText: '顾长风' }).getByRole('button', { name: '确认' }).click();
    await panel.getByText('1 项待同步').waitFor();
    await panel.getByRole('button', { name: '立即同步' }).click();
    await panel.getByText('连不上服务器', { exact: false }).waitFor();
    expect((await item('顾长风')).state).toBe('accepted');
    again = await startWorker({ port, persist, secret });
    await panel.getByRole('button', { name: '立即同步' }).click();
    await panel.getByText('已同步').waitFor();
    expect(await exportJson(worker.origin, workspace)).toContain('顾长风');
  });

  it('E20 hides suggestions below the threshold that a person sets, and none that a person decided', async () => {
    const before = (await state()).items;
    await extension.ask('threshold.set', { value: 1 });
    await until(async () => expect((await state()).items.every(one => one.state !== 'suggested')).toBe(true));
    expect((await state()).items).toHaveLength(before.filter(one => one.state !== 'suggested').length);
    await extension.ask('threshold.set', { value: 0 });
    await until(async () => expect((await state()).items).toEqual(before));
  });

  it('E9 exports what is on the screen, from the panel and from the worker alike, valid against the schema', async () => {
    await panel.bringToFront();
    await panel.getByText('导出选项').click();
    await panel.getByLabel('包括页面全文').check();
    const saved = panel.waitForEvent('download');
    await panel.getByRole('button', { name: '导出 JSON' }).click();
    const local = parse(await readFile(await (await saved).path(), 'utf8'));
    const remote = parse(await exportJson(worker.origin, workspace, 'text'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const file of [local, remote]) expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect({ ...remote, exported: '' }).toEqual({ ...local, exported: '' });

    const shown = (await state()).items.filter(one => one.state === 'accepted');
    expect(local.annotations.map(one => one.quote.exact)).toEqual(shown.map(one => one.text));
    expect(local.annotations.map(one => one.tags)).toEqual(shown.map(one => one.tags));
    expect(local.annotations.map(one => one.author)).toEqual(shown.map(() => '沈禾'));
    const [onlyPage] = local.pages;
    expect(onlyPage).toMatchObject({
      title: '江川县政协2022年工作综述',
      site: '滨河网',
      level: 'county',
      published: '2023-02-08T01:30:00Z',
    });
    const letters = [...(onlyPage?.text ?? '')];
    for (const { position, quote } of local.annotations) {
      expect(letters.slice(position.start, position.end).join('')).toBe(quote.exact);
    }
  });
});
