/**
 * A key with the modifiers held: `KeyA`, `Shift+KeyA`, `Alt+KeyA`, `Mod+KeyZ` (Ctrl, or Command). Keys go by their place
 * (`event.code`), not by the letter that a layout or an input method makes of them.
 */
export type Chord = string;

export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

/** The `keyCode` of a key that an input method has taken: it is not ours then, whatever its code says. */
const TAKEN = 229;
const MODIFIER = /^(?:Shift|Control|Alt|Meta|OS|CapsLock|NumLock|Fn)/;

/** The chord of a key press; undefined for a modifier alone and for what belongs to an input method. */
export function chordOf(press: KeyPress): Chord | undefined {
  const { code, isComposing, keyCode, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (isComposing || keyCode === TAKEN || code === '' || MODIFIER.test(code)) return undefined;
  const held = [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shiftKey && 'Shift'];
  return [...held.filter(Boolean), code].join('+');
}

/** What uses keys itself: the browser's own controls, and by their roles those that a page has built. */
const WIDGETS = [
  'input:not([type=checkbox], [type=button], [type=submit], [type=reset])',
  '[contenteditable]:not([contenteditable=false])',
  ...['select', 'textarea', 'iframe', 'embed', 'object', 'audio', 'video'],
  ...[
    ...['textbox', 'searchbox', 'combobox', 'listbox', 'spinbutton', 'slider', 'radiogroup', 'application'],
    ...['menu', 'menubar', 'grid', 'treegrid', 'tree', 'tablist'],
  ].map(role => `[role=${role}]`),
].join();

/** All that a slider has a use for. */
const SLIDES = /^(?:Arrow\w+|Home|End|Page\w+)$/;

/** Whether a key pressed on an element is the element's own: a person types there, or works a widget. */
export function usesKey(target: EventTarget | null | undefined, chord: Chord): boolean {
  const element = target as HTMLElement | null | undefined;
  if (typeof element?.closest !== 'function') return false;
  if (element.matches('input[type=range]')) return SLIDES.test(chord);
  return element.ownerDocument.designMode === 'on' || element.closest(WIDGETS) !== null;
}
