/** The records of a document as they would stand in a workspace, and those that cannot. */
import { NOBODY } from '../formats/document-builder.ts';
import type { Skip } from '../formats/format.ts';
import type { Export, ExportedAnnotation, ExportedPage } from '../formats/json.ts';
import type { Attributes } from '../model/annotation.ts';
import type { Made } from '../model/made.ts';
import { canonicalUrl } from '../page/canonical-url.ts';
import { pageId } from '../page/page-id.ts';
import { MAX_NOTE_LENGTH } from '../sync/limits.ts';
import type { Incoming, IncomingComment, IncomingPage } from './items.ts';
import { annotationFault, LONG_COMMENT, MAX_CONTEXT_LENGTH, pageFault } from './limits.ts';
import { foldedQuote, type Place } from './same-place.ts';

/** An id that names one annotation in the world: what is shorter names a row of its file. */
const OWN_ID = /^[A-Za-z0-9_-]{16,64}$/;
/** Ids of comments stand in names of fields. */
const COMMENT_ID = /^[A-Za-z0-9]{8,48}$/;

const PAGE_LEFT_OUT = {
  zh: '所属网页不能导入，见上',
  en: 'its page cannot be imported, see above',
};

/** A document's records. `texts` are those that pages carry, by the id of the page here; whether they are what they claim is not looked at. */
export interface IncomingDocument {
  pages: IncomingPage[];
  annotations: Incoming[];
  texts: Map<string, string>;
}

/** What is told of a page by two of a file's pages: the first that says something counts. */
function joined(held: IncomingPage | undefined, page: IncomingPage): IncomingPage {
  return held ? { ...page, ...held } : page;
}

async function incomingPage({ text: _, ...page }: ExportedPage): Promise<IncomingPage> {
  const canonical = canonicalUrl(page.url, { canonicalLink: page.canonicalUrl });
  return { ...page, id: await pageId(canonical), canonicalUrl: canonical };
}

/** A time that the file did not tell is that of reading it. */
function madeOf(author: string, created: string, read: string): Made {
  return { ...(author !== NOBODY && { by: author }), ...(created !== read && { at: created }) };
}

/** The same record gives the same id, whenever and by whomever it is imported. */
async function idOf(annotation: ExportedAnnotation, page: string): Promise<string> {
  if (OWN_ID.test(annotation.id)) return annotation.id;
  const { quote, kind, position, note, tags, attributes, author } = annotation;
  const said = [kind, note ?? null, tags, Object.entries(attributes).sort(), author];
  return pageId(`import:${JSON.stringify([page, quote, position, said])}`);
}

async function commentsOf(
  { discussion }: ExportedAnnotation,
  id: string,
  read: string,
  tell: () => void,
): Promise<IncomingComment[]> {
  const comments: IncomingComment[] = [];
  for (const { id: own, text, author, created } of discussion?.comments ?? []) {
    if (text.length > MAX_NOTE_LENGTH) tell();
    else
      comments.push({
        id: COMMENT_ID.test(own) ? own : await pageId(`import:${JSON.stringify([id, own, author, text])}`),
        text,
        made: madeOf(author, created, read),
      });
  }
  return comments;
}

function placeOf({ quote, position, textSha256 }: ExportedAnnotation, page: ExportedPage): Place {
  const { exact, prefix, suffix } = quote;
  const sha256 = textSha256 ?? page.textSha256;
  return {
    quote: { exact, prefix: prefix.slice(-MAX_CONTEXT_LENGTH), suffix: suffix.slice(0, MAX_CONTEXT_LENGTH) },
    position,
    ...(sha256 !== undefined && { textSha256: sha256 }),
  };
}

const hasWords = ({ quote }: ExportedAnnotation) => foldedQuote(quote.exact) !== '';
const NO_WORDS = { zh: '引文只有空白', en: 'its quote is white space alone' };

/**
 * @param file which of several files
 * @param read when the file was read, ISO 8601 UTC
 * @param skip is told of what cannot stand in a workspace
 */
export async function incomingDocument(
  document: Pick<Export, 'pages' | 'annotations'>,
  { file, read, skip }: { file: number; read: string; skip: Skip },
): Promise<IncomingDocument> {
  const pages = new Map<string, IncomingPage>();
  /** By the ids that pages have in the file. */
  const known = new Map<string, { id: string; page: ExportedPage }>();
  const texts = new Map<string, string>();
  for (const page of document.pages) {
    const fault = pageFault(page);
    if (fault) {
      skip(page.url.slice(0, 200), fault);
      continue;
    }
    const incoming = await incomingPage(page);
    known.set(page.id, { id: incoming.id, page });
    pages.set(incoming.id, joined(pages.get(incoming.id), incoming));
    if (page.text !== undefined && !texts.has(incoming.id)) texts.set(incoming.id, page.text);
  }
  const annotations: Incoming[] = [];
  for (const annotation of document.annotations) {
    const where = annotation.id.slice(0, 200);
    const on = known.get(annotation.page);
    const fault = on ? annotationFault(annotation) : PAGE_LEFT_OUT;
    if (!on || fault) skip(where, fault ?? PAGE_LEFT_OUT);
    else if (!hasWords(annotation)) skip(where, NO_WORDS);
    else {
      const { kind, status, attributes, tags, note, part, origin, author, created, discussion } = annotation;
      const id = await idOf(annotation, on.id);
      annotations.push({
        ...{ file, where, id, page: on.id, place: placeOf(annotation, on.page), origin },
        contents: {
          // An absent fact is absent: the schema gives none that is undefined.
          ...{ kind, status, tags, attributes: attributes as Attributes },
          ...(note !== undefined && { note }),
          ...(part !== undefined && { part }),
        },
        comments: await commentsOf(annotation, id, read, () => skip(where, LONG_COMMENT)),
        resolved: discussion?.resolved !== undefined,
        made: madeOf(author, created, read),
      });
    }
  }
  return { pages: [...pages.values()], annotations, texts };
}
