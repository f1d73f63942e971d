import { useMemo } from 'preact/hooks';
import { DEFAULT_KEYMAP, type Keymap } from '../../review/keymap.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { storedKeymap } from '../../storage/keymap.ts';
import { useLive } from '../use-live.ts';
import { type Labels, useLabels } from './use-labels.ts';

export interface Keys extends Labels {
  keymap: Keymap;
}

/** The person's keys as they are now, with what is written on them. */
export function useKeys(db: MeipiDb, onError: (error: unknown) => void): Keys {
  const keymap = useLive(() => storedKeymap(db), onError) ?? DEFAULT_KEYMAP;
  const labels = useLabels(keymap);
  return useMemo(() => ({ keymap, ...labels }), [labels]);
}
