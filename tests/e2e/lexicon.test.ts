import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { inEnglish } from './in-english.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });
const WORD = '渡口议事';

describe('the words of a workspace', () => {
  let pages: PageServer;
  let extension: Extension;
  let first: number;
  let second: number;
  let list: Page;

  const found = async (tab: number) =>
    (await extension.askTab(tab, 'content.state', {})).items.filter(item => item.text === WORD);
  const row = () => list.getByRole('listitem').filter({ hasText: WORD });

  beforeAll(async () => {
    [pages, extension] = await Promise.all([
      servePages(new URL('../zoo', import.meta.url).pathname),
      launchExtension(),
    ]);
    extension.context.setDefaultTimeout(10_000);
    await extension.ask('site.add', { origin: pages.origin, evidence: false });
    ({ tabId: first } = await extension.openPage(`${pages.origin}/words-first.html`));
    ({ tabId: second } = await extension.openPage(`${pages.origin}/words-second.html`));
    await until(async () => expect(await found(first)).toHaveLength(1));
    await until(async () =>
      expect((await extension.askTab(second, 'content.state', {})).items.length).toBeGreaterThan(0),
    );
    list = await extension.openOwnPage('workspace.html?ws=local#lexicon');
    await list.setViewportSize({ width: 860, height: 1000 });
  });
  afterAll(async () => {
    await extension?.close();
    await pages?.stop();
  });

  it('L7 suggests on an open page what was accepted on another, at once, and undo takes it back', async () => {
    await list.getByText('还没有词').waitFor();
    expect(await found(second)).toEqual([]);
    const keys = (await found(first)).map(item => item.key);
    await extension.askTab(first, 'content.act', { keys, action: 'accept' });
    await until(async () => expect(await found(second)).toHaveLength(2));
    expect(await found(second)).toMatchObject([{ rule: 'lexicon', state: 'suggested' }, {}]);
    await extension.ask('undo', {});
    await until(async () => expect(await found(second)).toEqual([]));
    await extension.ask('redo', {});
    await until(async () => expect(await found(second)).toHaveLength(2));
  });

  it('L7 lists a word with its reason; what is switched off is suggested nowhere, and what is taken back is again', async () => {
    await list.bringToFront();
    await row().getByText('确认 1 次 · 否定 0 次').waitFor();
    await row().getByRole('button', { name: '不再提示' }).click();
    await list.getByText('不再提示“渡口议事”。').waitFor();
    await until(async () => expect(await found(second)).toEqual([]));
    await row().getByRole('button', { name: '移除' }).click();
    await until(async () => expect(await found(second)).toHaveLength(2));
  });

  it('L7 shows at once what the words make of a sentence', async () => {
    await list.getByLabel('试一句话').fill('居民把渡口议事当成了自己的事，提了15条建议。');
    await list.getByText('由词表认出').waitFor();
    await list.getByText('15条').waitFor();
    await shoot(list, 'lexicon');
    await inEnglish(list, async twin => {
      await twin.getByText('accepted 1×, rejected 0×').waitFor();
      await shoot(twin, 'lexicon-english');
    });
  });

  it('L4 tells what a table would change, and writes it only when the person agrees', async () => {
    const table =
      'kind,form,canonical,state\nperson,钟岸秋,,\ninitiative,渡口议事,渡口议事制度,\ninitiative,议,,\n';
    await list.getByLabel('导入 CSV').setInputFiles({
      name: '词表.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    });
    await list.getByText('新增 1 个，改动 1 个，相同 0 个，读不了 1 行').waitFor();
    await list.getByText('第 4 行').waitFor();
    await shoot(list, 'lexicon-import');
    expect(await row().getByText('渡口议事制度').count()).toBe(0);
    await list.getByRole('button', { name: '写入 2 个' }).click();
    await row().getByText('→ 渡口议事制度').waitFor();
    await list.getByRole('listitem').filter({ hasText: '钟岸秋' }).getByText('成员写入').waitFor();
    await extension.ask('undo', {});
    await until(async () => expect(await row().getByText('渡口议事制度').count()).toBe(0));
  });
});
