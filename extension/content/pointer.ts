import type { Item } from '../messages.ts';
import { windowBox } from './frame-geometry.ts';
import { type Hit, hitTest, offsetOf } from './hit-test.ts';
import type { OverlayHost } from './overlay/host.ts';
import type { Session } from './session.ts';

/** A pointer that only passes by opens no card, and one on its way to the card does not close it, in ms. */
const OPEN_MS = 120;
const CLOSE_MS = 280;
/** One that slows down over a mark will rest there: what draws the card is loaded meanwhile. */
const PREPARE_MS = 30;

export interface PointerOptions {
  session: Session;
  overlay: () => OverlayHost;
  /** The card was closed: what it spoke of is no longer selected. */
  onHide: () => void;
  /** What the card speaks of is gone: the card is to go. */
  onGone: () => void;
  signal: AbortSignal;
}

function keysOf(items: readonly Item[]): string {
  return items.map(item => item.key).join(' ');
}

/** Shows the card for what is under the pointer, or around the caret of a person who reads by keyboard, in each document that it listens to. */
export function watchPointer({ session, overlay, onHide, onGone, signal }: PointerOptions) {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let preparing: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const show = (hit: Hit, heard = false) => {
    // The pointer left another one.
    clearTimeout(closing);
    const card = { items: hit.items, at: hit.at, ...(heard && { heard: true as const }) };
    overlay().update({ card, error: undefined });
  };
  const hide = () => {
    overlay().update({ card: undefined });
    onHide();
  };
  /** One that was opened by a command meanwhile stays. */
  const left = () => {
    const { card } = overlay().state;
    if (card && !card.held) hide();
  };
  /** Shows what the card speaks of as it is now; nothing if it is gone. */
  const renew = () => {
    const { card } = overlay().state;
    if (!card) return;
    const items = card.items.flatMap(({ key }) => session.item(key) ?? []);
    if (items.length === 0) onGone();
    else overlay().update({ card: { ...card, items } });
  };
  const hover = (over: boolean) => {
    clearTimeout(closing);
    if (!over && overlay().state.card) closing = setTimeout(left, CLOSE_MS);
  };

  const moved = (document: Document, event: PointerEvent) => {
    if (!event.isTrusted || event.buttons !== 0 || overlay().owns(event)) return;
    clearTimeout(opening);
    clearTimeout(preparing);
    const { clientX, clientY } = event;
    preparing = setTimeout(() => {
      if (hitTest(session, document, clientX, clientY)) overlay().prepare();
    }, PREPARE_MS);
    opening = setTimeout(() => {
      // What a person types in stands there.
      if (overlay().state.editor) return;
      const hit = hitTest(session, document, clientX, clientY);
      if (!hit) return hover(false);
      clearTimeout(closing);
      if (keysOf(hit.items) !== keysOf(overlay().state.card?.items ?? [])) show(hit);
    }, OPEN_MS);
  };
  const stepped = (document: Document, event: KeyboardEvent) => {
    const selection = document.getSelection();
    if (overlay().owns(event)) return;
    if (!event.isTrusted || !selection?.isCollapsed || !selection.focusNode) return;
    if (!/^(Arrow|Home|End|Page)/.test(event.key)) return;
    const offset = offsetOf(session, selection.focusNode, selection.focusOffset);
    const items = offset === undefined ? [] : session.itemsAt(offset);
    const [item] = items;
    const range = item && session.rangeOf(item);
    if (!range) return hover(false);
    show({ items, at: windowBox(range) }, true);
  };
  const pressed = (event: PointerEvent) => {
    if (overlay().state.card?.held && !overlay().owns(event)) hide();
  };
  const listen = (document: Document) => {
    const passive = { signal, passive: true };
    document.addEventListener('pointermove', event => moved(document, event), passive);
    document.addEventListener('keyup', event => stepped(document, event), { signal });
    document.addEventListener(
      'keydown',
      event => event.isTrusted && event.key === 'Escape' && hide(),
      passive,
    );
    document.addEventListener('scroll', left, { ...passive, capture: true });
    document.addEventListener('pointerdown', pressed, passive);
  };
  return { hover, hide, show, renew, listen };
}
export type PointerWatch = ReturnType<typeof watchPointer>;
