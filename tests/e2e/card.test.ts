import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Item, PageState } from '../../extension/messages.ts';
import type { Extension } from './harness/launch-extension.ts';
import type { PageServer } from './harness/serve-pages.ts';
import { openTeam, type Team } from './harness/team.ts';
import { hover } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

const NOTE = `**核对过**，与附件一致

- [x] 总数
- [来源](https://example.org/source)
- [坏](javascript:alert(1)) [数据](data:text/html,<script>alert(1)</script>)

<img src=x onerror="window.pwned=1">

![图](https://example.org/p.png)`;

describe('the card of a mention', () => {
  let team: Team;
  let pages: PageServer;
  let extension: Extension;
  let page: Page;
  let tab: number;
  let panel: Page;
  let overlay: OverlayProbe;

  const state = (): Promise<PageState> => extension.askTab(tab, 'content.state', {});
  const item = async (text: string): Promise<Item> =>
    (await state()).items.find(one => one.text === text) as Item;
  const card = async (words: string, ...said: string[]) => {
    await page.mouse.move(4, 4);
    await hover(page, words);
    await until(async () => {
      const shown = await overlay.text();
      for (const one of said) expect(shown).toContain(one);
    });
  };
  const copied = async () => {
    await panel.bringToFront();
    return panel.evaluate(() => navigator.clipboard.readText());
  };

  beforeAll(async () => {
    team = await openTeam('季白');
    ({ pages, extension } = team);
    await extension.context.grantPermissions(['clipboard-read']);
    ({ page, tabId: tab } = await extension.openPage(`${pages.origin}/report.html`));
    panel = await extension.openPanel(tab);
    overlay = await OverlayProbe.of(page);
    await until(async () => expect((await state()).items.length).toBeGreaterThan(10));
  });
  afterAll(async () => {
    await team?.stop();
  });

  it('C1 says what it is with the time in words, why it was marked and how sure that is', async () => {
    await card('1200余万元', '12,000,000 元', '2022年', '依据：', '把握');
    await shoot(page, 'card-suggested');
  });

  it('C2 C3 shows a note’s Markdown, and runs and loads nothing of it', async () => {
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    const { key } = await item('1200余万元');
    const patch = { note: NOTE, addTags: ['待核'] };
    await extension.askTab(tab, 'content.patch', { key, patch });
    await card('1200余万元', '核对过', '☑ 总数', '图片：图', '<img src=x onerror');
    const drawn = await overlay.evaluate<{ links: (string | null)[]; strong: number; harmful: number }>(`
      const note = root.querySelector('.note');
      return {
        links: [...note.querySelectorAll('a')].map(link => link.getAttribute('href')),
        strong: note.querySelectorAll('strong').length,
        harmful: root.querySelectorAll('.card img, .card script, [onerror]').length,
      };`);
    expect(drawn).toEqual({
      links: ['https://example.org/source', 'https://example.org/p.png'],
      strong: 1,
      harmful: 0,
    });
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(asked.filter(url => url.includes('example.org'))).toEqual([]);
    await shoot(page, 'card-note');
  });

  it('C4 copies the words with their source, from the card and from the panel', async () => {
    await card('1200余万元', '核对过');
    await overlay.press('GB/T 7714');
    await until(async () => expect(await overlay.text()).toContain('引用已复制'));
    const source = await copied();
    expect(source).toMatch(
      /^“1200余万元”\n滨河网\. 江川县政协2022年工作综述\[EB\/OL\]\. \(2023-02-08\)\[\d{4}-\d\d-\d\d\]\. http:\/\/[^ ]+\/report\.html\.$/,
    );
    const row = panel.locator('.item.accepted', { hasText: '1200余万元' });
    expect(await row.locator('.note strong').innerText()).toBe('核对过');
    expect(await row.locator('.note img').count()).toBe(0);
    await row.getByText('更多').click();
    await row.getByRole('button', { name: '文字出处' }).click();
    await panel.getByText('引用已复制').waitFor();
    expect(await copied()).toContain('滨河网，《江川县政协2022年工作综述》，2023年2月8日，');
    await shoot(panel, 'panel-cite');
  });

  it('C5 reads and writes comments in a frame of the extension’s own; the page learns their number alone', async () => {
    await card('1200余万元', '讨论');
    await page.evaluate(() => {
      Object.assign(window, { keys: [] });
      addEventListener(
        'keydown',
        event => (window as unknown as { keys: string[] }).keys.push(event.key),
        true,
      );
    });
    await overlay.press('讨论');
    const frame = await until(() => {
      const found = page.frames().find(one => one.url().startsWith('chrome-extension://'));
      expect(found).toBeDefined();
      return found as NonNullable<typeof found>;
    });
    const field = frame.getByLabel('写评论');
    await field.click();
    await page.keyboard.type('checked');
    await page.keyboard.press('Escape');
    await field.waitFor();
    await page.keyboard.press('Control+Enter');
    await frame.getByText('季白').waitFor();
    await shoot(page, 'card-talk');
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
    await frame.getByRole('button', { name: '关闭' }).click();
    await until(async () => expect((await item('1200余万元')).comments).toBe(1));
    expect(JSON.stringify(await state())).not.toContain('checked');
    expect(JSON.stringify(await state())).not.toContain('季白');
    await card('1200余万元', '讨论（1）');
  });

  it('C6 is opened, gone through and left by keyboard, and read out', async () => {
    const focused = () =>
      overlay.evaluate<string>(
        'const at = root.activeElement; return at ? at.getAttribute("aria-label") || at.textContent : "";',
      );
    await page.bringToFront();
    await page.mouse.move(4, 4);
    await until(async () => expect(await overlay.text()).not.toContain('依据'));
    await page.locator('input').first().focus();
    await extension.askTab(tab, 'content.reach', { to: 'next' });
    await until(async () => expect(await focused()).toContain('人物：沈禾'));
    expect(await overlay.evaluate('return root.activeElement.getAttribute("role");')).toBe('dialog');
    await extension.askTab(tab, 'content.reach', { to: 'next' });
    await until(async () => expect(await focused()).toContain('人物：陆一舟'));
    await extension.askTab(tab, 'content.reach', { to: 'next' });
    await until(async () => expect(await focused()).toContain('187 件提案'));
    await shoot(page, 'card-held');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('确认');
    await page.keyboard.press('Escape');
    await until(async () => expect(await overlay.text()).not.toContain('187 件提案'));
    await until(async () => expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT'));

    await extension.askTab(tab, 'content.reach', { to: 'previous' });
    await until(async () => expect(await focused()).toContain('陆一舟'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => expect((await item('陆一舟')).state).toBe('accepted'));
    await until(async () => expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT'));

    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf('顾长风');
        if (at >= 0) return document.getSelection()?.collapse(node, at + 1);
      }
    });
    await extension.askTab(tab, 'content.reach', { to: 'here' });
    await until(async () => expect(await focused()).toContain('人物：顾长风'));
    await page.keyboard.press('Escape');
    await until(async () => expect(await focused()).toBe(''));
    await page.keyboard.press('ArrowRight');
    await until(async () =>
      expect(await overlay.evaluate('return root.querySelector(".unseen").textContent;')).toContain('顾长风'),
    );
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await extension.askTab(tab, 'content.reach', { to: 'here' });
    await until(async () => expect(await overlay.text()).toContain('此处没有标注'));
  });
});
