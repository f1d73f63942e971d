import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { activeTab, onStateEvent, onTabChange } from '../../platform.ts';
import { keepEqual } from '../keep-equal.ts';
import { takeEarly } from './early-view.ts';
import { readTab, type TabView } from './tab-view.ts';

/** The tab that the panel speaks of, with what its content script shows; `reload` asks again. */
export function useTab(fixedTab: number | undefined): TabView & { reload: () => Promise<void> } {
  const [view, setView] = useState<TabView>({});
  /** Questions by their order: an answer to an older one than is shown says nothing new. */
  const turns = useRef({ asked: 0, shown: 0 });
  const show = useCallback(async (asked: Promise<TabView>) => {
    const turn = ++turns.current.asked;
    const answer = await asked;
    if (turn < turns.current.shown) return;
    turns.current.shown = turn;
    setView(held => keepEqual(held, answer));
  }, []);
  /** A question that is about to be asked answers all who ask meanwhile. */
  const next = useRef<Promise<void>>(undefined);
  const load = useCallback(() => {
    next.current ??= activeTab(fixedTab)
      .finally(() => {
        next.current = undefined;
      })
      .then(tab => show(readTab(tab)));
    return next.current;
  }, [fixedTab]);

  // Not behind the first picture, which has nothing to show without it.
  useLayoutEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), 40);
    };
    onStateEvent(later, abort.signal);
    onTabChange(later, abort.signal);
    const early = takeEarly();
    if (early) void show(early.view);
    if (!early || early.end()) void load();
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [load]);
  return { ...view, reload: load };
}
