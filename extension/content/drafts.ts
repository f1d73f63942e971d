import { codePoints } from '../../shared/anchoring/code-points.ts';
import { describeText } from '../../shared/anchoring/describe-text.ts';
import type { AnnotationKind } from '../../shared/model/annotation.ts';
import { MAX_EXACT_LENGTH } from '../../shared/sync/limits.ts';
import type { AnnotationPatch, DraftAnnotation, Item } from '../messages.ts';
import { MeipiError } from '../result.ts';

/** A text that targets are described in, with what that needs once per text. */
export interface Described {
  text: string;
  /** Code points before a UTF-16 offset. */
  codePoints: (offset: number) => number;
}

export function describedText(text: string): Described {
  return { text, codePoints: codePoints(text).fromUtf16 };
}

/** Where a span of the text stands. */
export function draftTarget(
  { text, codePoints }: Described,
  start: number,
  end: number,
): DraftAnnotation['target'] {
  if (end - start > MAX_EXACT_LENGTH) throw new MeipiError('too_long');
  const { exact, prefix, suffix, start: _s, end: _e, ...rank } = describeText(text, start, end);
  return {
    quote: { exact, prefix, suffix },
    position: { start: codePoints(start), end: codePoints(end) },
    utf16: { start, end },
    ...rank,
  };
}

/** A draft of a suggestion. */
export function suggestionDraft(
  described: Described,
  { start, end, kind, attributes, tags, note, origin }: Item,
  status: 'accepted' | 'rejected',
): DraftAnnotation {
  const target = draftTarget(described, start, end);
  const said = { attributes: { ...attributes }, tags, ...(note !== undefined && { note }) };
  return { kind, target, ...said, origin, status };
}

/** A draft of a selection. */
export function selectionDraft(
  described: Described,
  start: number,
  end: number,
  kind: AnnotationKind,
): DraftAnnotation {
  const target = draftTarget(described, start, end);
  return { kind, target, attributes: {}, tags: [], origin: 'manual', status: 'accepted' };
}

/** A draft with a change already made. */
export function patched(
  draft: DraftAnnotation,
  { addTags = [], removeTags = [], attributes, id: _, ...fields }: Partial<AnnotationPatch>,
): DraftAnnotation {
  return {
    ...draft,
    ...fields,
    attributes: { ...draft.attributes, ...attributes },
    tags: [...new Set([...draft.tags, ...addTags])].filter(tag => !removeTags.includes(tag)),
  };
}
