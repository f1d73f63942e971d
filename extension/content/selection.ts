import { boxIn } from './frame-geometry.ts';
import type { OverlayHost } from './overlay/host.ts';
import type { Session } from './session.ts';

/** A selection that still grows gets no adder yet, in ms. */
const REST_MS = 180;

export interface SelectionOptions {
  session: Session;
  overlay: () => OverlayHost;
  signal: AbortSignal;
}

/** What is selected in the page's text. */
export interface SelectedSpan {
  start: number;
  end: number;
  /** The last line of it, in the window. */
  at: DOMRect;
}

function inField(document: Document): boolean {
  const field = document.activeElement as HTMLInputElement | null;
  if (!field || !/^(?:INPUT|TEXTAREA)$/.test(field.tagName)) return false;
  try {
    return field.selectionStart !== field.selectionEnd;
  } catch {
    // Some input types (email, number) have no selection to speak of, and say so by throwing.
    return false;
  }
}

/** What is selected in a document, or undefined. White space at the ends is left out. */
export function selectedSpan(document: Document, session: Session): SelectedSpan | undefined {
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
  return { start, end, at: boxIn(rects[rects.length - 1] ?? range.getBoundingClientRect(), document) };
}

/** Shows the adder beside a selection that a person made, by mouse or keyboard, in one of the documents that it listens to. */
export function watchSelection({ session, overlay, signal }: SelectionOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  /** Each document has a selection of its own: the one that a person last selected in counts. */
  let current: Document | undefined;
  const selected = () => current && selectedSpan(current, session);
  const look = () => {
    if (pressed || !current) return;
    const isField = inField(current);
    session.setTrouble('selection_in_field', isField);
    const span = isField ? undefined : selected();
    const { adder } = overlay().state;
    // What was gone into by a command stays so.
    if (span) overlay().update({ adder: { ...adder, at: span.at }, card: undefined, error: undefined });
    else if (adder) overlay().update({ adder: undefined });
  };
  const listen = (document: Document) => {
    const later = () => {
      current = document;
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    const capture = { signal, capture: true };
    const down = (event: PointerEvent) => {
      pressed = event.isTrusted && !overlay().owns(event);
    };
    const up = (event: PointerEvent) => {
      pressed = false;
      // A press in the adder is about the selection that it was shown for.
      if (!overlay().owns(event)) later();
    };
    document.addEventListener('pointerdown', down, capture);
    document.addEventListener('pointerup', up, capture);
    document.addEventListener('selectionchange', later, { signal });
    document.addEventListener('select', later, capture);
  };
  return {
    listen,
    selected,
    /** The adder was gone into: it is shown, and may be left again before a selection's rest is over. */
    reached: () => clearTimeout(timer),
    /** Takes the selection away. */
    drop: () => current?.getSelection()?.removeAllRanges(),
  };
}
export type SelectionWatch = ReturnType<typeof watchSelection>;
