import { describe, expect, it } from 'vitest';
import { chordOf, type KeyPress, usesKey } from '../../../extension/review/chord.ts';
import { COMMANDS, DEFAULT_KEYS, FIXED_KEYS, kindOf } from '../../../extension/review/commands.ts';
import { keyboardLayout, keyLabel } from '../../../extension/review/key-label.ts';
import {
  changesOf,
  commandOf,
  DEFAULT_KEYMAP,
  type Keymap,
  keymapOf,
  withKey,
} from '../../../extension/review/keymap.ts';
import { KEY_GROUPS } from '../../../extension/ui/keys/key-groups.ts';

const press = (code: string, change: Partial<KeyPress> = {}): KeyPress => ({
  ...{ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...{ isComposing: false, keyCode: 65 },
  ...change,
});
const changed = (keymap: Keymap, command: 'accept' | 'reject' | 'next', chord: string): Keymap => {
  const given = withKey(keymap, command, chord);
  if ('fault' in given) throw new Error(given.fault.fault);
  return given.keymap;
};

describe('the keys of a review', () => {
  it('V1 go by the place of a key with what is held, whatever letter it gives', () => {
    expect(chordOf(press('KeyA'))).toBe('KeyA');
    expect(chordOf(press('KeyA', { shiftKey: true }))).toBe('Shift+KeyA');
    expect(chordOf(press('KeyZ', { metaKey: true, shiftKey: true }))).toBe('Mod+Shift+KeyZ');
    expect(chordOf(press('ShiftLeft', { shiftKey: true }))).toBeUndefined();
    expect(chordOf(press(''))).toBeUndefined();
  });

  it('V1 are each of one command, and can all be had as they come', () => {
    const chords = [...Object.values(DEFAULT_KEYS), ...Object.keys(FIXED_KEYS)];
    expect(new Set(chords).size).toBe(chords.length);
    for (const command of COMMANDS)
      expect(withKey(DEFAULT_KEYMAP, command, DEFAULT_KEYS[command])).toEqual({ keymap: DEFAULT_KEYMAP });
    expect(commandOf(DEFAULT_KEYMAP, 'KeyA')).toBe('accept');
    expect(commandOf(DEFAULT_KEYMAP, 'Mod+KeyY')).toBe('redo');
    expect(commandOf(DEFAULT_KEYMAP, 'KeyQ')).toBeUndefined();
    expect(kindOf('kind-person')).toBe('person');
    expect(kindOf('accept')).toBeUndefined();
  });

  it('V1 are listed each once', () => {
    const listed = KEY_GROUPS.flatMap(({ commands }) => commands);
    expect([...listed].sort()).toEqual([...COMMANDS].sort());
  });

  it('V1 refuse what another command has, what every program needs, and what is the browser’s', () => {
    expect(withKey(DEFAULT_KEYMAP, 'accept', 'KeyX')).toEqual({ fault: { fault: 'taken', by: 'reject' } });
    for (const chord of ['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'F5'])
      expect(withKey(DEFAULT_KEYMAP, 'accept', chord)).toEqual({ fault: { fault: 'reserved' } });
    for (const chord of ['Mod+KeyW', 'Mod+KeyZ', 'Alt+ArrowLeft', '汉', 'KeyA+KeyB'])
      expect(withKey(DEFAULT_KEYMAP, 'accept', chord)).toEqual({ fault: { fault: 'browser' } });
    expect(withKey(DEFAULT_KEYMAP, 'accept', 'Alt+KeyQ')).toMatchObject({ keymap: { accept: 'Alt+KeyQ' } });
  });

  it('V1 are stored as changes, and what is stored badly is passed over', () => {
    const other = changed(changed(DEFAULT_KEYMAP, 'accept', 'KeyQ'), 'reject', 'KeyA');
    expect(changesOf(other)).toEqual({ accept: 'KeyQ', reject: 'KeyA' });
    expect(keymapOf(changesOf(other))).toEqual(other);
    expect(changesOf(changed(DEFAULT_KEYMAP, 'next', ''))).toEqual({ next: '' });
    for (const bad of [undefined, null, 7, 'KeyA', { accept: 3 }, { accept: 'Tab' }, { nothing: 'KeyQ' }])
      expect(keymapOf(bad)).toEqual(DEFAULT_KEYMAP);
    // Two that came to one key, on two versions: the first has it, and a default gives way to what was chosen.
    const clash = keymapOf({ next: 'KeyA', previous: 'KeyA' });
    expect(clash).toMatchObject({ next: 'KeyA', previous: 'KeyK', accept: '' });
    const chords = Object.values(clash).filter(chord => chord !== '');
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('V1 are labelled as the keyboard is, where the browser tells', async () => {
    expect(keyLabel('Shift+KeyA')).toBe('Shift+A');
    expect(keyLabel('KeyA', new Map([['KeyA', 'q']]))).toBe('Q');
    expect(keyLabel('Shift+Slash')).toBe('?');
    expect(keyLabel('Shift+Slash', new Map([['Slash', '-']]))).toBe('Shift+-');
    expect(keyLabel('ArrowDown')).toBe('↓');
    expect(keyLabel('Mod+KeyZ')).toBe('Ctrl+Z');
    const layout = new Map([['KeyA', 'q']]);
    expect(await keyboardLayout({ keyboard: { getLayoutMap: async () => layout } })).toBe(layout);
    expect(await keyboardLayout({})).toBeUndefined();
    const refused = { getLayoutMap: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    expect(await keyboardLayout({ keyboard: refused })).toBeUndefined();
  });

  it('V2 leave to an input method what it has taken', () => {
    expect(chordOf(press('KeyA', { isComposing: true }))).toBeUndefined();
    expect(chordOf(press('KeyA', { keyCode: 229 }))).toBeUndefined();
  });

  it('V2 are a field’s, an editor’s and a widget’s own there', () => {
    const in_ = (html: string, selector = '*') => {
      const root = document.createElement('div');
      root.innerHTML = html;
      document.body.replaceChildren(root);
      return root.querySelector(selector);
    };
    for (const html of ['<input>', '<textarea></textarea>', '<select></select>', '<input type=radio>'])
      expect(usesKey(in_(html), 'KeyA'), html).toBe(true);
    expect(usesKey(in_('<p contenteditable>a<b>b</b></p>', 'b'), 'KeyA')).toBe(true);
    expect(usesKey(in_('<div role=listbox><p role=option>a</p></div>', 'p'), 'KeyA')).toBe(true);
    for (const html of ['<p>a</p>', '<button>a</button>', '<a href="#">a</a>', '<input type=checkbox>'])
      expect(usesKey(in_(html), 'KeyA'), html).toBe(false);
    expect(usesKey(in_('<input type=range>'), 'KeyA')).toBe(false);
    expect(usesKey(in_('<input type=range>'), 'ArrowDown')).toBe(true);
    expect(usesKey(document, 'KeyA')).toBe(false);
    expect(usesKey(null, 'KeyA')).toBe(false);
  });
});
