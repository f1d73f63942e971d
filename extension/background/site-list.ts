import { DEFAULT_SITES, type Site } from '../../shared/sites.ts';
import { EVERYWHERE, type SiteList, type SiteRow } from '../messages.ts';
import { browser, originPattern } from '../platform.ts';
import { pausedSites } from './paused-sites.ts';
import { addedSites } from './sites.ts';

/** `*://*.host/*` as a person reads it. */
function hostOf(pattern: string): string {
  return pattern.replace(/^\*:\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');
}

function listed(site: Site, paused: readonly string[]): SiteRow {
  const { name, patterns } = site;
  return { key: name, name, hosts: patterns.map(hostOf), kind: 'default', paused: paused.includes(name) };
}

/** All sites that are known: the listed ones, those that can be allowed, those that a person added. */
export async function siteList(): Promise<SiteList> {
  const [paused, added] = await Promise.all([pausedSites(), addedSites()]);
  const rows = DEFAULT_SITES.map((site): SiteRow => {
    const row = listed(site, paused);
    return site.optional ? { ...row, kind: 'optional', origin: `https://${row.hosts[0]}` } : row;
  });
  const own = await Promise.all(
    Object.entries(added).map(async ([origin, { evidence }]): Promise<SiteRow> => {
      const known = rows.find(row => row.origin === origin);
      return {
        ...{
          key: known?.key ?? origin,
          name: known?.name ?? origin,
          hosts: [new URL(origin).host],
          origin,
          evidence,
        },
        kind: 'added',
        paused: paused.includes(known?.key ?? origin),
        granted: await browser.permissions.contains({ origins: [originPattern(origin)] }),
      };
    }),
  );
  const open = rows.filter(
    row => row.kind === 'default' || !(row.origin !== undefined && row.origin in added),
  );
  return { everywhere: paused.includes(EVERYWHERE), sites: [...open, ...own] };
}
