/** What of an element's style decides how its text reads. */
export interface RenderedStyle {
  /** `gone`: nothing inside is rendered; `block`: starts and ends a line; `cell`: a tab parts it from its neighbour. */
  box: 'gone' | 'block' | 'cell' | 'inline';
  /** `visibility: hidden`: its own text is not seen, a descendant's may be. Read only where there is text. */
  isVeiled(): boolean;
  /** White space and line breaks are kept as written. Read only where there is any. */
  isPre(): boolean;
}

/** Elements whose text is no part of the page's, whatever the style sheet says. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO SVG MATH TEXTAREA SELECT DATALIST OPTION INPUT RT RP RTC MEIPI-HOST'.split(
    ' ',
  ),
);

/** Whether the element's text never belongs to the page text: script, form controls, ruby readings, our own host. */
export function isSkipped(element: Element): boolean {
  const name = element.tagName;
  return SKIPPED.has(name) || (name !== name.toUpperCase() && SKIPPED.has(name.toUpperCase()));
}

const INLINE_DISPLAY = /^(inline|contents|ruby)/;
/** Where no style is computed (a detached tree, a DOM without layout) the element's name must do. */
const INLINE_NAME =
  /^(A|ABBR|B|BDI|BDO|BIG|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|Q|RB|RUBY|S|SAMP|SLOT|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/;
const CELL_NAME = /^T[DH]$/;

/**
 * Reads the style of an element, as little as is needed. Collapsed parts (`<details>`, `hidden="until-found"`,
 * `content-visibility`) count as rendered: a reader can open them, and a mention inside can be scrolled to.
 */
export function renderedStyle(element: Element): RenderedStyle {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return {
    box: boxOf(element, style?.display ?? ''),
    isVeiled: () => /^(hidden|collapse)$/.test(style?.visibility ?? ''),
    isPre: () => isPreserved(element, style),
  };
}

/** Whether an element is rendered now, as far as its own style says. */
export function isRendered(element: Element): boolean {
  const { box, isVeiled } = renderedStyle(element);
  return box !== 'gone' && !isVeiled();
}

function boxOf(element: Element, display: string): RenderedStyle['box'] {
  if (display === 'none') return 'gone';
  if (display === 'table-cell') return 'cell';
  if (display !== '') return INLINE_DISPLAY.test(display) ? 'inline' : 'block';
  if (element.hasAttribute('hidden')) return 'gone';
  if (CELL_NAME.test(element.tagName)) return 'cell';
  return INLINE_NAME.test(element.tagName) ? 'inline' : 'block';
}

function isPreserved(element: Element, style: CSSStyleDeclaration | undefined): boolean {
  const value = style?.whiteSpace || style?.whiteSpaceCollapse;
  return value ? /^(pre|break-spaces)/.test(value) : element.closest('pre, textarea, listing') !== null;
}
