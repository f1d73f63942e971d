import { useEffect, useRef } from 'preact/hooks';
import { chordOf, usesKey } from '../../review/chord.ts';
import type { Command } from '../../review/commands.ts';
import { commandOf, type Keymap } from '../../review/keymap.ts';

/** What each command does now; one that is absent leaves its key to the browser. */
export type Commands = Partial<Record<Command, () => void>>;

/** Does by keys what `commands` says, anywhere in the document but where a person types or works a field. */
export function useReviewKeys(keymap: Keymap, commands: Commands, onEscape: () => void): void {
  // Keys come faster than effects run: each has to meet what the last one has rendered.
  const now = useRef({ keymap, commands, onEscape });
  now.current = { keymap, commands, onEscape };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { keymap, commands, onEscape } = now.current;
      const chord = chordOf(event);
      if (event.defaultPrevented || chord === undefined) return;
      if (chord === 'Escape') return onEscape();
      const command = usesKey(event.target, chord) ? undefined : commandOf(keymap, chord);
      const run = command && commands[command];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
