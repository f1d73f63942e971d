import { type Extension, launchExtension } from './launch-extension.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { type Server, sharedWorker } from './shared-worker.ts';
import { connectLink, createWorkspace, type NewWorkspace } from './workspace.ts';

/** A worker, the zoo's pages, and a browser whose extension is connected to a workspace there and runs on those pages. */
export interface Team {
  worker: Server;
  pages: PageServer;
  extension: Extension;
  workspace: NewWorkspace;
  stop(): Promise<void>;
}

/**
 * @param user who owns the workspace
 * @param worker another one than the tests share, and the caller's to stop
 */
export async function openTeam(user: string, worker = sharedWorker()): Promise<Team> {
  const [pages, extension] = await Promise.all([
    servePages(new URL('../../zoo', import.meta.url).pathname),
    launchExtension(),
  ]);
  const workspace = await createWorkspace(worker, '江川课题组', user);
  await extension.ask('connect', { link: connectLink(worker.origin, workspace), carry: true });
  await extension.ask('site.add', { origin: pages.origin, evidence: true });
  return {
    ...{ worker, pages, extension, workspace },
    stop: async () => {
      await extension.close();
      await pages.stop();
    },
  };
}
