/** Reads Web Annotations, ours and those of other programs: one, a list, an AnnotationPage, an AnnotationCollection. */
import * as v from 'valibot';
import { ANNOTATION_KINDS } from '../model/annotation.ts';
import { DocumentBuilder, type ExportHead, foreignHead, NOBODY } from './document-builder.ts';
import { type Format, FormatError, type ParseContext, type Said } from './format.ts';
import { AnnotationSchema, type ExportedAnnotation, type ExportedDiscussion, ExportSchema } from './json.ts';
import { list, type Node, node, text } from './json-values.ts';
import { parseJson } from './parse-json.ts';
import { wholeText } from './source.ts';
import { annotationIdOf } from './uris.ts';
import { utcOf } from './utc.ts';
import { webPage } from './web-page.ts';

const { format, version, generator, exported, workspace, filters } = ExportSchema.entries;
const HeadSchema = v.object({ format, version, generator, exported, workspace, filters });

const NOTHING = {
  zh: '里面没有 W3C 网络批注（type 应为 Annotation、AnnotationPage 或 AnnotationCollection）',
  en: 'no Web Annotation in it: its type should be Annotation, AnnotationPage or AnnotationCollection',
};
const NO_QUOTE = { zh: '没有引文（TextQuoteSelector）', en: 'no quote (TextQuoteSelector)' };
const NO_SOURCE = { zh: '没有网页地址（target.source）', en: 'no address of a page (target.source)' };
const MORE_TARGETS = { zh: '有几个目标，只取第一个', en: 'several targets; only the first is taken' };
const NO_TEXT_BODY = { zh: '有一条正文不是文字，略去', en: 'a body that is no text is left out' };
const ELSEWHERE = {
  zh: '后面的页在别的地址，请另行下载',
  en: 'the next page is at another address: fetch it too',
};

const isOf = (value: Node, type: string) => list(value.type).includes(type);

function* annotationsIn(value: unknown, skip: ParseContext['skip']): Generator<Node> {
  let rest = list(value);
  while (rest.length > 0) {
    const [first, ...later] = rest;
    rest = later;
    const here = node(first);
    if (isOf(here, 'Annotation')) yield here;
    else if (isOf(here, 'AnnotationCollection')) rest = [here.first, ...later];
    else if (isOf(here, 'AnnotationPage') || Array.isArray(here['@graph'])) {
      for (const item of list(here.items ?? here['@graph']))
        if (isOf(node(item), 'Annotation')) yield node(item);
      if (typeof here.next === 'string') skip('next', ELSEWHERE);
      else if (here.next !== undefined) rest = [here.next, ...later];
    } else if (typeof first === 'string') skip('first', ELSEWHERE);
  }
}

function nameOf(creator: unknown): string {
  const first = list(creator)[0];
  const { name, nickname, id } = node(first);
  return text(first) ?? text(list(name)[0]) ?? text(nickname) ?? text(id) ?? NOBODY;
}

type BodyFacts = Pick<ExportedAnnotation, 'kind' | 'attributes' | 'tags' | 'note'>;
type Reply = ExportedDiscussion['comments'][number];

function readBodies(bodies: unknown[], tell: (why: Said) => void): BodyFacts {
  const read: BodyFacts = { kind: 'highlight', attributes: {}, tags: [] };
  const notes: string[] = [];
  for (const item of bodies) {
    const body = node(item);
    const value = text(body.value);
    const purpose = list(body.purpose)[0];
    const kind = ANNOTATION_KINDS.find(known => known === value);
    if (value === undefined) tell(NO_TEXT_BODY);
    else if (purpose === 'replying') continue;
    else if (purpose === 'classifying' && kind) read.kind = kind;
    else if (purpose === 'classifying' || purpose === 'tagging') read.tags.push(value);
    else if (purpose === 'describing' && body.format === 'application/json') {
      const attributes = attributesOf(value);
      if (attributes) read.attributes = attributes;
      else notes.push(value);
    } else notes.push(value);
  }
  return notes.length > 0 ? { ...read, note: notes.join('\n\n') } : read;
}

