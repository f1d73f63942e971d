import type { RangeSelector } from './selector.ts';

const STEP = /^([\w-]+|\*)(?:\[(\d+)\])?$/;

/** The element a simple XPath names under `root`, or undefined. Only steps like `div[2]` are understood, which is all that tools store. */
function elementAt(root: Element, path: string): Element | undefined {
  let at: Element | undefined = root;
  for (const step of path.replace(/^\.?\/+/, '').split('/')) {
    if (step === '') continue;
    const match = STEP.exec(step);
    if (!match || !at) return undefined;
    const name = match[1]!.toLowerCase();
    const children: Element[] = [...at.children].filter(
      child => name === '*' || child.tagName.toLowerCase() === name,
    );
    at = children[Number(match[2] ?? 1) - 1];
  }
  return at;
}

/** The text node and offset at `offset` in an element's `textContent`; at a seam, `asEnd` prefers the node before it. */
function pointAt(element: Element, offset: number, asEnd: boolean): [Text, number] | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = before + node.data.length;
    if (offset < end || (asEnd && offset === end)) return [node, offset - before];
    before = end;
  }
  return undefined;
}

/** The DOM range a RangeSelector points at, or undefined where the path or the offset leads nowhere. */
export function resolveRangeSelector(root: Element, selector: RangeSelector): Range | undefined {
  const first = elementAt(root, selector.startContainer);
  const last = elementAt(root, selector.endContainer);
  const start = first && pointAt(first, selector.startOffset, false);
  const end = last && pointAt(last, selector.endOffset, true);
  if (!start || !end) return undefined;
  const range = root.ownerDocument.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range.collapsed ? undefined : range;
}
