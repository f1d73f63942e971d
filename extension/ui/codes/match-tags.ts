/** Finds tags by what a person types: a part of the name in Chinese, or its pinyin, whole, in initials, or anything between. */
import type { KnownTag } from '../../messages-codes.ts';

/** The syllables that a character is read as, without tones, `v` for ü; none for what is no Chinese character. */
export type Readings = (character: string) => readonly string[];

/** So many are offered: more is a list to read, and another letter is quicker. */
const MOST = 8;

/** Ranks, best first. */
const EXACT = 0;
const PREFIX = 1;
const INSIDE = 2;
const OTHER_NAME = 3;
const SPELLED = 4;
const SPELLED_INSIDE = 5;

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

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

function rankOf(
  { label, former, path }: KnownTag,
  query: string,
  readings: Readings | undefined,
): number | undefined {
  const name = folded(label);
  const wanted = folded(query);
  if (name === wanted) return EXACT;
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? PREFIX : INSIDE;
  if ([...former, ...path].some(other => folded(other).includes(wanted))) return OTHER_NAME;
  const letters = lettersOf(query);
  if (letters === undefined || !readings) return undefined;
  const characters = [...label];
  if (spells(characters, readings, 0, letters)) return SPELLED;
  const isInside = characters.some(
    (character, at) => at > 0 && readings(character).length > 0 && spells(characters, readings, at, letters),
  );
  return isInside ? SPELLED_INSIDE : undefined;
}

export interface Matches {
  tags: KnownTag[];
  /** What was typed can hardly be meant as it stands: the first match is what Enter takes. */
  certain: boolean;
}

/** The tags that what was typed may mean, best first; of equals the most used. Without `readings`, pinyin finds nothing. */
export function matchTags(known: readonly KnownTag[], typed: string, readings?: Readings): Matches {
  const query = typed.trim();
  if (query === '') return { tags: [], certain: false };
  const ranked = known
    .map(tag => ({ tag, rank: rankOf(tag, query, readings) }))
    .filter((one): one is { tag: KnownTag; rank: number } => one.rank !== undefined)
    .sort((a, b) => a.rank - b.rank || b.tag.uses - a.tag.uses || a.tag.label.length - b.tag.label.length);
  const best = ranked[0]?.rank;
  return {
    tags: ranked.slice(0, MOST).map(({ tag }) => tag),
    certain: best === EXACT || (best !== undefined && best >= SPELLED),
  };
}
