import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowser } from '../browser/ensure-browser.ts';
import { copyExtension } from '../extension/copy-extension.ts';
import { pageSources } from '../pages/page-sources.ts';
import { serveMounts } from '../pages/serve-pages.ts';
import { say } from '../say.mjs';
import { startWorker } from '../worker.ts';
import type { StartArguments } from './arguments.ts';
import { headlessPage } from './headless-page.ts';
import { createShutdown } from './shutdown.ts';
import { readState } from './state.ts';

/**
 * `npm start -- --headless`: each page by itself, with a new profile and a new workspace on a worker whose KV is thrown
 * away at the end. A page that fails does not keep the others from being done.
 * @returns how many failed
 */
export async function runHeadless({ pages, out = '.', include }: StartArguments): Promise<number> {
  const shutdown = createShutdown();
  try {
    const folder = resolve(out);
    await mkdir(folder, { recursive: true });
    const browser = await ensureBrowser();
    const { sources, mounts, origins } = pageSources(pages);
    const { pagesPort } = await readState();
    const server = await serveMounts(mounts, pagesPort);
    shutdown.add(server.stop);
    const temporary = await mkdtemp(join(tmpdir(), 'meipi-headless-'));
    shutdown.add(() => rm(temporary, { recursive: true, force: true, maxRetries: 3 }));
    const extensionDir = await copyExtension(join(temporary, 'extension'), origins);
    const worker = await startWorker();
    shutdown.add(worker.remove);

    let failed = 0;
    for (const { page, name, urlAt } of sources) {
      const url = urlAt(server.origin);
      try {
        if (shutdown.stopping) break;
        if (!url) throw new Error('没有这个文件，也不是网址。\nNo such file, and not an address.');
        const count = await headlessPage({
          url,
          name,
          out: folder,
          include,
          browser,
          extensionDir,
          worker,
        });
        const files = `${join(out, name)}.json, .png`;
        say(`${page}：${count} 处 → ${files}`, `${page}: ${count} mentions → ${files}`);
      } catch (error) {
        failed += 1;
        const [zh, en = zh] = (error as Error).message.split('\n');
        say(`✗ ${page}：${zh}`, `✗ ${page}: ${en}`);
      }
    }
    return failed;
  } finally {
    await shutdown.stop();
  }
}
