/** Longest-match lookup of words by their first or last character. */
export interface WordTable {
  /** The length of the longest word that begins at `at`, or 0. */
  at(text: string, at: number): number;
  /** The length of the longest word that ends at `end`, or 0. */
  before(text: string, end: number): number;
}

/** Words in groups by one of their characters: `lists[slots[code]]`, longest first; slot 0 is empty. */
interface Groups {
  slots: Uint16Array;
  lists: string[][];
}

function group(words: readonly string[], key: (word: string) => number): Groups {
  const slots = new Uint16Array(65_536);
  const lists: string[][] = [[]];
  for (const word of words) {
    const code = key(word);
    slots[code] ||= lists.push([]) - 1;
    lists[slots[code]!]!.push(word);
  }
  return { slots, lists };
}

const wordsOf = ({ slots, lists }: Groups, code: number) => lists[slots[code]!]!;

/** Makes a table of the words in a string, white space between. */
export function wordTable(words: string): WordTable {
  const list = words
    .split(' ')
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const first = group(list, w => w.charCodeAt(0));
  const last = group(list, w => w.charCodeAt(w.length - 1));
  return {
    at(text, at) {
      if (at >= text.length) return 0;
      for (const w of wordsOf(first, text.charCodeAt(at))) if (text.startsWith(w, at)) return w.length;
      return 0;
    },
    before(text, end) {
      if (end <= 0) return 0;
      for (const w of wordsOf(last, text.charCodeAt(end - 1)))
        if (text.startsWith(w, end - w.length)) return w.length;
      return 0;
    },
  };
}
