/**
 * CSL-JSON (https://github.com/citation-style-language/schema, csl-data.json 1.0.2) of the pages, for Zotero, Pandoc and
 * citation processors. The native page stands in `custom`, which the schema keeps for such things.
 */
import * as v from 'valibot';
import { type About, aboutOf, headBy } from './about.ts';
import { withoutText } from './carried-page.ts';
import { dayInChina, isoDay } from './day.ts';
import { DocumentBuilder } from './document-builder.ts';
import { type Format, FormatError, type ParseContext } from './format.ts';
import { type ExportedPage, PageSchema } from './json.ts';
import { list, type Node, node, text } from './json-values.ts';
import { parseJson } from './parse-json.ts';
import { wholeText } from './source.ts';
import { webPage } from './web-page.ts';
import { type MakeWriter, writeDocument } from './write.ts';

const NOTHING = { zh: '不是 CSL-JSON：应是条目的列表', en: 'no CSL-JSON: there should be a list of items' };
const NO_URL = { zh: '没有网址（URL）', en: 'no address (URL)' };
const NO_DAY = { zh: '日期不到日，略去', en: 'its date has no day and is left out' };

function dateOf(time: string): { 'date-parts': [number[]] } {
  return { 'date-parts': [dayInChina(time).split('-').map(Number)] };
}

function itemOf(page: ExportedPage, about: About): object {
  const { id, title, url, site, published, fetched } = page;
  return {
    id,
    type: 'webpage',
    title,
    URL: url,
    ...(site !== undefined && { 'container-title': site }),
    ...(published !== undefined && { issued: dateOf(published) }),
    ...(fetched !== undefined && { accessed: dateOf(fetched) }),
    language: 'zh-CN',
    custom: { meipi: withoutText(page), export: about },
  };
}

/** ISO 8601 of a date with year, month and day; undefined for others. */
function dayOf(date: unknown): string | undefined {
  return isoDay(list(list(node(date)['date-parts'])[0]).map(Number));
}

function pageOf(item: Node, url: string, where: string, skip: ParseContext['skip']): ExportedPage {
  const own = v.safeParse(PageSchema, node(item.custom).meipi);
  if (own.success) return own.output;
  const [title, site] = [text(item.title), text(item['container-title'])];
  const published = dayOf(item.issued);
  if (item.issued !== undefined && published === undefined) skip(where, NO_DAY);
  return webPage(url, {
    ...(title !== undefined && { title }),
    ...(site !== undefined && { site }),
    ...(published !== undefined && { published }),
  });
}

const writer: MakeWriter<string> = head => {
  const about = aboutOf(head);
  let isFirst = true;
  return {
    head: () => ['['],
    page: page => {
      const item = `${isFirst ? '' : ','}\n${JSON.stringify(itemOf(page, about))}`;
      isFirst = false;
      return [item];
    },
    end: () => ['\n]\n'],
  };
};

export const csl: Format = {
  name: 'csl',
  extension: '.json',
  title: { zh: '网页的 CSL-JSON（Zotero、Pandoc）', en: 'CSL-JSON of the pages (Zotero, Pandoc)' },
  keeps: new Set(['bare pages', 'page facts', 'page notes', 'pages without text']),
  parse(source, context) {
    const items = parseJson(wholeText(source));
    if (!Array.isArray(items)) throw new FormatError(NOTHING);
    const builder = new DocumentBuilder(context.skip);
    for (const [i, item] of items.map(node).entries()) {
      const where = `条目 item ${i + 1}`;
      const url = text(item.URL);
      if (url === undefined) context.skip(where, NO_URL);
      else builder.addPage(where, pageOf(item, url, where, context.skip));
    }
    const about = items.map(item => node(node(item).custom).export).find(each => each !== undefined);
    return builder.build(headBy(about, context));
  },
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
