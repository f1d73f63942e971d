import { activeTab, onStateEvent, onTabChange } from '../../platform.ts';
import { readTab, type TabView, tabAskedFor } from './tab-view.ts';

/** What was asked of the tab before the panel's own scripts were there. */
export interface EarlyView {
  view: Promise<TabView>;
  /** Whether something changed since it was asked; nothing is listened to afterwards. */
  end(): boolean;
}

/** Where the early script leaves it for the panel, which is bundled apart. */
export interface EarlyWorld {
  meipiEarlyView?: EarlyView;
}

/** Asks what the panel's first picture shows, and notes whether it changes before the panel listens itself. */
export function askEarly(search: string): EarlyView {
  const abort = new AbortController();
  let changed = false;
  const note = () => {
    changed = true;
  };
  onStateEvent(note, abort.signal);
  onTabChange(note, abort.signal);
  return {
    view: activeTab(tabAskedFor(search)).then(readTab),
    end: () => {
      abort.abort();
      return changed;
    },
  };
}

/** What was asked early, once: what is asked later has to be asked anew. */
export function takeEarly(world: EarlyWorld = globalThis as EarlyWorld): EarlyView | undefined {
  const early = world.meipiEarlyView;
  delete world.meipiEarlyView;
  return early;
}
