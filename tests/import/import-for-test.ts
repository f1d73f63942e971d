import { ALL_FACETS, type Facet } from '../../shared/formats/format.ts';
import type { Export, ExportedAnnotation } from '../../shared/formats/json.ts';
import { classify } from '../../shared/import/classify.ts';
import { type IncomingDocument, incomingDocument } from '../../shared/import/incoming.ts';
import type { AnnotationItem, Held } from '../../shared/import/items.ts';
import { NOW, SAMPLE } from '../formats/convert-for-test.ts';

/** `SAMPLE` with its second annotation changed, alone. */
export function withFigure(change: Partial<ExportedAnnotation>): Export {
  return { ...SAMPLE, annotations: [{ ...SAMPLE.annotations[1]!, ...change }] };
}

export async function incomingOf(
  document: Pick<Export, 'pages' | 'annotations'>,
  left: string[] = [],
  file = 0,
): Promise<IncomingDocument> {
  const skip = (where: string, { en }: { en: string }) => left.push(`${where}: ${en}`);
  return incomingDocument(document, { file, read: NOW, skip });
}

/** What a workspace holds that a document was imported into. */
export async function heldOf(document: Pick<Export, 'pages' | 'annotations'>): Promise<Held[]> {
  const { annotations } = await incomingOf(document);
  return annotations.map(({ id, page, place, contents, comments }) => ({
    id,
    page,
    place,
    contents,
    comments,
  }));
}

/** `sort id`, for a conflict with the fields; a fresh id is `fresh1`, `fresh2` … */
export function summaries(items: readonly AnnotationItem[]): string[] {
  return items.map(item => {
    const fields = item.sort === 'conflict' ? ` ${item.differences.map(({ field }) => field).join(' ')}` : '';
    return `${item.sort} ${item.incoming.id}${fields}`;
  });
}

export async function classified(
  document: Pick<Export, 'pages' | 'annotations'>,
  held: Held[],
  speaks: ReadonlySet<Facet> = ALL_FACETS,
): Promise<AnnotationItem[]> {
  let fresh = 0;
  const { annotations } = await incomingOf(document);
  return classify(
    annotations,
    { annotations: held },
    () => speaks,
    () => `fresh${++fresh}`,
  );
}
