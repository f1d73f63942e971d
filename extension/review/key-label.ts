import type { Chord } from './chord.ts';

/** What is written on a key by its code, as a keyboard's layout has it: a `KeyboardLayoutMap`. */
export type Layout = Pick<ReadonlyMap<string, string>, 'get'>;

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  Delete: 'Del',
  Mod: 'Ctrl',
};

/** What is written on the keys of a chord: `A`, `Shift+A`, `?`; by the code's own letter where no layout is known. */
export function keyLabel(chord: Chord, layout?: Layout): string {
  const keys = chord.split('+');
  const code = keys.pop() ?? '';
  const own = NAMES[code] ?? code.replace(/^(?:Key|Digit)/, '').replace(/^Numpad/, 'Num ');
  const label = layout?.get(code)?.toUpperCase() ?? own;
  // A question mark is what people look for.
  if (label === '/' && keys.at(-1) === 'Shift') return [...keys.slice(0, -1), '?'].join('+');
  return [...keys.map(key => NAMES[key] ?? key), label].join('+');
}

interface KeyboardApi {
  getLayoutMap?: () => Promise<Layout>;
}

/** The layout of the keyboard, where the browser tells it: Chromium on secure pages. */
export async function keyboardLayout(
  navigator: { keyboard?: KeyboardApi } = globalThis.navigator as { keyboard?: KeyboardApi },
): Promise<Layout | undefined> {
  // A page's policy may forbid it; labels are right for most people without.
  return navigator.keyboard?.getLayoutMap?.().catch(() => undefined);
}
