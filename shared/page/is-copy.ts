/** Whether a page is a copy of the one that annotations were made on, by what became of them. */
import { fold, foldedString } from '../anchoring/fold.ts';
import type { AnchorResult, TextTarget } from '../anchoring/target.ts';

/** So many of the annotations must be found: in next year's report, figures are others. */
const FOUND_SHARE = 0.8;
/** So many must stand in the very words that they stood in: names of initiatives last for years, the sentences around them do not. */
const VERBATIM_SHARE = 0.5;
/** How much of the surroundings must be the same, on either side, in characters. */
const SURROUNDINGS = 32;

/** @param results what anchoring `targets` on `text` gave, in the same order */
export function isCopy(
  text: string,
  targets: readonly TextTarget[],
  results: readonly AnchorResult[],
): boolean {
  const found = targets.filter((_, i) => results[i]?.status === 'found');
  if (found.length === 0 || found.length < targets.length * FOUND_SHARE) return false;
  const whole = foldedString(fold(text));
  const verbatim = found.filter(({ prefix, exact, suffix }) =>
    whole.includes(foldedString(fold(prefix.slice(-SURROUNDINGS) + exact + suffix.slice(0, SURROUNDINGS)))),
  );
  return verbatim.length >= targets.length * VERBATIM_SHARE;
}
