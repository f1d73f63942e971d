/** What of an element's style decides how its text reads. */
export interface RenderedStyle {
  /** Nothing inside is rendered. */
  gone: boolean;
  /** `visibility: hidden`: its own text is not seen, a descendant's may be. */
  veiled: boolean;
  /** Starts and ends a line. */
  block: boolean;
  /** A table cell: a tab parts it from its neighbour. */
  cell: boolean;
  /** White space and line breaks are kept as written. */
  pre: boolean;
}

/** Elements whose text is no part of the page's, whatever the style sheet says. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO SVG MATH TEXTAREA SELECT DATALIST OPTION INPUT RT RP RTC MEIPI-HOST'.split(
    ' ',
  ),
);

/** Whether the element's text never belongs to the page text: script, form controls, ruby readings, our own host. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.tagName.toUpperCase());
}

const GONE: RenderedStyle = { gone: true, veiled: true, block: false, cell: false, pre: false };
const INLINE = /^(inline|contents|ruby)/;

/**
 * Reads the style once per element. Collapsed parts (`<details>`, `hidden="until-found"`, `content-visibility`) count as
 * rendered: a reader can open them, and a mention inside can be scrolled to.
 */
export function renderedStyle(element: Element): RenderedStyle {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display ?? '';
  if (display === 'none' || (display === '' && element.hasAttribute('hidden'))) return GONE;
  const visibility = style?.visibility;
  const cell = display === 'table-cell';
  return {
    gone: false,
    veiled: visibility === 'hidden' || visibility === 'collapse',
    block: !cell && !INLINE.test(display),
    cell,
    pre:
      /^(pre|break-spaces)/.test(style?.whiteSpace ?? '') ||
      style?.whiteSpaceCollapse?.startsWith('preserve') === true,
  };
}
