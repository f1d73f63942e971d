import type { OverlayHost } from './overlay/host.tsx';
import type { Session } from './session.ts';

/** A selection that still grows gets no adder yet, in ms. */
const REST_MS = 180;

export interface SelectionOptions {
  document: Document;
  session: Session;
  overlay: () => OverlayHost;
  signal: AbortSignal;
}

function inField(document: Document): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  try {
    return field.selectionStart !== field.selectionEnd;
  } catch {
    // Some input types (email, number) have no selection to speak of, and say so by throwing.
    return false;
  }
}

/** What is selected in the page's text, or undefined. White space at the ends is left out. */
export function selectedSpan(
  document: Document,
  session: Session,
): { start: number; end: number; at: DOMRect } | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !session.dom) return undefined;
  const range = selection.getRangeAt(0);
  const span = session.dom.offsetsOf(range);
  if (!span) return undefined;
  const words = session.dom.text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  const end = span.start + words.trimEnd().length;
  if (start >= end) return undefined;
  const rects = range.getClientRects();
  return { start, end, at: rects[rects.length - 1] ?? range.getBoundingClientRect() };
}

/** Shows the adder beside a selection that a person made, by mouse or keyboard. */
export function watchSelection({ document, session, overlay, signal }: SelectionOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const look = () => {
    if (pressed) return;
    session.setTrouble('selection_in_field', inField(document));
    const span = inField(document) ? undefined : selectedSpan(document, session);
    if (span) overlay().update({ adder: { at: span.at }, card: undefined, error: undefined });
    else if (overlay().state.adder) overlay().update({ adder: undefined });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS);
  };
  document.addEventListener(
    'pointerdown',
    event => {
      pressed = event.isTrusted && !overlay().owns(event);
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'pointerup',
    () => {
      pressed = false;
      later();
    },
    { signal, capture: true },
  );
  document.addEventListener('selectionchange', later, { signal });
  document.addEventListener('select', later, { signal, capture: true });
}
