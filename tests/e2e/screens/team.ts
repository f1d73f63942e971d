import { type Extension, launchExtension } from '../harness/launch-extension.ts';
import type { Server } from '../harness/shared-worker.ts';
import { connectLink, createWorkspace } from '../harness/workspace.ts';
import { openTab } from './open-tab.ts';
import { patiently } from './patiently.ts';

/**
 * A workspace of two on a worker, in which both wrote: annotations, a rejection, a comment that mentions, and a note of
 * which there are two versions. The colleague's browser is closed again.
 * @returns the workspace's id; it is the active one
 */
export async function setTeam(extension: Extension, worker: Server, site: string): Promise<string> {
  const workspace = await createWorkspace(worker, '江川课题组', '沈禾');
  const { id: ws, user: me } = workspace;
  await extension.ask('connect', { link: connectLink(worker.origin, workspace), carry: false });
  const mine = await openTab(extension, `${site}/report.html`);
  for (const text of ['187件', '163件', '顾长风', '板凳议事', '21条']) await mine.accept(text);
  const unwanted = [await mine.key('56场次')];
  await extension.askTab(mine.tabId, 'content.act', { keys: unwanted, action: 'reject' });
  const patch = { note: '与去年口径一致，可比。', addTags: ['提案', '已核'] };
  await extension.askTab(mine.tabId, 'content.patch', { key: await mine.stored('187件'), patch });
  // All that waits here is to be on the server, for the colleague to read.
  await extension.ask('sync.now', { manual: true });
  const invite = { ws, label: '给第二人', role: 'editor', days: 7, uses: 2 } as const;
  const { link } = await extension.ask('invites.make', invite);

  const colleague = await launchExtension();
  try {
    await colleague.ask('site.add', { origin: site, evidence: true });
    await colleague.ask('workspace.join', { link, user: '段青', carry: false });
    await colleague.ask('sync.now', { manual: true });
    const theirs = await openTab(colleague, `${site}/report.html`);
    const stored = await theirs.stored('163件');
    for (const text of ['2300余人次', '柳依']) await theirs.accept(text);
    const said = { id: await theirs.stored('187件'), text: `@${me} 这个数与去年口径一致吗？` };
    await colleague.ask('comments.write', said);
    const note = (text: string) => ({ key: stored, patch: { note: text } });
    await colleague.askTab(theirs.tabId, 'content.patch', note('不含重复提案'));
    await extension.askTab(mine.tabId, 'content.patch', note('含重复提案'));
    await colleague.ask('sync.now', { manual: true });
  } finally {
    await colleague.close();
  }
  await extension.ask('sync.now', { manual: true });
  await patiently(async () => {
    if (!(await mine.item('163件'))?.contested) throw new Error('the colleague’s version has not come');
  });
  await mine.page.close();
  return ws;
}
