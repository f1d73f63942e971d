import type { Item } from '../messages.ts';
import { documentOf, windowBox } from './frame-geometry.ts';
import type { Session } from './session.ts';

interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** The open shadow roots under a point, the outermost first: a caret is looked for only in those that are named. */
function rootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = document.elementFromPoint(x, y)?.shadowRoot;
  while (root && !roots.includes(root)) {
    roots.push(root);
    root = root.elementFromPoint(x, y)?.shadowRoot;
  }
  return roots;
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  const modern = (document as CaretDocument).caretPositionFromPoint?.(x, y, {
    shadowRoots: rootsAt(document, x, y),
  });
  if (modern) return { node: modern.offsetNode, offset: modern.offset };
  const range = (document as CaretDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function contains(rects: Iterable<DOMRect>, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of rects) {
    if (left <= x && x <= right && top <= y && y <= bottom) return true;
  }
  return false;
}

export interface Hit {
  items: Item[];
  /** Where the first item that was hit stands in the window. */
  at: DOMRect;
}

/** The text offset of a caret, or undefined where the page's text does not reach. */
export function offsetOf(session: Session, node: Node, offset: number): number | undefined {
  if (!session.dom || node.nodeType !== Node.TEXT_NODE) return undefined;
  const { length } = node as Text;
  const range = node.ownerDocument?.createRange();
  if (!range) return undefined;
  range.setStart(node, Math.max(0, Math.min(offset, length - 1)));
  range.setEnd(node, Math.min(length, Math.max(1, offset + 1)));
  return session.dom.offsetsOf(range)?.start;
}

/** All items under a point of a document, the innermost first. A caret snaps to the nearest letter, so the boxes decide. */
export function hitTest(session: Session, document: Document, x: number, y: number): Hit | undefined {
  const caret = caretAt(document, x, y);
  const offset = caret && offsetOf(session, caret.node, caret.offset);
  if (offset === undefined) return undefined;
  const near = new Set([...session.itemsAt(offset), ...session.itemsAt(offset - 1)]);
  const hits: { item: Item; at: DOMRect }[] = [];
  for (const item of near) {
    const range = session.rangeOf(item);
    if (!range || documentOf(range) !== document) continue;
    if (contains(range.getClientRects(), x, y)) hits.push({ item, at: windowBox(range) });
  }
  hits.sort((a, b) => a.item.end - a.item.start - (b.item.end - b.item.start));
  const [first] = hits;
  return first && { items: hits.map(hit => hit.item), at: first.at };
}
