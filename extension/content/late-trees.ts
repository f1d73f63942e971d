import { frameDocument } from './dom/nested-tree.ts';

/**
 * Tells of shadow roots and documents of frames that it has not met yet: an element gets a root, and a frame another document,
 * without any mutation.
 */
export class LateTrees {
  readonly #met = new WeakSet<Node>();

  /** These are known. */
  meet(trees: readonly Node[]): void {
    for (const tree of trees) this.#met.add(tree);
  }

  /** Whether there are further ones right inside these trees; each is told of once, whether anything of it is rendered or not. */
  look(trees: readonly ParentNode[]): boolean {
    const late = trees.flatMap(tree =>
      [...tree.querySelectorAll('*')].flatMap(element => element.shadowRoot ?? frameDocument(element) ?? []),
    );
    const isLate = late.some(tree => !this.#met.has(tree));
    this.meet(late);
    return isLate;
  }
}
