import { runSliced } from '../../shared/anchoring/slice.ts';
import type { Item } from '../messages.ts';
import type { OverlayHost } from './overlay/host.ts';
import { pageExtent } from './page-extent.ts';
import type { Session } from './session.ts';
import { stripMarks } from './strip-marks.ts';

/** A page that still grows is measured once it rests, in ms. */
const REST_MS = 250;
/** So many places tell what scrolls the article. */
const SAMPLE = 20;

export interface StripOptions {
  document: Document;
  window: Window & typeof globalThis;
  session: Session;
  overlay: () => OverlayHost;
  signal: AbortSignal;
}

/**
 * Keeps the overview strip right while the page grows, is resized, or its mentions change; `later` asks for a new one, `listen` names
 * each document of the page.
 */
export function watchStrip({ document, window, session, overlay, signal }: StripOptions): {
  later: () => void;
  listen: (document: Document) => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawing = new AbortController();
  const measure = (within: AbortSignal) => {
    const { items } = session.state;
    const ranges = items.slice(0, SAMPLE).flatMap(item => session.rangeOf(item) ?? []);
    const extent = pageExtent(document, window, ranges);
    if (!extent) return Promise.resolve([]);
    const topOf = (item: Item) => {
      const range = session.rangeOf(item);
      return range && extent.topOf(range);
    };
    return runSliced(stripMarks(items, topOf, extent.height), { signal: within });
  };
  const draw = async () => {
    drawing.abort();
    drawing = new AbortController();
    const { signal: within } = drawing;
    try {
      const marks = await measure(within);
      overlay().mark(marks);
    } catch (error) {
      // A newer measurement is on its way.
      if (!within.aborted) throw error;
    }
  };
  const later = () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => void draw(), REST_MS);
  };
  const observer = new window.ResizeObserver(later);
  observer.observe(document.documentElement);
  if (document.body) observer.observe(document.body);
  window.addEventListener('resize', later, { signal, passive: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    drawing.abort();
    observer.disconnect();
  });
  return {
    later,
    // A part that is opened or folded moves what stands below it, at times without another height of the page.
    listen: inner => inner.addEventListener('toggle', later, { signal, capture: true }),
  };
}
