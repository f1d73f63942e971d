import type { CharSet } from './char-set.ts';

/** The places of a text where something may begin, asked for in ascending order. */
export class Places {
  readonly #at: readonly number[];
  readonly #beyond: number;
  #next = 0;

  constructor(at: readonly number[], beyond: number) {
    this.#at = at;
    this.#beyond = beyond;
  }

  /** The same places from the beginning. */
  again(): Places {
    return new Places(this.#at, this.#beyond);
  }

  /** The first place from `from` on, or the text's length; `from` never goes back. */
  from(from: number): number {
    const at = this.#at;
    while (this.#next < at.length && at[this.#next]! < from) this.#next++;
    return at[this.#next] ?? this.#beyond;
  }
}

/** What is looked for on a page, each by the characters that it begins with. */
export type Beginnings<K extends string> = Readonly<Record<K, CharSet>>;

/**
 * Makes a scan that finds, in one pass over a text, the places where each of the things looked for may begin; `behind` says
 * for some of them which characters may stand before. A pass for each of them would cost as much as all that is done at
 * the places.
 */
export function scanFor<K extends string>(
  beginnings: Beginnings<K>,
  behind: Partial<Beginnings<K>> = {},
): (text: string) => Record<K, Places> {
  const names = Object.keys(beginnings) as K[];
  const bits = new Uint16Array(65_536);
  for (const [n, name] of names.entries())
    for (const [code, member] of beginnings[name].entries()) if (member) bits[code]! |= 1 << n;
  const allowed = new Uint16Array(65_536).fill(-1);
  for (const [n, name] of names.entries())
    for (const [code, member] of behind[name]?.entries() ?? []) if (!member) allowed[code]! &= ~(1 << n);
  return text => {
    const found: number[][] = names.map(() => []);
    const { length } = text;
    let before = -1;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      let rest = bits[code]! & before;
      before = allowed[code]!;
      while (rest !== 0) {
        const n = 31 - Math.clz32(rest);
        found[n]!.push(at);
        rest ^= 1 << n;
      }
    }
    return Object.fromEntries(names.map((name, n) => [name, new Places(found[n]!, length)])) as Record<
      K,
      Places
    >;
  };
}
