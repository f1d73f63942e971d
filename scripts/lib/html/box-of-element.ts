import type { RenderedStyle } from '../../../extension/content/dom/rendered-style.ts';
import type { InlineStyle } from './inline-style.ts';

export type Box = RenderedStyle['box'];

/** Elements that browsers set as lines of their own (HTML Standard, "Rendering"); table rows and lists among them. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center colgroup col dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p ' +
    'plaintext pre search section summary table tbody tfoot thead tr ul xmp'
  ).split(' '),
);
/** Never rendered, beside what the extension's page text skips. */
const GONE = new Set('area base basefont noembed noframes param'.split(' '));
const INLINE = /^(inline|contents|ruby)/;

/**
 * How an element stands among its neighbours, by its name, its attributes and its own `style`: what a browser would compute
 * for a page without style sheets. `inRow`: its parent is a flex or grid box, whose children are blocks.
 */
export function boxOfElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  style: InlineStyle,
  inRow = false,
): Box {
  if (style.display === 'none') return 'gone';
  const box = style.display ? boxOfDisplay(style.display) : boxOfName(name, attributes);
  const isBlock = box !== 'gone' && style.display !== 'contents' && (style.isApart || inRow);
  return isBlock ? 'block' : box;
}

function boxOfDisplay(display: string): Box {
  if (display === 'table-cell') return 'cell';
  return INLINE.test(display) ? 'inline' : 'block';
}

function boxOfName(name: string, attributes: ReadonlyMap<string, string>): Box {
  const hidden = attributes.get('hidden');
  const isHidden = hidden !== undefined && hidden.toLowerCase() !== 'until-found';
  const isClosed = name === 'dialog' && !attributes.has('open');
  if (isHidden || isClosed || GONE.has(name) || attributes.has('popover')) return 'gone';
  if (name === 'td' || name === 'th') return 'cell';
  return BLOCKS.has(name) ? 'block' : 'inline';
}
