import type { BackgroundApi, Handlers } from '../messages.ts';
import type { MeipiDb } from '../storage/db.ts';
import { pauseOn, pauseSite, stopOnSite } from './paused-sites.ts';
import { siteList } from './site-list.ts';
import { addSite, injectInto, isEnabled, removeSite, setEvidence, siteState } from './sites.ts';

type Methods = 'page.runs' | 'tab.inject' | Extract<keyof BackgroundApi, `site.${string}`>;

/** Where Meipi runs. */
export function siteHandlers(db: MeipiDb, edited: () => void): Handlers<Pick<BackgroundApi, Methods>> {
  return {
    'page.runs': async (_, { url }) => url !== undefined && (await pauseOn(url)) === undefined,
    'site.state': ({ url }) => siteState(url),
    'site.list': () => siteList(),
    'site.pause': async ({ key, paused }) => {
      await pauseSite(key, paused, { runs: isEnabled, inject: injectInto });
      return null;
    },
    'site.add': async ({ origin, evidence }) => {
      await addSite(origin, evidence);
      return null;
    },
    'site.remove': async ({ origin }) => {
      await removeSite(origin);
      await stopOnSite(origin);
      return null;
    },
    'site.evidence': async ({ origin, evidence }) => {
      await setEvidence(db, origin, evidence);
      edited();
      return null;
    },
    'tab.inject': async ({ tab }) => {
      await injectInto(tab);
      return null;
    },
  };
}
