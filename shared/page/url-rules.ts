/**
 * The table of what different addresses of one page have in common, for every site and for single ones.
 *
 * The trade-off: an address that is folded too little shows a page without its annotations (seen at once, mended by a
 * rule); one folded too far puts two pages' annotations together. So a rule needs evidence that both addresses give
 * the same report.
 */

export interface SiteUrlRule {
  /** Registrable domain or host, without `www.`; covers its subdomains. */
  host: string;
  /** Another host of the same site, whose paths are the same: the one that is kept. */
  hostBecomes?: string;
  /** Only these query parameters tell pages apart; all others are dropped. */
  keepParams?: readonly string[];
  /** Query parameters to drop here beyond those dropped everywhere. */
  dropParams?: readonly string[];
  /** Set to false where `_2.shtml` names another article, not the second part of one. */
  parts?: false;
}

export const SITE_URL_RULES: readonly SiteUrlRule[] = [
  // 人民政协网 moved from rmzxb to rmzxw; both serve /c/2025-12-23/3838585.shtml. `n2m` stops the jump to the mobile site.
  { host: 'rmzxb.com.cn', hostBecomes: 'rmzxw.com.cn', dropParams: ['n2m'] },
  { host: 'rmzxw.com.cn', dropParams: ['n2m'] },
  // A post is /s/ID, or /s with these four; scene, chksm, key, ascene … tell only how it was shared.
  { host: 'mp.weixin.qq.com', keepParams: ['__biz', 'mid', 'idx', 'sn'] },
];

/** Leading labels that only choose a layout. `www` is kept where the rest is a public suffix (www.gov.cn). */
export const LAYOUT_LABELS: ReadonlySet<string> = new Set(['www', 'm', 'wap', '3g', 'mobile', 'h5']);

/** A directory's own page. */
export const INDEX_PAGE = /\/(?:index|default|home)(?:_\d{1,3})?\.(?:s?html?|php|jsp|jhtml|aspx?)$/i;

/** Parameters that tell who shared a page and how it was reached; `utm_*` and the like by prefix. */
export const TRACKING_PARAMS: ReadonlySet<string> = new Set(
  `from isappinstalled spm scm scene share share_from sharer shareid share_token share_source share_medium
   fbclid gclid dclid msclkid yclid igshid bd_vid _ga _gl mc_cid mc_eid ref referer referrer refer src_from
   chksm timestamp nsukey wfr clicktime enterid weixin_share wechat_redirect ivk_sa wxfid
   nowprocess random rnd _t _r`
    .split(/\s+/)
    .filter(Boolean),
);
export const TRACKING_PREFIX = /^(?:utm_|hmsr|hmpl|hmcu|hmkw|hmci|mtm_|pk_|sudaref|at_)/;

/** `?page=2`: a part of the page, when its value is a number. */
export const PART_PARAMS: ReadonlySet<string> = new Set([
  'page',
  'pageno',
  'pagenum',
  'pageindex',
  'currentpage',
]);

/**
 * `031247001_2.shtml`, `c64094-32010001-2.html`: a part number of one or two digits after an article's number of five
 * or more. node_2.htm (a newspaper's page), content_1_2.htm and 20210124_2.html (the second of a day) stay apart.
 */
export const PART_IN_PATH =
  /^(?<article>.*\/[^/]*?(?<number>\d{5,}))[-_](?:\d|[1-9]\d)(?<ending>\.(?:s?html?|jhtml))$/i;

/** A number that is a day is no article's number. */
export const DAY_NUMBER = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Second-level labels under `.cn` below which one registers: the generic ones and the provinces'. */
const CN_SECOND = new Set(
  `com gov net org edu ac mil bj sh tj cq he sx nm ln jl hl js zj ah fj jx sd ha hb hn gd gx hi sc gz yn xz sn gs qh nx
   xj tw hk mo`.split(/\s+/),
);
const OTHER_SECOND = new Set([
  'com.hk',
  'org.hk',
  'gov.hk',
  'com.mo',
  'gov.mo',
  'com.tw',
  'gov.tw',
  'co.uk',
  'com.au',
  'co.jp',
]);

/** How many labels at the end of a host name one cannot register: 2 for km.gov.cn's `gov.cn`, 1 for yunnan.cn's `cn`. */
export function suffixLength(labels: readonly string[]): number {
  const [second, top] = labels.slice(-2);
  if (second === undefined || top === undefined) return 1;
  return (top === 'cn' && CN_SECOND.has(second)) || OTHER_SECOND.has(`${second}.${top}`) ? 2 : 1;
}
