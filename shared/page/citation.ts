/** How an online page is cited, with the words that are taken from it. */
import { dayInChina } from '../formats/day.ts';

export const CITATION_STYLES = ['gb', 'plain'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export interface CitedPage {
  title: string;
  url: string;
  /** Who wrote it, where the page says so. */
  author?: string;
  /** Who published it. */
  site?: string;
  /** ISO 8601: an instant, or a day in China. */
  published?: string;
  /** ISO 8601: when it was read. */
  accessed: string;
}

/** A newspaper on the net: N; other pages are electronic bulletins: EB. */
const NEWSPAPER = /(?:日|晚|早|晨|时|周|协|商|经济|青年)报$/;

/** One line; what is quoted inside takes the inner marks. */
function quoted(quote: string): string {
  const words = quote.replace(/\s+/gu, ' ').trim();
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function bookTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** Without what only scrolls to the words. */
function address(url: string): string {
  return url.replace(/#?:~:.*$/, '');
}

/**
 * GB/T 7714—2015, 4.6: 主要责任者. 题名[EB/OL]. (发布日期)[引用日期]. 获取和访问路径. Where a page names no author its site
 * stands as the one responsible, as the standard's own examples have it; else the site is its publisher.
 */
export function gbCitation({ title, url, author, site, published, accessed }: CitedPage): string {
  const day = published === undefined ? '' : dayInChina(published);
  const kind = site !== undefined && NEWSPAPER.test(site) ? 'N/OL' : 'EB/OL';
  const responsible = author ?? site;
  const publisher =
    author !== undefined && site !== undefined ? `${site}${day && `, ${day.slice(0, 4)}`}` : '';
  const dates = `${day && `(${day})`}[${dayInChina(accessed)}]`;
  return `${responsible === undefined ? '' : `${responsible}. `}${title}[${kind}]. ${publisher}${dates}. ${address(url)}.`;
}

function dayWords(time: string, language: 'zh' | 'en'): string {
  const date = new Date(`${dayInChina(time)}T00:00:00Z`);
  const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', form).format(date);
}

/** In words, for a footnote or a message. */
export function plainCitation(page: CitedPage, language: 'zh' | 'en'): string {
  const { title, url, author, site, published, accessed } = page;
  const who = [author, site];
  const when = published !== undefined && dayWords(published, language);
  const read = dayWords(accessed, language);
  return language === 'zh'
    ? [...who, bookTitle(title), when, `${read}访问`, address(url)].filter(Boolean).join('，')
    : [...who, `“${title}”`, when, `read ${read}`, address(url)].filter(Boolean).join(', ');
}

/** The quote, and under it where it stands. */
export function cite(page: CitedPage, quote: string, style: CitationStyle, language: 'zh' | 'en'): string {
  const source = style === 'gb' ? gbCitation(page) : plainCitation(page, language);
  return `${quoted(quote)}\n${source}`;
}
