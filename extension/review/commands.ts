import { ANNOTATION_KINDS, type AnnotationKind } from '../../shared/model/annotation.ts';
import type { Chord } from './chord.ts';

/** What a person can do by a key while going through a page, with the key that does it unless it was changed. */
export const DEFAULT_KEYS = {
  next: 'KeyJ',
  previous: 'KeyK',
  down: 'ArrowDown',
  up: 'ArrowUp',
  first: 'Home',
  last: 'End',
  accept: 'KeyA',
  reject: 'KeyX',
  remove: 'Delete',
  'kind-statistic': 'Digit1',
  'kind-person': 'Digit2',
  'kind-initiative': 'Digit3',
  'kind-document': 'Digit4',
  'kind-highlight': 'Digit5',
  edit: 'KeyE',
  tag: 'KeyT',
  note: 'KeyN',
  range: 'KeyW',
  move: 'KeyM',
  link: 'KeyL',
  all: 'KeyS',
  acceptShown: 'Shift+KeyA',
  acceptAbove: 'Shift+KeyS',
  lower: 'BracketLeft',
  higher: 'BracketRight',
  order: 'KeyO',
  filter: 'KeyF',
  undo: 'KeyZ',
  redo: 'Shift+KeyZ',
  page: 'KeyP',
  help: 'Shift+Slash',
} as const satisfies Record<string, Chord>;

export type Command = keyof typeof DEFAULT_KEYS;
export const COMMANDS = Object.keys(DEFAULT_KEYS) as Command[];

/** What every program does by these keys is done by them here too; they are not to be changed. */
export const FIXED_KEYS: Readonly<Record<Chord, Command>> = {
  'Mod+KeyZ': 'undo',
  'Mod+Shift+KeyZ': 'redo',
  'Mod+KeyY': 'redo',
};

/** The kind that a command makes of a mention. */
export function kindOf(command: Command): AnnotationKind | undefined {
  return ANNOTATION_KINDS.find(kind => command === `kind-${kind}`);
}
