import { siteOf } from '../../shared/sites.ts';
import { EVERYWHERE } from '../messages.ts';
import { browser } from '../platform.ts';

const KEY = 'pausedSites';

/** What a pause of the site of an address is kept under: the listed site's name, or the origin. */
export function siteKey(url: string): string | undefined {
  return siteOf(url)?.name ?? URL.parse(url)?.origin;
}

/** The keys of the sites on which a person wants nothing for now, `EVERYWHERE` among them. */
export async function pausedSites(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(key => typeof key === 'string') : [];
}

/** The key of the pause that holds for an address, if there is one. */
export async function pauseOn(url: string): Promise<string | undefined> {
  const own = siteKey(url);
  return (await pausedSites()).find(key => key === EVERYWHERE || key === own);
}

/** Stops in a tab. A page that it does not run on stays as it is; a tab may have been closed meanwhile. */
async function stopIn(tabId: number): Promise<void> {
  const func = () =>
    (globalThis as { meipiRuns?: { abort(reason: string): void } }).meipiRuns?.abort('paused');
  await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => undefined);
}

/** The open pages whose address we may see. */
async function openPages(): Promise<{ id: number; url: string }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id !== undefined && url !== undefined ? [{ id, url }] : []));
}

/** Stops on the open pages of a site that was taken off the list. */
export async function stopOnSite(origin: string): Promise<void> {
  const pages = (await openPages()).filter(({ url }) => URL.parse(url)?.origin === origin);
  await Promise.all(pages.map(({ id }) => stopIn(id)));
}

export interface PauseDeps {
  /** Whether Meipi runs on an address but for pauses. */
  runs: (url: string) => Promise<boolean>;
  /** Begins on a page that is open. */
  inject: (tab: number) => Promise<void>;
}

/** Pauses a site, or goes on with it, on the pages that are open too. */
export async function pauseSite(key: string, paused: boolean, { runs, inject }: PauseDeps): Promise<void> {
  const others = (await pausedSites()).filter(each => each !== key);
  await browser.storage.local.set({ [KEY]: paused ? [...others, key] : others });
  for (const { id, url } of await openPages()) {
    if (key !== EVERYWHERE && siteKey(url) !== key) continue;
    if ((await pauseOn(url)) !== undefined) await stopIn(id);
    // A page that was closed or led elsewhere meanwhile is not there to begin on.
    else if (await runs(url)) await inject(id).catch(() => undefined);
  }
}
