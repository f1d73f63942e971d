import { readdir } from 'node:fs/promises';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { awaitItems } from '../extension/await-items.ts';
import { type Extension, launchExtension } from '../extension/launch-extension.ts';
import { servePages } from '../pages/serve-pages.ts';
import { paintingFaults, unmatched } from './compare-painting.ts';
import { readPainting } from './read-painting.ts';
import { workbenchFaults } from './workbench-faults.ts';

export interface PagePainting {
  name: string;
  items: number;
  /** Empty if every mention is painted at its place and the page is as it was. */
  faults: string[];
}

const bodyOf = () => document.body.innerHTML;
const textOf = () => document.body.innerText;

async function paintOne(
  extension: Extension,
  url: string,
  before: string,
): Promise<Omit<PagePainting, 'name'>> {
  const { page, tabId } = await extension.openPage(url);
  const { items } = await awaitItems(extension, tabId);
  const faults = paintingFaults(items, await readPainting(page));
  // Independent of how the extension reads the page: the browser's own idea of its text.
  for (const { kind, text } of unmatched(recognise(await page.evaluate(textOf)), items))
    faults.push(`${kind}: “${text}” of the rendered text was not recognised on the page`);
  if ((await page.evaluate(bodyOf)) !== before) faults.push('body.innerHTML is not what it was');
  await page.close();
  return { items: items.length, faults };
}

/** As a person does who finds nothing to correct. @returns how many there were */
async function acceptAll(extension: Extension, url: string): Promise<number> {
  const { page, tabId } = await extension.openPage(url);
  const { items } = await awaitItems(extension, tabId);
  const keys = items.filter(({ state }) => state === 'suggested').map(({ key }) => key);
  if (keys.length > 0) await extension.askTab(tabId, 'content.act', { keys, action: 'accept' });
  await awaitItems(extension, tabId, {
    until: now => now.items.filter(({ state }) => state === 'accepted').length >= keys.length,
  });
  await page.close();
  return keys.length;
}

/** Behind all painting: what is accepted is looked for on every page from then on. */
async function acceptPages(extension: Extension, urls: readonly string[]) {
  const all = { annotations: 0, pages: 0 };
  for (const url of urls) {
    const annotations = await acceptAll(extension, url);
    all.annotations += annotations;
    if (annotations > 0) all.pages++;
  }
  return all;
}

export interface Paintings {
  pages: PagePainting[];
  /** Faults of the workbench that shows all of it. */
  workbench: string[];
}

/**
 * Opens each page of a folder with the extension, compares what is painted with what is mentioned, accepts it all, and looks at it in
 * the workbench.
 */
export async function paintPages(folder: string): Promise<Paintings> {
  const names = (await readdir(folder)).filter(name => /\.html?$/i.test(name)).sort();
  const server = await servePages(folder);
  const extension = await launchExtension();
  try {
    const urls = names.map(name => `${server.origin}/${encodeURIComponent(name)}`);
    const before: string[] = [];
    for (const url of urls) {
      // The extension does not run here yet: this is the page as it is without it.
      const { page } = await extension.openPage(url);
      before.push(await page.evaluate(bodyOf));
      await page.close();
    }
    await extension.ask('site.add', { origin: server.origin, evidence: false });
    const paintings: PagePainting[] = [];
    for (const [i, name] of names.entries()) {
      const painting = await paintOne(extension, urls[i] ?? '', before[i] ?? '').catch((error: Error) => ({
        items: 0,
        faults: [error.message],
      }));
      paintings.push({ name, ...painting });
    }
    const workbench = await workbenchFaults(extension, await acceptPages(extension, urls));
    return { pages: paintings, workbench };
  } finally {
    await extension.close();
    await server.stop();
  }
}
