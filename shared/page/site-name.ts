/** Who published a page. */
import { DEFAULT_SITES, type Site, siteOf } from '../sites.ts';
import { squash } from './title.ts';
import { parseUrl } from './url.ts';

export interface SiteEvidence {
  url: string;
  metas: readonly (readonly [name: string, content: string])[];
  /** What the title ends with. */
  titleSite?: string | undefined;
  lead: string;
}

export interface SiteFinding {
  /** The listed site, found by its host or, for a copy, by its name. */
  site?: Site;
  name?: string;
}

const SOURCE_METAS = ['og:site_name', 'contentsource', 'source', 'sitename', 'application-name'];
const SOURCE = /(?:来源|信息来源|稿源|文章来源)\s*[:：]\s*[《“]?(?<name>[^\s\]】|》”,，;；()（）]{2,20})/u;
const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The host's name in the list; else what the page says: the title's end, og:site_name, 来源; else the host. */
export function siteFinding({ url, metas, titleSite, lead }: SiteEvidence): SiteFinding {
  const listed = siteOf(url);
  if (listed && !listed.optional) return { site: listed, name: listed.name };
  const said = [
    titleSite,
    ...SOURCE_METAS.map(wanted => metas.find(([name]) => name.toLowerCase() === wanted)?.[1]),
    SOURCE.exec(lead)?.groups?.name,
  ].flatMap(name => (name === undefined || squash(name) === '' ? [] : [squash(name)]));
  const site = said.map(name => DEFAULT_SITES.find(known => known.name === name)).find(Boolean);
  const name = site?.name ?? said[0] ?? listed?.name ?? hostName(url);
  return { ...(site && { site }), ...(name !== undefined && { name }) };
}

/** This machine is nobody's site. */
function hostName(url: string): string | undefined {
  const host = parseUrl(url)?.hostname;
  return host === undefined || host === '' || LOOPBACK.test(host) ? undefined : host.replace(/^www\./, '');
}
