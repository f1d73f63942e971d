import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { PageState, SiteState } from '../../messages.ts';
import { activeTab, ask, askTab, onStateEvent, onTabChange } from '../../platform.ts';

export interface TabView {
  tab?: number;
  /** Absent while no content script runs in the tab. */
  state?: PageState;
  site?: SiteState;
}

/** The tab that the panel speaks of, with what its content script shows; `reload` asks again. */
export function useTab(fixedTab: number | undefined): TabView & { reload: () => Promise<void> } {
  const [view, setView] = useState<TabView>({});
  const load = useCallback(async () => {
    const { id: tab, url } = await activeTab(fixedTab);
    if (tab === undefined) return setView({});
    const [state, site] = await Promise.all([
      askTab(tab, 'content.state', {}),
      ask('site.state', { url: url ?? '' }),
    ]);
    setView({ tab, ...(state.ok && { state: state.value }), ...(site.ok && { site: site.value }) });
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
    void load();
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [load]);
  return { ...view, reload: load };
}
