import { treeHost } from './dom/nested-tree.ts';

/** A box in the client coordinates of a frame's document, in those of the document around the frame. */
export function outward({ x, y, width, height }: DOMRect, frame: Element): DOMRect {
  const box = frame.getBoundingClientRect();
  const { clientLeft, clientTop, offsetWidth, offsetHeight } = frame as HTMLElement;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  // A frame that is scaled scales what it shows.
  const across = box.width / offsetWidth || 1;
  const down = box.height / offsetHeight || 1;
  return new DOMRect(
    box.x + (clientLeft + (Number.parseFloat(paddingLeft) || 0) + x) * across,
    box.y + (clientTop + (Number.parseFloat(paddingTop) || 0) + y) * down,
    width * across,
    height * down,
  );
}

/** A box in the client coordinates of a document, in those of another one around it; of the window, if none is given. */
export function boxIn(box: DOMRect, from: Document, to?: Document): DOMRect {
  let seen = box;
  let at = from;
  for (let frame = treeHost(at); frame && at !== to; frame = treeHost(at)) {
    seen = outward(seen, frame);
    at = frame.ownerDocument;
  }
  return seen;
}

export const documentOf = (range: AbstractRange): Document => range.startContainer.ownerDocument as Document;

/** Where a range stands in the window, however deep in frames. */
export function windowBox(range: Range): DOMRect {
  return boxIn(range.getBoundingClientRect(), documentOf(range));
}
