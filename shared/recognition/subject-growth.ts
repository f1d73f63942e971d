import type { Span } from './documents.ts';
import { growsBetween, growthFrom, growthFromWords } from './growth.ts';
import { backward } from './subject-backward.ts';

/** 比上年低了: so much more or less than another. */
const THAN =
  /(?:(?<![同环])比(?![例重率])|(?<!比)较(?=[上去前]年|上月|同期|整治|此前))[^,，比]{1,14}?(?:翻|前进|收窄|回落|放缓|低|高|高出|低于|超出|多|少|提高|提升|上升|增加|增长|减少|下降|降低|缩短|压缩|扩大|快|慢|净增|节约|前进|后退|好|差)(?:了|近|约|整整)*$/;
/** 收入6亿元、同比增长8%: how much more the figure before it is. */
const MORE =
  /^、(?:同比|环比|[比较](?:上年|去年|上月)(?:同期)?|年均)?(?:名义|实际)?(?:增长|增加|下降|减少|提高|上升|增|降)(?:了|约|近)?$/;
/** 民间投资增长2%、高于全省8个百分点: by how much the figure before it is above another. */
const ABOVE = /^、(?:高[于出]|低于|快于|慢于|好于|优于)[^,，、]{1,10}$/;
/** 命中率高于平均5个百分点, 同上年相比前进两位. */
const BESIDE = /(?:(?:高|低|快|慢|优|好)于|高出)[^,，、]{1,10}$|[同与和跟][^,，、]{1,10}相比[^,，、]{0,4}$/;
/** An end of a growth in two counts: 由900户3100人减至60户150人. */
const END = /[由从到至为]/;
/** The figure that a growth begins with: where it stands and what grew. */
export interface Grown {
  start: number;
  end: number;
  unit: string;
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
  const between = previous && previous.end > clause.start ? text.slice(previous.end, start) : '';
  if (previous && (growsBetween(between) || MORE.test(between) || ABOVE.test(between)))
    return previous.subject ?? 'unnamed';
  if (previous?.end === start && previous.unit === '户' && END.test(text[previous.start - 1] ?? ''))
    return previous.subject ?? 'unnamed';
  const before = text.slice(low, start);
  const from = growthFromWords(before) ?? growthFrom(before, text.slice(end, clause.end));
  if (from !== undefined) return named(low + from, low);
  const than = THAN.exec(before) ?? BESIDE.exec(before);
  return than ? named(low + than.index, low) : undefined;
}
