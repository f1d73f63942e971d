import { documentsIn } from './dom/nested-tree.ts';
import { isRendered } from './dom/rendered-style.ts';
import { LateTrees } from './late-trees.ts';

/** A page that keeps changing is read at most so often, in ms. */
const QUIET_MS = 300;
const LONGEST_WAIT_MS = 1_500;
/** After a reading, trees that come without a mutation are looked for so much later, twice as much later, and so on, in ms. */
const FIRST_LOOK_MS = 1_000;
const LAST_LOOK_MS = 64_000;

const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['hidden', 'class', 'style'],
};
/** What may bring a tree or a style along when it has loaded. */
const LOADERS = /^(?:SCRIPT|LINK|I?FRAME)$/;

export interface WatchOptions {
  document: Document;
  window: Window;
  signal: AbortSignal;
  /** The page's text may be another one. */
  onMutation: () => void;
  /** The address changed without a load. */
  onNavigate: () => void;
  /** A good moment to see whether the page cleared our highlights. */
  onSettle: () => void;
  /** Called once with each document of the page: its own, and those of its frames. */
  onDocument: (document: Document) => void;
}

export interface PageWatch {
  /** Watches the trees that the page's text comes from now, and what was left out of it. */
  follow(trees: readonly Node[], unread: readonly Element[]): void;
}

/** Whether the text may be another one for this; a change of style is looked at more closely. */
function concernsText({ type, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return type === 'characterData' || attributeName === 'hidden';
  return [...addedNodes, ...removedNodes].some(node => node.nodeName.toLowerCase() !== 'meipi-host');
}

interface NavigationEvents {
  navigation?: EventTarget;
}

/** Watches a page for new text and new addresses until `signal` aborts. */
export function watchPage(options: WatchOptions): PageWatch {
  const { document, window, signal, onMutation, onNavigate, onSettle, onDocument } = options;
  let trees: readonly Node[] = [];
  let unread: readonly Element[] = [];
  const late = new LateTrees();
  const listened = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let isText = false;
  let isLoad = false;

  const fire = () => {
    const isOther =
      isText || (isLoad && late.look([document, ...trees] as Document[])) || unread.some(isRendered);
    timer = undefined;
    first = 0;
    isText = false;
    isLoad = false;
    if (isOther) onMutation();
  };
  const soon = (text: boolean) => {
    isText ||= text;
    // An animation does not put off what else there is to see.
    if (timer !== undefined && !text) return;
    const now = Date.now();
    first ||= now;
    clearTimeout(timer);
    timer = setTimeout(fire, Math.max(0, Math.min(QUIET_MS, first + LONGEST_WAIT_MS - now)));
  };
  const loaded = ({ target }: Event) => {
    if (target !== document && !LOADERS.test((target as Element).tagName)) return;
    isLoad = true;
    soon(false);
  };
  const lookIn = (ms: number) => {
    clearTimeout(looking);
    if (ms > LAST_LOOK_MS || signal.aborted) return;
    looking = setTimeout(() => {
      if (late.look([document, ...trees] as Document[])) onMutation();
      else lookIn(ms * 2);
    }, ms);
  };
  const changed = (mutations: MutationRecord[]) => {
    if (mutations.some(concernsText)) soon(true);
    else if (unread.length > 0 && mutations.some(({ type }) => type === 'attributes')) soon(false);
  };
  const observer = new MutationObserver(changed);
  const observe = () => {
    for (const tree of [document, ...trees]) {
      observer.observe(tree, CHANGES);
      if (listened.has(tree)) continue;
      listened.add(tree);
      tree.addEventListener('load', loaded, { signal, capture: true });
      for (const inner of documentsIn([tree])) onDocument(inner);
    }
  };
  observe();
  window.addEventListener('load', loaded, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(looking);
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

  return {
    follow(nextTrees, nextUnread) {
      unread = nextUnread;
      late.meet(nextTrees);
      if (nextTrees.length !== trees.length || nextTrees.some((tree, i) => tree !== trees[i])) {
        trees = nextTrees;
        // Trees that are gone are let go of; what was seen and not told of yet is told of now.
        const seen = observer.takeRecords();
        observer.disconnect();
        observe();
        changed(seen);
      }
      lookIn(FIRST_LOOK_MS);
    },
  };
}
