import type { AnnotationKind } from '../../shared/model/annotation.ts';
import type { CitationStyle } from '../../shared/page/citation.ts';
import type { Item, ItemAction, Reach } from '../messages.ts';
import { ask, editorUrl, type FrameView } from '../platform.ts';
import { MeipiError, type PageFailureCode, toFailure } from '../result.ts';
import type { Keymap } from '../review/keymap.ts';
import { copyText } from '../ui/copy-text.ts';
import type { AskPage } from '../ui/review/use-review.ts';
import type { Actions } from './actions.ts';
import { bringIntoView } from './bring-into-view.ts';
import { citationOf } from './citation.ts';
import { documentsIn } from './dom/nested-tree.ts';
import { windowBox } from './frame-geometry.ts';
import { linkOf } from './link.ts';
import { createOverlay, type OverlayHost } from './overlay/host.ts';
import type { LoadedOverlay, OverlayWorld, PageSaid, Rect } from './overlay/state.ts';
import type { Painter } from './painter.ts';
import { type Place, placeHere, reached } from './reach.ts';
import type { SelectionWatch } from './selection.ts';
import type { Session } from './session.ts';

/** Where a box stands that belongs to no words, in CSS pixels. */
const NOWHERE = { left: 40, top: 40, bottom: 40 };
/** How long an act on the page can be taken back on the page; the panel can longer, in ms. */
const UNDO_MS = 6_000;

export interface PageUiDeps {
  document: Document;
  session: Session;
  actions: Actions;
  painter: Painter;
  selection: () => Pick<SelectionWatch, 'selected' | 'reached' | 'drop'>;
  onOffer: (show: boolean) => void;
  onCardHover: (over: boolean) => void;
  onReveal: (item: Item, at: DOMRect) => void;
  onAsk: AskPage;
}

/** What draws the overlay. A newer version's may be there already, and an older one's: it is always injected anew. */
async function loadOverlay(): Promise<LoadedOverlay> {
  const reply = await ask('overlay.load', {});
  if (!reply.ok) throw new MeipiError(reply.error.code, reply.error.detail);
  const { meipiOverlay } = globalThis as OverlayWorld;
  if (!meipiOverlay) throw new MeipiError('no_background', 'overlay');
  return (place, acts) => meipiOverlay(place, acts, reply.value);
}

