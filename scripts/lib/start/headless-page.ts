import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '../browser/ensure-browser.ts';
import { awaitItems, PageFailure } from '../extension/await-items.ts';
import { awaitSaved } from '../extension/await-saved.ts';
import { type Extension, launchExtension } from '../extension/launch-extension.ts';
import { originsOf } from '../pages/page-sources.ts';
import { takePicture } from '../pages/picture.ts';
import type { RunningWorker } from '../worker.ts';
import { connectLink, createWorkspace, exportJson } from '../workspace.ts';

export interface HeadlessPage {
  url: string;
  name: string;
  out: string;
  include: string;
  browser: Browser;
  extensionDir: string;
  worker: RunningWorker;
}

async function open(extension: Extension, url: string) {
  try {
    return await extension.openPage(url);
  } catch (error) {
    const [why] = (error as Error).message.split('\n');
    throw new PageFailure(`打不开网页（${why}）。\nThe page cannot be opened (${why}).`);
  }
}

/**
 * One page through the real extension: recognised, every suggestion accepted, saved to the worker in a workspace of its
 * own, then written out as DIR/NAME.json (the worker's export) and DIR/NAME.png.
 * @returns how many mentions were accepted
 * @throws PageFailure with a message for the person
 */
export async function headlessPage(page: HeadlessPage): Promise<number> {
  const { url, name, out, include, browser, extensionDir, worker } = page;
  const workspace = await createWorkspace(worker, name);
  const extension = await launchExtension({ browser, extensionDir });
  try {
    await extension.ask('connect', { link: connectLink(worker.origin, workspace), carry: true });
    const origins = originsOf(new URL(url));
    for (const origin of origins) await extension.ask('site.add', { origin, evidence: true });
    const { page: tab, tabId, status } = await open(extension, url);
    if (!origins.includes(new URL(tab.url()).origin)) {
      throw new PageFailure(
        `网页转到了别的网站，请直接给出 ${tab.url()}\nThe page leads to another site; give ${tab.url()} instead.`,
      );
    }
    if (status >= 400) throw new PageFailure(`网页回答 HTTP ${status}。\nThe page answered HTTP ${status}.`);
    const { items } = await awaitItems(extension, tabId);
    const keys = items.filter(item => item.state === 'suggested').map(item => item.key);
    if (keys.length > 0) await extension.askTab(tabId, 'content.act', { keys, action: 'accept' });
    // What the words that were accepted suggest besides is left: it is for a person to look at.
    await awaitItems(extension, tabId, {
      until: state => state.items.filter(item => item.state === 'accepted').length >= keys.length,
    });
    await awaitSaved(extension);
    const text = await exportJson(worker.origin, workspace, include);
    const exported = (JSON.parse(text) as { annotations: unknown[] }).annotations.length;
    if (exported !== keys.length) {
      throw new PageFailure(
        `接受了 ${keys.length} 处，服务器导出 ${exported} 处。\n${keys.length} were accepted, the worker exports ${exported}.`,
      );
    }
    await takePicture(tab, join(out, `${name}.png`));
    await writeFile(join(out, `${name}.json`), text);
    return keys.length;
  } finally {
    await extension.close();
  }
}
