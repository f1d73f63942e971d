import type { Span } from './documents.ts';
import { backward } from './subject-backward.ts';

const GROWS = '(?:增|升|提高|提升|上升|降|减|扩|压|缩|发展|恢复|涨|跌|回落|变|延长)';
/** 由2015年的, 从每亩: what stands between a growth's noun and its first figure. */
const FROM = /[由从](?:[^,，由从]{0,8})$/;
const TO_AHEAD = new RegExp(`^[^,，。;；]{0,4}?${GROWS}[^,，。;；]{0,3}[到至为]`);
/** What stands between the two figures of a growth. */
const TO_BEHIND = new RegExp(`^${GROWS}?[^,，]{0,3}?${GROWS}[^,，]{0,2}[到至为](?:(?:19|20)\\d\\d年的?)?$`);
/** 从倒数升到: a growth whose first end is no figure. */
const FROM_WORDS = new RegExp(`[由从][^,，由从\\d]{1,10}?${GROWS}[^,，]{0,2}[到至为]$`);
/** 比上年低了: so much more or less than another. */
const THAN =
  /比(?![例重率])[^,，比]{1,14}?(?:低|高|高出|低于|超出|多|少|提高|提升|上升|增加|增长|减少|下降|降低|缩短|压缩|扩大)(?:了|近)?$/;
/** A growth's figures stand no further apart. */
const REACH = 24;

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
  if (previous && previous.end > clause.start && start - previous.end < REACH)
    if (TO_BEHIND.test(text.slice(previous.end, start))) return previous.subject ?? 'unnamed';
  const before = text.slice(low, start);
  const words = FROM_WORDS.exec(before);
  if (words) return named(low + words.index, low);
  const from = FROM.exec(before);
  if (from && TO_AHEAD.test(text.slice(end, Math.min(clause.end, end + REACH))))
    return named(low + from.index, low);
  const than = THAN.exec(before);
  return than ? named(low + than.index, low) : undefined;
}
