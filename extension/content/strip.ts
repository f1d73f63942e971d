import type { Item } from '../messages.ts';
import type { OverlayHost } from './overlay/host.tsx';
import { pageExtent } from './page-extent.ts';
import type { Session } from './session.ts';
import { stripMarks } from './strip-marks.ts';

/** A page that still grows is measured once it rests, in ms. */
const REST_MS = 250;

export interface StripOptions {
  document: Document;
  window: Window & typeof globalThis;
  session: Session;
  overlay: () => OverlayHost;
  signal: AbortSignal;
}

/** Keeps the overview strip right while the page grows, is resized, or its mentions change; `later` asks for a new one. */
export function watchStrip({ document, window, session, overlay, signal }: StripOptions): {
  later: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    const { items } = session.state;
    const ranges = new Map<Item, Range>();
    for (const item of items) {
      const range = session.rangeOf(item);
      if (range) ranges.set(item, range);
    }
    const extent = pageExtent(document, window, [...ranges.values()]);
    const topOf = (item: Item) => {
      const range = ranges.get(item);
      return range && extent?.topOf(range);
    };
    const marks = extent ? stripMarks(items, topOf, extent.height) : [];
    if (marks.length > 0 || overlay().state.strip) {
      overlay().update({ strip: marks.length > 0 ? { marks } : undefined });
    }
  };
  const later = () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(draw, REST_MS);
  };
  const observer = new window.ResizeObserver(later);
  observer.observe(document.documentElement);
  if (document.body) observer.observe(document.body);
  window.addEventListener('resize', later, { signal, passive: true });
  // A part that is opened or folded moves what stands below it, at times without another height of the page.
  document.addEventListener('toggle', later, { signal, capture: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return { later };
}
