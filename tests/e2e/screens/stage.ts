import type { Page } from 'playwright-core';
import { startFaultyWorker } from '../faulty-worker.ts';
import { type Extension, launchExtension } from '../harness/launch-extension.ts';
import { putRows } from '../harness/put-rows.ts';
import { servePages } from '../harness/serve-pages.ts';
import type { Server } from '../harness/shared-worker.ts';
import { createWorkspace, type NewWorkspace } from '../harness/workspace.ts';
import { postShare, sharedReport } from '../post-share.ts';
import { keepNews } from './news.ts';
import { openTab, type Tab } from './open-tab.ts';
import { ownPages } from './own-pages.ts';
import type { Language } from './screen.ts';
import { setTeam } from './team.ts';

/** One browser with all that the screens show: a private workspace, a team's as its owner, one for reading only. */
export interface Stage {
  extension: Extension;
  workerOrigin: string;
  pagesOrigin: string;
  /** A share on the worker: its link. */
  shared: string;
  /** Ids of workspaces. `faulty` is on a server that fails as `fail` says. */
  workspaces: { team: string; viewer: string; faulty: string };
  fail: Awaited<ReturnType<typeof startFaultyWorker>>['fail'];
  /** Nothing of what is new in the team's workspace was seen yet. */
  restoreNews(): Promise<void>;
  /** Makes a workspace the active one. */
  use(ws: string): Promise<void>;
  /** A page of the zoo, opened anew. */
  site(name: string): Promise<Tab>;
  /** A page of the extension, in a language, to be left when it was looked at: there is one for each language. */
  own(path: string, language: Language, size?: { width: number; height: number }): Promise<Page>;
  /** The side panel of a tab. */
  panel(tab: Pick<Tab, 'tabId'>, language: Language): Promise<Page>;
  /** Ends what a page shows. */
  leave(page: Page): Promise<void>;
  /** Puts rows straight into the store, once for each workspace. */
  fill(ws: string, rows: () => Parameters<typeof putRows>[1]): Promise<void>;
  stop(): Promise<void>;
}

/** @param worker the caller's to stop */
export async function setStage(worker: Server): Promise<Stage> {
  const [pages, faulty, extension] = await Promise.all([
    servePages(new URL('../../zoo', import.meta.url).pathname),
    startFaultyWorker(),
    launchExtension(),
  ]);
  const { context } = extension;
  context.setDefaultTimeout(15_000);
  const stop = async () => {
    await extension.close();
    await pages.stop();
    await faulty.stop();
  };
  const { own, leave } = ownPages(extension);
  try {
    await extension.ask('site.add', { origin: pages.origin, evidence: true });
    const report = await openTab(extension, `${pages.origin}/report.html`);
    for (const text of ['187件', '顾长风']) await report.accept(text);
    await report.page.close();
    const team = await setTeam(extension, worker, pages.origin);
    const restoreNews = await keepNews(extension);
    const others = await createWorkspace(worker, '邻县资料库', '杜明远');
    const link = await viewingLink(worker.origin, others);
    const shared = await postShare(worker.origin, others, sharedReport(`${pages.origin}/report.html`));
    const viewing = await extension.ask('workspace.join', { link, user: '沈禾', carry: false });
    const failing = await extension.ask('connect', { link: faulty.link, carry: false });
    return {
      extension,
      workerOrigin: worker.origin,
      pagesOrigin: pages.origin,
      shared,
      workspaces: { team, viewer: viewing.id, faulty: failing.id },
      fail: faulty.fail,
      restoreNews,
      use: async ws => void (await extension.ask('workspace.activate', { ws })),
      site: name => openTab(extension, `${pages.origin}/${name}`),
      own,
      leave,
      fill: fillOnce(extension.control),
      panel: ({ tabId }, language) => own(`sidepanel.html?tab=${tabId}`, language),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Rows for each workspace, put in through this page the first time. */
function fillOnce(page: Page): Stage['fill'] {
  const filled = new Map<string, Promise<void>>();
  return (ws, rows) => {
    const filling = filled.get(ws) ?? putRows(page, rows());
    filled.set(ws, filling);
    return filling;
  };
}

/** A link for reading only. */
async function viewingLink(origin: string, { id, token }: NewWorkspace): Promise<string> {
  const reply = await fetch(`${origin}/v1/w/${id}/invites`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ label: '', role: 'viewer', days: 1, uses: 1 }),
  });
  if (!reply.ok) throw new Error(`POST invites: ${reply.status} ${await reply.text()}`);
  return ((await reply.json()) as { link: string }).link;
}
