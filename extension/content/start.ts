import { ask, sendStateEvent, serve } from '../platform.ts';
import { answer } from '../result.ts';
import { createActions } from './actions.ts';
import { type Copies, createCopies } from './copies.ts';
import { documentsIn } from './dom/nested-tree.ts';
import { contentHandlers } from './handlers.ts';
import { createPageUi } from './page-ui.ts';
import { createPainter, noPainter, registriesOf } from './painter.ts';
import { type PointerWatch, watchPointer } from './pointer.ts';
import { createResize } from './resize.ts';
import { type SelectionWatch, watchSelection } from './selection.ts';
import { Session } from './session.ts';
import { watchStrip } from './strip.ts';
import { watchPage } from './watch.ts';
import { watchTheme } from './watch-theme.ts';

function report(error: unknown): void {
  console.error('meipi:', error);
}

/** Runs on one page until `signal` aborts (the extension was updated). Nothing is ever thrown into the page. */
export function startContent(signal: AbortSignal): void {
  const paints = 'highlights' in CSS;
  const painter = paints ? createPainter(() => registriesOf([document, ...frames()])) : noPainter();
  let count = -1;
  const changed = () => {
    const shown = session.state.items.filter(item => item.state !== 'rejected').length;
    if (shown !== count) void ask('page.count', { count: shown });
    count = shown;
    strip.later();
    ui.changed();
    pointer.renew();
    copies.look().catch(report);
    sendStateEvent();
  };
  const session: Session = new Session({
    ...{ document, location, painter, ask, changed },
    read: ({ trees, unread }) => watch.follow(trees, unread),
  });
  const frames = () => documentsIn(session.dom?.trees ?? []);
  const actions = createActions({ session, document, location, ask, acted: () => ui.forgetDone() });
  const copies: Copies = createCopies({
    session,
    ask,
    changed: () => {
      const { offer, waits } = copies;
      ui.overlay().update({ offer: offer && waits ? offer : undefined });
      sendStateEvent();
    },
  });
  const ui = createPageUi({
    ...{ document, session, actions, painter },
    selection: () => selection,
    onOffer: show => void copies.show(show).catch(report),
    onCardHover: over => pointer.hover(over),
    onReveal: (item, at) => pointer.show({ items: [item], at }),
    onAsk: (method, input) => answer(() => handlers[method](input as never, {}) as never),
  });
  const { overlay } = ui;
  const pointer: PointerWatch = watchPointer({
    ...{ session, overlay, signal },
    onHide: () => ui.left(),
    onGone: () => ui.close(),
  });
  const strip = watchStrip({ document, window, session, overlay, signal });
  const selection: SelectionWatch = watchSelection({ session, overlay, signal });

  const watch = watchPage({
    document,
    window,
    signal,
    onDocument: inner => {
      for (const { listen } of [pointer, strip, selection]) listen(inner);
    },
    onMutation: () => void session.read().catch(report),
    onNavigate: () => void session.navigate().catch(report),
    onSettle: () => painter.restore(),
  });
  watchTheme({ document, window, signal, onChange: () => session.paint() });
  // What was stored while the page lay in the back/forward cache was announced to others.
  window.addEventListener('pageshow', event => event.persisted && void session.refresh().catch(report), {
    signal,
  });
  signal.addEventListener('abort', () => {
    painter.clear();
    ui.remove();
  });
  const resize = createResize({ session, painter, actions, selection: () => selection });
  const handlers = contentHandlers({ session, actions, ui, resize, copies, selection });
  serve(handlers, signal);
  session.setTrouble('no_highlights', !paints);
  void session.navigate().catch(report);
}
