/** Chinese words by their pinyin: whole, in initials, or anything between. */
import { folded } from './export/select.ts';

/** The syllables that a character is read as, without tones, `v` for ü; none for what is no Chinese character. */
export type Readings = (character: string) => readonly string[];

/** What an input method shows of its letters while it composes has marks between syllables. */
export function lettersOf(query: string): string | undefined {
  const letters = folded(query).replace(/[\s'’]/g, '');
  return /^[a-z]+$/.test(letters) ? letters : undefined;
}

/** Whether `letters` spell the characters from `at` on, each by one of its readings or by the beginning of one. */
function spells(characters: readonly string[], readings: Readings, at: number, letters: string): boolean {
  if (letters === '') return true;
  const character = characters[at];
  if (character === undefined) return false;
  const syllables = readings(character);
  if (syllables.length === 0) {
    if (folded(character) === letters[0]) return spells(characters, readings, at + 1, letters.slice(1));
    return !/[\p{L}\p{N}]/u.test(character) && spells(characters, readings, at + 1, letters);
  }
  return syllables.some(syllable => {
    for (let length = syllable.length; length > 0; length--) {
      const begins = letters.startsWith(syllable.slice(0, length));
      if (begins && spells(characters, readings, at + 1, letters.slice(length))) return true;
    }
    return false;
  });
}

/**
 * Where in a text letters spell what stands there, in characters; the beginning before anything inside.
 * @param letters of `lettersOf`
 */
export function spelledAt(text: string, letters: string, readings: Readings): number | undefined {
  const characters = [...text];
  const at = characters.findIndex(
    (character, at) =>
      (at === 0 || readings(character).length > 0) && spells(characters, readings, at, letters),
  );
  return at < 0 ? undefined : at;
}
