import type { Span } from './documents.ts';
import { growsBetween, growthFrom, growthFromWords } from './growth.ts';
import { backward } from './subject-backward.ts';

/** 比上年低了: so much more or less than another. */
const THAN =
  /比(?![例重率])[^,，比]{1,14}?(?:低|高|高出|低于|超出|多|少|提高|提升|上升|增加|增长|减少|下降|降低|缩短|压缩|扩大)(?:了|近)?$/;
/** The figure that a growth begins with: where it ends and what grew. */
export interface Grown {
  end: number;
  subject?: Span;
}

/** What grew, shrank or differs, where the figure is an end of it; `unnamed` where the clause says so and names nothing. */
export function grown(
  text: string,
  clause: Span,
  figure: { start: number; end: number; unit: string },
  previous: Grown | undefined,
): Span | 'unnamed' | undefined {
  const { start, end, unit } = figure;
  const named = (to: number, from = clause.start): Span | 'unnamed' =>
    backward(text, from, to, unit) ?? 'unnamed';
  const low = Math.max(clause.start, previous?.end ?? 0);
  if (previous && previous.end > clause.start && growsBetween(text.slice(previous.end, start)))
    return previous.subject ?? 'unnamed';
  const before = text.slice(low, start);
  const from = growthFromWords(before) ?? growthFrom(before, text.slice(end, clause.end));
  if (from !== undefined) return named(low + from, low);
  const than = THAN.exec(before);
  return than ? named(low + than.index, low) : undefined;
}
