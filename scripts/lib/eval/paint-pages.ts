import { readdir } from 'node:fs/promises';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { awaitItems } from '../extension/await-items.ts';
import { type Extension, launchExtension } from '../extension/launch-extension.ts';
import { servePages } from '../pages/serve-pages.ts';
import { paintingFaults, unmatched } from './compare-painting.ts';
import { readPainting } from './read-painting.ts';

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

/** Opens each page of a folder with the extension and compares what is painted with what is mentioned. */
export async function paintPages(folder: string): Promise<PagePainting[]> {
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
    return paintings;
  } finally {
    await extension.close();
    await server.stop();
  }
}
