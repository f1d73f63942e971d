/** Brings words into view as the browser's own search would: opens what hides them, scrolls all that scrolls. */

/** Scroll events and layout come with the next frames, in ms. */
const SETTLE_MS = 80;

/** The element around a node in the tree as it is rendered: slots and shadow hosts included. */
export function renderedParent(node: Node): Element | undefined {
  const { parentNode } = node;
  const slot = (node as Element).assignedSlot;
  if (slot) return slot;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}

function* ancestors(node: Node): Generator<Element> {
  for (let at = renderedParent(node); at; at = renderedParent(at)) yield at;
}

/** Whether an element scrolls down or to the side by a person's hand; the document itself is no such element. */
export function scrolls(element: Element): boolean {
  const { overflowY, overflowX } = getComputedStyle(element);
  const free = /^(?:auto|scroll)$/;
  return (
    element !== element.ownerDocument.scrollingElement &&
    ((free.test(overflowY) && element.scrollHeight > element.clientHeight) ||
      (free.test(overflowX) && element.scrollWidth > element.clientWidth))
  );
}

/** Opens `<details>` and `hidden="until-found"` around a node. */
function open(node: Node): boolean {
  let opened = false;
  let inner = node;
  for (const element of ancestors(node)) {
    if (element instanceof HTMLDetailsElement && !element.open && !isSummary(element, inner)) {
      element.open = true;
      opened = true;
    } else if (element.getAttribute('hidden') === 'until-found') {
      // As the browser does before it shows what was found: pages keep their own state by it.
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
      opened = true;
    }
    inner = element;
  }
  return opened;
}

function isSummary(details: HTMLDetailsElement, child: Node): boolean {
  return child instanceof HTMLElement && child === details.querySelector(':scope > summary');
}

const isInside = (rect: DOMRect, top: number, bottom: number) => rect.top >= top && rect.bottom <= bottom;

/** How far to scroll so that `rect` comes to the middle of what is seen from `near` to `far`; 0 if all of it is seen. */
function shift(start: number, end: number, near: number, far: number): number {
  return start >= near && end <= far ? 0 : (start + end - near - far) / 2;
}

function scrollAll(range: Range, window: Window): void {
  for (const element of ancestors(range.startContainer)) {
    if (!scrolls(element)) continue;
    const rect = range.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    element.scrollBy({
      top: shift(rect.top, rect.bottom, box.top, box.top + element.clientHeight),
      left: shift(rect.left, rect.right, box.left, box.left + element.clientWidth),
      behavior: 'instant',
    });
  }
  const rect = range.getBoundingClientRect();
  window.scrollBy({
    top: shift(rect.top, rect.bottom, 0, window.innerHeight),
    left: shift(rect.left, rect.right, 0, window.innerWidth),
    behavior: 'instant',
  });
}

/** Whether a reader sees the words now: rendered, in the window, and not cut off by a box around them. */
export function isSeen(range: Range, window: Window): boolean {
  const [rect] = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  if (!rect || !isInside(rect, -1, window.innerHeight + 1)) return false;
  const parent = renderedParent(range.startContainer);
  if (parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === false) return false;
  for (const element of ancestors(range.startContainer)) {
    if (element === element.ownerDocument.documentElement || element === element.ownerDocument.body) continue;
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
 * @returns false where the words stay hidden whatever is done from outside the page: in a closed tab, behind a cover
 */
export async function bringIntoView(range: Range, window: Window): Promise<boolean> {
  const opened = open(range.startContainer);
  if (!opened && isSeen(range, window)) return true;
  scrollAll(range, window);
  await new Promise(resolve => setTimeout(resolve, SETTLE_MS));
  return isSeen(range, window);
}
