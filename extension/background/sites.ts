import { siteOf } from '../../shared/sites.ts';
import type { SiteState } from '../messages.ts';
import { browser, originPattern } from '../platform.ts';
import { MeipiError } from '../result.ts';
import { allPages } from '../storage/annotations.ts';
import type { MeipiDb } from '../storage/db.ts';
import { keepText, textsOf } from '../storage/texts.ts';
import { activeWorkspace } from '../storage/workspaces.ts';
import { pauseOn } from './paused-sites.ts';

/** What the person said of a site that is not on the default list. */
interface AddedSite {
  /** Whether page texts go to the workspace's server; `ask` until answered. */
  evidence: boolean | 'ask';
}

const KEY = 'sites';
const JS = ['/content-scripts/content.js'];
const OVERLAY = ['/overlay.js'];
const CSS = ['/content-scripts/content.css'];

/** By origin. */
export async function addedSites(): Promise<Record<string, AddedSite>> {
  return ((await browser.storage.local.get(KEY))[KEY] as Record<string, AddedSite> | undefined) ?? {};
}

async function save(sites: Record<string, AddedSite>): Promise<void> {
  await browser.storage.local.set({ [KEY]: sites });
}

/** Where Meipi runs by itself, but for pauses. */
export async function isEnabled(url: string): Promise<boolean> {
  return (await enabledState(url)).enabled !== 'no';
}

export async function siteState(url: string): Promise<SiteState> {
  const [state, paused] = await Promise.all([enabledState(url), pauseOn(url)]);
  return { ...state, ...(state.origin !== undefined && paused !== undefined && { paused }) };
}

async function enabledState(url: string): Promise<SiteState> {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return { enabled: 'no', evidence: false };
  const { origin } = parsed;
  const added = (await addedSites())[origin];
  if (added) return { origin, enabled: 'added', evidence: added.evidence };
  const site = siteOf(url);
  if (site && !site.optional) return { origin, enabled: 'default', evidence: true };
  return { origin, enabled: 'no', evidence: 'ask' };
}

/**
 * Remembers a site and runs on it from now on. The permission was asked for by the page that the person clicked in.
 * @throws MeipiError `host_permission` if it was not granted
 */
export async function addSite(origin: string, evidence: boolean | 'ask' = 'ask'): Promise<void> {
  const granted = await browser.permissions.contains({ origins: [originPattern(origin)] });
  if (!granted) throw new MeipiError('host_permission', origin);
  await save({ ...(await addedSites()), [origin]: { evidence } });
  await registerSites();
}

export async function removeSite(origin: string): Promise<void> {
  const { [origin]: _, ...rest } = await addedSites();
  await save(rest);
  await registerSites();
}

/** The person's answer for a site; a yes also sends what was kept back until now. */
export async function setEvidence(db: MeipiDb, origin: string, evidence: boolean): Promise<void> {
  await save({ ...(await addedSites()), [origin]: { evidence } });
  if (!evidence) return;
  const { id: ws } = await activeWorkspace(db);
  const pages = (await allPages(db, ws)).filter(page => URL.parse(page.url)?.origin === origin);
  const hashes = pages.flatMap(page => page.textSha256 ?? []);
  for (const [sha256, text] of await textsOf(db, hashes)) await keepText(db, ws, sha256, text, true);
}

/** Makes the registered content scripts those of the added sites; run at start-up and at each change. */
export async function registerSites(): Promise<void> {
  const patterns = [...new Set(Object.keys(await addedSites()).map(originPattern))];
  const granted = await Promise.all(
    patterns.map(origin => browser.permissions.contains({ origins: [origin] })),
  );
  const matches = patterns.filter((_, i) => granted[i]);
  const scripts = [
    { id: 'added-sites', matches, js: JS, runAt: 'document_end' as const },
    // As in the manifest: the rules for marks go into frames too.
    { id: 'added-sites-marks', matches, css: CSS, allFrames: true, matchOriginAsFallback: true },
  ];
  const registered = await browser.scripting.getRegisteredContentScripts({
    ids: scripts.map(({ id }) => id),
  });
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (matches.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/** Runs on a page now: activeTab or a site's permission allows it. */
export async function injectInto(tab: number): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, files: CSS });
    await browser.scripting.executeScript({ target: { tabId: tab }, files: JS as never });
  } catch (error) {
    throw new MeipiError('host_permission', String(error));
  }
}

/** Gives a page that runs the content script what draws over it; in the top document only, as that runs. */
export async function injectOverlay(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: OVERLAY as never });
}
