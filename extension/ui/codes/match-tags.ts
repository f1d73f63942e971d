/** Finds tags by what a person types: a part of the name in Chinese, or its pinyin, whole, in initials, or anything between. */
import { folded } from '../../../shared/export/select.ts';
import { lettersOf, type Readings, spelledAt } from '../../../shared/pinyin.ts';
import type { KnownTag } from '../../messages-codes.ts';

/** So many are offered: more is a list to read, and another letter is quicker. */
const MOST = 8;

/** Ranks, best first. */
const EXACT = 0;
const PREFIX = 1;
const INSIDE = 2;
const OTHER_NAME = 3;
const SPELLED = 4;
const SPELLED_INSIDE = 5;

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
  const spelled = spelledAt(label, letters, readings);
  if (spelled === undefined) return undefined;
  return spelled === 0 ? SPELLED : SPELLED_INSIDE;
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
