import { type Annotation, viewAnnotation } from '../../../shared/model/annotation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { storedPage } from '../../storage/annotations.ts';
import type { MeipiDb } from '../../storage/db.ts';
import type { MarkedSpan } from './text-pieces.ts';

export interface StoredText {
  annotation: Annotation;
  page?: Page;
  /** Absent while it is not on this device. */
  text?: string;
  /** The annotation first, then others that were made in the same text, all where their words stand. */
  spans: MarkedSpan[];
}

function spanOf(text: string, { id, target }: Annotation): MarkedSpan | undefined {
  const { start, end } = target.utf16;
  return text.slice(start, end) === target.quote.exact ? { key: id, start, end } : undefined;
}

/** An annotation with the page's text that it was made in, as far as it is here; undefined where there is no such annotation. */
export async function readText(db: MeipiDb, ws: string, id: string): Promise<StoredText | undefined> {
  const held = await db.entries.get([ws, 'annotation', id]);
  const annotation = held && viewAnnotation(held.entry);
  if (!annotation) return undefined;
  const { page: pageId, textSha256 } = annotation.target;
  const page = await storedPage(db, ws, pageId);
  const text = (await db.texts.get(textSha256))?.text;
  const entries = await db.entries.where({ ws, of: 'annotation', page: pageId }).toArray();
  const others = entries
    .flatMap(({ entry }) => viewAnnotation(entry) ?? [])
    .filter(one => one.id !== id && one.status === 'accepted' && one.target.textSha256 === textSha256);
  const all = text === undefined ? [] : [annotation, ...others];
  return {
    annotation,
    ...(page && { page }),
    ...(text !== undefined && { text }),
    spans: all.flatMap(one => spanOf(text ?? '', one) ?? []),
  };
}
