import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../extension/messages.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { painted, placeOf } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';
import { coloursAt } from './pixels.ts';
import { shoot, shootOne } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

/** Selects words as a person does who reads by the caret: the selection is made without a pointer. */
async function selectByKeys(page: Page, words: string): Promise<void> {
  await page.evaluate(words => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
    throw new Error(`not on the page: ${words}`);
  }, words);
}

type Rgb = [number, number, number];

const rgb = (hex: string) => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const luminance = (colour: Rgb) => {
  const [red, green, blue] = colour
    .map(channel => channel / 255)
    .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** WCAG 2.2. */
const contrast = (a: Rgb, b: Rgb) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('what a person does by hand', () => {
  let pages: PageServer;
  let extension: Extension;

  const open = async (name: string, least: number) => {
    const { page, tabId } = await extension.openPage(`${pages.origin}/${name}`);
    const state = (): Promise<PageState> => extension.askTab(tabId, 'content.state', {});
    await until(async () => expect((await state()).items.length).toBeGreaterThanOrEqual(least));
    const panel = await extension.openPanel(tabId);
    await panel.setViewportSize({ width: 400, height: 820 });
    return { page, tabId, state, panel, overlay: await OverlayProbe.of(page) };
  };

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension({ viewport: { width: 1000, height: 600 } }),
    ]);
    extension.context.setDefaultTimeout(10_000);
    await extension.ask('site.add', { origin: pages.origin, evidence: false });
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('N1 notes a page as a whole in the panel, keeps it over a reload, exports it, and takes it back', async () => {
    const { panel, page, tabId } = await open('overlaps.html', 4);
    await panel.bringToFront();
    await panel.getByRole('button', { name: '写整页批注' }).click();
    await shoot(panel, 'page-note-form');
    await panel.keyboard.type('口径以附件为准 <img src=x onerror=alert(1)>');
    await panel.getByLabel('整页的标签（用逗号分开）').fill('年度报告，已核');
    await panel.keyboard.press('Control+Enter');
    const note = panel.locator('.page-note');
    await note.getByText('口径以附件为准 <img').waitFor();
    expect(await note.locator('.tag').allTextContents()).toEqual(['已核', '年度报告']);
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('修改整页批注');
    await shoot(panel, 'page-note');
    await page.reload();
    await panel.reload();
    await note.getByText('口径以附件为准').waitFor();
    await until(async () => expect((await extension.askTab(tabId, 'content.state', {})).page).toBeDefined());
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: '导出 JSON' }).click();
    const exported = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(exported.pages).toMatchObject([
      { note: '口径以附件为准 <img src=x onerror=alert(1)>', tags: ['已核', '年度报告'] },
    ]);
    await panel.getByRole('button', { name: '撤销' }).click();
    await note.getByRole('button', { name: '写整页批注' }).waitFor();
    expect(await note.locator('.tag').count()).toBe(0);
  });

  it('N4 moves the ends of a suggestion by keys in the panel, shown on the page, and takes all of it back at once', async () => {
    const { page, panel, tabId, state, overlay } = await open('overlaps.html', 4);
    await panel.bringToFront();
    const item = async (text: string) => (await state()).items.find(one => one.text === text);
    await panel.locator('.item', { hasText: '27条' }).locator('.reveal').click();
    await panel.keyboard.press('w');
    const bar = panel.getByRole('group', { name: '调整范围' });
    await bar.waitFor();
    await panel.keyboard.press('Shift+Alt+ArrowLeft');
    await bar.getByText('建议27条').waitFor();
    await panel.keyboard.press('Shift+ArrowLeft');
    await panel.keyboard.press('ArrowRight');
    await bar.getByText('出建议27条。').waitFor();
    await panel.keyboard.press('ArrowLeft');
    await panel.keyboard.press('Shift+ArrowRight');
    await until(async () => expect(await painted(page)).toContainEqual(['selected', '建议27条']));
    await shoot(panel, 'range-panel');
    await panel.setViewportSize({ width: 300, height: 820 });
    await shoot(panel, 'range-narrow');
    await panel.setViewportSize({ width: 400, height: 820 });
    await panel.keyboard.press('Enter');
    await until(async () =>
      expect(await item('建议27条')).toMatchObject({ state: 'accepted', attributes: { value: 27 } }),
    );
    expect(await item('27条')).toBeUndefined();
    await page.reload();
    await until(async () => expect(await item('建议27条')).toMatchObject({ anchor: 'found' }));
    await panel.getByRole('button', { name: '撤销' }).click();
    await until(async () => expect(await item('27条')).toMatchObject({ state: 'suggested' }));

    // By the selection, on the page, and given up once.
    await page.bringToFront();
    await extension.askTab(tabId, 'content.review', { on: true });
    await until(async () => expect(await overlay.text()).toContain('/'));
    await page.keyboard.press('w');
    await until(async () => expect(await overlay.text()).toContain('起点'));
    const words = () => overlay.evaluate<string>('return root.querySelector(".range .now").textContent;');
    const before = await words();
    await page.keyboard.press('ArrowRight');
    await until(async () => expect((await words()).length).toBe(before.length + 1));
    await shootOne(page, 'range-page');
    await page.keyboard.press('Escape');
    await until(async () => expect(await overlay.text()).not.toContain('起点'));
    expect(await item(before)).toMatchObject({ state: 'suggested' });
    await page.keyboard.press('w');
    await until(async () => expect(await words()).toBe(before));
    await page.keyboard.press('Shift+ArrowLeft');
    await until(async () => expect((await words()).length).toBe(before.length + 1));
    const after = await words();
    await page.keyboard.press('Enter');
    await until(async () => expect(await item(after)).toMatchObject({ state: 'accepted' }));
    await page.keyboard.press('Escape');
    await extension.ask('undo', {});
  });

  it('N5 annotates and tags what is selected by keys alone, and the page hears none of them', async () => {
    const { page, tabId, state, overlay, panel } = await open('overlaps.html', 4);
    await page.bringToFront();
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      document.addEventListener('keydown', event => keys.push(event.code), true);
    });
    const heard = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0));
    const focused = () =>
      overlay.evaluate<string>(
        'const at = root.activeElement; return at ? at.getAttribute("role") || at.textContent : "";',
      );
    const selected = () => page.evaluate(() => document.getSelection()?.toString());
    const item = async (text: string) => (await state()).items.find(one => one.text === text);
    /** As a command of the browser does: a test cannot press those. */
    const goIn = () => extension.askTab(tabId, 'content.reach', { to: 'here' });

    await selectByKeys(page, '居民交口称赞');
    await until(async () => expect(await overlay.text()).toContain('写批注'));
    // The adder alone takes no key.
    await page.keyboard.press('5');
    expect(await heard()).toContain('Digit5');
    await goIn();
    await until(async () => expect(await focused()).toBe('toolbar'));
    await shootOne(page, 'adder-keys');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain('高亮');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toContain('写批注');
    await page.keyboard.press('Escape');
    await until(async () => expect(await overlay.text()).not.toContain('写批注'));
    expect(await heard()).toEqual([]);
    expect(await selected()).toBe('居民交口称赞');

    await goIn();
    await until(async () => expect(await focused()).toBe('toolbar'));
    await page.keyboard.press('3');
    await until(async () => expect(await item('居民交口称赞')).toMatchObject({ kind: 'initiative' }));
    expect(await heard()).toEqual([]);
    await page.keyboard.press('q');
    expect(await heard()).toEqual(['KeyQ']);

    await selectByKeys(page, '带队走访');
    await goIn();
    await until(async () => expect(await focused()).toBe('toolbar'));
    await page.keyboard.press('t');
    const frame = await until(() => {
      const found = page.frames().find(one => one.url().startsWith('chrome-extension://'));
      expect(found).toBeDefined();
      return found as NonNullable<typeof found>;
    });
    await frame.getByText('带队走访').waitFor();
    await until(async () =>
      expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('INPUT'),
    );
    await page.keyboard.type('走访，');
    await page.keyboard.press('Control+Enter');
    await until(async () =>
      expect(await item('带队走访')).toMatchObject({ kind: 'highlight', tags: ['走访'], state: 'accepted' }),
    );

    // Gone into, and left by Tab: its keys are the page's again.
    await selectByKeys(page, '全年办成实事318件');
    await goIn();
    await until(async () => expect(await focused()).toBe('toolbar'));
    for (let i = 0; i < 8; i++) await page.keyboard.press('Tab');
    await until(async () => expect(await overlay.text()).not.toContain('写批注'));
    await heard();
    await page.keyboard.press('5');
    expect(await heard()).toEqual(['Digit5']);
    expect(await item('全年办成实事318件')).toBeUndefined();

    // N6: one within another is told apart in the list.
    await goIn();
    await until(async () => expect(await focused()).toBe('toolbar'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => expect(await item('全年办成实事318件')).toMatchObject({ kind: 'highlight' }));
    await panel.bringToFront();
    const row = panel.locator('.item.within', { hasText: '318件' });
    await row.getByText('在高亮“全年办成实事318件”之内').waitFor();
    await shoot(panel, 'panel-nested');
    for (let i = 0; i < 3; i++) await extension.ask('undo', {});
  });

  describe('on pages of different grounds', () => {
    let opened: Awaited<ReturnType<typeof open>>;
    const GROUNDS = [
      ['white', '#ffffff', '#222222'],
      ['grey', '#c8c8c8', '#222222'],
      ['dark grey', '#4a4a4a', '#f0f0f0'],
      ['black', '#000000', '#dddddd'],
    ] as const;

    beforeAll(async () => {
      opened = await open('overlaps.html', 4);
      const { items } = await opened.state();
      const keys = items.filter(item => item.state === 'suggested').map(item => item.key);
      await extension.askTab(opened.tabId, 'content.act', { keys, action: 'accept' });
    });

    /** Of the words' box and what hangs under it: the colour farthest from the ground under the letters, and the fill. */
    const look = async (words: string) => {
      const { page } = opened;
      const { left, right, y } = await placeOf(page, words);
      const clip = { x: left, y: y - 22, width: right - left, height: 46 };
      const png = await page.screenshot({ clip });
      const points = (rows: [number, number]) =>
        Array.from({ length: rows[1] - rows[0] }, (_, i) =>
          Array.from({ length: Math.floor(clip.width) - 2 }, (_, x) => ({ x: x + 1, y: rows[0] + i })),
        ).flat();
      // Between the letters' feet and the end of the line nothing but the line is drawn.
      const [under, top] = [await coloursAt(png, points([34, 45])), await coloursAt(png, [{ x: 1, y: 12 }])];
      return { under, fill: top[0] as Rgb };
    };

    it.each(GROUNDS)('N2 lines are seen and words are read on a %s page', async (name, ground, letters) => {
      const { page } = opened;
      await page.bringToFront();
      await page.evaluate(
        ([ground, letters]) => {
          document.body.style.background = ground as string;
          document.body.style.color = letters as string;
        },
        [ground, letters],
      );
      const night = name === 'black' || name === 'dark grey';
      await until(async () =>
        expect((await painted(page)).some(([one]) => one.endsWith('-night'))).toBe(night),
      );
      await shootOne(page, `marks-${name.replace(' ', '-')}`);
      for (const words of ['施望舒', '64个', '巷口茶话', '柳溪区停车管理办法']) {
        const { under, fill } = await look(words);
        const seen = Math.max(...under.map(colour => contrast(colour, rgb(ground))));
        expect(seen, `${words} on ${name}`).toBeGreaterThanOrEqual(3);
        expect(contrast(fill, rgb(letters)), `${words} on ${name}`).toBeGreaterThanOrEqual(4.5);
        expect(fill, words).not.toEqual(rgb(ground));
      }
    });

    it('N3 colours tell the tag once a person chooses so, on every page, and the kind again', async () => {
      const { page, panel, tabId, state } = opened;
      await page.evaluate(() => document.body.removeAttribute('style'));
      const key = (await state()).items.find(item => item.text === '318件')?.key ?? '';
      await extension.askTab(tabId, 'content.patch', { key, patch: { addTags: ['民生'] } });
      await panel.bringToFront();
      await panel.getByRole('button', { name: '设置' }).click();
      await panel.getByLabel('标签（取第一个有颜色的）').check();
      await shoot(panel, 'marks-settings');
      const tagged = async () =>
        (await painted(page)).filter(([one]) => /^tag-(?!none)/.test(one)).map(([, words]) => words);
      await until(async () => expect(await tagged()).toEqual(['318件']));
      await shootOne(page, 'marks-by-tag');
      await panel.getByLabel('类别', { exact: true }).check();
      await until(async () => expect(await tagged()).toEqual([]));
    });
  });
});
