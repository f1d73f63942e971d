import { frameDocument } from './nested-tree.ts';
import { isRendered, isSkipped, type RenderedStyle, renderedStyle } from './rendered-style.ts';
import { isTabPanel } from './tab-panel.ts';
import type { TextBuilder } from './text-builder.ts';

/** Called with each tree that is entered beside the one that was given: shadow roots and documents of frames. */
export type EnterTree = (tree: ShadowRoot | Document) => void;

/**
 * `people`: what a reader takes in, one text over all frames. `search`: what a browser's own search in one document goes through,
 * with the readings of ruby in their places and without frames.
 */
export type Reading = 'people' | 'search';

/** Nodes between two yields: a fraction of a millisecond of work. */
const STEP = 128;
/** A shadow root or a fragment has no style of its own. */
const PLAIN: RenderedStyle = { box: 'inline', isVeiled: () => false, isPre: () => false };
/** White space that reads differently where it is preserved. */
const NEEDS_STYLE = /[\t\r\n\f]| {2}|^ | $/;

/** Hands the rendered text of a tree to a builder, in order and in slices. */
export class PageWalk {
  /** What was passed over because it is not rendered now, the outermost elements only. */
  readonly unread = new Set<Element>();
  readonly #builder: TextBuilder;
  readonly #enterTree: EnterTree;
  readonly #isSearch: boolean;
  #nodes = 0;

  constructor(builder: TextBuilder, enterTree: EnterTree, reading: Reading = 'people') {
    this.#builder = builder;
    this.#enterTree = enterTree;
    this.#isSearch = reading === 'search';
  }

  *root(top: Element | ShadowRoot): Generator<void, void> {
    if (top.nodeType === Node.ELEMENT_NODE) yield* this.#element(top as Element);
    else yield* this.#children(top, PLAIN);
  }

  *#element(element: Element): Generator<void, void> {
    const builder = this.#builder;
    if (element.tagName === 'BR') return builder.break();
    const inner = this.#isSearch ? undefined : frameDocument(element);
    if (inner) return yield* this.#frame(element, inner);
    const isReading = this.#isSearch && element.tagName === 'RT';
    if (isSkipped(element) && !isReading) return;
    const style = renderedStyle(element);
    if (style.box === 'gone' && !isTabPanel(element)) return void this.unread.add(element);
    if (isReading) return yield* this.#children(element, style);
    builder.edge(style.box === 'gone' ? 'block' : style.box);
    const slotted = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : [];
    if (slotted.length > 0) for (const node of slotted) yield* this.#node(node, style);
    else if (element.shadowRoot) {
      this.#enterTree(element.shadowRoot);
      yield* this.#children(element.shadowRoot, style);
    } else yield* this.#children(element, style);
    builder.edge(style.box === 'gone' ? 'block' : style.box);
  }

  /** A document of its own: its text shares no line with what stands around the frame. */
  *#frame(frame: Element, inner: Document): Generator<void, void> {
    if (!isRendered(frame)) return void this.unread.add(frame);
    this.#enterTree(inner);
    this.#builder.break();
    if (inner.body) yield* this.#element(inner.body);
    this.#builder.break();
  }

  *#children(parent: ParentNode & Node, style: RenderedStyle): Generator<void, void> {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      // Most nodes are text: they need no generator of their own.
      if (node.nodeType === Node.TEXT_NODE) this.#text(node as Text, style);
      else yield* this.#node(node, style);
    }
  }

  *#node(node: Node, style: RenderedStyle): Generator<void, void> {
    if (++this.#nodes % STEP === 0) yield;
    if (node.nodeType === Node.ELEMENT_NODE) yield* this.#element(node as Element);
    else if (node.nodeType === Node.TEXT_NODE) this.#text(node as Text, style);
  }

  #text(node: Text, style: RenderedStyle): void {
    const { data } = node;
    // Indentation between elements is most of the text nodes: it needs no style to be read.
    if (/[^ \t\r\n\f]/.test(data)) {
      if (!style.isVeiled()) this.#builder.text(node, NEEDS_STYLE.test(data) && style.isPre());
      else if (node.parentElement) this.unread.add(node.parentElement);
    } else if (data !== '' && !this.#builder.isAtBreak) this.#builder.text(node, style.isPre());
  }
}
