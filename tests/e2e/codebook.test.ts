import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { sharedWorker } from './harness/shared-worker.ts';
import { connectLink, createWorkspace, exportJson, type NewWorkspace } from './harness/workspace.ts';
import { hover } from './on-page.ts';
import { OverlayProbe } from './overlay.ts';
import { openTab, type Tab } from './screens/open-tab.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 15_000, interval: 100 });

interface Desk {
  extension: Extension;
  tab: Tab;
  tagsOf(text: string): Promise<string[] | undefined>;
  tag(text: string, ...tags: string[]): Promise<void>;
  sync(): Promise<void>;
  own(path: string): Promise<Page>;
}

/** One member's browser on the report. */
async function open(pages: PageServer, connect: (extension: Extension) => Promise<unknown>): Promise<Desk> {
  const extension = await launchExtension();
  extension.context.setDefaultTimeout(10_000);
  await extension.ask('site.add', { origin: pages.origin, evidence: true });
  await connect(extension);
  const tab = await openTab(extension, `${pages.origin}/report.html`);
  await tab.key('187件');
  return {
    extension,
    tab,
    tagsOf: async text => (await tab.item(text))?.tags,
    tag: async (text, ...addTags) => {
      await tab.accept(text);
      await extension.askTab(tab.tabId, 'content.patch', { key: await tab.stored(text), patch: { addTags } });
    },
    sync: async () => void (await extension.ask('sync.now', { manual: true })),
    own: async path => {
      const page = await extension.context.newPage();
      await page.setViewportSize({ width: 960, height: 1100 });
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return page;
    },
  };
}

