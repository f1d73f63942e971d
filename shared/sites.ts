/**
 * The sites that Meipi knows without being told. A person adds others by hand.
 *
 * A host is listed only where a page of it was seen that reports a committee's work, and its address stands with it:
 * copies of news sites under other names are many. The committees of Yunnan that are not here have sites, too; add one
 * with the address of a page.
 */
import type { Level } from './model/page.ts';
import { parseUrl } from './page/url.ts';

export interface Site {
  /** In Chinese, as the site calls itself. */
  name: string;
  /** A committee's own site speaks of its place; a newspaper's does not. */
  body: '政协' | 'press';
  level: Level;
  /** GB/T 2260 code of the place the host stands for; 100000 for the country. */
  place?: string;
  /** Match patterns that Chrome and Firefox both accept. */
  patterns: readonly string[];
  /** Runs only after the person allowed it. */
  optional?: true;
  /** A page of the host that reports a committee's work. */
  seen: string;
}

export const DEFAULT_SITES: readonly Site[] = [
  {
    name: '全国政协',
    body: '政协',
    level: 'national',
    place: '100000',
    patterns: ['*://*.cppcc.gov.cn/*'],
    seen: 'http://www.cppcc.gov.cn/zxww/2013/07/01/ARTI1372664320324413.shtml',
  },
  {
    name: '人民政协网',
    body: 'press',
    level: 'national',
    patterns: ['*://*.rmzxw.com.cn/*', '*://*.rmzxb.com.cn/*'],
    seen: 'https://www.rmzxw.com.cn/c/2023-02-24/3297764.shtml, http://www.rmzxb.com.cn/c/2025-12-23/3838585.shtml',
  },
  {
    name: '云南网',
    body: 'press',
    level: 'province',
    place: '530000',
    patterns: ['*://*.yunnan.cn/*'],
    seen: 'https://yn.yunnan.cn/system/2025/01/17/033369703.shtml, https://yndaily.yunnan.cn/content/202601/31/content_299764.html',
  },
  {
    name: '昆明市政协',
    body: '政协',
    level: 'city',
    place: '530100',
    patterns: ['*://*.kmszx.gov.cn/*'],
    seen: 'http://www.kmszx.gov.cn/c/2026-02-12/5058016.shtml',
  },
  {
    name: '昆明信息港',
    body: 'press',
    level: 'city',
    place: '530100',
    patterns: ['*://*.kunming.cn/*'],
    seen: 'https://m.kunming.cn/news/c/2019-05-30/12654709.shtml',
  },
  {
    name: '玉溪日报',
    body: 'press',
    level: 'city',
    place: '530400',
    patterns: ['*://*.yxdaily.com/*'],
    seen: 'http://www.yxdaily.com/epaper/yxrb/html/2026/01/21/A02/A02_48.htm',
  },
  {
    name: '保山市政协',
    body: '政协',
    level: 'city',
    place: '530500',
    patterns: ['*://*.bszx.gov.cn/*'],
    seen: 'https://bszx.gov.cn/info/1021/3574.htm',
  },
  {
    name: '普洱网',
    body: 'press',
    level: 'city',
    place: '530800',
    patterns: ['*://*.puerw.cn/*'],
    seen: 'https://www.puerw.cn/content/202603/05/c477974.html',
  },
  {
    name: '香格里拉网',
    body: 'press',
    level: 'city',
    place: '533400',
    patterns: ['*://*.xgll.com.cn/*'],
    seen: 'https://www.xgll.com.cn/cityMini/site/content/1672520260118152000.html',
  },
  {
    name: '微信公众平台',
    body: 'press',
    level: 'national',
    patterns: ['*://mp.weixin.qq.com/*'],
    optional: true,
    seen: 'https://mp.weixin.qq.com/s/…',
  },
];

/** Where the content script runs from the start. */
export function defaultMatchPatterns(): string[] {
  return DEFAULT_SITES.filter(site => !site.optional).flatMap(site => [...site.patterns]);
}

/** Where it runs once the person allows it. */
export function optionalMatchPatterns(): string[] {
  return DEFAULT_SITES.filter(site => site.optional).flatMap(site => [...site.patterns]);
}

/** The listed site that the address belongs to. */
export function siteOf(url: string): Site | undefined {
  const parsed = parseUrl(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  return DEFAULT_SITES.find(site => site.patterns.some(pattern => matchesHost(pattern, parsed.hostname)));
}

/** Every pattern of the list is `*://HOST/*` or `*://*.HOST/*`; the latter covers HOST itself. */
function matchesHost(pattern: string, hostname: string): boolean {
  const host = pattern.slice('*://'.length, -'/*'.length);
  if (!host.startsWith('*.')) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}
