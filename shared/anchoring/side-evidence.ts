import { type Alignment, alignOutward, type Hole } from './align-outward.ts';
import { isDigit, isNumeral } from './character.ts';
import { unitsToString } from './fold.ts';

/** What the context on one side of a place says about it. */
export interface SideEvidence {
  /** Agreeing characters from the quote's edge to the first difference. */
  near: number;
  /** What was put in directly at the quote's edge, outward. */
  joined: Uint16Array;
  /** Agreeing characters in all. */
  matched: number;
  /** The quote's own sentence on this side. */
  frame: { length: number; matched: number };
  /** The sentence ends on this side; otherwise it is longer than what was stored, and its outer part counts as `far`. */
  whole: boolean;
  /** What the context holds beyond that sentence. */
  far: { length: number; matched: number; numbers: number };
  /** Page text beyond what agrees, as far as it was looked at. */
  beyond: number;
  /** Differences inside the sentence: a character for another one, … */
  typos: number;
  /** …a number for another number, … */
  numbers: number;
  /** …and all longer ones. */
  blocks: number;
}

/** A slip is one character for one; OCR also reads one as two, and typing doubles or drops one. */
const isTypo = ({ oldFrom, oldTo, newFrom, newTo }: Hole) =>
  oldTo - oldFrom <= 2 && newTo - newFrom <= 2 && oldTo - oldFrom + newTo - newFrom <= 3;

/**
 * Compares stored context with the page, both given outward from the quote's edge. The first `frameLength` characters are the quote's own sentence.
 */
export function sideEvidence(
  stored: Uint16Array,
  page: Uint16Array,
  frameLength: number,
  whole: boolean,
): SideEvidence {
  let near = 0;
  while (near < stored.length && near < page.length && stored[near] === page[near]) near++;
  const alignment: Omit<Alignment, 'score'> =
    near === stored.length ? { holes: [], oldLength: near, newLength: near } : alignOutward(stored, page);
  const evidence: SideEvidence = {
    near,
    whole,
    joined: joinedUnits(alignment.holes[0], page),
    matched: 0,
    frame: { length: frameLength, matched: 0 },
    far: { length: stored.length - frameLength, matched: 0, numbers: 0 },
    beyond: page.length - alignment.newLength,
    typos: 0,
    numbers: 0,
    blocks: 0,
  };
  let at = 0;
  const agree = (from: number, to: number) => {
    evidence.matched += to - from;
    evidence.frame.matched += Math.max(0, Math.min(to, frameLength) - from);
    evidence.far.matched += Math.max(0, to - Math.max(from, frameLength));
  };
  for (const hole of alignment.holes) {
    agree(at, hole.oldFrom);
    at = hole.oldTo;
    const isNumber = isNumberChange(hole, stored, page);
    // What agrees up to the sentence's end is unedited, wherever the alignment puts a gap that could stand in several places.
    if (hole.oldFrom >= frameLength || near >= frameLength) evidence.far.numbers += Number(isNumber);
    else if (isNumber) evidence.numbers++;
    else if (isTypo(hole)) evidence.typos++;
    else evidence.blocks++;
  }
  agree(at, alignment.oldLength);
  if (near >= frameLength) evidence.frame.matched = frameLength;
  else if (alignment.oldLength < frameLength) evidence.blocks++;
  return evidence;
}

function joinedUnits(hole: Hole | undefined, page: Uint16Array): Uint16Array {
  return hole?.oldTo === 0 ? page.subarray(0, hole.newTo) : new Uint16Array();
}

/** Whether a difference turns one number into another; digits that touch it belong to it. */
export function isNumberChange(hole: Hole, stored: Uint16Array, page: Uint16Array): boolean {
  const before = digitsAround(stored, hole.oldFrom, hole.oldTo);
  const after = digitsAround(page, hole.newFrom, hole.newTo);
  if (before !== '' && after !== '') return before !== after;
  return (
    stored.subarray(hole.oldFrom, hole.oldTo).some(isNumeral) &&
    page.subarray(hole.newFrom, hole.newTo).some(isNumeral)
  );
}

function digitsAround(units: Uint16Array, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start > 0 && isDigit(units[start - 1]!)) start--;
  while (end < units.length && isDigit(units[end]!)) end++;
  return unitsToString(units.subarray(start, end).filter(isDigit));
}
