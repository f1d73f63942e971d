import type { Chord } from './chord.ts';
import { COMMANDS, type Command, DEFAULT_KEYS, FIXED_KEYS } from './commands.ts';

/** The key of each command; empty where it has none. No two commands have the same. */
export type Keymap = Readonly<Record<Command, Chord>>;
/** What a person changed: this alone is stored, so that later commands come with keys of their own. */
export type KeyChanges = Partial<Record<Command, Chord>>;

export const DEFAULT_KEYMAP: Keymap = DEFAULT_KEYS;

/** Why a key cannot be had for a command. */
export type KeyFault =
  /** Moving the focus, pressing what has it and leaving are done by these in every program. */
  | { fault: 'reserved' }
  /** Keys with Ctrl or Command belong to the browser. */
  | { fault: 'browser' }
  | { fault: 'taken'; by: Command };

const PLAIN = /^(?:Alt\+)?(?:Shift\+)?[A-Za-z0-9]+$/;
const RESERVED = /(?:^|\+)(?:Tab|Enter|NumpadEnter|Space|Escape|F\d+|ContextMenu|PrintScreen)$/;
/** The browser walks its history and opens its menus by others. */
const WITH_ALT = /^Alt\+(?:Shift\+)?(?:Key[A-Z]|Digit\d)$/;

function faultOf(chord: Chord): KeyFault | undefined {
  if (RESERVED.test(chord)) return { fault: 'reserved' };
  if (!PLAIN.test(chord) || (chord.startsWith('Alt+') && !WITH_ALT.test(chord))) return { fault: 'browser' };
  return undefined;
}

/** The keymap that stored changes make; what is not well formed, or names one key twice, is passed over. */
export function keymapOf(stored: unknown): Keymap {
  const changes = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const taken = new Set<Chord>();
  const chosen: KeyChanges = {};
  for (const command of COMMANDS) {
    const chord = changes[command];
    if (typeof chord !== 'string' || (chord !== '' && (faultOf(chord) || taken.has(chord)))) continue;
    chosen[command] = chord;
    if (chord !== '') taken.add(chord);
  }
  const rest = COMMANDS.filter(command => chosen[command] === undefined).map(command => {
    const chord = DEFAULT_KEYS[command];
    return [command, taken.has(chord) ? '' : chord] as const;
  });
  return { ...(Object.fromEntries(rest) as Keymap), ...chosen };
}

/** What differs from the keys that commands come with. */
export function changesOf(keymap: Keymap): KeyChanges {
  return Object.fromEntries(
    COMMANDS.filter(command => keymap[command] !== DEFAULT_KEYS[command]).map(command => [
      command,
      keymap[command],
    ]),
  );
}

/** Why a chord cannot be had for something new beside the commands of a keymap; undefined where it can. */
export function keyFault(keymap: Keymap, chord: Chord): KeyFault | undefined {
  const by = COMMANDS.find(command => keymap[command] === chord);
  return faultOf(chord) ?? (by && { fault: 'taken', by });
}

/** Gives a command another key, or none (`''`); or tells why not. */
export function withKey(
  keymap: Keymap,
  command: Command,
  chord: Chord,
): { keymap: Keymap } | { fault: KeyFault } {
  const fault = chord === '' ? undefined : keyFault({ ...keymap, [command]: '' }, chord);
  return fault ? { fault } : { keymap: { ...keymap, [command]: chord } };
}

/** What a chord does. */
export function commandOf(keymap: Keymap, chord: Chord): Command | undefined {
  return COMMANDS.find(command => keymap[command] === chord) ?? FIXED_KEYS[chord];
}
