/** What stands on one side of a rival: so many characters as beside the target, counted from the words outward, then these. */
export interface RivalSide {
  same: number;
  beyond: string;
}

/** Another place with the target's words, told by where its surroundings part from the target's. */
export interface Rival {
  left: RivalSide;
  right: RivalSide;
}

/** Places whose surroundings have less in common with the target's, both sides together, are told from it by any other context. */
const LEAST_SAME = 4;
/** Beyond the first difference so much is kept: it tells one twin from the next. */
export const RIVAL_TAIL = 16;
/** The nearest rivals are enough: what is unlike the target is not taken for it. */
export const MAX_RIVALS = 2;
/** …and the nearest so many on either side are looked at: what moves into a gap stood beside it. */
const MAX_SCANNED = 64;

/**
 * The places of `text` whose surroundings are most like those of `[start, end)`, which has the same words; `[from, to)` is what is stored,
 * and what lies well inside is no part of the answer.
 */
export function describeRivals(text: string, start: number, end: number, from: number, to: number): Rival[] {
  const exact = text.slice(start, end);
  const found: { at: number; left: number; right: number }[] = [];
  const look = (at: number) => {
    // What stands in the stored context, with some of its own, is known from there.
    const isKnown = (at >= from + RIVAL_TAIL || from === 0) && at + exact.length + RIVAL_TAIL <= to;
    if (isKnown && at >= from) return;
    let left = 0;
    while (start - left > from && at > left && text[start - left - 1] === text[at - left - 1]) left++;
    let right = 0;
    while (end + right < to && text[end + right] === text[at + exact.length + right]) right++;
    if (left + right >= LEAST_SAME) found.push({ at, left, right });
  };
  for (let at = start, left = MAX_SCANNED; left > 0 && at > 0; left--) {
    at = text.lastIndexOf(exact, at - 1);
    if (at < 0) break;
    look(at);
  }
  for (let at = start, left = MAX_SCANNED; left > 0; left--) {
    at = text.indexOf(exact, at + 1);
    if (at < 0) break;
    look(at);
  }
  found.sort((a, b) => b.left + b.right - a.left - a.right);
  return found.slice(0, MAX_RIVALS).map(({ at, left, right }) => {
    const after = at + exact.length + right;
    return {
      left: { same: left, beyond: tail(text, at - left - RIVAL_TAIL, at - left) },
      right: { same: right, beyond: tail(text, after, after + RIVAL_TAIL) },
    };
  });
}

/** No half of a character: what is stored goes over the wire. */
const tail = (text: string, from: number, to: number) => text.slice(Math.max(0, from), to).toWellFormed();
