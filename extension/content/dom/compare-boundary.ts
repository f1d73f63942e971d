import { treeHost } from './nested-tree.ts';

/**
 * Orders two DOM boundary points in document order, also across open shadow roots and frames: negative if (a, aOffset) comes first.
 * A shadow tree counts as the content of its host, a document as that of its frame.
 */
export function compareBoundary(a: Node, aOffset: number, b: Node, bOffset: number): number {
  if (a === b) return aOffset - bOffset;
  if (a.getRootNode() === b.getRootNode()) return compareInTree(a, aOffset, b, bOffset);
  const shared = sharedTree(a, b);
  if (!shared) return 0;
  const [left, right] = shared;
  if (left.node === right.node) {
    // One boundary is inside the other's host: light children come after the shadow tree.
    return left.lifted ? -1 : 1;
  }
  return compareInTree(left.node, left.lifted ? 0 : aOffset, right.node, right.lifted ? 0 : bOffset);
}

function compareInTree(a: Node, aOffset: number, b: Node, bOffset: number): number {
  if (a === b) return aOffset - bOffset;
  const position = a.compareDocumentPosition(b);
  if (position & Node.DOCUMENT_POSITION_CONTAINED_BY) {
    const child = childOf(a, b);
    return childIndex(child) < aOffset ? 1 : -1;
  }
  if (position & Node.DOCUMENT_POSITION_CONTAINS) {
    const child = childOf(b, a);
    return childIndex(child) < bOffset ? -1 : 1;
  }
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The child of `ancestor` on the way down to `node`. */
function childOf(ancestor: Node, node: Node): Node {
  let at = node;
  while (at.parentNode && at.parentNode !== ancestor) at = at.parentNode;
  return at;
}

function childIndex(node: Node): number {
  let index = 0;
  for (let at = node.previousSibling; at; at = at.previousSibling) index++;
  return index;
}

interface Lifted {
  node: Node;
  /** The boundary stood in a tree under this node. */
  lifted: boolean;
}

/** Both nodes lifted to what shows their trees until they stand in one tree. */
function sharedTree(a: Node, b: Node): [Lifted, Lifted] | undefined {
  const chain: Lifted[] = [];
  for (
    let node: Node | undefined = a, lifted = false;
    node;
    node = treeHost(node.getRootNode()), lifted = true
  )
    chain.push({ node, lifted });
  for (
    let node: Node | undefined = b, lifted = false;
    node;
    node = treeHost(node.getRootNode()), lifted = true
  ) {
    const root = node.getRootNode();
    const match = chain.find(link => link.node.getRootNode() === root);
    if (match) return [match, { node, lifted }];
  }
  return undefined;
}
