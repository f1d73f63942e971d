import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';

/** Lists up to this long stand there as a whole: the browser's own search finds all of them, and they cost next to nothing. */
const WHOLE = 60;
/** Rows drawn beyond both ends of what is seen: a turn of the wheel meets no gap. */
const BEYOND = 8;
/** Rows that are printed: who wants more writes a file. */
export const MOST_PRINTED = 1_000;

/** What a row's own element takes over: its place, for the eye and for screen readers. */
export interface RowPlace {
  'aria-setsize'?: number;
  'aria-posinset'?: number;
  'data-index'?: number;
  ref?: Ref<HTMLLIElement>;
  style?: { transform: string; height?: string };
}

export interface VirtualListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** What a row is likely to measure before it was drawn, in CSS pixels. */
  height: number;
  /** Index of a row that is there wherever one has scrolled to: it may have the focus. */
  kept?: number;
  /** Lists up to this long are drawn as a whole. */
  whole?: number;
  /** Says, below what is printed, that there are more. */
  printLeft?: (printed: number, all: number) => string;
  /** Each row is as high as `height` says: of very long lists, to learn of one row's height would lay out all behind it. */
  fixed?: boolean;
  /** A row; its key is `keyOf`'s. */
  children: (item: T, place: RowPlace) => ComponentChildren;
}

/** A list in the window's own scrolling, of which only what is near the window is drawn. Rows have heights of their own. */
export function VirtualList<T>({ whole = WHOLE, printLeft, ...props }: VirtualListProps<T>) {
  const { items, children } = props;
  const isPrinted = usePrinting();
  if (items.length > whole && !isPrinted) return <DrawnPart {...props} />;
  const shown = isPrinted ? items.slice(0, MOST_PRINTED) : items;
  return (
    <>
      <ol class="items">{shown.map(item => children(item, {}))}</ol>
      {shown.length < items.length && <p>{printLeft?.(shown.length, items.length)}</p>}
    </>
  );
}

/** Whether the page is being printed: all of a list then has to be there. */
function usePrinting(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    addEventListener('beforeprint', () => setPrinted(true), abort);
    addEventListener('afterprint', () => setPrinted(false), abort);
    return () => abort.abort();
  }, []);
  return isPrinted;
}

function DrawnPart<T>({
  items,
  keyOf,
  height,
  kept = -1,
  fixed = false,
  children,
}: Omit<VirtualListProps<T>, 'whole'>) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  // Another function would have all rows laid out again, of which there may be 100,000.
  const getItemKey = useMemo(() => (index: number) => keyOf(items[index] as T), [items]);
  const options = {
    count: items.length,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    // Known before it is measured, so that rows are drawn the first time and laid out once.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    estimateSize: () => height,
    getItemKey,
    overscan: BEYOND,
    scrollMargin: top,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      const isMissing = kept >= 0 && kept < range.count && !drawn.includes(kept);
      return isMissing ? [...drawn, kept].sort((a, b) => a - b) : drawn;
    },
    onChange: () => redraw(0),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    // Reading the layout costs a frame's share; what stands above the list does not change under way.
    if (virtualizer.isScrolling || !list.current) return;
    const now = list.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(now - top) >= 1) setTop(now);
  });
  return (
    <ol ref={list} class="items drawn" style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map(({ index, start }) =>
        children(items[index] as T, {
          'aria-setsize': items.length,
          'aria-posinset': index + 1,
          'data-index': index,
          ...(!fixed && { ref: virtualizer.measureElement }),
          style: { transform: `translateY(${start - top}px)`, ...(fixed && { height: `${height}px` }) },
        }),
      )}
    </ol>
  );
}
