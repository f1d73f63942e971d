/** Reads what Hypothesis exports (`annotations`), what its API gives (`rows`), and a plain list. */
import { headBy } from './about.ts';
import { DocumentBuilder, NOBODY } from './document-builder.ts';
import { type Format, FormatError, type ParseContext } from './format.ts';
import { ABOUT, commentId, kindOfTags } from './hypothesis.ts';
import type { ExportedDiscussion } from './json.ts';
import { list, type Node, node, text } from './json-values.ts';
import { parseJson } from './parse-json.ts';
import { wholeText } from './source.ts';
import { utcOf } from './utc.ts';
import { webPage } from './web-page.ts';

const NOTHING = {
  zh: '里面没有 Hypothesis 的批注（应有 annotations 或 rows）',
  en: 'no annotations of Hypothesis in it: there should be annotations or rows',
};
const NO_QUOTE = { zh: '没有引文：是对整页的备注', en: 'no quote: a note on the whole page' };
const NO_ADDRESS = { zh: '没有网页地址（uri）', en: 'no address of a page (uri)' };
const NO_WORDS = { zh: '是没有文字的回复', en: 'a reply without words' };
const NO_PARENT = {
  zh: '是回复，而所回复的批注不在文件里',
  en: 'a reply, and what it replies to is not in the file',
};

type Comment = ExportedDiscussion['comments'][number];

function rowsIn(value: unknown): Node[] | undefined {
  const { annotations, rows } = node(value);
  const found = [value, annotations, rows].find(Array.isArray);
  return (found as unknown[] | undefined)?.map(node);
}

/** A display name, else the name in `acct:NAME@HOST`. */
function authorOf(row: Node): string {
  const shown = text(node(row.user_info).display_name);
  return shown ?? text(/^acct:(.+)@[^@]*$/s.exec(text(row.user) ?? '')?.[1]) ?? text(row.user) ?? NOBODY;
}

function quoteOf(row: Node): Node | undefined {
  for (const target of list(row.target))
    for (const selector of list(node(target).selector))
      if (node(selector).type === 'TextQuoteSelector' && text(node(selector).exact)) return node(selector);
  return undefined;
}

/** Replies by the annotation that they answer, whether it or another reply to it; oldest first. */
function repliesIn(rows: readonly Node[], context: ParseContext): Map<string, Comment[]> {
  const replies = new Map<string, Comment[]>();
  for (const row of rows) if (list(row.references).length === 0) replies.set(text(row.id) ?? '', []);
  for (const [i, row] of rows.entries()) {
    const root = text(list(row.references)[0]);
    if (root === undefined) continue;
    const id = text(row.id) ?? `${i + 1}`;
    const said = text(row.text);
    const comments = replies.get(root);
    if (!comments) context.skip(id, NO_PARENT);
    else if (said === undefined) context.skip(id, NO_WORDS);
    else {
      const created = utcOf(row.created, context.now);
      const at = utcOf(row.updated, created);
      const author = authorOf(row);
      const edited = at === created ? {} : { edited: { by: author, at } };
      comments.push({ id: commentId(root, id), author, text: said, created, ...edited });
    }
  }
  for (const comments of replies.values()) comments.sort((a, b) => (a.created < b.created ? -1 : 1));
  return replies;
}

function addPage(builder: DocumentBuilder, row: Node, url: string, where: string): string {
  if (builder.hasPage(url)) return url;
  const document = node(row.document);
  const links = list(document.link).map(node);
  const canonical = text(links.find(link => link.rel === 'canonical')?.href);
  const title = text(list(document.title)[0]);
  builder.addPage(where, {
    ...webPage(url, title === undefined ? {} : { title }),
    id: url,
    canonicalUrl: canonical ?? url,
  });
  return url;
}

export const parseHypothesis: Format['parse'] = (source, context) => {
  const value = parseJson(wholeText(source));
  const rows = rowsIn(value);
  if (!rows) throw new FormatError(NOTHING);
  const replies = repliesIn(rows, context);
  const builder = new DocumentBuilder(context.skip);
  for (const [i, row] of rows.entries()) {
    if (list(row.references).length > 0) continue;
    const where = text(row.id) ?? `${i + 1}`;
    const url = text(row.uri) ?? text(node(list(row.target)[0]).source);
    const quote = quoteOf(row);
    if (url === undefined) context.skip(where, NO_ADDRESS);
    else if (!quote) context.skip(where, NO_QUOTE);
    else {
      const note = text(row.text);
      const comments = replies.get(where) ?? [];
      const created = utcOf(row.created, context.now);
      const tags = list(row.tags).filter(tag => typeof tag === 'string' && tag !== '') as string[];
      builder.addAnnotation(where, {
        id: where,
        page: addPage(builder, row, url, where),
        quote: { exact: quote.exact, prefix: text(quote.prefix) ?? '', suffix: text(quote.suffix) ?? '' },
        // Where no text is named that it counts in, a position is but a hint; theirs counts in another text.
        position: { start: 0, end: [...String(quote.exact)].length },
        attributes: {},
        ...kindOfTags(tags),
        ...(note && { note }),
        ...(comments.length > 0 && { discussion: { comments } }),
        origin: 'manual',
        status: 'accepted',
        author: authorOf(row),
        created,
        updated: utcOf(row.updated, created),
      });
    }
  }
  const exported = utcOf(node(value).export_date, context.now);
  return builder.build({ ...headBy(node(value)[ABOUT], context), exported });
};