/** What a person does on the page itself. What goes wrong is said beside the words; nothing is thrown into the page. */
export function createPageUi(deps: PageUiDeps) {
  const { document, session, actions, painter, selection, onOffer, onCardHover, onReveal, onAsk } = deps;
  let host: OverlayHost | undefined;
  /** What had the focus before the card took it. */
  let back: Element | null = null;
  /** Where a command went last, and where the caret stood then. */
  let last: { at: Place; caret: number | undefined } | undefined;
  let undoTimer: ReturnType<typeof setTimeout> | undefined;
  const attempt = (run: Promise<void>) => void run.catch(failed);
  const overlay = () => {
    host ??= createOverlay({
      document,
      load: loadOverlay,
      // The panel says it: over the page nothing can be said now.
      onLost: () => session.setTrouble('background_gone', true),
      onCardHover,
      onOffer,
      onAsk,
      onAdd: (kind, view) => attempt(add(kind, view)),
      onEdit: item => attempt(editItem(item, 'note')),
      onLink: item => attempt(copyLink(item)),
      onCite: (item, style) => attempt(copyCitation(item, style)),
      onTalk: item => attempt(openFrame(item.key, 'talk')),
      onClose: close,
      onLeft: () => overlay().update({ adder: undefined }),
      onStep: item => painter.select(session.rangeOf(item)),
      onUndo: () => attempt(undo()),
      onGo: key => attempt(go(key)),
      onAct: (item, action) => attempt(act(item, action)),
    });
    return host;
  };

  function failed(error: unknown): void {
    const { card, adder } = overlay().state;
    // What a page may ask for fails in no other way.
    const code = toFailure(error).code as PageFailureCode;
    const at = card?.at ?? adder?.at ?? NOWHERE;
    overlay().update({ error: { code, at }, adder: undefined, card: undefined });
  }

  function rectOf(item: Item): DOMRect | undefined {
    const range = session.rangeOf(item);
    return range && windowBox(range);
  }

  async function go(key: string): Promise<void> {
    const item = session.item(key);
    if (item) await reveal(item);
  }

  /** Scrolls to an item and flashes it; says so in words where the page keeps it hidden. */
  async function reveal(item: Item, quietly = false): Promise<void> {
    const before = session.rangeOf(item);
    const seen = before && (await bringIntoView(before));
    // Opening a part may have made the page render it anew.
    const range = session.rangeOf(item);
    if (!range) return;
    painter.flash(range);
    painter.select(range);
    if (seen && !quietly) onReveal(item, windowBox(range));
    else if (!seen) say(['reveal.hidden', item.text], false);
  }

  /** Opens the card of a mark and puts the focus into it; says so where there is none. Words that are selected get the adder instead. */
  async function reach(to: Reach): Promise<void> {
    await session.idle();
    const selected = to === 'here' ? selection().selected() : undefined;
    if (selected) return reachAdder(selected.at);
    const caret = placeHere(document, session);
    // From mark to mark, until the person puts the caret elsewhere.
    const at = to !== 'here' && last?.caret === caret?.start ? (last?.at ?? caret) : caret;
    const items = reached(session.state.items, to, at);
    const [item] = items;
    if (!item) return say([to === 'here' ? 'reach.none' : 'reach.empty'], false);
    if (!overlay().state.card?.held) back = document.activeElement;
    last = { at: { start: item.start, end: item.end }, caret: caret?.start };
    await reveal(item, true);
    const rect = rectOf(item);
    if (!rect) return;
    window.focus();
    overlay().update({ card: { items, at: rect, held: true }, adder: undefined, error: undefined });
  }

  async function reachAdder(at: Rect): Promise<void> {
    const adder = { at, keymap: await keymap() };
    if (!overlay().state.adder?.keymap) back = document.activeElement;
    selection().reached();
    window.focus();
    overlay().update({ adder, card: undefined, error: undefined });
  }

  async function keymap(): Promise<Keymap> {
    const reply = await ask('page.keys', {});
    if (!reply.ok) throw new MeipiError(reply.error.code, reply.error.detail);
    return reply.value;
  }

  function close(): void {
    overlay().update({ card: undefined, adder: undefined });
    painter.select(undefined);
    giveBack();
  }

  /** Gives the focus back to where it was before it went into the card. */
  function giveBack(): void {
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    back = null;
  }

  /** Scrolls to a place where nothing is stored, and flashes it. */
  async function look(place: Pick<Item, 'start' | 'end'>): Promise<void> {
    const range = session.rangeOf(place);
    if (!range) throw new MeipiError('page_changed');
    await bringIntoView(range);
    const shown = session.rangeOf(place) ?? range;
    painter.flash(shown);
    painter.select(shown);
  }

  async function openFrame(id: string, view: FrameView): Promise<void> {
    const item = session.item(id);
    const range = item && session.rangeOf(item);
    if (range) await bringIntoView(range);
    const at = (item && rectOf(item)) ?? NOWHERE;
    overlay().update({ editor: { src: editorUrl(id, view), view, at }, card: undefined, adder: undefined });
  }

  /** Opens the frame for typing; a suggestion is accepted first, for a note needs an annotation to stand on. */
  async function editItem(item: Item, view: FrameView): Promise<void> {
    const [id] = item.state === 'suggested' ? await actions.act([item.key], 'accept') : [item.key];
    if (id !== undefined) await openFrame(id, view);
  }

  async function add(kind: AnnotationKind, view: FrameView | undefined): Promise<void> {
    const span = selection().selected();
    if (!span) return;
    const id = await actions.annotate(span.start, span.end, kind);
    selection().drop();
    overlay().update({ adder: undefined });
    if (view) await openFrame(id, view);
    else giveBack();
  }

  async function act(item: Item, action: ItemAction): Promise<void> {
    await actions.act([item.key], action);
    close();
    if (action === 'accept') return;
    say([`done.${action}`, item.text], true);
  }

  /** Says what was done, and offers to take it back where it can be. */
  function say(said: PageSaid, undoable: boolean): void {
    overlay().update({ done: { said, undoable } });
    clearTimeout(undoTimer);
    undoTimer = setTimeout(() => overlay().update({ done: undefined }), UNDO_MS);
  }

  async function copyLink(item: Item): Promise<void> {
    const { url, exact } = await linkOf(session, ask, item);
    await copyText(url, document);
    say([exact ? 'done.link' : 'done.linkPage'], false);
  }

  async function copyCitation(item: Item, style: CitationStyle): Promise<void> {
    await copyText(await citationOf(session, ask, item, style), document);
    say(['done.cite'], false);
  }

  async function undo(): Promise<void> {
    overlay().update({ done: undefined });
    const reply = await ask('undo', {});
    if (!reply.ok) throw new MeipiError(reply.error.code, reply.error.detail);
    await session.refresh();
  }

  /** Begins to go through the page by keys, or ends it. */
  async function review(on = !host?.state.review): Promise<void> {
    if (!on) {
      painter.select(undefined);
      return host?.update({ review: undefined });
    }
    await session.idle();
    const windows = [document, ...documentsIn(session.dom?.trees ?? [])].flatMap(
      one => one.defaultView ?? [],
    );
    window.focus();
    overlay().update({
      review: { items: placed(), keymap: await keymap(), windows },
      ...{ card: undefined, adder: undefined },
    });
  }

  function placed(): Item[] {
    return session.state.items.filter(({ start }) => start >= 0);
  }

  return {
    overlay,
    review,
    /** What stands on the page is not what it was. */
    changed: () => {
      const { review } = host?.state ?? {};
      if (review) host?.update({ review: { ...review, items: placed() } });
    },
    reveal,
    look,
    editItem,
    reach: (to: Reach) => reach(to).catch(failed),
    close,
    /** The card was closed otherwise: the focus is where the person put it. */
    left: () => {
      painter.select(undefined);
      back = null;
    },
    closeEditor: () => {
      overlay().update({ editor: undefined });
      giveBack();
    },
    /** Withdraws the offer to undo: it would take back something else now. */
    forgetDone: () => host?.update({ done: undefined }),
    remove: () => host?.remove(),
  };
}
export type PageUi = ReturnType<typeof createPageUi>;
