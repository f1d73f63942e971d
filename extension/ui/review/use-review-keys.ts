import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Chord, chordOf, usesKey } from '../../review/chord.ts';
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

/** What other keys do; a command that has one of them goes first. */
export type OtherKeys = ReadonlyMap<Chord, () => void>;

const NO_OTHERS: OtherKeys = new Map();
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
  others: OtherKeys = NO_OTHERS,
): void {
  // Keys come faster than effects run: each has to meet what the last one has rendered, the first one too.
  const now = useRef({ keymap, commands, onEscape, others });
  now.current = { keymap, commands, onEscape, others };
  useLayoutEffect(() => {
    const pressed = (raw: Event) => {
      const event = raw as KeyboardEvent;
      const { keymap, commands, onEscape, others } = now.current;
      const chord = chordOf(event);
      // A page can make events of its own.
      if (event.defaultPrevented || chord === undefined || (first && !event.isTrusted)) return;
      const free = !usesKey(innermost(event), chord);
      const command = free ? commandOf(keymap, chord) : undefined;
      const does = command ? commands[command] : free ? others.get(chord) : undefined;
      const run = chord === 'Escape' ? onEscape : does;
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
