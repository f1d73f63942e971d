import { useEffect, useState } from 'preact/hooks';
import { onPreferences, type Preferences, preferences } from '../preferences.ts';

/** What the person chose, wherever they choose it; undefined until it is read. */
export function usePreferences(): Preferences | undefined {
  const [chosen, setChosen] = useState<Preferences>();
  useEffect(() => {
    const abort = new AbortController();
    onPreferences(setChosen, abort.signal);
    void preferences().then(setChosen);
    return () => abort.abort();
  }, []);
  return chosen;
}
