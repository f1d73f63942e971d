import type { Chord } from '../../../review/chord.ts';
import { COMMANDS } from '../../../review/commands.ts';
import { keyLabel } from '../../../review/key-label.ts';
import type { Keymap } from '../../../review/keymap.ts';
import { useLabels } from '../../keys/use-labels.ts';
import { useReviewKeys } from '../../review/use-review-keys.ts';

/** Keys by their place on the keyboard, alike to those of the review where they do the like. */
export const DECISION_KEYS = {
  a: 'KeyA',
  b: 'KeyB',
  both: 'KeyS',
  neither: 'KeyX',
  edit: 'KeyE',
  open: 'KeyO',
  next: 'KeyJ',
  previous: 'KeyK',
  undo: 'KeyZ',
  redo: 'Shift+KeyZ',
} as const satisfies Record<string, Chord>;

export type KeyName = keyof typeof DECISION_KEYS;

/** None of the review's commands is here; what every program does by Ctrl+Z is. */
const NO_KEYS = Object.fromEntries(COMMANDS.map(command => [command, ''])) as unknown as Keymap;

/** What each key does; one that is absent does nothing. @returns what is written on a key */
export function useDecisionKeys(
  does: Partial<Record<KeyName, (() => void) | undefined>>,
  onEscape: () => void,
): (key: KeyName) => string {
  const { layout } = useLabels(undefined);
  const others = new Map(
    Object.entries(DECISION_KEYS).flatMap(([name, chord]) => {
      const run = does[name as KeyName];
      return run ? [[chord as Chord, run] as const] : [];
    }),
  );
  const { undo, redo } = does;
  useReviewKeys(NO_KEYS, { ...(undo && { undo }), ...(redo && { redo }) }, onEscape, undefined, others);
  return key => keyLabel(DECISION_KEYS[key], layout);
}
