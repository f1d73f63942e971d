/**
 * BibTeX of the pages, in biblatex's words (`@online`, manual 2.1), for LaTeX, JabRef and Zotero; old styles pass over what
 * they do not know. Of other programs' entries those with an address are read.
 */

import { SHA256_PATTERN } from '../model/page.ts';
import { aboutOf } from './about.ts';
import { entriesIn } from './bibtex-entries.ts';
import { bibtexText, plainText } from './bibtex-text.ts';
import { dayInChina, isoDay } from './day.ts';
import { DocumentBuilder } from './document-builder.ts';
import { type Format, FormatError, type ParseContext } from './format.ts';
import type { ExportedPage } from './json.ts';
import { wholeText } from './source.ts';
import { toldHead } from './told-head.ts';
import { webPage } from './web-page.ts';
import { type MakeWriter, NO_PIECES, writeDocument } from './write.ts';

const ABOUT = '% export = ';
const ABOUT_LINE = /^% export = (.*)$/mu;
/** What a comment must not hold: programs would look for an entry there, or for a line's end. */
const NO_COMMENT = /[@\u2028\u2029]/g;
const unicodeEscape = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;

const NOTHING = {
  zh: '里面没有 BibTeX 条目（@online{…}）',
  en: 'no entry of BibTeX (@online{…}) in it',
};
const NO_URL = { zh: '没有网址（url）', en: 'no address (url)' };
const NO_DAY = { zh: '日期不到日，略去', en: 'its date has no day and is left out' };
/** What may stand in an address without meaning something to BibTeX or to LaTeX's \\url. */
const SAFE_IN_URL = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu;

/** What some programs put a backslash before, or braces around. */
const ESCAPED_IN_URL = /\\([_%&#~$])|[{}]/g;

/** An address as it may stand in a file: what has no place in an address is percent-encoded. */
const urlText = (url: string) => url.toWellFormed().replace(SAFE_IN_URL, encodeURIComponent);

/** `yunnan2024a`-like keys need Latin letters: a number in the file's order tells as much. */
function entry({ title, url, site, published, fetched, textSha256 }: ExportedPage, number: number): string {
  const words = bibtexText(title);
  const year = published?.slice(0, 4) ?? 'nd';
  const fields = {
    // Without a title a page is called by its address, as it is when it is read: white space is read as one blank.
    ...(!['', url, urlText(url)].includes(plainText(words)) && { title: `{${words}}` }),
    url: urlText(url),
    ...(site !== undefined && site.trim() !== '' && { organization: `{${bibtexText(site)}}` }),
    ...(published !== undefined && { date: dayInChina(published) }),
    ...(fetched !== undefined && { urldate: dayInChina(fetched) }),
    langid: 'chinese',
    // Of a name that no style prints.
    ...(textSha256 !== undefined && { textsha256: textSha256 }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `\n@online{meipi${year}-${number},\n${lines.join('')}}\n`;
}

const writer: MakeWriter<string> = (head, _, pages) => {
  let number = 0;
  const about = JSON.stringify(aboutOf(head)).replace(NO_COMMENT, mark => unicodeEscape(mark));
  return {
    head: () => [`% Meipi: ${pages} 个网页 pages\n${ABOUT}${about}\n`],
    page: page => [entry(page, ++number)],
    end: () => NO_PIECES,
  };
};

/** `2024-01-25`, or year, month and day apart. */
function dayOf(fields: ReadonlyMap<string, string>): { day?: string; isCut: boolean } {
  const date = fields.get('date') ?? [fields.get('year'), fields.get('month'), fields.get('day')].join('-');
  const day = isoDay(date.split('-').map(Number));
  return { ...(day !== undefined && { day }), isCut: day === undefined && /\d/.test(date) };
}

function pageOf(fields: ReadonlyMap<string, string>, url: string, tellCut: () => void): ExportedPage {
  const { day, isCut } = dayOf(fields);
  if (isCut) tellCut();
  const words = (name: string) => plainText(fields.get(name) ?? '') || undefined;
  const title = words('title');
  const site = words('organization') ?? words('publisher') ?? words('journaltitle') ?? words('journal');
  const sha256 = fields.get('textsha256');
  const read = isoDay((fields.get('urldate') ?? '').split('-').map(Number));
  return webPage(url, {
    ...(title !== undefined && { title }),
    ...(site !== undefined && { site }),
    ...(day !== undefined && { published: day }),
    ...(sha256 !== undefined && SHA256_PATTERN.test(sha256) && { textSha256: sha256 }),
    ...(read !== undefined && { fetched: `${read}T00:00:00Z` }),
  });
}

/** A file of comments alone is one without entries, not one of another format. */
const ONLY_COMMENTS = /^(?:\s|%.*(?:\n|$))*$/;

function parse(source: Iterable<string>, context: ParseContext) {
  const builder = new DocumentBuilder(context.skip);
  const whole = wholeText(source);
  let entries = 0;
  for (const { key, fields, fault } of entriesIn(whole)) {
    entries++;
    const where = key || `条目 entry ${entries}`;
    const address = fields.get('url') ?? /\\url\{([^}]*)\}/.exec(fields.get('howpublished') ?? '')?.[1];
    if (fault) context.skip(where, fault);
    else if (!address) context.skip(where, NO_URL);
    else
      builder.addPage(
        where,
        pageOf(fields, address.replace(ESCAPED_IN_URL, '$1'), () => context.skip(where, NO_DAY)),
      );
  }
  if (entries === 0 && !ONLY_COMMENTS.test(whole)) throw new FormatError(NOTHING);
  return builder.build(toldHead(ABOUT_LINE.exec(whole)?.slice(1), context));
}

export const bibtex: Format = {
  name: 'bibtex',
  extension: '.bib',
  title: { zh: '网页的 BibTeX（biblatex）', en: 'BibTeX of the pages (biblatex)' },
  keeps: new Set(['bare pages', 'pages without text']),
  parse,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
