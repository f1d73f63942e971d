import { alignOutward, type Hole } from './align-outward.ts';
import { isNumberChange } from './side-evidence.ts';

/** How much of a passage stands in a stretch of the page. */
export interface PassageFit {
  /** Characters in common, in order. */
  shared: number;
  /** Where in the stretch the passage's last aligned character ends, counted from where the alignment started. */
  length: number;
  /** Unedited characters at the passage's far end; 0 if that end is not there. */
  tail: number;
  /** Something was put in the place of something else, or a number changed: a twin's mark, not only an edit's. */
  replaced: boolean;
  /** Every difference is something put in or taken out, nothing put in the place of something else. */
  onlyAddedOrCut: boolean;
}

/** Edits of so few characters are slips, whatever they are. */
const SLIP = 1;

/** Lays a passage on a stretch of the page, from their common start. Give both reversed to start from the end. */
export function alignPassage(passage: Uint16Array, stretch: Uint16Array): PassageFit {
  const { holes, oldLength, newLength } = alignOutward(passage, stretch);
  const lost = holes.reduce((sum, hole) => sum + hole.oldTo - hole.oldFrom, 0);
  const last = holes.at(-1);
  const tail = oldLength < passage.length ? 0 : passage.length - (last?.oldTo ?? 0);
  const isReplaced = (hole: Hole) =>
    isNumberChange(hole, passage, stretch) ||
    (hole.oldTo - hole.oldFrom > SLIP && hole.newTo > hole.newFrom) ||
    (hole.newTo - hole.newFrom > SLIP && hole.oldTo > hole.oldFrom);
  return {
    shared: oldLength - lost,
    length: newLength,
    tail,
    replaced: holes.some(isReplaced),
    onlyAddedOrCut: holes.every(hole => hole.oldFrom === hole.oldTo || hole.newFrom === hole.newTo),
  };
}

/** More cells than this take longer than a frame: what two texts share is then estimated from their grams. */
const MAX_CELLS = 400_000;

/** How many characters two texts have in common, in order: aligned from both ends, or estimated where they are long. */
export function sharedUnits(passage: Uint16Array, stretch: Uint16Array): number {
  if (passage.length * stretch.length > MAX_CELLS) return sharedGrams(passage, stretch);
  return Math.max(
    alignPassage(passage, stretch).shared,
    alignPassage(reversed(passage), reversed(stretch)).shared,
  );
}

function sharedGrams(passage: Uint16Array, stretch: Uint16Array): number {
  const gram = (units: Uint16Array, at: number) =>
    (units[at]! << 16) ^ (units[at + 1]! << 8) ^ units[at + 2]!;
  const there = new Set<number>();
  for (let at = 0; at + 2 < stretch.length; at++) there.add(gram(stretch, at));
  let shared = 0;
  for (let at = 0; at + 2 < passage.length; at++) if (there.has(gram(passage, at))) shared++;
  return Math.min(shared, stretch.length);
}

/** Reversed copy. */
export const reversed = (units: Uint16Array) => units.slice().reverse();
