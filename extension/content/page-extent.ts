import { renderedParent, scrolls } from './bring-into-view.ts';
import { treeHost } from './dom/nested-tree.ts';
import { boxIn, documentOf, windowBox } from './frame-geometry.ts';

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
    const own = node.nodeType === Node.ELEMENT_NODE ? scrollerOf(node as Element) : [];
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
  const origin = () => (main ? main.scrollTop - clipOf(main).top : window.scrollY);
  return {
    height: main ? main.scrollHeight : page.scrollHeight,
    topOf(range) {
      let { top } = drawnRect(range);
      for (const scroller of around(range.startContainer)) {
        if (scroller === main) break;
        const box = clipOf(scroller);
        top = Math.min(Math.max(top, box.top), box.bottom);
      }
      return top + origin();
    },
  };
}

/** The element itself, if it scrolls; for the root of a frame's document, what scrolls that. */
function scrollerOf(element: Element): Element[] {
  const { ownerDocument } = element;
  if (element !== ownerDocument.documentElement || !treeHost(ownerDocument))
    return scrolls(element) ? [element] : [];
  const scroller = ownerDocument.scrollingElement;
  return scroller && scroller.scrollHeight > scroller.clientHeight ? [scroller] : [];
}

/** The part of the window in which a scroller shows what it holds. */
function clipOf(scroller: Element): DOMRect {
  const { ownerDocument, clientWidth, clientHeight } = scroller;
  const isDocument = scroller === ownerDocument.scrollingElement;
  const box = isDocument ? new DOMRect(0, 0, clientWidth, clientHeight) : scroller.getBoundingClientRect();
  return boxIn(box, ownerDocument);
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
    const rect = windowBox(range);
    if (rect.width > 0 || rect.height > 0) return rect;
  }
  while (at && !(at.checkVisibility() && at.getClientRects().length > 0)) at = renderedParent(at);
  return boxIn((at ?? range).getBoundingClientRect(), at?.ownerDocument ?? documentOf(range));
}
