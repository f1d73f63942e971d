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
  return { shared: oldLength - lost, length: newLength, tail, replaced: holes.some(isReplaced) };
}

/** Reversed copy. */
export const reversed = (units: Uint16Array) => units.slice().reverse();
