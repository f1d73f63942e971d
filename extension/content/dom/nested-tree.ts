/** Trees inside a page's own: an open shadow root, or the document of a frame of the same origin. */

/** The document that a frame shows; undefined for other elements and for documents of other origins. */
export function frameDocument(element: Element): Document | undefined {
  if (!/^I?FRAME$/.test(element.tagName)) return undefined;
  return (element as HTMLIFrameElement).contentDocument ?? undefined;
}

/** The element that shows a tree; undefined for the outermost one, and for what no element shows any more. */
export function treeHost(tree: Node): Element | undefined {
  if (tree.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (tree as ShadowRoot).host;
  if (tree.nodeType !== Node.DOCUMENT_NODE) return undefined;
  return (tree as Document).defaultView?.frameElement ?? undefined;
}

/** The documents among some trees. */
export const documentsIn = (trees: readonly Node[]): Document[] =>
  trees.filter(tree => tree.nodeType === Node.DOCUMENT_NODE) as Document[];
