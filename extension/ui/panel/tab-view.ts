import type { PageState, SiteState } from '../../messages.ts';
import { ask, askTab, type BrowserTab } from '../../platform.ts';

export interface TabView {
  tab?: number;
  /** Absent while no content script runs in the tab. */
  state?: PageState;
  site?: SiteState;
}

/** `?tab=` shows the panel of one tab in a tab of its own; a side panel follows the active tab. */
export function tabAskedFor(search: string): number | undefined {
  const tab = new URLSearchParams(search).get('tab');
  return tab === null ? undefined : Number(tab);
}

/** What the content script of a tab shows, and what is chosen for its site. */
export async function readTab({ id: tab, url }: BrowserTab): Promise<TabView> {
  if (tab === undefined) return {};
  const [state, site] = await Promise.all([
    askTab(tab, 'content.state', {}),
    ask('site.state', { url: url ?? '' }),
  ]);
  return { tab, ...(state.ok && { state: state.value }), ...(site.ok && { site: site.value }) };
}
