import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../extension/messages.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { inEnglish } from './in-english.ts';
import { selectByMouse } from './on-page.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

describe('annotations on a page that was changed', () => {
  let pages: PageServer;
  let extension: Extension;
  let page: Page;
  let tab: number;
  let panel: Page;

  const state = (): Promise<PageState> => extension.askTab(tab, 'content.state', {});
  const accepted = async () => (await state()).items.filter(item => item.state === 'accepted');
  const one = async (kind: string) => (await accepted()).find(item => item.kind === kind);
  const accept = async (text: string) => {
    const found = await until(async () => {
      const item = (await state()).items.find(item => item.text === text);
      expect(item).toBeDefined();
      return item;
    });
    await extension.askTab(tab, 'content.act', { keys: [found?.key ?? ''], action: 'accept' });
  };
  /** The editor's desk: other words in the page's own text. */
  const rewrite = (before: string, after: string) =>
    page.evaluate(
      ([before, after]) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node as Text;
          if (text.data.includes(before as string)) {
            text.data = text.data.replace(before as string, after as string);
            return;
          }
        }
        throw new Error(`not on the page: ${before}`);
      },
      [before, after],
    );
  const press = async (name: string) => {
    await panel.bringToFront();
    await panel.getByRole('button', { name, exact: true }).first().focus();
    await panel.keyboard.press('Enter');
  };

  /** Goes to what has changed or is gone, and presses the key for moving. */
  const begin = async () => {
    await panel.bringToFront();
    await panel.locator('.item.changed .reveal, .item.orphan .reveal').first().focus();
    await panel.keyboard.press('m');
  };

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension(),
    ]);
    extension.context.setDefaultTimeout(10_000);
    await extension.ask('site.add', { origin: pages.origin, evidence: false });
    ({ page, tabId: tab } = await extension.openPage(`${pages.origin}/report.html`));
    await accept('56场次');
    await accept('顾长风');
    panel = await extension.openPanel(tab);
    await panel.setViewportSize({ width: 400, height: 820 });
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('O4 shows old and new words side by side, what differs marked and told', async () => {
    await rewrite('开展协商56场次', '开展协商约94场次');
    await until(async () => expect(await one('statistic')).toMatchObject({ anchor: 'changed' }));
    await panel.bringToFront();
    const moved = panel.getByRole('group', { name: '原文已改动' });
    await moved.locator('ins').first().waitFor();
    expect(await moved.locator('del').allTextContents()).toEqual(['删去：56']);
    expect((await moved.locator('ins').allTextContents()).join()).toContain('94');
    expect(await moved.locator('dd').first().textContent()).toContain('开展协商');
    await moved.scrollIntoViewIfNeeded();
    await shoot(panel, 'moved-changed');
    await inEnglish(panel, async twin => {
      await twin.getByRole('group', { name: 'The words have changed' }).scrollIntoViewIfNeeded();
      await shoot(twin, 'moved-changed-english');
    });
  });

  it('O5 accepts a change by keyboard, with the value read again; undo takes it back', async () => {
    const before = await one('statistic');
    await begin();
    await until(async () => expect(await one('statistic')).toMatchObject({ anchor: 'found' }));
    const after = await one('statistic');
    expect(after).toMatchObject({ key: before?.key, attributes: { value: 94 } });
    expect(after?.text).toContain('94场次');
    await panel.getByText('已移到新位置；可以撤销。').waitFor();
    await extension.ask('undo', {});
    await until(async () =>
      expect(await one('statistic')).toMatchObject({ anchor: 'changed', attributes: { value: 56 } }),
    );
    await extension.ask('redo', {});
    await until(async () => expect(await one('statistic')).toMatchObject({ anchor: 'found' }));
    await extension.ask('undo', {});
    await until(async () => expect(await one('statistic')).toMatchObject({ anchor: 'changed' }));
    await page.reload();
    await until(async () => expect((await state()).items.length).toBeGreaterThan(10));
  });

  it('O3 offers the places where an orphan may belong, and puts it nowhere by itself', async () => {
    await rewrite('县政协主席顾长风说，县政协打造', '会议由各乡镇轮流主持。打造');
    await rewrite('县政协还把', '会后，顾长风到村里走访。县政协还把');
    await until(async () => expect(await one('person')).toMatchObject({ anchor: 'orphan' }));
    await panel.bringToFront();
    await panel.getByRole('group', { name: '原文不在页面上' }).waitFor();
    await begin();
    await panel.getByText('不会自动移动，请您选择。', { exact: false }).waitFor();
    await shoot(panel, 'moved-orphan');
    await inEnglish(panel, async twin => {
      await twin.getByRole('button', { name: 'Find similar places' }).first().click();
      await twin.getByText('Nothing moves by itself', { exact: false }).waitFor();
      await shoot(twin, 'moved-orphan-english');
      await twin.setViewportSize({ width: 300, height: 820 });
      await shoot(twin, 'moved-orphan-narrow');
    });
    expect(await one('person')).toMatchObject({ anchor: 'orphan' });
  });

  it('O5 shows a place, puts the orphan there by keyboard, and undo takes it back', async () => {
    await press('在网页上看“顾长风”');
    await begin();
    await panel.locator('.here:focus').waitFor();
    // The best place has the focus then.
    await panel.keyboard.press('Enter');
    await until(async () => expect(await one('person')).toMatchObject({ anchor: 'found', text: '顾长风' }));
    await extension.ask('undo', {});
    await until(async () => expect(await one('person')).toMatchObject({ anchor: 'orphan' }));
  });

  it('O5 puts an orphan at what is selected, and says so where nothing is', async () => {
    await press('移到选中处');
    await panel.getByText('网页上没有选中文字', { exact: false }).waitFor();
    await selectByMouse(page, '杜明远');
    await press('移到选中处');
    await until(async () =>
      expect(await one('person')).toMatchObject({
        anchor: 'found',
        text: '杜明远',
        attributes: { name: '杜明远' },
      }),
    );
    await extension.ask('undo', {});
    await until(async () =>
      expect(await one('person')).toMatchObject({ anchor: 'orphan', attributes: { name: '顾长风' } }),
    );
  });

  it('O5 moves nothing to words that are others by now, and lets go by keyboard', async () => {
    const { key = '' } = (await one('person')) ?? {};
    const stale = extension.askTab(tab, 'content.move', { key, to: { start: 0, end: 3, words: '顾长风' } });
    await expect(stale).rejects.toThrow(/page_changed/);
    await panel.bringToFront();
    await panel.locator('.item.orphan .reveal').first().focus();
    await panel.keyboard.press('Delete');
    await until(async () => expect(await one('person')).toBeUndefined());
    await extension.ask('undo', {});
    await until(async () => expect(await one('person')).toMatchObject({ anchor: 'orphan', key }));
  });
});