describe('a codebook of two researchers', () => {
  const worker = sharedWorker();
  let pages: PageServer;
  let workspace: NewWorkspace;
  let first: Desk;
  let second: Desk;
  let book: Page;
  const row = (label: string) =>
    book.locator('[role=treeitem]', { has: book.getByText(label, { exact: true }) });
  const shownAt = async (desk: Desk, text: string, tags: string[]) =>
    until(async () => expect(await desk.tagsOf(text)).toEqual(tags));
  const bothSync = async () => {
    await first.sync();
    await second.sync();
    await first.sync();
  };

  beforeAll(async () => {
    pages = await servePages(new URL('../zoo', import.meta.url).pathname);
    workspace = await createWorkspace(worker, '江川课题组', '沈禾');
    first = await open(pages, one =>
      one.ask('connect', { link: connectLink(worker.origin, workspace), carry: false }),
    );
    const invite = { ws: workspace.id, label: '给第二人', role: 'editor', days: 1, uses: 1 } as const;
    const { link } = await first.extension.ask('invites.make', invite);
    second = await open(pages, one => one.ask('workspace.join', { link, user: '段青', carry: false }));
    await first.tag('187件', '提案', '待核');
    book = await first.own(`workspace.html?ws=${workspace.id}#codebook`);
  });
  afterAll(async () => {
    await first?.extension.close();
    await second?.extension.close();
    await pages?.stop();
  });

  it('B3 B12 takes tags in use into the codebook, adds below, moves by keys and takes back', async () => {
    await book.getByText('在用而不在编码本里（2）').waitFor();
    await book.getByRole('button', { name: '收入“提案”' }).click();
    await row('提案').getByText('1 条').waitFor();
    await row('提案').click();
    await book.getByLabel('新编码').fill('立案');
    await book.getByRole('button', { name: '添加到“提案”之下' }).click();
    await until(async () => expect(await row('立案').getAttribute('aria-level')).toBe('2'));
    await row('立案').press('Alt+ArrowLeft');
    await until(async () => expect(await row('立案').getAttribute('aria-level')).toBe('1'));
    await book.getByText('已把“立案”移到顶层').waitFor();
    await book.getByRole('button', { name: '撤销' }).click();
    await until(async () => expect(await row('立案').getAttribute('aria-level')).toBe('2'));
    await row('立案').press('Delete');
    await book.getByText('已把“立案”移出编码本').waitFor();
    await row('立案').waitFor({ state: 'detached' });
    await book.getByRole('button', { name: '撤销' }).click();
    await row('立案').waitFor();
  });

  it('B5 B6 gives definition, colour and shortcut in place, and refuses a key that is in use', async () => {
    await row('提案').click();
    await book.getByRole('textbox', { name: '定义' }).fill('以政协提案为对象的表述');
    await book.getByRole('radio', { name: '蓝' }).check({ force: true });
    const key = book.locator('.shortcut button');
    await key.click();
    await key.press('KeyA');
    await book.getByText('A 已用于', { exact: false }).waitFor();
    await key.press('KeyQ');
    await book.getByRole('button', { name: '保存' }).click();
    await book.getByText('已保存“提案”').waitFor();
    await row('提案').locator('kbd', { hasText: 'Q' }).waitFor();
    await row('提案').locator('.dot').waitFor();
  });

  it('B1 renames everywhere: on the page, in the panel, in the exports, and for a colleague who tagged offline', async () => {
    await first.sync();
    await second.sync();
    await shownAt(second, '187件', ['待核', '提案'].sort());
    await second.tag('163件', '提案');
    await row('提案').click();
    await book.getByRole('textbox', { name: '名称' }).fill('提案办理');
    await book.getByRole('button', { name: '保存' }).click();
    await book.getByText('已保存“提案办理”').waitFor();
    await shownAt(first, '187件', ['待核', '提案办理'].sort());
    await bothSync();
    await shownAt(second, '163件', ['提案办理']);
    await shownAt(first, '163件', ['提案办理']);
    const probe = await OverlayProbe.of(first.tab.page);
    await first.tab.page.reload();
    await first.tab.key('187件');
    await hover(first.tab.page, '187件');
    await until(async () => expect(await probe.text()).toContain('提案办理'));
    const panel = await first.extension.openPanel(first.tab.tabId);
    const chip = panel.locator('.item .tag', { hasText: '提案办理' }).first();
    await chip.waitFor();
    await until(async () => expect(await chip.getAttribute('title')).toContain('以政协提案为对象的表述'));
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: '导出 JSON' }).click();
    const own = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    const theirs = JSON.parse(await exportJson(worker.origin, workspace));
    expect(own.annotations.map(({ tags }: { tags: string[] }) => tags)).toEqual([
      ['待核', '提案办理'].sort(),
      ['提案办理'],
    ]);
    expect({ ...theirs, exported: 0 }).toEqual({ ...own, exported: 0 });
    expect(own.codebook).toContainEqual(
      expect.objectContaining({ key: '提案', label: '提案办理', color: 'blue', shortcut: 'KeyQ' }),
    );
    await panel.close();
  });

  it('B2 merges with a preview of how many it concerns', async () => {
    await book.bringToFront();
    await row('提案办理').getByText('2 条').waitFor();
    const treeTop = () => book.getByRole('tree').evaluate(tree => tree.getBoundingClientRect().top + scrollY);
    await book.reload();
    await row('提案办理').waitFor();
    const unsaid = await treeTop();
    await book.getByLabel('新编码').fill('政协提案');
    await book.getByRole('button', { name: '添加', exact: true }).click();
    await row('提案办理').click();
    await book.getByLabel('合并到').selectOption({ label: '政协提案' });
    await book.getByText('已添加“政协提案”').waitFor();
    // What is said does not move what a person is about to press.
    expect(await treeTop()).toBe(unsaid);
    await book.getByRole('button', { name: '合并', exact: true }).click();
    await book.getByText('2 条批注改标“政协提案”，1 个下级编码', { exact: false }).waitFor();
    await book.locator('.confirm').getByRole('button', { name: '合并', exact: true }).click();
    await row('政协提案').getByText('2 条').waitFor();
    await row('提案办理').waitFor({ state: 'detached' });
    await bothSync();
    await shownAt(second, '163件', ['政协提案']);
  });

  it('B8 finds a tag by its initials, with an input method composing them', async () => {
    await book.getByLabel('新编码').fill('协商在基层');
    await book.getByRole('button', { name: '添加', exact: true }).click();
    await row('协商在基层').waitFor();
    const editor = await first.own(`editor.html#id=${await first.tab.stored('187件')}`);
    const field = editor.getByRole('combobox', { name: '标签' });
    await field.click();
    const ime = await editor.context().newCDPSession(editor);
    for (const text of ['x', "x's", "x's'z", "x's'z'j'c"])
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    const option = editor.getByRole('option', { name: '协商在基层' });
    await option.waitFor();
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await editor.locator('.tag').count()).toBe(2);
    await ime.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await field.pressSequentially('xszjc');
    await until(async () => expect(await option.getAttribute('aria-selected')).toBe('true'));
    await field.press('Enter');
    await editor.locator('.tag', { hasText: '协商在基层' }).waitFor();
    await ime.send('Input.insertText', { text: '基层，新词、' });
    await editor.locator('.tag', { hasText: '新词' }).waitFor();
    await editor.keyboard.press('Control+Enter');
    await shownAt(first, '187件', ['待核', '政协提案', '协商在基层', '基层', '新词'].sort());
    await editor.close();
  });

  it('B10 lets nobody add what is not in the codebook once the owner says so, and tells whom to ask', async () => {
    await book.bringToFront();
    await book.getByLabel('只允许使用编码本里的标签').click();
    await book.getByText('现在只能加编码本里的标签').waitFor();
    await bothSync();
    const editor = await second.own(`editor.html#id=${await second.tab.stored('163件')}`);
    await editor.locator('blockquote').waitFor();
    const field = editor.getByRole('combobox', { name: '标签' });
    await field.fill('自造，协商在基层');
    await editor.getByText('“自造”不在编码本里', { exact: false }).waitFor();
    await editor.getByText('请工作区所有者', { exact: false }).waitFor();
    await editor.locator('.tag', { hasText: '协商在基层' }).waitFor();
    await editor.keyboard.press('Control+Enter');
    await shownAt(second, '163件', ['协商在基层', '政协提案'].sort());
    await editor.close();
    await expect(second.tag('163件', '自造')).rejects.toMatchObject({ code: 'not_in_codebook' });
    const theirs = await second.own(`workspace.html?ws=${workspace.id}#codebook`);
    await theirs.getByText('您在这里只能查看').waitFor();
    expect(await theirs.getByLabel('新编码').count()).toBe(0);
    await theirs.close();
    const mine = await first.own(`editor.html#id=${await first.tab.stored('187件')}`);
    await mine.locator('.tag.free', { hasText: '待核' }).waitFor();
    await mine.getByRole('combobox', { name: '标签' }).fill('复核；');
    await mine.getByRole('button', { name: '收入编码本并加上' }).click();
    await mine.locator('.tag', { hasText: '复核' }).waitFor();
    await mine.keyboard.press('Control+Enter');
    await until(async () => expect(await first.tagsOf('187件')).toContain('复核'));
    await mine.close();
  });

  it('B11 shows what a file would do before it does, and writes it in one act', async () => {
    await book.bringToFront();
    const csv = '名称,上级,定义\r\n政协提案,,改过的定义\r\n并案,政协提案,\r\n,,没有名称\r\n';
    await book
      .getByLabel('导入编码本')
      .setInputFiles({ name: '编码.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await book.getByText('将新增 1 个，修改 1 个').waitFor();
    await book.getByText('第 4 行（条）：没有名称').waitFor();
    expect(await row('并案').count()).toBe(0);
    await book.getByRole('button', { name: '导入', exact: true }).click();
    await row('并案').waitFor();
    await book.getByText('已导入 2 个编码').waitFor();
    const download = book.waitForEvent('download');
    await book.getByRole('button', { name: '导出 CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('并案,政协提案');
    await book
      .getByLabel('导入编码本')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await book.getByText('读不了这个文件', { exact: false }).waitFor();
  });
});
