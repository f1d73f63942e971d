import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Item, PageState } from '../../extension/messages.ts';
import { longReport } from '../../scripts/lib/pages/long-report.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { inEnglish } from './in-english.ts';
import { OverlayProbe } from './overlay.ts';
import { shoot } from './shoot.ts';

const MINUTE = 60_000;
/** A page's decisions are stored one after the other. */
const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: MINUTE, interval: 100 });
const MENTIONS = 80;

describe('a researcher who goes through a long page by keys alone', { timeout: 3 * MINUTE }, () => {
  let folder: string;
  let pages: PageServer;
  let extension: Extension;
  let page: Page;
  let tab: number;
  let panel: Page;

  const state = (): Promise<PageState> => extension.askTab(tab, 'content.state', {});
  const items = async (): Promise<Item[]> => (await state()).items;
  const states = async () => (await items()).map(item => item.state);
  const current = () => panel.locator('.item.current .text').textContent();
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await panel.keyboard.press(key);
  };
  /** All undone: the page as it was at first. */
  const afresh = async () => {
    const open = await items();
    const decided = open.filter(({ state }) => state !== 'suggested');
    if (decided.length > 0)
      await extension.askTab(tab, 'content.act', { keys: decided.map(({ key }) => key), action: 'delete' });
    await until(async () => expect(new Set(await states())).toEqual(new Set(['suggested'])));
    await panel.reload();
    await panel.locator('.item').first().waitFor();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meipi-long-'));
    await writeFile(join(folder, 'long.html'), longReport(MENTIONS));
    [pages, extension] = await Promise.all([servePages(folder), launchExtension()]);
    extension.context.setDefaultTimeout(10_000);
    await extension.ask('site.add', { origin: pages.origin, evidence: true });
    ({ page, tabId: tab } = await extension.openPage(`${pages.origin}/long.html`));
    await until(async () => expect((await items()).length).toBeGreaterThanOrEqual(MENTIONS));
    panel = await extension.openPanel(tab);
    await panel.setViewportSize({ width: 400, height: 820 });
    await panel.locator('.item').first().waitFor();
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('V4 decides on each from first to last within a minute, while the page follows, and takes all back and does it again', async () => {
    const count = (await items()).length;
    await panel.bringToFront();
    const begun = Date.now();
    await press('j');
    for (let i = 0; i < count; i++) await press(i % 5 === 4 ? 'x' : 'a');
    await until(async () => expect(await states()).not.toContain('suggested'));
    const took = Date.now() - begun;
    console.log(`${count} mentions decided in ${(took / 1000).toFixed(1)} s`);
    expect(took).toBeLessThan(MINUTE);
    const decided = await states();
    expect(decided).toEqual(decided.map((_, i) => (i % 5 === 4 ? 'rejected' : 'accepted')));
    await panel.getByText('所列条目都已判断').waitFor();
    // The page went along, and lost no focus to it.
    await until(async () => expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(300));
    await shoot(panel, 'review-done');

    await press('z', count);
    await until(async () => expect(new Set(await states())).toEqual(new Set(['suggested'])));
    await press('z');
    await panel.getByText('没有可撤销的操作').waitFor();
    await press('Shift+Z', count);
    await until(async () => expect(await states()).toEqual(decided));
  });

  it('V3 V4 goes on to what needs a decision, and stands where an undo gave something back', async () => {
    await afresh();
    await press('j');
    const [first, second, third] = await items();
    expect(await current()).toBe(first?.text);
    await press('a');
    await press('ArrowUp');
    expect(await current()).toBe(first?.text);
    await press('j');
    expect(await current()).toBe(second?.text);
    await press('x');
    expect(await current()).toBe(third?.text);
    await press('z');
    await until(async () => expect(await current()).toBe(second?.text));
    expect((await states()).slice(0, 2)).toEqual(['accepted', 'suggested']);
    await press('End');
    expect(await current()).toBe((await items()).at(-1)?.text);
    await until(async () => expect(await panel.locator('.item.current .reveal:focus').count()).toBe(1));
    const box = await panel.locator('.item.current').boundingBox();
    expect(box?.y).toBeGreaterThan(80);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(820);
    await shoot(panel, 'review-current');
  });

  it('V8 draws of a long list what is seen, and tells screen readers of all', async () => {
    const count = (await items()).length;
    expect(await panel.locator('.item').count()).toBeLessThan(count);
    const last = panel.locator('.item.current');
    expect(await last.getAttribute('aria-setsize')).toBe(String(count));
    expect(await last.getAttribute('aria-posinset')).toBe(String(count));
    await panel.evaluate(() => window.scrollTo(0, 0));
    await until(async () => expect(await panel.locator('.item[aria-posinset="1"]').count()).toBe(1));
    // The one that has the focus is kept.
    expect(await panel.locator('.item.current .reveal:focus').count()).toBe(1);
  });

  it('V5 changes kind, content, tags and note in place, tells of what cannot be, and keeps a suggestion’s change as one act', async () => {
    await afresh();
    await press('j');
    const at = (await items()).findIndex(({ kind }) => kind === 'statistic');
    await press('ArrowDown', at);
    await press('e');
    const form = panel.locator('.row-editor');
    await panel.locator('.row-editor [name=value]:focus').waitFor();
    await panel.keyboard.type('很多');
    await press('Enter');
    await form.getByText('“很多”不是数字').waitFor();
    await panel.locator('[name=value]').fill('1.2万');
    await panel.locator('[name=period]').fill('2023-13');
    await press('Enter');
    await form.getByText('“2023-13”不是日期').waitFor();
    await shoot(panel, 'review-edit');
    await panel.locator('[name=period]').fill('2022/2023');
    await panel.locator('[name=subject]').fill('');
    await press('Enter');
    await form.waitFor({ state: 'detached' });
    const changed = (await items())[at] as Item;
    expect(changed).toMatchObject({ state: 'accepted', attributes: { value: 12_000, period: '2022/2023' } });
    expect(changed.attributes.subject).toBeUndefined();
    await until(async () => expect(await current()).toBe(changed.text));

    await press('t');
    await panel.locator('.row-editor .tags input:focus').waitFor();
    await panel.keyboard.insertText('协商、');
    await press('Control+Enter');
    await until(async () => expect((await items())[at]?.tags).toEqual(['协商']));
    await form.waitFor({ state: 'detached' });
    await press('n');
    await panel.locator('.row-editor .note-field:focus').waitFor();
    await panel.keyboard.type('j a x');
    await press('Control+Enter');
    await until(async () => expect((await items())[at]?.note).toBe('j a x'));
    await form.waitFor({ state: 'detached' });
    await press('5');
    await until(async () => expect((await items())[at]?.kind).toBe('highlight'));
    await press('e');
    await panel.locator('.row-editor').waitFor();
    await press('Escape');
    await form.waitFor({ state: 'detached' });

    const undo = panel.getByRole('button', { name: '撤销' });
    expect(await undo.getAttribute('title')).toBe(`撤销：改类别“${changed.text}”`);
    await press('z', 4);
    await until(async () => expect(new Set(await states())).toEqual(new Set(['suggested'])));
  });

  it('V7 accepts in one act what is certain enough, and leaves the rest to be looked at', async () => {
    await afresh();
    await press('o');
    await press('j');
    const scores = (await items()).map(({ score }) => score ?? 0);
    const least = Math.min(...scores);
    await until(async () => expect(await current()).toBe((await items())[scores.indexOf(least)]?.text));
    await press(']', 18);
    const line = panel.getByText('把握 ≥ 90%');
    await line.waitFor();
    await shoot(panel, 'review-threshold');
    await press('Shift+S');
    const certain = scores.filter(score => score >= 0.9).length;
    expect(certain).toBeLessThan(scores.length);
    await until(async () =>
      expect((await states()).filter(state => state === 'accepted')).toHaveLength(certain),
    );
    await press('z');
    await until(async () => expect(new Set(await states())).toEqual(new Set(['suggested'])));
    await press('[', 18);
    await press('o');
  });

  it('V2 leaves keys alone where a person types and to an input method', async () => {
    await afresh();
    await press('j');
    await press('n');
    await panel.locator('.note-field:focus').waitFor();
    const session = await extension.context.newCDPSession(panel);
    const composing = { selectionStart: 2, selectionEnd: 2 };
    await session.send('Input.imeSetComposition', { text: 'aj', ...composing });
    await panel.keyboard.press('Enter');
    await session.send('Input.insertText', { text: '啊' });
    await press('Escape');
    // A key that an input method took, over the list itself.
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await session.send('Input.dispatchKeyEvent', {
        ...{ type, code: 'KeyA', key: 'Process', windowsVirtualKeyCode: 229 },
      });
    await panel.waitForTimeout(300);
    expect(new Set(await states())).toEqual(new Set(['suggested']));
    // Under an input method that is on, a letter gives another sign: it is the same key.
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await session.send('Input.dispatchKeyEvent', {
        ...{ type, code: 'KeyA', key: 'ㄇ', windowsVirtualKeyCode: 65 },
      });
    await until(async () => expect((await states())[0]).toBe('accepted'));
    await press('f');
    expect(await panel.evaluate(() => document.activeElement?.closest('.filters') !== null)).toBe(true);
    await press('Escape');
    expect(await panel.locator('.item.current .reveal:focus').count()).toBe(1);
  });

  it('V1 shows all keys on demand, and one that a person changed works at once', async () => {
    await afresh();
    await press('j');
    await press('Shift+?');
    const help = panel.getByRole('dialog', { name: '按键' });
    await help.getByText('确认，并到下一条').waitFor();
    await shoot(panel, 'review-keys');
    await press('a');
    await press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(new Set(await states())).toEqual(new Set(['suggested']));
    await inEnglish(panel, async twin => {
      await twin.locator('.item').first().waitFor();
      await twin.keyboard.press('j');
      await shoot(twin, 'review-english');
      await twin.setViewportSize({ width: 300, height: 700 });
      await twin.keyboard.press('e');
      await shoot(twin, 'review-narrow');
    });
  });

  it('V10 says plainly that something is not on the page any more', async () => {
    await expect(extension.askTab(tab, 'content.reveal', { key: 'person:1:2' })).rejects.toMatchObject({
      code: 'unknown_annotation',
    });
  });

  it('V9 does the same on the page itself, where the page hears none of these keys, and any other', async () => {
    await afresh();
    const count = (await items()).length;
    await page.bringToFront();
    const overlay = await OverlayProbe.of(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('keydown', event => heard.push(event.code), true);
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    await page.keyboard.press('a');
    expect(await heard()).toEqual(['KeyA']);
    expect(new Set(await states())).toEqual(new Set(['suggested']));

    await extension.askTab(tab, 'content.review', {});
    await until(async () => expect(await overlay.text()).toContain(`1/${count}`));
    await shoot(page, 'page-review');
    await page.keyboard.press('a');
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await until(async () =>
      expect((await states()).slice(0, 4)).toEqual(['accepted', 'rejected', 'suggested', 'suggested']),
    );
    await until(async () => expect(await overlay.text()).toContain(`4/${count}`));
    await page.keyboard.press('5');
    await until(async () =>
      expect((await items())[3]).toMatchObject({ kind: 'highlight', state: 'accepted' }),
    );
    await page.keyboard.press('z');
    await until(async () => expect((await items())[3]?.state).toBe('suggested'));
    await page.keyboard.press('Shift+Z');
    await until(async () => expect((await items())[3]?.state).toBe('accepted'));
    await page.keyboard.press('Shift+?');
    await until(async () => expect(await overlay.text()).toContain('改为高亮'));
    await shoot(page, 'page-review-keys');
    await page.keyboard.press('Escape');
    expect((await heard()).filter(code => !code.startsWith('Shift'))).toEqual([]);
    await page.keyboard.press('q');
    expect(await heard()).toEqual(['KeyQ']);

    // In a field and in an editor of the page's own they are letters.
    await page.focus('#search');
    await page.keyboard.type('ajx');
    expect(await page.inputValue('#search')).toBe('ajx');
    await page.focus('#editable');
    await page.keyboard.press('End');
    await page.keyboard.type('ax');
    expect(await page.textContent('#editable')).toBe('留言ax');
    // What a page makes up is no key of a person.
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: 'a', bubbles: true }));
    });
    expect((await states()).filter(state => state !== 'suggested')).toHaveLength(3);

    await page.keyboard.press('n');
    const frame = await until(() => {
      const found = page.frames().find(one => one.url().startsWith('chrome-extension://'));
      expect(found).toBeDefined();
      return found as NonNullable<typeof found>;
    });
    await frame.locator('textarea:focus').waitFor();
    await page.keyboard.type('a x');
    await page.keyboard.press('Control+Enter');
    await until(async () => expect((await items()).map(({ note }) => note)).toContain('a x'));
    await page.keyboard.press('j');
    for (let i = 0; i < count; i++) await page.keyboard.press('a');
    await until(async () => expect(await states()).not.toContain('suggested'));
    await until(async () => expect(await overlay.text()).toContain('都已判断'));

    await page.keyboard.press('Escape');
    await until(async () => expect(await overlay.text()).not.toContain('结束'));
    await heard();
    await page.keyboard.press('x');
    expect(await heard()).toEqual(['KeyX']);
    expect(await states()).toContain('accepted');
  });
});
