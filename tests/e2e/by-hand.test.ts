import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../extension/messages.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { painted, placeOf } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';
import { coloursAt } from './pixels.ts';
import { shoot, shootOne } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

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
      const [under, top] = [
        await coloursAt(page, png, points([34, 45])),
        await coloursAt(page, png, [{ x: 1, y: 12 }]),
      ];
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
