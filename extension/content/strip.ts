import type { Item } from '../messages.ts';
import type { OverlayHost } from './overlay/host.tsx';
import type { Session } from './session.ts';
import { stripMarks } from './strip-marks.ts';

/** A page that still grows is measured once it rests, in ms. */
const REST_MS = 250;
/** A page that nearly fits its window needs no overview. */
const LONG_PAGE = 1.3;

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
    const page = document.documentElement;
    const long = page.scrollHeight > window.innerHeight * LONG_PAGE;
    const topOf = (item: Item) => {
      const top = session.rangeOf(item)?.getBoundingClientRect().top;
      return top === undefined ? undefined : top + window.scrollY;
    };
    const marks = long ? stripMarks(session.state.items, topOf, page.scrollHeight) : [];
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
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return { later };
}
