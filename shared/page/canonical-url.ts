/** One address for one page, whichever way it was reached. */
import { type ParsedUrl, parseUrl } from './url.ts';
import {
  DAY_NUMBER,
  INDEX_PAGE,
  LAYOUT_LABELS,
  PART_IN_PATH,
  PART_PARAMS,
  SITE_URL_RULES,
  type SiteUrlRule,
  suffixLength,
  TRACKING_PARAMS,
  TRACKING_PREFIX,
} from './url-rules.ts';

export interface CanonicalUrlOptions {
  /** What the page itself names as canonical (it may be relative); trusted only as `trustedLink` says. */
  canonicalLink?: string;
}

/** Loopback and literal addresses: no two hosts of theirs are one site, and their ports tell sites apart. */
const BARE_HOST = /^(?:localhost|.*\.localhost|[\d.]+|\[.*\])$/;

/** Hosts of this machine: what they serve follows no rule for sites, so path and part numbers stay. */
const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * https, no `www.` and no mobile host, no index page, no trailing slash, no fragment (but a router's `#/…`), no tracking
 * parameter, no part number; what parameters are left are sorted. It is a name for the page, and need not open in a
 * browser. Idempotent. What is not http(s) keeps its address without the fragment; what is no URL comes back as it is.
 */
export function canonicalUrl(url: string, { canonicalLink }: CanonicalUrlOptions = {}): string {
  const page = parseUrl(url);
  if (!page) return url;
  if (!isWeb(page)) return url.replace(/#.*$/s, '');
  const own = normalise(page);
  const link = canonicalLink === undefined ? undefined : parseUrl(canonicalLink.trim(), url);
  return link && isWeb(link) ? (trustedLink(page, link, own) ?? own) : own;
}

/**
 * The link's address, unless it looks like a template's mistake: another site, the home page, or a page without an
 * article's number for one that has it (a channel).
 */
function trustedLink(page: ParsedUrl, link: ParsedUrl, own: string): string | undefined {
  const sameSite =
    page.host === link.host || (!isBare(page) && !isBare(link) && registrable(page) === registrable(link));
  if (!sameSite) return undefined;
  const named = normalise(link);
  const home = /^[a-z]+:\/\/[^/]+\/?$/;
  if (home.test(named) && named !== own) return undefined;
  const numbered = /\d{5,}/;
  if (numbered.test(afterHost(own)) && !numbered.test(afterHost(named))) return undefined;
  return named;
}

function normalise(page: ParsedUrl): string {
  const host = siteHost(page);
  const rule = ruleFor(host);
  const scheme = isBare(page) || page.port !== '' ? page.protocol : 'https:';
  const port = page.port === '' ? '' : `:${page.port}`;
  const fragment = /^#!?\//.test(page.hash) ? page.hash : '';
  return `${scheme}//${host}${port}${sitePath(page, rule)}${siteQuery(page, rule)}${fragment}`;
}

function siteHost(page: ParsedUrl): string {
  if (isBare(page)) return page.hostname;
  const labels = page.hostname.replace(/\.$/, '').split('.');
  while (LAYOUT_LABELS.has(labels[0] ?? '') && labels.length - 1 > suffixLength(labels)) labels.shift();
  const host = labels.join('.');
  const rule = ruleFor(host);
  return rule?.hostBecomes === undefined ? host : host.slice(0, -rule.host.length) + rule.hostBecomes;
}

function sitePath(page: ParsedUrl, rule: SiteUrlRule | undefined): string {
  if (LOOPBACK.test(page.hostname)) return page.pathname;
  let path = page.pathname.replace(/\/{2,}/g, '/').replace(INDEX_PAGE, '/');
  const part = rule?.parts === false ? null : PART_IN_PATH.exec(path);
  if (part?.groups && !DAY_NUMBER.test(part.groups.number ?? '')) {
    path = `${part.groups.article}${part.groups.ending}`;
  }
  return path.replace(/\/+$/, '');
}

function siteQuery(page: ParsedUrl, rule: SiteUrlRule | undefined): string {
  const kept = [...page.searchParams].filter(([name, value]) => {
    if (rule?.keepParams) return rule.keepParams.includes(name);
    const key = name.toLowerCase();
    if (TRACKING_PARAMS.has(key) || TRACKING_PREFIX.test(key) || rule?.dropParams?.includes(key))
      return false;
    return LOOPBACK.test(page.hostname) || !(PART_PARAMS.has(key) && /^\d{1,3}$/.test(value));
  });
  if (kept.length === 0) return '';
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  return `?${kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}

function ruleFor(host: string): SiteUrlRule | undefined {
  return SITE_URL_RULES.find(rule => host === rule.host || host.endsWith(`.${rule.host}`));
}

function registrable(page: ParsedUrl): string {
  const host = siteHost(page);
  const labels = host.split('.');
  return labels.slice(-suffixLength(labels) - 1).join('.');
}

function isWeb(page: ParsedUrl): boolean {
  return page.protocol === 'http:' || page.protocol === 'https:';
}

function isBare(page: ParsedUrl): boolean {
  return BARE_HOST.test(page.hostname);
}

function afterHost(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?#]*/, '');
}
