import { charSet, has } from './char-set.ts';
import type { Places } from './places.ts';

/** A point or span of time in the text, its parts as far as they are written. */
export interface DateRead {
  start: number;
  end: number;
  /** Absent where the text leaves the year unsaid. */
  year?: number;
  month?: number;
  day?: number;
  /** The end of a span; month and day as far as written. */
  to?: { year?: number; month?: number; day?: number };
  /** 去年 -1, 今年 0, 明年 1: counted from a year that the page gives. */
  relative?: number;
  /** 2020年起, 2020年以来: goes on to the year under review. */
  since?: boolean;
  /** 去年同期: the same day or months as the time named before, in this year. */
  same?: boolean;
  /** A clock time or a bare day: blocks figures, names no period. */
  silent?: boolean;
}

const N2 = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const Y4 = '(?:(?:19|20)\\d\\d|[一二][〇零九一二三四五六七八○O]{3})';
const S = '[ \\u3000]?';
/** 12月, 12月份, 12月中旬. */
const MONTH = '月(?:份|[上中下]旬)?';
const TO = '(?:至|到|-{1,2}|—{1,2}|–|~|～|−)';
const PART = new RegExp(
  [
    // 1-3 ISO-like, with a clock time
    `(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2}|\\d{2}(?=\\d{2}:\\d{2}))(?!\\d(?!\\d:\\d))(?:[T ]*\\d{1,2}:\\d{2}(?::\\d{2})?)?`,
    // 4-9 2020年9月16日至17日, 2020年1月至3月, 2016年至2020年
    `(?<![\\d.])(${Y4})${S}年(?:度)?(?:${S}(${N2})${S}${MONTH}(?:${S}(${N2})${S}(?:[日号]|(?=${TO}${S}(?:${N2}${S}月${S})?${N2}${S}[日号])))?)?(?:${S}${TO}${S}(?:(${Y4}|\\d\\d(?=年\\d{1,2}月))${S}年)?(?:${S}(${N2})${S}${MONTH})?(?:${S}(${N2})${S}[日号])?(?=[^\\d一二三四五六七八九十]|$|[一二三四五六七八九十]{1,3}[届次]))?`,
    // 10-11 2016-2020年, 2016至2020年
    `(?<![\\d.])(${Y4})${S}${TO}${S}(${Y4})${S}年?`,
    // 12-15 去年12月3日 and what follows, 去年4至6月
    `(去年|前年|今年|本年度?|当年|明年(?!、)|上年|上一年|同年|次年|翌年)(?:${S}(${N2})${S}(?:(?:${MONTH})?${TO}${S}(${N2})${S})?${MONTH}(?:${S}(${N2})${S}[日号])?)?`,
    // 16-19 9月16日至17日, 9月16日至10月3日
    `(?<![\\d.个第])(${N2})${S}月${S}(${N2})${S}[日号]?(?:${S}${TO}${S}(?:(${N2})${S}月)?${S}(${N2})${S}[日号])?`,
    // 20-21 4至6月, 4月至6月, 11月份
    `(?<![\\d.个第])(${N2})${S}(?:${MONTH})?${S}(?:(?:${TO}|、(?=${N2}月两个月))${S}(${N2})${S})${MONTH}`,
    // 22 11月
    `(?<![\\d.个第])(${N2})${S}${MONTH}`,
    // 23 “十四五”
    `“(十[一二三四五六])五”(?=规划?期|期间|时期|以来|开局|收官|末)`,
    // 24 上半年, 一季度 without a year
    `(?<![年度])(上半年|下半年|[一二三四]季度|前三季度)(?!度)`,
    // 25-27 17.07.2015
    `(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)(?![\\d.])`,
    // clock times and lone days
    `(?<![\\d.])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)`,
    `(?<![\\d.])${N2}[时点](?:${N2}分|半|许|整)?(?=[,，。;；、)至到左\\s-]|$)`,
    `(?<![\\d.])\\d{1,2}点(?:\\d{1,2}分|半|许|整)`,
    // 28-29 16日, 16日至17日: of a month that the page says elsewhere
    `(?<![\\d.第每])(\\d{1,2})${S}(?:日${S})?(?:${TO}${S}(\\d{1,2})${S})?日(?!游|本|内|之内|考察|访问|行程|之行)`,
    `(?<![\\d.])\\d{1,2}${S}(?:${TO}${S}\\d{1,2}${S})?[日号](?!游|本|内|之内|考察|访问|行程|之行)`,
    // 30-32 20250303 19:00
    `(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?= \\d{1,2}:\\d{2})`,
  ].join('|'),
  'y',
);
/** Characters that a date begins with. */
const NUMERALS = '0123456789〇零O一二三四五六七八九十';
const isNumeral = charSet(NUMERALS);
export const DATE_BEGINS = charSet(`${NUMERALS}去前今本当明上下同次翌“`);
/** What stands behind the first numerals of a date. */
const GOES_ON = charSet('年月日号时点至到季-—–~～−./: \u3000');
const RELATIVE: Record<string, number> = {
  去: -1,
  前: -2,
  今: 0,
  本: 0,
  当: 0,
  明: 1,
  上: -1,
  同: 0,
  次: 1,
  翌: 1,
};
const HAN_DIGITS = '〇一二三四五六七八九';
/** The first year of the plan periods from the eleventh (2006) to the sixteenth. */
const PLAN_YEARS: Record<string, number> = {
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
};
/** 前11个月 is the longest. */
const HALF = 6;
const HALVES =
  /^(上半年|下半年|(?:第)?[一二三四]季度|前[三两]季度|前(?:\d{1,2}|[两二三四五六七八九十]|十一)个月|年底|年初|年末|年中)/;

