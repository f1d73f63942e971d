import type { AnnotationKind } from '../../shared/model/annotation.ts';
import type { ContentApi, Handlers, Item, StateEvent } from '../messages.ts';
import { ask, browser, serve, uiLanguage } from '../platform.ts';
import { toFailure } from '../result.ts';
import { pageWords, translator } from '../ui/translate.ts';
import { createActions } from './actions.ts';
import { createOverlay, type OverlayHost } from './overlay/host.tsx';
import { createPainter, noPainter } from './painter.ts';
import { watchPointer } from './pointer.ts';
import { selectedSpan, watchSelection } from './selection.ts';
import { Session } from './session.ts';
import { watchPage } from './watch.ts';

/** Where a box stands that belongs to no words, in CSS pixels. */
const NOWHERE = { left: 40, top: 40, bottom: 40 };
/** Scroll events come with the next frames, in ms. */
const SCROLL_MS = 80;

/** Runs on one page until `signal` aborts (the extension was updated). Nothing is ever thrown into the page. */
export function startContent(signal: AbortSignal): void {
  const t = translator(uiLanguage(), pageWords);
  const paints = 'highlights' in CSS;
  const painter = paints ? createPainter() : noPainter();
  let count = -1;
  const changed = () => {
    const suggested = session.state.items.filter(item => item.state !== 'rejected').length;
    if (suggested !== count) void ask('page.count', { count: suggested });
    count = suggested;
    const event: StateEvent = { meipi: 1, event: 'stateChanged' };
    // Nobody listens while no panel is open.
    browser.runtime.sendMessage(event).catch(() => undefined);
  };
  const session: Session = new Session({ document, location, painter, ask, changed });
  const actions = createActions({ session, document, location, ask });

  const failed = (error: unknown) => {
    const { code } = toFailure(error);
    const at = overlay().state.card?.at ?? overlay().state.adder?.at ?? NOWHERE;
    overlay().update({ error: { text: t(`failure.${code}`), at }, adder: undefined, card: undefined });
  };
  const rectOf = (item: Item) =>
    item.start < 0 ? undefined : session.dom?.rangeOf(item.start, item.end).getBoundingClientRect();
  /** Scrolls an item into view if it is out of it, and waits for the scroll events, which close the card. */
  const bringIntoView = async (item: Item) => {
    const rect = rectOf(item);
    if (!rect || !session.dom || (rect.top >= 0 && rect.bottom <= window.innerHeight)) return;
    const { startContainer } = session.dom.rangeOf(item.start, item.end);
    startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise(resolve => setTimeout(resolve, SCROLL_MS));
  };
  const edit = async (id: string) => {
    const item = session.item(id);
    if (item) await bringIntoView(item);
    const at = (item && rectOf(item)) ?? NOWHERE;
    const src = `${browser.runtime.getURL('/editor.html')}#id=${encodeURIComponent(id)}`;
    overlay().update({ editor: { src, at }, card: undefined, adder: undefined });
  };
  const editItem = async (item: Item) => {
    const [id] = item.state === 'suggested' ? await actions.act([item.key], 'accept') : [item.key];
    if (id !== undefined) await edit(id);
  };
  const add = async (kind: AnnotationKind, withNote: boolean) => {
    const span = selectedSpan(document, session);
    if (!span) return;
    const id = await actions.annotate(span.start, span.end, kind);
    document.getSelection()?.removeAllRanges();
    overlay().update({ adder: undefined });
    if (withNote) await edit(id);
  };

  let host: OverlayHost | undefined;
  const overlay = () =>
    (host ??= createOverlay(document, {
      t,
      onCardHover: over => pointer.hover(over),
      onAdd: (kind, withNote) => void add(kind, withNote).catch(failed),
      onEdit: item => void editItem(item).catch(failed),
      onAct: (item, action) =>
        void actions
          .act([item.key], action)
          .then(() => pointer.hide())
          .catch(failed),
    }));
  const pointer = watchPointer({ document, session, overlay, signal });
  watchSelection({ document, session, overlay, signal });

  const report = (error: unknown) => console.error('meipi:', error);
  watchPage({
    document,
    window,
    signal,
    onMutation: () => void session.read().catch(report),
    onNavigate: () =>
      void session
        .read()
        .then(() => session.open())
        .catch(report),
    onSettle: () => painter.restore(),
  });
  signal.addEventListener('abort', () => {
    painter.clear();
    host?.remove();
  });

  const handlers: Handlers<ContentApi> = {
    'content.state': () => session.state,
    'content.act': async ({ keys, action }) => ({ ids: await actions.act(keys, action) }),
    'content.patch': async ({ key, patch }) => ({ id: await actions.patch(key, patch) }),
    'content.edit': async ({ key }) => {
      const item = session.item(key);
      if (item) await editItem(item);
      return null;
    },
    'content.reveal': async ({ key }) => {
      const item = session.item(key);
      if (!item || item.start < 0 || !session.dom) return null;
      await bringIntoView(item);
      const range = session.dom.rangeOf(item.start, item.end);
      painter.flash(range);
      painter.select(range);
      pointer.show({ items: [item], at: range.getBoundingClientRect() });
      return null;
    },
    'content.refresh': async ({ pages }) => {
      const concerned = pages.length === 0 || (session.page !== undefined && pages.includes(session.page));
      if (concerned) await session.refresh();
      return null;
    },
    'content.editorClosed': async () => {
      overlay().update({ editor: undefined });
      await session.refresh();
      return null;
    },
  };
  serve(handlers);
  session.setTrouble('no_highlights', !paints);
  void session
    .read()
    .then(() => session.open())
    .catch(report);
}
