import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from '../browser/ensure-browser.ts';
import { copyExtension } from '../extension/copy-extension.ts';
import { type Extension, launchExtension } from '../extension/launch-extension.ts';
import { pageSources } from '../pages/page-sources.ts';
import { serveMounts } from '../pages/serve-pages.ts';
import { ROOT, STATE_DIR } from '../paths.ts';
import { say } from '../say.mjs';
import { connectLink } from '../workspace.ts';
import type { StartArguments } from './arguments.ts';
import { startLocalServer } from './local-server.ts';
import { createShutdown } from './shutdown.ts';
import { claimSingle } from './single.ts';
import { readState, writeState } from './state.ts';

const SAMPLE = join(ROOT, 'tests/fixtures/pages/report.html');

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function connectOnce(extension: Extension, link: string): Promise<void> {
  const { workspace } = await extension.ask('sync.state', {});
  const url = new URL(link);
  const isThere =
    workspace.host === url.origin && workspace.id === new URLSearchParams(url.hash.slice(1)).get('ws');
  if (!isThere) await extension.ask('connect', { link, carry: true });
}

/** The tab that the browser opened by itself, and ours through which messages went. */
async function closeEmptyTabs({ context, control }: Extension): Promise<void> {
  for (const page of context.pages())
    if (page === control || page.url() === 'about:blank') await page.close();
}

/**
 * `npm start`: the worker, the pages and a browser with the extension connected, until Ctrl+C or until its window is
 * closed. All is found again the next time. Without a display the browser runs unseen, and that is said.
 * @returns the exit code
 */
export async function runWindow({ pages }: StartArguments): Promise<number> {
  const shutdown = createShutdown();
  try {
    shutdown.add(await claimSingle());
    const browser = await ensureBrowser();
    const state = await readState();
    const { worker, workspace } = await startLocalServer(state, shutdown);

    const { sources, mounts, origins } = pageSources(pages.length > 0 ? pages : [SAMPLE]);
    const server = await serveMounts(mounts, state.pagesPort);
    shutdown.add(server.stop);
    state.pagesPort = server.port;
    await writeState(state);
    const link = connectLink(worker.origin, workspace);
    const linkFile = join(STATE_DIR, 'connect-link.txt');
    await writeFile(linkFile, `${link}\n`, { mode: 0o600 });

    const profileDir = join(STATE_DIR, 'profile');
    await mkdir(profileDir, { recursive: true, mode: 0o700 });
    const extensionDir = await copyExtension(join(STATE_DIR, 'extension'), origins);
    const window = hasDisplay();
    const extension = await launchExtension({ browser, profileDir, extensionDir, window });
    shutdown.add(extension.close);
    await connectOnce(extension, link);
    for (const origin of [server.origin, ...origins])
      await extension.ask('site.add', { origin, evidence: true });

    for (const { page, urlAt } of sources) {
      const url = urlAt(server.origin);
      if (!url) say(`没有这个文件：${page}`, `No such file: ${page}`);
      else {
        const opened = await extension.openPage(url);
        await opened.page.bringToFront();
        console.log(url);
      }
    }
    await closeEmptyTabs(extension);
    say(
      `眉批已在运行：服务器 ${worker.origin}，工作区“${workspace.name}”。点浏览器工具栏上的眉批图标打开侧栏；别的浏览器用 ${linkFile} 里的链接连接。按 Ctrl+C 结束。`,
      `Meipi is running: worker ${worker.origin}, workspace "${workspace.name}". The Meipi icon in the toolbar opens the panel; another browser connects with the link in ${linkFile}. Ctrl+C ends it.`,
    );
    if (!window) {
      say(
        '这台机器没有显示器（DISPLAY），浏览器在后台运行，没有窗口。',
        'This machine has no display (DISPLAY): the browser runs without a window.',
      );
    }
    await new Promise<void>(resolve => extension.context.once('close', () => resolve()));
    return 0;
  } finally {
    await shutdown.stop();
  }
}
