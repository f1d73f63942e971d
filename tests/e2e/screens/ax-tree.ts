import type { Page } from 'playwright-core';

/** A node as a screen reader is given it. */
export interface AxNode {
  role: string;
  name: string;
  /** Its states: `pressed`, `expanded`, `live` and the like, as they are told. */
  states: Record<string, unknown>;
  children: AxNode[];
}

interface Raw {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** The accessibility tree of a page, closed roots with it; what is ignored is left out and its children stand in its place. */
export async function axTree(page: Page): Promise<AxNode> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Raw[] };
  await session.detach();
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const read = (node: Raw): AxNode[] => {
    const children = (node.childIds ?? []).flatMap(id => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    if (node.ignored) return children;
    const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    return [{ role: node.role?.value ?? '', name: node.name?.value ?? '', states, children }];
  };
  const [root] = nodes[0] ? read(nodes[0]) : [];
  if (!root) throw new Error('the page has no accessibility tree');
  return root;
}

/** All nodes of a tree with this role, in their order. */
export function withRole(tree: AxNode, role: string): AxNode[] {
  return [...(tree.role === role ? [tree] : []), ...tree.children.flatMap(child => withRole(child, role))];
}

/** The words of a tree, as they are read out. */
export function words({ role, name, children }: AxNode): string {
  return role === 'StaticText' ? name : children.map(words).join(' ');
}
