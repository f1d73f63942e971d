import type { BackgroundApi, Reach } from '../messages.ts';
import { browser, serve, tell } from '../platform.ts';
import { TOUR_PAGE } from '../sample.ts';
import { MeipiDb } from '../storage/db.ts';
import { erasingJobs } from '../storage/erasing.ts';
import { noteFault } from '../storage/faults.ts';
import { dueWorkspaces } from '../storage/workspace-list.ts';
import { activeWorkspace } from '../storage/workspaces.ts';
import { apiOf } from './connect.ts';
import { openWelcome } from './first-run.ts';
import { createHandlers, type HandlerDeps } from './handlers.ts';
import { goOnImporting } from './import-handlers.ts';
import { keepAppearance } from './keep-appearance.ts';
import { createLexicons } from './lexicon.ts';
import { openViewLinks } from './open-view-links.ts';
import { refreshWorkspace } from './refresh-workspace.ts';
import { scheduleSync } from './schedule.ts';
import { refreshShares } from './shares.ts';
import { injectInto, registerSites } from './sites.ts';
import { stepErasures } from './step-erasures.ts';
import { ALL_PAGES } from './sync/apply.ts';
import { createEngine } from './sync/engine.ts';
import { teamOf } from './team-of.ts';
import { lockTokens } from './tokens.ts';
import { sampleDeps, tourHandlers } from './tour-handlers.ts';

/** What the counter on the toolbar icon looks like: a dark red that white digits stand out from. */
const BADGE_COLOUR = '#9b2c1f';

/** The commands that go into the card of a mark, by their names in the manifest. */
const REACH: Readonly<Record<string, Reach>> = {
  'open-card': 'here',
  'next-mark': 'next',
  'previous-mark': 'previous',
};

async function announce(pages: string[], options: { recognise?: boolean } = {}): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : tell(id, 'content.refresh', { pages, ...options }))),
  );
}

/** Wires the background: messages, sync, sites and the toolbar icon. Listeners are added before the first await. */
export function startBackground(): void {
  const db = new MeipiDb();
  const report = (error: unknown) => {
    console.error('meipi:', error);
    // What keeps the store from working keeps this from being noted, too.
    noteFault(db, error).catch(() => undefined);
  };
  const lexicons = createLexicons(db, () => void announce([], { recognise: true }).catch(report), report);
  const engine = createEngine({ db, api: apiOf });
  const syncOne = async (ws: string, manual = false) => {
    const touched = await engine.run(ws, { force: manual, fresh: manual });
    await refreshWorkspace(db, ws, { force: manual });
    await refreshShares(db, ws, one => teamOf(db, one), Date.now());
    if (touched.size === 0) return;
    await announce(touched.has(ALL_PAGES) ? [] : [...touched]);
    lexicons.later();
  };
  const sync = async (manual = false) => {
    const { id, left } = await activeWorkspace(db);
    if (left === undefined) await syncOne(id, manual);
  };
  const goOnErasing = async () => {
    const before = (await erasingJobs(db)).length;
    if (await stepErasures({ db, team: ws => teamOf(db, ws) })) later();
    if ((await erasingJobs(db)).length < before) await announce([]);
  };
  const syncAll = async () => {
    await goOnErasing();
    // What keeps an import from going on keeps nothing from syncing.
    if (await goOnImporting(db).catch(report)) await announce([]);
    for (const ws of await dueWorkspaces(db, Date.now())) await syncOne(ws);
  };
  const { edited, later } = scheduleSync(() => syncAll().catch(report));

  const deps: HandlerDeps = {
    db,
    edited,
    goOnErasing,
    lexicons,
    announce: (pages, options) => void announce(pages, options).catch(report),
    syncNow: sync,
    verify: async ws => {
      const report = await engine.verify(ws);
      await announce([]);
      return report;
    },
    setBadge: (tabId, count) => {
      void browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
      void browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    },
    closeEditor: tab => void tell(tab, 'content.editorClosed', {}),
    isOwnPage: url => url?.startsWith(browser.runtime.getURL('/')) ?? false,
  };
  const tour = browser.runtime.getURL(TOUR_PAGE);
  serve<BackgroundApi>(
    tourHandlers(
      createHandlers(deps),
      createHandlers(sampleDeps(deps, report)),
      ({ top }) => top?.startsWith(tour) ?? false,
    ),
  );

  browser.action.onClicked.addListener(tab => {
    // The panel opens only within the click itself: before any await.
    openPanel(tab.id).catch(report);
    if (tab.id !== undefined) injectInto(tab.id).catch(report);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) obey(command, tab.id).catch(report);
  });
  browser.permissions.onAdded.addListener(() => void registerSites().catch(report));
  browser.permissions.onRemoved.addListener(() => void registerSites().catch(report));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerSites().catch(report);
    void openWelcome(reason).catch(report);
  });
  keepAppearance();
  openViewLinks(db, report);
  void lockTokens().catch(report);
  void registerSites().catch(report);
}

/** Pressing the keys allows to run there, as pressing the toolbar icon does; where it runs already, nothing is done twice. */
async function obey(command: string, tab: number): Promise<void> {
  await injectInto(tab);
  if (command === 'review') await tell(tab, 'content.review', {});
  const to = REACH[command];
  if (to) await tell(tab, 'content.reach', { to });
}

async function openPanel(tabId: number | undefined): Promise<void> {
  if (browser.sidePanel && tabId !== undefined) await browser.sidePanel.open({ tabId });
  else await (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction?.open();
}
