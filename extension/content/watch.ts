/** A page that keeps changing is read at most so often, in ms. */
const QUIET_MS = 300;
const LONGEST_WAIT_MS = 1_500;

export interface WatchOptions {
  document: Document;
  window: Window;
  signal: AbortSignal;
  /** The document's text may be another one. */
  onMutation: () => void;
  /** The address changed without a load. */
  onNavigate: () => void;
  /** A good moment to see whether the page cleared our highlights. */
  onSettle: () => void;
}

function concernsPage(mutation: MutationRecord): boolean {
  if (mutation.type !== 'childList') return true;
  const nodes = [...mutation.addedNodes, ...mutation.removedNodes];
  return nodes.some(node => node.nodeName.toLowerCase() !== 'meipi-host');
}

interface NavigationEvents {
  navigation?: EventTarget;
}

/** Watches a page for new text and new addresses until `signal` aborts. */
export function watchPage(options: WatchOptions): void {
  const { document, window, signal, onMutation, onNavigate, onSettle } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const fire = () => {
    first = 0;
    onMutation();
  };
  const observer = new MutationObserver(mutations => {
    if (!mutations.some(concernsPage)) return;
    const now = Date.now();
    first ||= now;
    clearTimeout(timer);
    timer = setTimeout(fire, Math.max(0, Math.min(QUIET_MS, first + LONGEST_WAIT_MS - now)));
  });
  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['hidden'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  let href = window.location.href;
  const navigated = () => {
    const now = window.location.href;
    if (now.replace(/#.*/, '') === href.replace(/#.*/, '')) return;
    href = now;
    onNavigate();
  };
  const { navigation } = window as NavigationEvents;
  navigation?.addEventListener('navigatesuccess', navigated, { signal });
  window.addEventListener('popstate', navigated, { signal });
  window.addEventListener('pageshow', event => event.persisted && onMutation(), { signal });
  document.addEventListener('visibilitychange', () => !document.hidden && onSettle(), { signal });
  window.addEventListener('focus', onSettle, { signal });
}
