import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ItemAction, PageState } from '../../extension/messages.ts';
import { parse } from '../../shared/formats/json.ts';
import { type BreakableLine, breakableLine } from './harness/breakable-line.ts';
import { killBrowser } from './harness/kill-browser.ts';
import { type Extension, launchExtension } from './harness/launch-extension.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { sharedWorker } from './harness/shared-worker.ts';
import { connectLink, createWorkspace, exportJson, type LocalWorkspace } from './harness/workspace.ts';

const until = <T>(look: () => Promise<T> | T) => vi.waitFor(look, { timeout: 30_000, interval: 200 });

interface Researcher {
  extension: Extension;
  tabId: number;
  line: BreakableLine;
  profileDir: string;
}

const worker = sharedWorker();
let pages: PageServer;
let workspace: LocalWorkspace;
const researchers: Researcher[] = [];

async function openReport(extension: Extension): Promise<number> {
  const { tabId } = await extension.openPage(`${pages.origin}/report.html`);
  await until(async () =>
    expect((await extension.askTab(tabId, 'content.state', {})).items.length).toBeGreaterThan(10),
  );
  return tabId;
}

async function arrive(): Promise<Researcher> {
  const line = await breakableLine(worker.origin);
  const profileDir = await mkdtemp(join(tmpdir(), 'meipi-three-'));
  const extension = await launchExtension({ profileDir });
  await extension.ask('connect', { link: connectLink(line.origin, workspace), carry: true });
  await extension.ask('site.add', { origin: pages.origin, evidence: true });
  return { extension, tabId: await openReport(extension), line, profileDir };
}

const state = ({ extension, tabId }: Researcher): Promise<PageState> =>
  extension.askTab(tabId, 'content.state', {});

async function decide(who: Researcher, text: string, action: ItemAction): Promise<void> {
  const item = (await state(who)).items.find(one => one.text === text);
  await who.extension.askTab(who.tabId, 'content.act', { keys: [item?.key ?? ''], action });
}

/** What a researcher sees of what was decided, in page order. */
async function decided(who: Researcher): Promise<string[]> {
  return (await state(who)).items
    .filter(one => one.state !== 'suggested')
    .map(one => `${one.text} ${one.state}`);
}

beforeAll(async () => {
  pages = await servePages(new URL('../zoo', import.meta.url).pathname);
  workspace = await createWorkspace(worker, '三人组', '沈禾');
  for (let n = 0; n < 3; n++) researchers.push(await arrive());
});

afterAll(async () => {
  for (const { extension, line, profileDir } of researchers) {
    await extension.close();
    await line.stop();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
  await pages?.stop();
});

it.skipIf(process.platform !== 'linux')(
  'E34 three browsers end equal: one was offline, one was killed in the middle of a push',
  async () => {
    const [first, second, third] = researchers as [Researcher, Researcher, Researcher];
    first.line.set('cut');
    await decide(first, '187件', 'accept');
    await decide(second, '顾长风', 'accept');
    await decide(second, '163件', 'reject');

    third.line.set('deaf');
    await decide(third, '板凳议事', 'accept');
    void third.extension.ask('sync.now', { manual: true }).catch(() => undefined);
    await until(() => expect(third.line.unanswered()).toBeGreaterThan(0));
    expect(await killBrowser(third.profileDir)).toBeGreaterThan(0);
    await third.extension.close().catch(() => undefined);

    third.line.set('open');
    third.extension = await launchExtension({ profileDir: third.profileDir });
    third.tabId = await openReport(third.extension);
    await decide(first, '江川县湿地保护条例', 'accept');
    first.line.set('open');

    const expected = [
      '187件 accepted',
      '163件 rejected',
      '顾长风 accepted',
      '板凳议事 accepted',
      '江川县湿地保护条例 accepted',
    ];
    await until(async () => {
      for (const { extension } of researchers) await extension.ask('sync.now', { manual: true });
      for (const who of researchers) expect((await decided(who)).toSorted()).toEqual(expected.toSorted());
    });
    const orders = await Promise.all(researchers.map(decided));
    expect(new Set(orders.map(order => order.join())).size).toBe(1);

    const exported = parse(await exportJson(worker.origin, workspace, 'rejected'));
    expect(exported.annotations.map(one => one.quote.exact).toSorted()).toEqual(
      expected.map(line => line.split(' ')[0]).toSorted(),
    );
  },
);

it('S14 one button compares the server with what is here, and says what it found', async () => {
  const [first] = researchers as [Researcher];
  const panel = await first.extension.openPanel(first.tabId);
  await panel.getByRole('button', { name: '核对' }).click();
  await panel.getByText('核对无误', { exact: false }).waitFor();
});
