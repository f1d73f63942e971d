import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { painted } from './on-page.ts';
import { shoot } from './shoot.ts';

const until = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 20_000, interval: 200 });

describe('the first run', () => {
  let extension: Extension;
  let welcome: Page;

  beforeAll(async () => {
    extension = await launchExtension({ welcome: true });
    extension.context.setDefaultTimeout(15_000);
  });
  afterAll(() => extension?.close());

  it('G15 opens the welcome page once, with an answer to everything', async () => {
    welcome = await until(async () => {
      const opened = extension.context.pages().filter(page => page.url().endsWith('/welcome.html'));
      expect(opened.length).toBe(1);
      return opened[0] as Page;
    });
    await welcome.getByRole('heading', { name: '欢迎使用眉批' }).waitFor();
    expect(await welcome.getByLabel('跟随浏览器').isChecked()).toBe(true);
    expect(await welcome.getByLabel('只存在这台设备上').isChecked()).toBe(true);
    await until(async () => expect(await welcome.getByLabel('在“云南网”上运行').isChecked()).toBe(true));
    await shoot(welcome, 'welcome', true);
    await welcome.getByLabel('与团队同步', { exact: false }).check();
    await welcome.getByRole('textbox', { name: '连接链接或邀请链接' }).waitFor();
    await welcome.setViewportSize({ width: 300, height: 800 });
    await shoot(welcome, 'welcome-narrow', true);
    await welcome.setViewportSize({ width: 1280, height: 900 });
    await welcome.getByLabel('English').check();
    await welcome.getByRole('heading', { name: 'Welcome to Meipi' }).waitFor();
    await shoot(welcome, 'welcome-en', true);
    await welcome.getByLabel('As the browser').check();
    await welcome.getByLabel('只存在这台设备上').check();
  });

  it('G16 G17 leads through the sample report by keyboard, with everything at work', async () => {
    await welcome.getByRole('link', { name: '开始导览' }).focus();
    await welcome.keyboard.press('Enter');
    await welcome.getByRole('heading', { name: '眉批标出了什么' }).waitFor();
    const report = await until(async () => {
      const frame = welcome.frames().find(one => one.url().endsWith('/sample.html'));
      if (!frame) throw new Error('no report yet');
      return frame;
    });
    const kinds = async () => new Set((await painted(report)).map(([name]) => name.split('-')[0]));
    await until(async () =>
      expect(await kinds()).toEqual(new Set(['statistic', 'person', 'initiative', 'document'])),
    );
    await welcome.getByText('已做到', { exact: false }).waitFor();
    await shoot(welcome, 'tour-see');
    const next = welcome.getByRole('button', { name: '下一步' });
    await next.press('Enter');
    await welcome.getByRole('heading', { name: '确认或否定' }).waitFor();
    const panel = welcome.frameLocator('iframe.panel');
    const accept = panel.getByRole('button', { name: /^确认/ }).nth(1);
    await accept.press('Enter');
    await welcome.getByText('已做到', { exact: false }).waitFor();
    await until(async () =>
      expect((await painted(report)).some(([name]) => name.includes('accepted'))).toBe(true),
    );
    await shoot(welcome, 'tour-decide');
    await next.press('Enter');
    await welcome.getByRole('heading', { name: '自己标注，写批注' }).waitFor();
    await welcome.reload();
    await welcome.getByRole('heading', { name: '自己标注，写批注' }).waitFor();
    await until(async () => expect(await panel.locator('.item.accepted').count()).toBeGreaterThan(0));
    await next.press('Enter');
    await next.press('Enter');
    await welcome.getByRole('heading', { name: '撤销、导出与团队' }).waitFor();
    await welcome.setViewportSize({ width: 300, height: 800 });
    await shoot(welcome, 'tour-narrow', true);
    await welcome.setViewportSize({ width: 1280, height: 900 });
    await welcome.getByRole('button', { name: '完成' }).press('Enter');
    await welcome.getByText('导览完成', { exact: false }).waitFor();
    const own = await welcome.evaluate(async () => {
      const request = indexedDB.open('meipi');
      await new Promise(resolve => {
        request.onsuccess = resolve;
      });
      const entries = request.result.transaction('entries').objectStore('entries').count();
      await new Promise(resolve => {
        entries.onsuccess = resolve;
      });
      return entries.result;
    });
    expect(own).toBe(0);
    await welcome.goto(`chrome-extension://${extension.id}/welcome.html`);
    await welcome.getByRole('link', { name: '重看导览' }).click();
    await welcome.getByRole('heading', { name: '眉批标出了什么' }).waitFor();
  });
});
