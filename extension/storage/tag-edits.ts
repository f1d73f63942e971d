import { type Codebook, resolve, tagChanges } from '../../shared/model/codebook.ts';
import type { AnnotationPatch, DraftAnnotation } from '../messages.ts';
import { MeipiError } from '../result.ts';
import type { MeipiDb } from './db.ts';

/** Whether a tag with this label may be added. */
export function isAllowed(book: Codebook, label: string): boolean {
  return !book.controlled || resolve(book, label).code !== undefined;
}

/**
 * A draft with keys for the labels of its tags. Its tags are those of an annotation that is repeated elsewhere; of them only what
 * may be added is.
 */
export function keyedDraft(book: Codebook, draft: DraftAnnotation): DraftAnnotation {
  const allowed = draft.tags.filter(label => isAllowed(book, label));
  return { ...draft, tags: tagChanges(book, [], allowed, []).on };
}

/**
 * A patch with keys for the labels of its tags: a label goes with all tags of the annotation that show as it.
 * @throws MeipiError `not_in_codebook`
 */
export async function keyedPatch(
  db: MeipiDb,
  ws: string,
  book: Codebook,
  { addTags = [], removeTags = [], ...patch }: AnnotationPatch,
): Promise<AnnotationPatch> {
  if (addTags.length + removeTags.length === 0) return patch;
  const refused = addTags.find(label => !isAllowed(book, label));
  if (refused !== undefined) throw new MeipiError('not_in_codebook', refused);
  const tags = (await db.entries.get([ws, 'annotation', patch.id]))?.entry.tags ?? {};
  const held = Object.keys(tags).filter(tag => tags[tag]?.on);
  const { on, off } = tagChanges(book, held, addTags, removeTags);
  return { ...patch, addTags: on, removeTags: off };
}
