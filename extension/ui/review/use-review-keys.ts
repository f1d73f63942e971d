import { useEffect, useRef } from 'preact/hooks';
import { chordOf, usesKey } from '../../review/chord.ts';
import type { Command } from '../../review/commands.ts';
import { commandOf, type Keymap } from '../../review/keymap.ts';

/** What each command does now; one that is absent leaves its key to the browser. */
export type Commands = Partial<Record<Command, () => void>>;

/** Where keys are heard. */
export interface KeySource {
  targets: readonly EventTarget[];
  /** Before the page hears them, which then does not. */
  first?: true;
}

const OWN_PAGE: KeySource = { targets: [document] };

/** What a key was pressed on, inside open shadow roots too. */
function innermost(event: KeyboardEvent): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

/** Does by keys what `commands` says, anywhere but where a person types or works a field. */
export function useReviewKeys(
  keymap: Keymap,
  commands: Commands,
  onEscape: () => void,
  { targets, first }: KeySource = OWN_PAGE,
): void {
  // Keys come faster than effects run: each has to meet what the last one has rendered.
  const now = useRef({ keymap, commands, onEscape });
  now.current = { keymap, commands, onEscape };
  useEffect(() => {
    const pressed = (raw: Event) => {
      const event = raw as KeyboardEvent;
      const { keymap, commands, onEscape } = now.current;
      const chord = chordOf(event);
      // A page can make events of its own.
      if (event.defaultPrevented || chord === undefined || (first && !event.isTrusted)) return;
      const command = usesKey(innermost(event), chord) ? undefined : commandOf(keymap, chord);
      const run = chord === 'Escape' ? onEscape : command && commands[command];
      if (!run) return;
      // The browser too closes what is open by Escape.
      if (first || chord !== 'Escape') event.preventDefault();
      if (first) event.stopImmediatePropagation();
      run();
    };
    for (const target of targets) target.addEventListener('keydown', pressed, { capture: first === true });
    return () => {
      for (const target of targets)
        target.removeEventListener('keydown', pressed, { capture: first === true });
    };
  }, [targets]);
}
