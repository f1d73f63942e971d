import { isSentenceEnd } from './character.ts';
import { type FoldedText, fold, foldedOffset } from './fold.ts';
import type { TextTarget } from './target.ts';

/** A stored target, folded once for matching. Offsets are into `units` = folded prefix + exact + suffix. */
export interface AnchorRecord {
  target: TextTarget;
  folded: FoldedText;
  units: Uint16Array;
  /** At most `MAX_WEIGHED` units of what stands before the quote, and after it below. */
  prefix: Uint16Array;
  quote: Uint16Array;
  suffix: Uint16Array;
  /** Where the quote starts and ends. */
  start: number;
  end: number;
  /** Where the quote's own sentence (its frame) starts and ends. */
  frameStart: number;
  frameEnd: number;
  /** The frame is whole: stored context reaches beyond it. Otherwise the outer third of the context counts as lying beyond. */
  leftWhole: boolean;
  rightWhole: boolean;
  /** The frame starts and ends with a line. */
  ownLine: boolean;
}

/** Tools that store context store at least this much of it: less means that the text ended there. */
const LEAST_STORED_CONTEXT = 32;

/** Weighing a place costs context times page: beyond a long sentence and what follows it, more context tells little. */
const MAX_WEIGHED = 192;

/** Folds a target. Prefix, quote and suffix are folded as one text, so that white space at their seams reads as it did on the page. */
export function anchorRecord(target: TextTarget): AnchorRecord {
  const folded = fold(target.prefix + target.exact + target.suffix);
  const start = foldedOffset(folded, target.prefix.length);
  const end = foldedOffset(folded, target.prefix.length + target.exact.length);
  const units = folded.units.subarray(0, folded.length);
  const breaks = new Set(folded.breaks);
  let frameStart = start;
  while (frameStart > 0 && !breaks.has(frameStart) && !isSentenceEnd(units[frameStart - 1]!)) frameStart--;
  let frameEnd = end;
  while (frameEnd < units.length && !breaks.has(frameEnd) && !isSentenceEnd(units[frameEnd - 1] ?? 0))
    frameEnd++;
  const ownLine =
    (frameStart === 0 || breaks.has(frameStart)) && (frameEnd === units.length || breaks.has(frameEnd));
  // At the very start of the text it was described in, the frame is whole though nothing lies before it.
  const leftWhole = frameStart > 0 || target.start === target.prefix.length;
  const rightWhole =
    frameEnd < units.length ||
    isSentenceEnd(units[frameEnd - 1] ?? 0) ||
    target.suffix.length < LEAST_STORED_CONTEXT;
  if (!leftWhole) frameStart = Math.floor(start / 3);
  if (!rightWhole) frameEnd = end + Math.ceil(((units.length - end) * 2) / 3);
  frameStart = Math.max(frameStart, start - MAX_WEIGHED);
  frameEnd = Math.min(frameEnd, end + MAX_WEIGHED);
  return {
    target,
    folded,
    units,
    prefix: units.subarray(Math.max(0, start - MAX_WEIGHED), start),
    quote: units.subarray(start, end),
    suffix: units.subarray(end, end + MAX_WEIGHED),
    start,
    end,
    frameStart,
    frameEnd,
    leftWhole,
    rightWhole,
    ownLine,
  };
}
