/** A page's title without what the site adds to it, and what to call a page whose title says nothing. */

export interface TitleParts {
  title: string;
  /** What was cut off, if it names a site: 云南网. */
  siteName?: string;
}

/** What systems write where an editor wrote nothing. */
const GENERIC =
  /^(?:版面|无标题(?:文档|页)?|未命名|新建文档|首页|详情页?|(?:文章|新闻|内容|信息)(?:详情页?|页|内容|正文|浏览)?|正文|内容页|网页标题|标题|document|untitled(?: document)?|index|news|title|about:blank)$/i;

const CHANNEL =
  /^(?:[^\s，。、；！？“”]{0,6}(?:新闻|要闻|动态|频道|时政|资讯|评论|专题|首页|正文|滚动|栏目|工作|公告))$/;
/** The last part is a site: 云南网, 昆明市政协, 普洱日报, 昆明信息港. */
const SITE_LIKE =
  /^(?!.*[的：，。、“”《》])[^\s]{2,14}(?:网|网站|日报|晚报|早报|政协报|在线|客户端|融媒体中心|信息港|门户|新闻中心|人民政府)$|^(?!.*[的：，。、“”《》届])[^\s]{2,12}政协(?:委员会|网|网站|门户网站)?$/;
/** `_`, `|`, `-` and `--` cut off a site; `——` belongs to the title. */
const LAST_PART =
  /^(?<rest>.*\S)\s*(?:_+|\s[-–—]\s|\|+|｜|(?<![-–—])(?:--?|–)(?![-–—]))\s*(?<last>[^_|｜]{1,24}?)\s*$/su;

/** @param known what the page or the list of sites says that the site is called. */
export function splitTitle(raw: string, known: readonly string[] = []): TitleParts {
  const whole = squash(raw);
  let title = whole;
  let siteName: string | undefined;
  for (;;) {
    const parts = LAST_PART.exec(title)?.groups;
    if (!parts?.rest || !parts.last) break;
    const isSite = known.includes(parts.last) || SITE_LIKE.test(parts.last);
    if (!isSite && !(siteName !== undefined && CHANNEL.test(parts.last))) break;
    if (isSite) siteName ??= parts.last;
    title = parts.rest;
  }
  return { title, ...(siteName !== undefined && { siteName }) };
}

export function isGenericTitle(title: string, known: readonly string[] = []): boolean {
  return title === '' || GENERIC.test(title) || known.includes(title);
}

/** The first line that says something, cut at a hundred characters. */
export function firstLine(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const squashed = squash(line);
    if (squashed.length >= 4) return squashed.slice(0, 100);
  }
  return undefined;
}

export function squash(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
}

/** Shorter titles (工作报告) stand in navigation, too. */
const TELLING_LENGTH = 6;

/** The page's first lines from the headline on: navigation above it names other committees and today's date. */
export function fromHeadline(lead: string, title: string): string {
  const at = title.length < TELLING_LENGTH ? -1 : lead.indexOf(title);
  return at < 0 ? lead : lead.slice(at);
}
