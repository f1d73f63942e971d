import { type Alignment, alignOutward } from './align-outward.ts';
import { reversed } from './align-passage.ts';
import type { FoldedText } from './fold.ts';
import type { TextSpan } from './target.ts';
import { MATCH } from './weights.ts';

/** Page text that is compared: as much as is stored, and room for one inserted sentence. */
const ROOM = 48;
/**
 * What it costs beyond the alignment, on either side, that words stand in the place of others: twenty characters. One sentence cut out
 * explains a page better than a name and two figures that all became those of the sentence before.
 */
const REPLACED = 20 * MATCH;

/** What stood on both sides of some words, folded. */
export interface Surroundings {
  before: Uint16Array;
  after: Uint16Array;
}

/** Some surroundings laid beside the page around a place, outward on either side. */
export interface Laid {
  left: Alignment;
  right: Alignment;
}

export function layBeside(
  { units, length }: FoldedText,
  { before, after }: Surroundings,
  { start, end }: TextSpan,
): Laid {
  return {
    left: alignOutward(
      reversed(before),
      reversed(units.subarray(Math.max(0, start - before.length - ROOM), start)),
    ),
    right: alignOutward(after, units.subarray(end, Math.min(length, end + after.length + ROOM))),
  };
}

/** How well surroundings fit where they were laid. */
export const worth = ({ left, right }: Laid) => sideWorth(left) + sideWorth(right);

/** How well the page around a place fits some surroundings. */
export const likeness = (folded: FoldedText, sides: Surroundings, place: TextSpan) =>
  worth(layBeside(folded, sides, place));

/** How much of the surroundings is not there, on the scale of `weights.ts`. */
export const missing = (folded: FoldedText, sides: Surroundings, place: TextSpan) =>
  (sides.before.length + sides.after.length) * MATCH - likeness(folded, sides, place);

function sideWorth({ score, holes }: Alignment): number {
  const isReplaced = holes.some(hole => hole.oldTo > hole.oldFrom && hole.newTo > hole.newFrom);
  return score - (isReplaced ? REPLACED : 0);
}
