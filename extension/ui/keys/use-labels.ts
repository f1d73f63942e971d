import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Command } from '../../review/commands.ts';
import { keyboardLayout, keyLabel, type Layout } from '../../review/key-label.ts';
import type { Keymap } from '../../review/keymap.ts';

export interface Labels {
  layout: Layout | undefined;
  /** What is written on a command's key; undefined where it has none, or where no keys are in use. */
  label: (command: Command) => string | undefined;
}

/** What is written on keys, on this keyboard. */
export function useLabels(keymap: Keymap | undefined): Labels {
  const [layout, setLayout] = useState<Layout>();
  useEffect(() => void keyboardLayout().then(setLayout), []);
  return useMemo(() => {
    const label = (command: Command) => {
      const chord = keymap?.[command] ?? '';
      return chord === '' ? undefined : keyLabel(chord, layout);
    };
    return { layout, label };
  }, [keymap, layout]);
}
