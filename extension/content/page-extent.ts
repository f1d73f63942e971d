import { renderedParent, scrolls } from './bring-into-view.ts';

/** A page that nearly fits its window needs no overview. */
const LONG_PAGE = 1.3;
/** A box that scrolls is the page's own scroller if it takes so much of the window. */
const MAIN_SHARE = 0.6;

/** The whole of what is scrolled to read the article: the document, or the one box that scrolls in its place. */
export interface PageExtent {
  /** In CSS pixels. */
  height: number;
  /** How far down it a range stands. What is scrolled away in a smaller box, or folded, counts where its box stands. */
  topOf(range: Range): number;
}

/** Undefined where there is too little to scroll. `ranges` are some places in the article. */
export function pageExtent(
  document: Document,
  window: Window,
  ranges: readonly Range[],
): PageExtent | undefined {
  const known = new Map<Node, Element[]>();
  /** The boxes around a node that scroll, the innermost first. */
  const around = (node: Node): Element[] => {
    const held = known.get(node);
    if (held) return held;
    const parent = renderedParent(node);
    const own = node instanceof Element && scrolls(node) ? [node] : [];
    const made = [...own, ...(parent ? around(parent) : [])];
    known.set(node, made);
    return made;
  };
  const page = document.documentElement;
  const isLong = page.scrollHeight > window.innerHeight * LONG_PAGE;
  const main = isLong
    ? undefined
    : mainScroller(
        ranges.map(range => around(range.startContainer)),
        window,
      );
  if (!isLong && !main) return undefined;
  // Read each time: a reader may scroll between two measurements.
  const origin = () => (main ? main.scrollTop - main.getBoundingClientRect().top : window.scrollY);
  return {
    height: main ? main.scrollHeight : page.scrollHeight,
    topOf(range) {
      let { top } = drawnRect(range);
      for (const scroller of around(range.startContainer)) {
        if (scroller === main) break;
        const box = scroller.getBoundingClientRect();
        top = Math.min(Math.max(top, box.top), box.bottom);
      }
      return top + origin();
    },
  };
}

function mainScroller(places: readonly Element[][], window: Window): Element | undefined {
  const large = (element: Element) =>
    element.clientHeight > window.innerHeight * MAIN_SHARE &&
    element.scrollHeight > element.clientHeight * LONG_PAGE;
  for (const scrollers of places) {
    const found = scrollers.findLast(large);
    if (found) return found;
  }
  return undefined;
}

/** The box of a range; of what folds it away where it is not drawn: inside folded parts boxes are as of old, or nowhere. */
function drawnRect(range: Range): DOMRect {
  let at = renderedParent(range.startContainer);
  if (at?.checkVisibility()) {
    const rect = range.getBoundingClientRect();
    if (rect.width > 0 || rect.height > 0) return rect;
  }
  while (at && !(at.checkVisibility() && at.getClientRects().length > 0)) at = renderedParent(at);
  return (at ?? range).getBoundingClientRect();
}
