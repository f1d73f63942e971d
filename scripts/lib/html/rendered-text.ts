import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isSkipped } from '../../../extension/content/dom/rendered-style.ts';
import { TextBuilder } from '../../../extension/content/dom/text-builder.ts';
import { type Box, boxOfElement } from './box-of-element.ts';
import { inlineStyle } from './inline-style.ts';
import { plainTags } from './plain-tags.ts';

/** What an element hands down to what stands in it. */
interface Inherited {
  isVeiled: boolean;
  isPre: boolean;
  inRow: boolean;
}
/** What is still to be read: a node, or the closing edge of a box. */
type Task = { node: Tree.ChildNode; inherited: Inherited } | { edge: Box };

const PRE = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const TOP: Inherited = { isVeiled: false, isPre: false, inRow: false };

/**
 * The text that a page shows, by the same rules as the extension's page text but without a browser: style sheets are not read,
 * so an element reads by its name, its attributes and its own `style`. Lines parted by "\n", table cells by "\t", white space
 * collapsed, nbsp and U+3000 kept; script, form controls, ruby readings and what is hidden left out. Frames are other pages.
 *
 * `isXml`: the page is XHTML, where every empty element may close itself.
 */
export function renderedText(html: string, isXml = false): string {
  const builder = new TextBuilder();
  const body = bodyOf(parse(isXml ? plainTags(html) : html));
  const tasks: Task[] = body ? [{ node: body, inherited: TOP }] : [];
  // No recursion: a broken page may nest its elements thousands deep.
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if ('edge' in task) builder.edge(task.edge);
    else if ('tagName' in task.node) enter(task.node, task.inherited, builder, tasks);
    else if ('value' in task.node) readText(task.node.value, task.inherited, builder);
  }
  return builder.toString();
}

function bodyOf(document: Tree.Document): Tree.Element | undefined {
  const root = document.childNodes.find(node => node.nodeName === 'html') as Tree.Element | undefined;
  return root?.childNodes.find(node => node.nodeName === 'body') as Tree.Element | undefined;
}

function readText(data: string, { isVeiled, isPre }: Inherited, builder: TextBuilder) {
  const isBlank = !/[^ \t\r\n\f]/.test(data);
  if (isBlank ? !builder.isAtBreak : !isVeiled) builder.text({ data } as Text, isPre);
}

function enter(element: Tree.Element, inherited: Inherited, builder: TextBuilder, tasks: Task[]) {
  const name = element.tagName;
  if (name === 'br') return builder.break();
  if (isSkipped({ tagName: name.toUpperCase() } as Element)) return;
  const attributes = new Map(element.attrs.map(attribute => [attribute.name, attribute.value]));
  const style = inlineStyle(attributes.get('style'));
  const box = boxOfElement(name, attributes, style, inherited.inRow);
  if (box === 'gone') return;
  builder.edge(box);
  const inner: Inherited = {
    isVeiled: style.visibility ? /^(hidden|collapse)/.test(style.visibility) : inherited.isVeiled,
    isPre: style.whiteSpace ? /^(pre|break-spaces)/.test(style.whiteSpace) : PRE.has(name) || inherited.isPre,
    inRow: /^(inline-)?(flex|grid)/.test(style.display ?? ''),
  };
  tasks.push({ edge: box });
  for (const node of element.childNodes.toReversed()) tasks.push({ node, inherited: inner });
}
