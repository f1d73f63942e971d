import type { Item, Reach } from '../messages.ts';
import { offsetOf } from './hit-test.ts';
import { selectedSpan } from './selection.ts';
import type { Session } from './session.ts';

/** UTF-16 offsets in the page's text; a caret is empty. */
export interface Place {
  start: number;
  end: number;
}

/** Where the caret or the selection stands in the page's text, if it does. */
export function placeHere(document: Document, session: Session): Place | undefined {
  const span = selectedSpan(document, session);
  if (span) return { start: span.start, end: span.end };
  const { focusNode, focusOffset = 0 } = document.getSelection() ?? {};
  const at = focusNode ? offsetOf(session, focusNode, focusOffset) : undefined;
  return at === undefined ? undefined : { start: at, end: at };
}

/**
 * The items that a person without a pointer means, all that stand there, the innermost first: those at a place, or the next or
 * previous ones from where it begins. Behind the last comes the first again.
 * @param items in page order
 */
export function reached(items: readonly Item[], to: Reach, place: Place | undefined): Item[] {
  const shown = items.filter(({ start, state }) => start >= 0 && state !== 'rejected');
  const [first] = shown;
  if (!first) return [];
  const inner = (at: Item[]) => at.sort((a, b) => a.end - a.start - (b.end - b.start));
  if (to === 'here')
    return place ? inner(shown.filter(({ start, end }) => start <= place.end && place.start <= end)) : [];
  const from = place?.start;
  const found =
    to === 'next'
      ? (shown.find(({ start }) => start > (from ?? -1)) ?? first)
      : (shown.findLast(({ start }) => start < (from ?? Number.POSITIVE_INFINITY)) ?? shown.at(-1) ?? first);
  return inner(shown.filter(({ start, end }) => start <= found.start && found.start < end));
}
