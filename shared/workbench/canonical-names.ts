/** What the words of a workspace say of names: which forms are called what. */
import type { WordFacts, WordKind } from '../model/word.ts';
import { fold } from '../recognition/fold.ts';

/** A form as names are compared: folded, without white space. */
export function foldedName(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

/** From folded forms to the names that members wrote for them; what follows from decisions stands in the annotations already. */
export type CanonicalNames = ReadonlyMap<string, string>;

/** The canonical names of one kind's words, followed to their ends; a circle ends where it began. */
export function canonicalNames(words: readonly WordFacts[], kind: WordKind): CanonicalNames {
  const said = new Map<string, string>();
  for (const word of words) {
    const isName = word.kind === kind && !word.rejected && !word.removed;
    const name = foldedName(word.canonical ?? '');
    if (isName && name !== '' && name !== foldedName(word.form)) said.set(foldedName(word.form), name);
  }
  return new Map(
    [...said].map(([form, first]) => {
      let name = first;
      for (const seen = new Set([form]); !seen.has(name); ) {
        seen.add(name);
        name = said.get(name) ?? name;
      }
      return [form, name];
    }),
  );
}