/** 12, 十二, 二十一, 二〇二〇 as a number. */
export function calendarNumber(s: string): number {
  if (/^\d+$/.test(s)) return Number(s);
  if (s.length === 4) {
    return Number([...s].map(c => (c === '零' || c === 'O' ? 0 : HAN_DIGITS.indexOf(c))).join(''));
  }
  const [tens, ones] = s.includes('十') ? s.split('十') : ['', s];
  const of = (c: string | undefined, none: number) => (c ? HAN_DIGITS.indexOf(c) : none);
  return s.includes('十') ? of(tens, 1) * 10 + of(ones, 0) : of(ones, 0);
}

const number = (s: string | undefined) => (s === undefined ? undefined : calendarNumber(s));

/** Drops what the text leaves unsaid, so that optional fields are really absent. */
function compact<T extends object>(o: T): T {
  const out = {} as T;
  for (const key in o) if (o[key] !== undefined) out[key] = o[key];
  return out;
}

function span(to: {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
}): DateRead['to'] {
  const out = compact(to);
  return Object.keys(out).length ? (out as NonNullable<DateRead['to']>) : undefined;
}

function readParts(m: RegExpExecArray): Partial<DateRead> {
  if (m[1]) return { year: +m[1], month: +m[2]!, day: +m[3]! };
  if (m[4]) {
    const from = number(m[4])!;
    // 1968年8月—79年3月: of the same century
    const year = m[7]?.length === 2 ? from - (from % 100) + Number(m[7]) : number(m[7]);
    const to = span({ year, month: number(m[8]), day: number(m[9]) });
    return compact({ year: from, month: number(m[5])!, day: number(m[6])!, to: to! });
  }
  if (m[10]) return { year: number(m[10])!, to: { year: number(m[11])! } };
  if (m[12]) {
    const to = span({ month: number(m[14]) });
    return compact({ relative: RELATIVE[m[12][0]!]!, month: number(m[13])!, day: number(m[15])!, to: to! });
  }
  if (m[16]) {
    const to = span({ month: number(m[18]), day: number(m[19]) });
    return compact({ month: number(m[16])!, day: number(m[17])!, to: to! });
  }
  if (m[20]) return { month: number(m[20])!, to: { month: number(m[21])! } };
  if (m[22]) return { month: number(m[22])! };
  if (m[23]) return { year: PLAN_YEARS[m[23]]!, to: { year: PLAN_YEARS[m[23]]! + 4 } };
  if (m[24]) return halfOf(m[24]);
  if (m[25]) return { year: +m[27]!, month: +m[26]!, day: +m[25] };
  if (m[30]) return { year: +m[30], month: +m[31]!, day: +m[32]! };
  if (m[28]) return compact({ day: +m[28], to: span({ day: number(m[29]) })! });
  return { silent: true };
}

