import { runNow } from '../../../shared/anchoring/slice.ts';
import { type PageText, pageTextSteps } from './page-text.ts';

/** Style sheets can change what is rendered without touching the DOM: what was read is trusted for this long at most. */
const TRUSTED_MS = 250;

interface Entry {
  page: PageText;
  observer: MutationObserver;
  readAt: number;
}

const entries = new WeakMap<Node, Entry>();

/**
 * The page text under `root`, read anew only if the DOM has changed since or a quarter of a second has passed: whoever describes
 * a hundred places in a row reads the page once.
 */
export function recentPageText(root: Element, now?: () => number): PageText {
  return runNow(recentPageTextSteps(root, undefined, now));
}

/** The same in slices; `watch` hears of each tree beside the root's own that the text comes from. */
export function* recentPageTextSteps(
  root: Element,
  watch: (tree: Node) => void = () => undefined,
  now: () => number = () => performance.now(),
): Generator<void, PageText> {
  const known = entries.get(root);
  if (known && known.observer.takeRecords().length === 0 && now() - known.readAt < TRUSTED_MS) {
    known.page.trees.forEach(watch);
    return known.page;
  }
  forget(root, known);
  const page = yield* pageTextSteps(root, watch);
  forget(root, entries.get(root));
  // Records are only ever taken, never delivered late: the callback drops the entry if the page changes in the meantime.
  const entry: Entry = { page, observer: new MutationObserver(() => forget(root, entry)), readAt: now() };
  for (const tree of [root, ...page.trees])
    entry.observer.observe(tree, { attributes: true, characterData: true, childList: true, subtree: true });
  entries.set(root, entry);
  return page;
}

function forget(root: Element, entry: Entry | undefined): void {
  entry?.observer.disconnect();
  if (entry && entries.get(root) === entry) entries.delete(root);
}
