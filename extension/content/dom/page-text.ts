import { runNow, type SliceOptions } from '../../../shared/anchoring/slice.ts';
import { compareBoundary } from './compare-boundary.ts';
import { PageWalk, type Reading } from './page-walk.ts';
import { type Piece, pieceBefore } from './piece-list.ts';
import { TextBuilder } from './text-builder.ts';
import { undisturbed } from './undisturbed.ts';

/** The text that a page shows, with a map both ways between its UTF-16 offsets and the DOM. */
export interface PageText {
  /** Lines parted by one "\n" each, table cells by "\t"; white space collapsed as CSS does; nbsp and U+3000 kept. */
  text: string;
  /** The trees beside the root's own that the text comes from, each with mutations of its own: shadow roots and documents of frames. */
  trees: readonly Node[];
  /** Elements that were left out because they are not rendered: when one of them is, the text is another one. */
  unread: readonly Element[];
  /** The DOM range of `[start, end)`; it starts and ends inside text nodes. Where it would cross the edge of a shadow root or a frame, it ends there. */
  rangeOf(start: number, end: number): Range;
  /** The span of the text that a range covers; undefined if it covers none. */
  offsetsOf(range: AbstractRange): { start: number; end: number } | undefined;
}

/**
 * Reads the rendered text under `root`. Skipped: script, style, noscript, template, form controls, ruby readings, whatever
 * `display: none` or `visibility: hidden` hides (but for the panels of tabs), and `<meipi-host>`. Open shadow roots are read in place of their host's children,
 * slots where they stand; documents of frames, of the same origin and in the frame's place. Text that CSS transforms is taken from the DOM.
 */
export function pageText(root: PageRoot): PageText {
  return runNow(pageTextSteps(root));
}

/** What page text can be read from. */
export type PageRoot = Element | ShadowRoot | Document;

/**
 * The same in slices: yields between them. The document must stay as it is until the end (`undisturbed` sees to it); `enterTree`
 * hears of each further tree that the text comes from.
 */
export function* pageTextSteps(
  root: PageRoot,
  enterTree: (tree: Node) => void = () => undefined,
  reading?: Reading,
): Generator<void, PageText> {
  const builder = new TextBuilder();
  const trees: Node[] = [];
  const walk = new PageWalk(
    builder,
    tree => {
      trees.push(tree);
      enterTree(tree);
    },
    reading,
  );
  yield* walk.root(root.nodeType === Node.DOCUMENT_NODE ? (root as Document).body : (root as Element));
  const text = builder.toString();
  const { pieces } = builder;
  return {
    text,
    trees,
    unread: [...walk.unread],
    rangeOf: (start, end) => rangeOf(pieces, start, end),
    offsetsOf: range => offsetsOf(pieces, range),
  };
}

/** Reads the page text without holding the page up. Rejects when `options.signal` aborts. */
export function readPageText(
  root: PageRoot,
  { reading, ...options }: SliceOptions & { reading?: Reading } = {},
): Promise<PageText> {
  return undisturbed(root, watch => pageTextSteps(root, watch, reading), options);
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range {
  let first = Math.max(0, pieceBefore(pieces, start));
  // A synthetic line break belongs to no node: start at the text after it.
  const start0 = pieces[first];
  if (start0 && start >= start0.at + start0.length && first + 1 < pieces.length) first++;
  const head = pieces[first];
  if (!head) throw new RangeError('The page has no text.');
  const headOffset = head.offset + Math.min(Math.max(0, start - head.at), head.length);
  let last = Math.max(first, pieceBefore(pieces, end - 1));
  const scope = head.node.getRootNode();
  while (last > first && pieces[last]!.node.getRootNode() !== scope) last--;
  const tail = pieces[last]!;
  const range = head.node.ownerDocument.createRange();
  range.setStart(head.node, headOffset);
  range.setEnd(
    tail.node,
    Math.max(tail === head ? headOffset : 0, tail.offset + Math.min(Math.max(0, end - tail.at), tail.length)),
  );
  return range;
}

function offsetsOf(
  pieces: readonly Piece[],
  range: AbstractRange,
): { start: number; end: number } | undefined {
  const start = offsetAt(pieces, range.startContainer, range.startOffset, false);
  const end = offsetAt(pieces, range.endContainer, range.endOffset, true);
  return start < end ? { start, end } : undefined;
}

/** The text offset of a DOM boundary: of the first character after it, or (`asEnd`) just past the last one before it. */
function offsetAt(pieces: readonly Piece[], container: Node, offset: number, asEnd: boolean): number {
  let low = 0;
  let high = pieces.length;
  // The first piece that ends after the boundary.
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (compareBoundary(piece.node, piece.offset + piece.length, container, offset) <= 0) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  const before = pieces[low - 1];
  const inside = piece && piece.node === container && offset > piece.offset;
  if (inside) return piece.at + offset - piece.offset;
  if (asEnd) return before ? before.at + before.length : 0;
  return piece ? piece.at : before ? before.at + before.length : 0;
}