const COMPARED = /(?:较|比|相比|对比|同比)$/;
/** 比2011年23件增加: the figure that another is compared with is of that time. */
const OWN_FIGURE = /^的?[约近]?\d/;
/** 去年同期是70%, 由去年同期的15%提高到27%: a figure of that time, and no comparison with it. */
const SAME_FIGURE = /^同期(?:只?[是为有]|[降升增]到|收到|的)?[约近]?\d/;
const SINCE = /^(?:年)?(?:以来|起|开始|至今|到现在|以后)/;

/** 为期5日, 连续3日: so many days, no day of the month. */
const LASTS = /(?:为期|历时|连续|用时|需时|满|近|约)$/;

/** What stands behind the first character of 去年, 今年, 上半年, 前三季度, “十四五”. */
const SECOND = charSet('年一十半三');

const OPEN = /[月年份日][至到]$/;
/** The most numerals that a date begins with: 20250303. */
const DIGITS = 8;

/** A quick look ahead, so that the long pattern is tried only where a date is likely. */
function mayBegin(text: string, at: number): boolean {
  let i = at + 1;
  if (!has(isNumeral, text, at)) return has(SECOND, text, i);
  while (i - at < DIGITS && has(isNumeral, text, i)) i++;
  return has(GOES_ON, text, i);
}

/** Every date, span of dates and clock time of the folded text, in order. */
export function findDates(text: string, places: Places): DateRead[] {
  const out: DateRead[] = [];
  for (let at = places.from(0); at < text.length; at = places.from(at + 1)) {
    if (!mayBegin(text, at)) continue;
    PART.lastIndex = at;
    const m = PART.exec(text);
    if (!m) continue;
    const date: DateRead = { start: m.index, end: PART.lastIndex, ...readParts(m) };
    // 2020年10月至今: the span has no second date
    if (!date.to && OPEN.test(m[0])) date.end--;
    const after = text.slice(date.end, date.end + 4);
    // 较去年同期, 比2019年: what a figure is compared with is not its time
    if (date.relative !== undefined && SAME_FIGURE.test(text.slice(date.end, date.end + HALF)))
      date.same = true;
    else if (
      (COMPARED.test(text.slice(Math.max(0, at - 3), at)) && !OWN_FIGURE.test(after)) ||
      after.startsWith('同期') ||
      after.startsWith('相比')
    )
      date.silent = true;
    if (date.day !== undefined && date.month === undefined && LASTS.test(text.slice(Math.max(0, at - 2), at)))
      date.silent = true;
    // 一月一题, 一季一评: no month and day
    if (/^一月一/.test(m[0]) && !/[日号]/.test(m[0])) continue;
    if (m[0] === '一月' && text[date.end] === '一') continue;
    const valid = (date.month ?? 1) <= 12 && (date.month ?? 1) >= 1 && (date.day ?? 1) <= 31;
    if (!valid || (date.to?.month ?? 1) > 12) continue;
    if (SINCE.test(after) && !date.to) date.since = true;
    const half =
      date.month === undefined && !date.to ? HALVES.exec(text.slice(date.end, date.end + HALF)) : null;
    if (half) Object.assign(date, halfOf(half[1]!), { end: date.end + half[1]!.length });
    out.push(date);
    at = date.end - 1;
  }
  return out;
}

function halfOf(word: string): Partial<DateRead> {
  if (word === '上半年') return { month: 1, to: { month: 6 } };
  if (word === '下半年') return { month: 7, to: { month: 12 } };
  const quarter = '一二三四'.indexOf(word.replace('第', '')[0]!);
  if (word.endsWith('季度') && quarter >= 0)
    return { month: quarter * 3 + 1, to: { month: quarter * 3 + 3 } };
  if (word === '前三季度') return { month: 1, to: { month: 9 } };
  const months = /^前(.+)个月$/.exec(word)?.[1];
  if (months) return { month: 1, to: { month: calendarNumber(months.replace('两', '二')) } };
  return {};
}
