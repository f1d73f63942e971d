/** Brings words into view as the browser's own search would: opens what hides them, scrolls all that scrolls. */
import { treeHost } from './dom/nested-tree.ts';
import { controlOf } from './dom/tab-panel.ts';
import { boxIn, documentOf, outward } from './frame-geometry.ts';

/** A page that is not drawn, in a tab behind others, has no next frame: it is waited for so long, in ms. */
const LONGEST_SETTLE_MS = 400;

/** Scroll events come before the next frame, what they set off before the one after it. */
function settled(): Promise<unknown> {
  const drawn = new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return Promise.race([drawn, new Promise(resolve => setTimeout(resolve, LONGEST_SETTLE_MS))]);
}

/** The element around a node in the tree as it is rendered: slots, shadow hosts and frames included. */
export function renderedParent(node: Node): Element | undefined {
  const { parentNode } = node;
  const slot = (node as Element).assignedSlot;
  if (slot) return slot;
  if (parentNode?.nodeType === Node.ELEMENT_NODE) return parentNode as Element;
  return parentNode ? treeHost(parentNode) : undefined;
}

function* ancestors(node: Node): Generator<Element> {
  for (let at = renderedParent(node); at; at = renderedParent(at)) yield at;
}

/** Whether an element scrolls down or to the side by a person's hand; what scrolls a whole document is no such element. */
export function scrolls(element: Element): boolean {
  const { overflowY, overflowX } = getComputedStyle(element);
  const free = /^(?:auto|scroll)$/;
  return (
    element !== element.ownerDocument.scrollingElement &&
    ((free.test(overflowY) && element.scrollHeight > element.clientHeight) ||
      (free.test(overflowX) && element.scrollWidth > element.clientWidth))
  );
}

/** Opens `<details>`, `hidden="until-found"`, and tabs and parts that ARIA names a control of, around a node. */
function open(node: Node): boolean {
  let opened = false;
  let inner = node;
  for (const element of ancestors(node)) {
    const details = element as HTMLDetailsElement;
    if (element.tagName === 'DETAILS' && !details.open && !isSummary(details, inner)) {
      details.open = true;
      opened = true;
    } else if (element.getAttribute('hidden') === 'until-found') {
      // As the browser does before it shows what was found: pages keep their own state by it.
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
      opened = true;
    } else if (getComputedStyle(element).display === 'none') {
      const control = controlOf(element);
      // A link elsewhere would leave the page.
      const leads = /^(?!#|javascript:)./i.test(control?.getAttribute('href') ?? '');
      if (control && !leads) control.click();
      opened = true;
    }
    inner = element;
  }
  return opened;
}

function isSummary(details: HTMLDetailsElement, child: Node): boolean {
  return child === details.querySelector(':scope > summary');
}

/** How far to scroll so that `rect` comes to the middle of what is seen from `near` to `far`; 0 if all of it is seen. */
function shift(start: number, end: number, near: number, far: number): number {
  return start >= near && end <= far ? 0 : (start + end - near - far) / 2;
}

/** Scrolls the boxes around a range from within, each document in its turn. */
function scrollAll(range: Range): void {
  for (const element of ancestors(range.startContainer)) {
    const { ownerDocument } = element;
    const view = element === ownerDocument.documentElement ? ownerDocument.defaultView : null;
    if (!view && !scrolls(element)) continue;
    const rect = boxIn(range.getBoundingClientRect(), documentOf(range), ownerDocument);
    const box = element.getBoundingClientRect();
    const { left, top } = view ? { left: 0, top: 0 } : box;
    const right = view ? view.innerWidth : left + element.clientWidth;
    const bottom = view ? view.innerHeight : top + element.clientHeight;
    (view ?? element).scrollBy({
      top: shift(rect.top, rect.bottom, top, bottom),
      left: shift(rect.left, rect.right, left, right),
      behavior: 'instant',
    });
  }
}

/** Whether a reader sees the words now: rendered, in the window and in each frame around them, and not cut off by a box. */
export function isSeen(range: Range): boolean {
  let [rect] = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  if (!rect) return false;
  let at: Document | undefined;
  for (const element of ancestors(range.startContainer)) {
    const { ownerDocument } = element;
    if (ownerDocument !== at) {
      if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === false)
        return false;
      if (at) rect = outward(rect, element);
      at = ownerDocument;
      const height = ownerDocument.defaultView?.innerHeight ?? 0;
      if (rect.top < -1 || rect.bottom > height + 1) return false;
    }
    if (element === ownerDocument.documentElement || element === ownerDocument.body) continue;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === 'contents' || display === 'inline') continue;
    const box = element.getBoundingClientRect();
    if (overflowY !== 'visible' && (rect.bottom <= box.top || rect.top >= box.bottom)) return false;
    if (overflowX !== 'visible' && (rect.right <= box.left || rect.left >= box.right)) return false;
  }
  return true;
}

/**
 * Opens, scrolls, and waits for the scroll events.
 * @returns false where the words stay hidden whatever is done from outside the page: in a slide that is not shown, behind a cover
 */
export async function bringIntoView(range: Range): Promise<boolean> {
  const opened = open(range.startContainer);
  if (!opened && isSeen(range)) return true;
  scrollAll(range);
  await settled();
  return isSeen(range);
}
