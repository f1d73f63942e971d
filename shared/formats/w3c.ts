/**
 * W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: an AnnotationCollection with one
 * AnnotationPage. What the model has no word for stands under `meipi:`, which other programs pass over.
 */
import type { Format } from './format.ts';
import { ALL_FACETS } from './format.ts';
import type { ExportedAnnotation, ExportedPage } from './json.ts';
import { annotationUri, encodedAddress } from './uris.ts';
import { parseW3c } from './w3c-parse.ts';
import { type MakeWriter, writeDocument } from './write.ts';

export const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** `@json` (JSON-LD 1.1) keeps what stands there as it is. */
const CONTEXT = [
  W3C_CONTEXT,
  {
    meipi: 'urn:meipi:terms:',
    'meipi:document': { '@type': '@json' },
    'meipi:resolved': { '@type': '@json' },
  },
] as const;

const person = (name: string) => ({ type: 'Person', name });

function bodiesOf({ kind, attributes, tags, note, discussion }: ExportedAnnotation): object[] {
  const body = (purpose: string, value: string, format = 'text/plain') => ({
    type: 'TextualBody',
    purpose,
    value,
    format,
  });
  return [
    ...(kind === 'highlight' ? [] : [body('classifying', kind)]),
    ...(Object.keys(attributes).length === 0
      ? []
      : [body('describing', JSON.stringify(attributes), 'application/json')]),
    ...tags.map(tag => body('tagging', tag)),
    ...(note === undefined ? [] : [body('commenting', note)]),
    ...(discussion?.comments ?? []).map(comment => ({
      ...body('replying', comment.text),
      creator: person(comment.author),
      created: comment.created,
      ...(comment.edited && { modified: comment.edited.at, 'meipi:editor': comment.edited.by }),
      'meipi:id': comment.id,
    })),
  ];
}

function motivationOf({ kind, tags, note }: ExportedAnnotation): string {
  if (kind !== 'highlight') return 'classifying';
  if (note !== undefined) return 'commenting';
  return tags.length > 0 ? 'tagging' : 'highlighting';
}

/** An annotation as JSON-LD; it stands in the context of its collection. */
export function w3cAnnotation(annotation: ExportedAnnotation, page: ExportedPage): object {
  const { quote, position, textSha256 } = annotation;
  const body = bodiesOf(annotation);
  return {
    id: annotationUri(annotation.id),
    type: 'Annotation',
    motivation: motivationOf(annotation),
    created: annotation.created,
    modified: annotation.updated,
    creator: person(annotation.author),
    ...(body.length > 0 && { body }),
    target: {
      source: encodedAddress(page.url) ?? `urn:meipi:page:${encodeURIComponent(page.id.toWellFormed())}`,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
      'meipi:page': page.id,
      ...(textSha256 !== undefined && { 'meipi:textSha256': textSha256 }),
    },
    ...(annotation.part !== undefined && { 'meipi:part': annotation.part }),
    ...(annotation.discussion?.resolved && { 'meipi:resolved': annotation.discussion.resolved }),
    ...(annotation.origin === 'recognised' && { 'meipi:origin': annotation.origin }),
    ...(annotation.status === 'rejected' && { 'meipi:status': annotation.status }),
  };
}

/** How many there are stands behind them: it is known when they were written. */
const writer: MakeWriter<string> = head => {
  const id = `urn:meipi:collection:${encodeURIComponent(head.workspace.id.toWellFormed())}`;
  const first = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: head.workspace.name,
    modified: head.exported,
  };
  /** An object that is left open, with a list begun in it. */
  const open = (value: object, list: string) => `${JSON.stringify(value).slice(0, -1)},"${list}":[`;
  let pages = 0;
  let total = 0;
  const firstOpen = () => (total === 0 ? `\n]},\n "first": ${open(first, 'items')}` : '');
  return {
    head: () => [
      `${JSON.stringify(collection, null, 1).slice(0, -2)},\n "meipi:document": ${open(head, 'pages')}`,
    ],
    page: page => [`${pages++ === 0 ? '\n' : ',\n'}${JSON.stringify(page)}`],
    annotation: (annotation, page) => {
      if (!page) return [];
      const text = `${firstOpen()}${total === 0 ? '\n' : ',\n'}${JSON.stringify(w3cAnnotation(annotation, page))}`;
      total++;
      return [text];
    },
    end: () => [`${firstOpen()}\n]},\n "total": ${total}\n}\n`],
  };
};

export const w3c: Format = {
  name: 'w3c',
  extension: '.jsonld',
  title: { zh: 'W3C 网络批注 JSON-LD', en: 'W3C Web Annotation JSON-LD' },
  keeps: ALL_FACETS,
  parse: parseW3c,
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
