import { describeText } from '../../shared/anchoring/describe-text.ts';
import type { AnnotationKind } from '../../shared/model/annotation.ts';
import { MAX_EXACT_LENGTH } from '../../shared/sync/limits.ts';
import { randomUuid, sha256Hex } from '../hash.ts';
import type { DraftAnnotation, Item } from '../messages.ts';
import { MeipiError } from '../result.ts';

/** A text that targets are described in, with what that needs once per text. */
export interface Described {
  text: string;
  sha256: string;
  /** Code points before a UTF-16 offset. */
  codePoints: (offset: number) => number;
}

export async function describedText(text: string): Promise<Described> {
  const trailing: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) trailing.push(index + 1);
  const codePoints = (offset: number) => {
    let low = 0;
    let high = trailing.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((trailing[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
  return { text, sha256: await sha256Hex(text), codePoints };
}

function targetOf(
  { text, sha256, codePoints }: Described,
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
    textSha256: sha256,
  };
}

/** A UUID (version 8, RFC 9562) made of a hash. */
function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * A draft of a suggestion. Its id comes of the page and the quote with its surroundings, so that two people who accept
 * the same occurrence make one annotation.
 */
export async function suggestionDraft(
  described: Described,
  page: string,
  item: Item,
  status: 'accepted' | 'rejected',
): Promise<DraftAnnotation> {
  const target = targetOf(described, item.start, item.end);
  const { exact, prefix, suffix } = target.quote;
  const id = uuidOf(await sha256Hex([page, prefix, exact, suffix].join('\u0000')));
  return {
    id,
    kind: item.kind,
    target,
    attributes: { ...item.attributes },
    tags: item.tags,
    ...(item.note !== undefined && { note: item.note }),
    origin: item.origin,
    status,
  };
}

/** A draft of a selection. */
export function selectionDraft(
  described: Described,
  start: number,
  end: number,
  kind: AnnotationKind,
): DraftAnnotation {
  const target = targetOf(described, start, end);
  return {
    ...{ id: randomUuid(), kind, target, attributes: {}, tags: [] },
    ...{ origin: 'manual', status: 'accepted' },
  };
}
