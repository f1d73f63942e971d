import { isNumeral } from './character.ts';
import { GAP_EXTEND, GAP_OPEN, MATCH, MISMATCH, NUMBER_MISMATCH } from './weights.ts';

/** A place where stored context and page disagree; offsets count outward from the quote, ends exclusive. */
export interface Hole {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/** Stored context laid beside the page, from the quote outward, as far as the two have anything in common. */
export interface Alignment {
  holes: Hole[];
  /** How much of the stored context the alignment covers; what lies beyond is lost. */
  oldLength: number;
  newLength: number;
  /** What it is worth, on the scale of `weights.ts`. */
  score: number;
}

/** So much of what both begin with is aligned with the rest. */
const LOOSE_END = 32;

const DIAGONAL = 1;
const OLD_GAP = 2;
const NEW_GAP = 3;
const STOP_OLD = 4;
const STOP_NEW = 8;
const NEVER = -1_000_000;

/**
 * Aligns two sequences from their common start, free to stop anywhere: Gotoh's affine gaps with a full trace.
 * `stored` and `page` must both be given outward from the quote, the left side reversed.
 * What both begin with is never worth breaking: it is taken as it is, but for its end, where a gap may stand in several places.
 */
export function alignOutward(stored: Uint16Array, page: Uint16Array): Alignment {
  let near = 0;
  while (near < stored.length && near < page.length && stored[near] === page[near]) near++;
  if (near === stored.length || near === page.length)
    return { holes: [], oldLength: near, newLength: near, score: near * MATCH };
  near = Math.max(0, near - LOOSE_END);
  const { holes, oldLength, newLength, score } = align(stored.subarray(near), page.subarray(near));
  for (const hole of holes) {
    hole.oldFrom += near;
    hole.oldTo += near;
    hole.newFrom += near;
    hole.newTo += near;
  }
  return { holes, oldLength: oldLength + near, newLength: newLength + near, score: score + near * MATCH };
}

function align(stored: Uint16Array, page: Uint16Array): Alignment {
  const width = page.length + 1;
  // Asked once for each unit, not for each pair: most of the time goes into the pairs.
  const numeral = new Uint8Array(page.length);
  for (let i = 0; i < page.length; i++) numeral[i] = Number(isNumeral(page[i]!));
  const trace = new Uint8Array((stored.length + 1) * width);
  const row = new Int32Array(width);
  const gapDown = new Int32Array(width).fill(NEVER);
  for (let i = 1; i < width; i++) {
    row[i] = -GAP_OPEN - (i - 1) * GAP_EXTEND;
    trace[i] = NEW_GAP | (i === 1 ? STOP_NEW : 0);
  }
  let best = 0;
  let bestAt = 0;
  for (let k = 1; k <= stored.length; k++) {
    let diagonal = row[0]!;
    row[0] = -GAP_OPEN - (k - 1) * GAP_EXTEND;
    trace[k * width] = OLD_GAP | (k === 1 ? STOP_OLD : 0);
    let gapRight = NEVER;
    const unit = stored[k - 1]!;
    const mismatch = isNumeral(unit) ? NUMBER_MISMATCH : MISMATCH;
    for (let i = 1; i < width; i++) {
      const above = row[i]!;
      const opened = above - GAP_OPEN;
      const extended = gapDown[i]! - GAP_EXTEND;
      let flags = opened >= extended ? STOP_OLD : 0;
      gapDown[i] = Math.max(opened, extended);
      const openedRight = row[i - 1]! - GAP_OPEN;
      const extendedRight = gapRight - GAP_EXTEND;
      if (openedRight >= extendedRight) flags |= STOP_NEW;
      gapRight = Math.max(openedRight, extendedRight);
      let score = diagonal;
      if (unit === page[i - 1]) score += MATCH;
      else score += numeral[i - 1] ? NUMBER_MISMATCH : mismatch;
      let from = DIAGONAL;
      if (gapDown[i]! > score) {
        score = gapDown[i]!;
        from = OLD_GAP;
      }
      if (gapRight > score) {
        score = gapRight;
        from = NEW_GAP;
      }
      trace[k * width + i] = from | flags;
      diagonal = above;
      row[i] = score;
      if (score > best) {
        best = score;
        bestAt = k * width + i;
      }
    }
  }
  return {
    ...readHoles(trace, width, bestAt, stored, page),
    oldLength: Math.floor(bestAt / width),
    newLength: bestAt % width,
    score: best,
  };
}

function readHoles(
  trace: Uint8Array,
  width: number,
  end: number,
  stored: Uint16Array,
  page: Uint16Array,
): { holes: Hole[] } {
  const holes: Hole[] = [];
  let k = Math.floor(end / width);
  let i = end % width;
  const note = (oldFrom: number, newFrom: number, oldTo: number, newTo: number) => {
    const last = holes[0];
    if (last && last.oldFrom === oldTo && last.newFrom === newTo) {
      last.oldFrom = oldFrom;
      last.newFrom = newFrom;
    } else holes.unshift({ oldFrom, oldTo, newFrom, newTo });
  };
  while (k > 0 || i > 0) {
    const cell = trace[k * width + i]!;
    const from = cell & 3;
    if (from === DIAGONAL) {
      if (stored[k - 1] !== page[i - 1]) note(k - 1, i - 1, k, i);
      k--;
      i--;
    } else if (from === OLD_GAP) {
      for (;;) {
        const opened = (trace[k * width + i]! & STOP_OLD) !== 0;
        note(k - 1, i, k, i);
        k--;
        if (opened || k === 0) break;
      }
    } else {
      for (;;) {
        const opened = (trace[k * width + i]! & STOP_NEW) !== 0;
        note(k, i - 1, k, i);
        i--;
        if (opened || i === 0) break;
      }
    }
  }
  return { holes };
}
