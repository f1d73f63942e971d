/** Annotations as spans of their pages' texts, for formats that carry the text: what such formats share. */
import { ANNOTATION_KINDS, type AnnotationKind } from '../model/annotation.ts';
import { type DocumentBuilder, NOBODY } from './document-builder.ts';
import { allFacetsBut, type ParseContext, type Skip } from './format.ts';
import type { ExportedAnnotation, ExportedPage } from './json.ts';

/** Offsets count code points, as Python does. */
export interface Span {
  start: number;
  end: number;
  label: string;
}

export interface SpannedPage {
  page: ExportedPage;
  text: string;
  spans: Span[];
}

export const SPAN_FACETS = allFacetsBut(
  'codebook',
  'pages without text',
  'attributes',
  'tags',
  'notes',
  'parts',
  'comments',
  'comment histories',
  'rejections',
  'origins',
  'authors',
  'times',
);

const NOT_THERE = {
  zh: '引文不在所给全文的这个位置（全文已变？）',
  en: 'the quote does not stand there in the text that is given (has it changed?)',
};
const REJECTED = { zh: '已拒绝的不导出', en: 'rejected annotations are not written' };
/** As much as the extension keeps beside a quote. */
const CONTEXT = 32;

/** A highlight is called by its first tag, so that labels of other schemes come back. */
const labelOf = ({ kind, tags }: ExportedAnnotation) => (kind === 'highlight' ? (tags[0] ?? kind) : kind);

/** The accepted annotations whose quote stands in the page's text where they say; undefined for a page without its text. */
export function spannedPage(
  page: ExportedPage,
  annotations: readonly ExportedAnnotation[],
  skip: Skip,
): SpannedPage | undefined {
  if (page.text === undefined) return undefined;
  const points = [...page.text];
  const spans: Span[] = [];
  for (const annotation of annotations) {
    const { start, end } = annotation.position;
    if (annotation.status === 'rejected') skip(annotation.id, REJECTED);
    else if (points.slice(start, end).join('') !== annotation.quote.exact) skip(annotation.id, NOT_THERE);
    else spans.push({ start, end, label: labelOf(annotation) });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { page, text: page.text, spans };
}

const NO_SPAN = { zh: '起止位置不在全文之内', en: 'its offsets do not lie in the text' };

/** What the label says: one of our kinds, or a tag on a highlight. */
function meaningOf(label: string): { kind: AnnotationKind; tags: string[] } {
  const kind = ANNOTATION_KINDS.find(known => known === label);
  return kind ? { kind, tags: [] } : { kind: 'highlight', tags: [label] };
}

/** Adds a page with its text, and its spans as annotations. */
export function addSpannedPage(
  builder: DocumentBuilder,
  { page, spans }: { page: ExportedPage; spans: readonly Span[] },
  where: string,
  { now, skip }: ParseContext,
): void {
  if (!builder.addPage(where, page)) return;
  const points = [...(page.text ?? '')];
  const slice = (start: number, end: number) => points.slice(Math.max(0, start), end).join('');
  for (const [i, { start, end, label }] of spans.entries()) {
    const at = `${where}.${i + 1}`;
    if (!(Number.isInteger(start) && start >= 0 && start < end && end <= points.length)) skip(at, NO_SPAN);
    else
      builder.addAnnotation(at, {
        id: `${page.id}#${i + 1}`,
        page: page.id,
        quote: {
          exact: slice(start, end),
          prefix: slice(start - CONTEXT, start),
          suffix: slice(end, end + CONTEXT),
        },
        position: { start, end },
        attributes: {},
        ...meaningOf(label),
        origin: 'manual',
        status: 'accepted',
        author: NOBODY,
        created: now,
        updated: now,
      });
  }
}
