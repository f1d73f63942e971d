/**
 * Hypothesis (https://h.readthedocs.io/en/latest/api-reference/v1/): the JSON that its client exports and imports, and what
 * its API gives. A kind is carried by a tag, `kind:statistic`.
 */
import { ANNOTATION_KINDS, type AnnotationKind } from '../model/annotation.ts';
import { VERSION } from '../version.ts';
import { aboutOf } from './about.ts';
import { allFacetsBut, type Format } from './format.ts';
import { parseHypothesis } from './hypothesis-parse.ts';
import type { ExportedAnnotation, ExportedDiscussion, ExportedPage } from './json.ts';
import { type MakeWriter, writeDocument } from './write.ts';

/** Its client passes over what it does not know. */
export const ABOUT = 'meipi';
const KIND_TAG = 'kind:';
/** A comment's id is its annotation's own, an id in Hypothesis is one of all. */
export const replyId = (annotation: string, comment: string) => `${annotation}.${comment}`;
export function commentId(annotation: string, reply: string): string {
  const prefix = replyId(annotation, '');
  return reply.startsWith(prefix) && reply.length > prefix.length ? reply.slice(prefix.length) : reply;
}

/** `.invalid` is nobody's host (RFC 2606): an import makes whoever imports the author. */
const HOST = 'meipi.invalid';

/** The kind that the last tag names, and the other tags. */
export function kindOfTags(tags: readonly string[]): { kind: AnnotationKind; tags: string[] } {
  const last = tags.at(-1);
  const kind = ANNOTATION_KINDS.find(known => known !== 'highlight' && KIND_TAG + known === last);
  return kind ? { kind, tags: tags.slice(0, -1) } : { kind: 'highlight', tags: [...tags] };
}

/** A reply stands for itself, and names what it answers. */
function reply(
  { id, author, text, created, edited }: ExportedDiscussion['comments'][number],
  root: ReturnType<typeof hypothesisAnnotation>,
): object {
  return {
    ...root,
    ...{ id: replyId(root.id, id), created, updated: edited?.at ?? created },
    ...userOf(author),
    ...{ text, tags: [], target: [{ source: root.uri }], references: [root.id] },
  };
}

const userOf = (name: string) => ({ user: `acct:${name}@${HOST}`, user_info: { display_name: name } });

/** Its positions count in another text than ours, with the page's scripts in it; the quote is what it goes by. */
function hypothesisAnnotation(annotation: ExportedAnnotation, page: ExportedPage) {
  const { id, created, updated, kind, quote, tags, note, author } = annotation;
  return {
    id,
    created,
    updated,
    ...userOf(author),
    uri: page.url,
    text: note ?? '',
    tags: kind === 'highlight' ? tags : [...tags, KIND_TAG + kind],
    group: '__world__',
    permissions: { read: ['group:__world__'], update: [], delete: [], admin: [] },
    target: [{ source: page.url, selector: [{ type: 'TextQuoteSelector', ...quote }] }],
    document: {
      title: [page.title],
      ...(page.canonicalUrl !== page.url && { link: [{ href: page.canonicalUrl, rel: 'canonical' }] }),
    },
    links: {},
    hidden: false,
    flagged: false,
  };
}

const writer: MakeWriter<string> = document => {
  const head = {
    export_date: document.exported,
    export_userid: '',
    client_version: `Meipi ${VERSION}`,
    [ABOUT]: aboutOf(document),
  };
  let isFirst = true;
  const row = (value: object) => {
    const text = `${isFirst ? '' : ','}\n    ${JSON.stringify(value)}`;
    isFirst = false;
    return text;
  };
  return {
    head: () => [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "annotations": [`],
    annotation: (annotation, page) => {
      if (!page) return [];
      const root = hypothesisAnnotation(annotation, page);
      const replies = (annotation.discussion?.comments ?? []).map(comment => reply(comment, root));
      return [root, ...replies].map(row);
    },
    end: () => ['\n  ]\n}\n'],
  };
};

export const hypothesis: Format = {
  name: 'hypothesis',
  extension: '.json',
  title: { zh: 'Hypothesis 的 JSON', en: 'JSON of Hypothesis' },
  keeps: allFacetsBut(
    'codebook',
    'texts',
    'page facts',
    'page notes',
    'bare pages',
    'positions',
    'attributes',
    'parts',
    'comment histories',
    'rejections',
    'origins',
  ),
  parse: parseHypothesis,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