/** The bodies that answer the others; one that does not say when was written when its annotation was. */
function repliesOf(bodies: unknown[], author: string, written: string): Reply[] {
  return bodies
    .map(node)
    .filter(body => list(body.purpose)[0] === 'replying' && text(body.value) !== undefined)
    .map((body, i) => {
      const created = utcOf(body.created, written);
      const by = body.creator === undefined ? author : nameOf(body.creator);
      const at = body.modified === undefined ? undefined : utcOf(body.modified, created);
      return {
        id: text(body['meipi:id']) ?? `${i + 1}`,
        author: by,
        text: body.value as string,
        created,
        ...(at !== undefined && { edited: { by: text(body['meipi:editor']) ?? by, at } }),
      };
    });
}

function attributesOf(value: string): ExportedAnnotation['attributes'] | undefined {
  try {
    const read = v.safeParse(AnnotationSchema.entries.attributes, JSON.parse(value));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

function addAnnotation(builder: DocumentBuilder, found: Node, where: string, context: ParseContext) {
  const targets = list(found.target);
  if (targets.length > 1) context.skip(where, MORE_TARGETS);
  const target = node(targets[0]);
  const source = text(target.source) ?? text(node(target.source).id);
  if (source === undefined) return context.skip(where, NO_SOURCE);
  const selectors = list(target.selector).map(node);
  const quote = selectors.find(each => isOf(each, 'TextQuoteSelector'));
  const exact = text(quote?.exact);
  if (exact === undefined) return context.skip(where, NO_QUOTE);
  const position = selectors.find(each => isOf(each, 'TextPositionSelector'));
  let page = text(target['meipi:page']);
  if (page === undefined || !builder.hasPage(page)) {
    const made = webPage(source);
    page = made.id;
    if (!builder.hasPage(page)) builder.addPage(where, made);
  }
  const created = utcOf(found.created, context.now);
  const author = nameOf(found.creator);
  const bodies = bodiesOf(found);
  const comments = repliesOf(bodies, author, created);
  const resolved = found['meipi:resolved'];
  const part = text(found['meipi:part']);
  const origin = found['meipi:origin'];
  const status = found['meipi:status'];
  const sha256 = text(target['meipi:textSha256']);
  builder.addAnnotation(where, {
    id: annotationIdOf(text(found.id) ?? where),
    page,
    quote: { exact, prefix: text(quote?.prefix) ?? '', suffix: text(quote?.suffix) ?? '' },
    // Where no text is named that it counts in, a position is but a hint.
    position: position ? { start: position.start, end: position.end } : { start: 0, end: [...exact].length },
    ...(sha256 !== undefined && { textSha256: sha256 }),
    ...readBodies(bodies, why => context.skip(where, why)),
    ...(part !== undefined && { part }),
    ...((comments.length > 0 || resolved !== undefined) && {
      discussion: { comments, ...(resolved !== undefined && { resolved }) },
    }),
    origin: origin ?? 'manual',
    status: status ?? 'accepted',
    author,
    created,
    updated: utcOf(found.modified, created),
  });
}

function bodiesOf({ body, bodyValue }: Node): unknown[] {
  const plain = text(bodyValue);
  return plain === undefined ? list(body) : [{ value: plain, purpose: 'commenting' }];
}

export const parseW3c: Format['parse'] = (source, context) => {
  const value = parseJson(wholeText(source));
  const builder = new DocumentBuilder(context.skip);
  const own = node(node(value)['meipi:document']);
  const head = v.safeParse(HeadSchema, own);
  if (head.success) {
    for (const [i, code] of list(own.codebook).entries()) builder.addCode(`code ${i + 1}`, code);
    for (const [i, page] of list(own.pages).entries()) builder.addPage(`page ${i + 1}`, page);
  }
  let row = 0;
  for (const found of annotationsIn(value, context.skip)) {
    row++;
    addAnnotation(builder, found, text(found.id) ?? `${row}`, context);
  }
  const known = ['AnnotationPage', 'AnnotationCollection'].some(type => isOf(node(value), type));
  if (row === 0 && !known) throw new FormatError(NOTHING);
  const ownHead: ExportHead = head.success ? head.output : foreignHead(context);
  return builder.build(ownHead);
};
