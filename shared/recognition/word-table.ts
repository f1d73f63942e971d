/** Longest-match lookup of words by their first character. */
export interface WordTable {
  /** The length of the longest word that begins at `at`, or 0. */
  at(text: string, at: number): number;
  /** The length of the longest word that ends at `end`, or 0. */
  before(text: string, end: number): number;
}

function group(words: readonly string[], key: (word: string) => number): Map<number, string[]> {
  const out = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const list = out.get(key(word));
    if (list) list.push(word);
    else out.set(key(word), [word]);
  }
  return out;
}

/** Makes a table of the words in a string, white space between. */
export function wordTable(words: string): WordTable {
  const list = words.split(' ').filter(Boolean);
  const first = group(list, w => w.charCodeAt(0));
  const last = group(list, w => w.charCodeAt(w.length - 1));
  return {
    at(text, at) {
      const candidates = first.get(text.charCodeAt(at));
      if (candidates) for (const w of candidates) if (text.startsWith(w, at)) return w.length;
      return 0;
    },
    before(text, end) {
      const candidates = last.get(text.charCodeAt(end - 1));
      if (candidates) for (const w of candidates) if (text.startsWith(w, end - w.length)) return w.length;
      return 0;
    },
  };
}
