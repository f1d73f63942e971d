import { type Extension, launchExtension } from './launch-extension.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { type RunningWorker, startWorker } from './start-worker.ts';
import { connectLink, createWorkspace, type NewWorkspace } from './workspace.ts';

/** A worker, the zoo's pages, and a browser whose extension is connected to a workspace there and runs on those pages. */
export interface Team {
  /** Another one, where a test has started it anew. */
  worker: RunningWorker;
  pages: PageServer;
  extension: Extension;
  workspace: NewWorkspace;
  stop(): Promise<void>;
}

/** @param user who owns the workspace */
export async function openTeam(user: string): Promise<Team> {
  const [worker, pages, extension] = await Promise.all([
    startWorker(),
    servePages(new URL('../../zoo', import.meta.url).pathname),
    launchExtension(),
  ]);
  const workspace = await createWorkspace(worker, '江川课题组', user);
  await extension.ask('connect', { link: connectLink(worker.origin, workspace), carry: true });
  await extension.ask('site.add', { origin: pages.origin, evidence: true });
  const team: Team = {
    ...{ worker, pages, extension, workspace },
    stop: async () => {
      await extension.close();
      await pages.stop();
      await team.worker.remove();
    },
  };
  return team;
}
