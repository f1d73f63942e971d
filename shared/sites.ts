/** The sites on which Meipi runs by default. A person adds others by hand. */
import type { Level } from './model/page.ts';
import { parseUrl } from './page/url.ts';

export interface Site {
  /** In Chinese, as the site calls itself. */
  name: string;
  /** A committee's own site speaks of its place; a newspaper's does not. */
  body: '政协' | 'press';
  level: Level;
  /** GB/T 2260 code of the place the host stands for. */
  place?: string;
  /** Match patterns that Chrome and Firefox both accept. */
  patterns: readonly string[];
  /** Runs only after the person allowed it. */
  optional?: true;
  /** How the host was verified. */
  seen: string;
}

export const DEFAULT_SITES: readonly Site[] = [
  {
    name: '云南网',
    body: 'press',
    level: 'province',
    place: '530000',
    patterns: ['*://*.yunnan.cn/*'],
    seen: 'yn.yunnan.cn/system/2025/01/17/033369703.shtml',
  },
  {
    name: '昆明市政协',
    body: '政协',
    level: 'city',
    place: '530100',
    patterns: ['*://*.kmszx.gov.cn/*'],
    seen: 'www.kmszx.gov.cn/c/2025-11-24/5036852.shtml',
  },
  {
    name: '昆明信息港',
    body: 'press',
    level: 'city',
    place: '530100',
    patterns: ['*://*.kunming.cn/*'],
    seen: 'm.kunming.cn/news/c/2019-05-30/12654709.shtml',
  },
  {
    name: '全国政协',
    body: '政协',
    level: 'national',
    place: '100000',
    patterns: ['*://*.cppcc.gov.cn/*'],
    seen: 'www.cppcc.gov.cn',
  },
  {
    name: '人民政协网',
    body: 'press',
    level: 'national',
    patterns: ['*://*.rmzxw.com.cn/*', '*://*.rmzxb.com.cn/*'],
    seen: 'www.rmzxw.com.cn',
  },
  {
    name: '微信公众平台',
    body: 'press',
    level: 'national',
    patterns: ['*://mp.weixin.qq.com/*'],
    optional: true,
    seen: 'mp.weixin.qq.com',
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
