/** The time that a figure speaks of, as days: what 2023 and 2023-01/2023-12 have in common, what comes first, what lies in a year. */

export interface PeriodSpan {
  /** First and last day, both included, in days since 1970-01-01. */
  from: number;
  to: number;
  /** ISO 8601, as short as whole years, months or days allow: two ways of writing one span have one key. */
  key: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / DAY_MS;

/** First and last day of a year, a month or a day; undefined where there is no such date. */
function daysOf(text: string): [from: number, to: number] | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), match[2], match[3]];
  if (month === undefined) return [dayOf(year, 1, 1), dayOf(year + 1, 1, 1) - 1];
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  if (day === undefined) return [dayOf(year, m, 1), dayOf(year, m + 1, 1) - 1];
  const at = dayOf(year, m, Number(day));
  return new Date(at * DAY_MS).getUTCMonth() === m - 1 ? [at, at] : undefined;
}

const isoDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

function keyOf(from: number, to: number): string {
  const [first, last] = [isoDay(from), isoDay(to)];
  const after = isoDay(to + 1);
  if (first.endsWith('-01-01') && after.endsWith('-01-01'))
    return joined(first.slice(0, 4), last.slice(0, 4));
  if (first.endsWith('-01') && after.endsWith('-01')) return joined(first.slice(0, 7), last.slice(0, 7));
  return joined(first, last);
}

const joined = (first: string, last: string) => (first === last ? first : `${first}/${last}`);

/** Reads an ISO 8601 year, month, day, or `from/to` of those with both ends included; undefined for what is none. */
export function readPeriod(period: string): PeriodSpan | undefined {
  const [begin = '', end = begin, ...more] = period.split('/');
  const first = daysOf(begin);
  const last = daysOf(end);
  if (!first || !last || more.length > 0 || last[1] < first[0]) return undefined;
  return { from: first[0], to: last[1], key: keyOf(first[0], last[1]) };
}

/** A workspace has few spans and many figures: each is led to its years once. */
const years = new Map<string, PeriodSpan>();

/** The year, or the years, that a span lies in: 2020-11 is in 2020, 2016-12/2021-11 in 2016/2021. */
export function inYears(span: PeriodSpan): PeriodSpan {
  const held = years.get(span.key) ?? widened(span);
  years.set(span.key, held);
  return held;
}

function widened({ from, to }: PeriodSpan): PeriodSpan {
  const [first, last] = [Number(isoDay(from).slice(0, 4)), Number(isoDay(to).slice(0, 4))];
  return {
    from: dayOf(first, 1, 1),
    to: dayOf(last + 1, 1, 1) - 1,
    key: joined(String(first), String(last)),
  };
}

/** What comes first; of what begins together, what ends first. */
export function byTime(a: PeriodSpan, b: PeriodSpan): number {
  return a.from - b.from || a.to - b.to;
}

export const GRAINS = ['day', 'month', 'year', 'years'] as const;
export type Grain = (typeof GRAINS)[number];

/** How long a span is: what a day brought is not compared with what a year did. */
export function grainOf({ from, to }: PeriodSpan): Grain {
  const days = to - from + 1;
  if (days <= 14) return 'day';
  if (days <= 184) return 'month';
  return days <= 366 ? 'year' : 'years';
}

/** The middle of a span, ms since 1970 UTC: where it stands on an axis of time. */
export function middleOf({ from, to }: PeriodSpan): number {
  return ((from + to + 1) / 2) * DAY_MS;
}
