import { exactPlaces } from './exact-places.ts';
import { type FoldedText, foldedOffset } from './fold.ts';
import { GRAM, type GramIndex, gramAt, gramRange, indexGrams } from './gram-index.ts';
import type { Stretch } from './same-stretches.ts';
import { standsAt } from './same-units.ts';
import type { TextSpan } from './target.ts';

/** A noncharacter, which no text holds: it parts the stretches of a page that are looked at together. */
const SEAM = 0xffff;

/** What changed of a folded page, with what stands around it, made ready for look-ups: small however long the page is. */
export interface ChangedText {
  /** Where the whole pattern stands in it: at most `limit` folded offsets of the page, or undefined if that is too common to say. */
  places(pattern: Uint16Array, limit: number): number[] | undefined;
  /** Whether any run of three of the pattern's units stands in it, or the whole of a shorter one. */
  sharesGram(pattern: Uint16Array): boolean;
}

/** `gaps` are folded spans of the page, in order; each is taken with `margin` units on either side. */
export function* changedText(
  page: FoldedText,
  gaps: readonly TextSpan[],
  margin: number,
): Generator<void, ChangedText> {
  const windows = widened(gaps, margin, page.length);
  const size = windows.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const units = new Uint16Array(size);
  /** Where each window starts in `units`. */
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of windows) {
    starts.push(length);
    units.set(page.units.subarray(start, end), length);
    length += end - start;
    units[length++] = SEAM;
  }
  const nothing = new Uint32Array();
  const folded: FoldedText = { units, length, starts: nothing, ends: nothing, breaks: [] };
  const index = yield* indexGrams(folded);
  const onPage = (at: number) => {
    let window = starts.length - 1;
    while (starts[window]! > at) window--;
    return windows[window]!.start + at - starts[window]!;
  };
  return {
    places: (pattern, limit) => exactPlaces({ folded, index }, pattern, limit)?.map(onPage),
    sharesGram: pattern => sharesGram(folded, index, pattern),
  };
}

/** One state of a page. */
export interface FoldedState {
  text: string;
  folded: FoldedText;
}

/** The folded spans of both pages between the stretches that are the same. */
export function gapsBetween(
  stretches: readonly Stretch[],
  { text: before, folded: oldFolded }: FoldedState,
  { text: after, folded: newFolded }: FoldedState,
): { before: TextSpan[]; after: TextSpan[] } {
  const gaps: { before: TextSpan[]; after: TextSpan[] } = { before: [], after: [] };
  let from = { before: 0, after: 0 };
  const gap = (to: typeof from) => {
    if (to.before === from.before && to.after === from.after) return;
    gaps.before.push({
      start: foldedOffset(oldFolded, from.before),
      end: foldedOffset(oldFolded, to.before),
    });
    gaps.after.push({ start: foldedOffset(newFolded, from.after), end: foldedOffset(newFolded, to.after) });
  };
  for (const stretch of stretches) {
    gap(stretch);
    from = { before: stretch.before + stretch.length, after: stretch.after + stretch.length };
  }
  gap({ before: before.length, after: after.length });
  return gaps;
}

function widened(gaps: readonly TextSpan[], margin: number, length: number): TextSpan[] {
  const windows: TextSpan[] = [];
  for (const gap of gaps) {
    const start = Math.max(0, gap.start - margin);
    const end = Math.min(length, gap.end + margin);
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

function sharesGram(text: FoldedText, index: GramIndex, pattern: Uint16Array): boolean {
  if (pattern.length < GRAM) {
    for (let at = 0; at + pattern.length <= text.length; at++)
      if (standsAt(text.units, text.length, at, pattern)) return true;
    return false;
  }
  for (let at = 0; at + GRAM <= pattern.length; at++) {
    const { from, to } = gramRange(index, pattern, at);
    for (let i = from; i < to; i++) if (gramAt(index, index.places[i]!, pattern, at)) return true;
  }
  return false;
}
