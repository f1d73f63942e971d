/** Where a pattern stands in a text: offsets and the pattern's number. */
export interface Match {
  start: number;
  end: number;
  pattern: number;
}

/** The next states of a state that has none; never added to. */
const LEAF = new Map<number, number>();

/**
 * Aho–Corasick: finds all of many strings in one pass over the text, whatever their number. At each place the longest
 * pattern that ends there is reported; overlaps are left to the caller.
 *
 * Source: A. V. Aho, M. J. Corasick, "Efficient string matching: an aid to bibliographic search", CACM 18(6), 1975.
 */
export class Matcher {
  readonly #next: Map<number, number>[] = [new Map()];
  readonly #fail: number[] = [0];
  readonly #found: number[] = [-1];
  readonly #lengths: number[];
  /** One bit for each first character of a pattern, and one for each second. */
  readonly #starts = new Uint32Array(65_536 / 32);
  readonly #seconds = new Uint32Array(65_536 / 32);

  constructor(patterns: readonly string[]) {
    this.#lengths = patterns.map(p => p.length);
    for (const [i, p] of patterns.entries()) this.#add(p, i);
    this.#link();
  }

  #add(pattern: string, index: number): void {
    if (!pattern) return;
    const first = pattern.charCodeAt(0);
    this.#starts[first >> 5]! |= 1 << (first & 31);
    // behind a pattern of one character anything may stand
    if (pattern.length === 1) this.#seconds.fill(-1);
    else {
      const second = pattern.charCodeAt(1);
      this.#seconds[second >> 5]! |= 1 << (second & 31);
    }
    let state = 0;
    for (let i = 0; i < pattern.length; i++) {
      const code = pattern.charCodeAt(i);
      let to = this.#next[state]!.get(code);
      if (to === undefined) {
        to = this.#next.push(LEAF) - 1;
        this.#fail.push(0);
        this.#found.push(-1);
        if (this.#next[state] === LEAF) this.#next[state] = new Map();
        this.#next[state]!.set(code, to);
      }
      state = to;
    }
    if (this.#found[state]! < 0) this.#found[state] = index;
  }

  #link(): void {
    const queue = [...this.#next[0]!.values()];
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head]!;
      for (const [code, to] of this.#next[state]!) {
        let f = this.#fail[state]!;
        while (f && !this.#next[f]!.has(code)) f = this.#fail[f]!;
        const target = this.#next[f]!.get(code);
        this.#fail[to] = target !== undefined && target !== to ? target : 0;
        if (this.#found[to]! < 0) this.#found[to] = this.#found[this.#fail[to]!]!;
        queue.push(to);
      }
    }
  }

  /** Calls `visit` for each match, by the place where it ends. */
  scan(text: string, visit: (match: Match) => void): void {
    // locals: the loop runs once for each character of the page
    const next = this.#next;
    const fail = this.#fail;
    const found = this.#found;
    const lengths = this.#lengths;
    const starts = this.#starts;
    const seconds = this.#seconds;
    const { length } = text;
    let state = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (state === 0) {
        if (((starts[code >> 5]! >> (code & 31)) & 1) === 0) continue;
        // never past the end: one NaN there and the loop is compiled for numbers of any kind
        const behind = i + 1 < length ? text.charCodeAt(i + 1) : 0;
        if (((seconds[behind >> 5]! >> (behind & 31)) & 1) === 0) continue;
      }
      let to = next[state]!.get(code);
      while (to === undefined && state !== 0) {
        state = fail[state]!;
        to = next[state]!.get(code);
      }
      state = to ?? 0;
      const pattern = found[state]!;
      if (pattern >= 0) visit({ start: i + 1 - lengths[pattern]!, end: i + 1, pattern });
    }
  }

  /** The matches left to right, the longest first where they overlap. */
  findAll(text: string): Match[] {
    const all: Match[] = [];
    this.scan(text, m => all.push(m));
    // matches come by their ends; only overlapping ones can be out of order
    if (all.some((m, i) => i > 0 && m.start <= all[i - 1]!.start))
      all.sort((a, b) => a.start - b.start || b.end - a.end);
    const out: Match[] = [];
    for (const m of all) if (m.start >= (out.at(-1)?.end ?? 0)) out.push(m);
    return out;
  }
}
