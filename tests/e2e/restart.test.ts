import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { launchExtension } from './harness/launch-extension.ts';
import { servePages } from './harness/serve-pages.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

it('E7 finds everything again after the browser was closed, without any server', async () => {
  const profileDir = await mkdtemp(join(tmpdir(), 'meipi-restart-'));
  const pages = await servePages(new URL('../zoo', import.meta.url).pathname);
  const open = async () => {
    const extension = await launchExtension({ profileDir });
    await extension.ask('site.add', { origin: pages.origin, evidence: true });
    const { tabId } = await extension.openPage(`${pages.origin}/report.html`);
    const state = () => extension.askTab(tabId, 'content.state', {});
    await until(async () => expect((await state()).items.length).toBeGreaterThan(5));
    return { extension, tabId, state };
  };
  try {
    const before = await open();
    const { items } = await before.state();
    const [first, second] = items;
    await before.extension.askTab(before.tabId, 'content.act', {
      keys: [first?.key ?? ''],
      action: 'accept',
    });
    await before.extension.askTab(before.tabId, 'content.act', {
      keys: [second?.key ?? ''],
      action: 'reject',
    });
    const left = (await before.state()).items;
    await before.extension.close();

    const after = await open();
    await until(async () => expect((await after.state()).items).toEqual(left));
    await after.extension.close();
  } finally {
    await pages.stop();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
});
