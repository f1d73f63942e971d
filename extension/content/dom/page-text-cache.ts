import { type PageText, pageText } from './page-text.ts';

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
export function recentPageText(root: Element, now: () => number = () => performance.now()): PageText {
  const known = entries.get(root);
  if (known && known.observer.takeRecords().length === 0 && now() - known.readAt < TRUSTED_MS)
    return known.page;
  known?.observer.disconnect();
  // Records are only ever taken, never delivered late: the callback drops the entry if the page changes in the meantime.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (entries.get(root)?.observer === observer) entries.delete(root);
  });
  const page = pageText(root);
  observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  entries.set(root, { page, observer, readAt: now() });
  return page;
}
