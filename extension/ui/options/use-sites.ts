import { useCallback, useEffect, useState } from 'preact/hooks';
import { EVERYWHERE, type SiteList } from '../../messages.ts';
import { ask } from '../../platform.ts';
import type { Run } from '../use-run.ts';

function withPause(list: SiteList, key: string, paused: boolean): SiteList {
  if (key === EVERYWHERE) return { ...list, everywhere: paused };
  return { ...list, sites: list.sites.map(row => (row.key === key ? { ...row, paused } : row)) };
}

export interface Sites {
  /** Absent until it was read. */
  list: SiteList | undefined;
  pause: (key: string, paused: boolean) => void;
  /** Does an act, and reads the list again. */
  change: Run;
}

/** Where Meipi runs. */
export function useSites(run: Run): Sites {
  const [list, setList] = useState<SiteList>();
  const load = useCallback(() => ask('site.list', {}).then(reply => reply.ok && setList(reply.value)), []);
  useEffect(() => void load(), [load]);
  const change: Run = (act, done) => run(act, done).finally(load);
  const pause = (key: string, paused: boolean) => {
    // At once: the box has been ticked.
    setList(held => held && withPause(held, key, paused));
    void change(() => ask('site.pause', { key, paused }));
  };
  return { list, pause, change };
}
