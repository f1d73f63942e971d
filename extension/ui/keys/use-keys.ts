import { useEffect, useState } from 'preact/hooks';
import type { Command } from '../../review/commands.ts';
import { keyboardLayout, keyLabel, type Layout } from '../../review/key-label.ts';
import { DEFAULT_KEYMAP, type Keymap } from '../../review/keymap.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { storedKeymap } from '../../storage/keymap.ts';
import { useLive } from '../use-live.ts';

export interface Keys {
  keymap: Keymap;
  layout: Layout | undefined;
  /** What is written on a command's key; undefined where it has none. */
  label: (command: Command) => string | undefined;
}

/** The person's keys as they are now, with what is written on them. */
export function useKeys(db: MeipiDb, onError: (error: unknown) => void): Keys {
  const keymap = useLive(() => storedKeymap(db), onError) ?? DEFAULT_KEYMAP;
  const [layout, setLayout] = useState<Layout>();
  useEffect(() => void keyboardLayout().then(setLayout), []);
  const label = (command: Command) =>
    keymap[command] === '' ? undefined : keyLabel(keymap[command], layout);
  return { keymap, layout, label };
}
