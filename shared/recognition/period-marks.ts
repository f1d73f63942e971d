import { charSet, has, within } from './char-set.ts';
import { calendarNumber, type DateRead } from './dates.ts';
import { type PageTime, type Years, yearBefore } from './page-time.ts';
import { dateMarks } from './period-dates.ts';
import type { Places } from './places.ts';
import { iso, type TimeMark, years } from './time-mark.ts';

const NUMBER = '[一二三四五六七八九十两\\d]{1,3}';
/** Words for a time that no calendar date gives. */
const WORDS = new RegExp(
  [
    // 1 过去五年, 五年来, 65年来; 这五年; 连续十年共
    `(?:过去的?|刚刚过去的?|[这近]|连续|本届|届内)?(?<!\\d)(${NUMBER})年(?:多)?(?:以?来|间|里|(?=[共累]计?[^,，]{0,6}\\d))`,
    // 2
    `(?:过去的?|本届|届内|(?<=[。\\n,，])这)(${NUMBER})年`,
    // 3 今后五年
    `(?:今后|未来)(${NUMBER})年`,
    // 4 十三届三次会议以来
    `届(?:[\\u4e00-\\u9fff]{2,6}?)?([一二三四五六1-6])次(?:全体)?会议以来`,
    // 5 the year that is spoken of
    `(全年|年内|一年来|过去的?一年|这一年)`,
    // 6 this day
    `(今天|(?<!时至)今日|刚才)`,
    // 7 a time left open
    `(几年下来|[多几数]年来?|近几?年来?|这些年|历年来?|长期以来|一直以来)(?=[,，一不始在积我他她来])`,
    // 8
    `(本届以来|换届以来|届[省市县区州旗]?政协(?:期间|以来)|任期内)`,
    // 9 this day and age
    `(现在|如今|现今|眼下|近日|近期|(?<![节假生纪])日前(?!夕)|最近)`,
    // 10 the day before, the day after
    `(昨天|昨日|昨晚|明天|明日)`,
    // 11 the end of the year that is spoken of
    `((?<=[到至])年底(?!前))`,
    // 12 since something began
    `((?<=结对|成立|组建|组成|挂牌|启动|运行|创办|开馆|启用|建成|揭牌)以来)`,
  ].join('|'),
  'y',
);
/** Numerals that those words begin with, which 年 follows at once. */
const NUMERALS = '二三四五六七八九十两0123456789';
const isNumeral = charSet(NUMERALS);
export const TIME_BEGINS = charSet(`${NUMERALS}连过刚这近本届今昨未全年多几数历长一换任现如眼日最明以`);
/** The second characters of the other words. */
const GOES_ON = charSet(`${NUMERALS}续一去刚届内后来年天日晚才下几些期直政在今前近底全省市县区州人`);
const YEAR_WITHIN = 3;
const YEAR_SIGN = '年'.charCodeAt(0);
/** How far behind 自2018年起 the years since then are counted. */
const SINCE_REACH = 40;
/** A term of the conference. */
const TERM_YEARS = 5;
/** 65年来 counts from a founding, 五年来 counts the years under review. */
const LONG = 10;
function dayNear(year: number, month: number, day: number, away: number): string {
  const near = new Date(Date.UTC(year, month - 1, day + away));
  return iso(near.getUTCFullYear(), near.getUTCMonth() + 1, near.getUTCDate());
}

/** What a page reviews up to: the last year of its review, else its own year. */
function reviewEnd(time: PageTime): number | undefined {
  if (time.review) return time.review.to;
  if (time.page?.month === undefined) return time.page?.year;
  return yearBefore(time.page, time.report);
}

/** How far the end of a clause is looked for. */
const CLAUSE = 60;
const REPORT = /^[^,，。;；\n]{0,24}报告/;

/** 查看了近期受灾的农户: amid a clause these words say nothing of the next one. */
const CLAUSE_BEGINS = /[,，。;；:：\n“\s]/;

function clauseEnd(text: string, from: number): number {
  const length = text.slice(from, from + CLAUSE).search(/[,，。;；\n]/);
  return length < 0 ? from + CLAUSE : from + length;
}

/** How far before 三年来 the year is looked for with which they began. */
const START_REACH = 3000;

/** Whether the page says when so many years began: it reviews them, they are a term, are counted in a row, or it names that year. */
function knowsStart(m: RegExpExecArray, n: number, from: number, time: PageTime): boolean {
  if (time.report || time.feature || n === TERM_YEARS || m[0].startsWith('连续')) return true;
  const before = m.input.slice(Math.max(0, m.index - START_REACH), m.index);
  // 2021-2022年度
  return new RegExp(`(?:${from}|${from - 1})(?:年|[-—至])`).test(before);
}

function wordMark(m: RegExpExecArray, time: PageTime): TimeMark {
  const mark: TimeMark = { start: m.index, end: m.index + m[0].length, depth: 0 };
  const end = reviewEnd(time);
  const count = m[1] ?? m[2];
  let of: Years | undefined;
  if (end !== undefined) {
    if (count === '一' && !m[0].includes('年多')) of = time.review;
    else if (count !== undefined) {
      const n = calendarNumber(count.replace('两', '二'));
      const now = time.page?.year ?? end;
      of =
        n > LONG ? { from: now - n, to: now } : { from: end - n + (m[0].includes('年多') ? 0 : 1), to: end };
      if (m[1] && !knowsStart(m, n, of.from, time)) of = undefined;
    } else if (m[3]) of = { from: end + 1, to: end + calendarNumber(m[3].replace('两', '二')) };
    else if (m[4]) of = { from: end, to: end };
    else if (m[8] && (time.report || time.feature)) of = { from: end - TERM_YEARS + 1, to: end };
    else if (m[5] && time.review) of = time.review;
  }
  // 六届二次会议以来提案办理情况的报告: of which time the report is, and nothing behind it
  const ofReport = m[4] ? REPORT.exec(m.input.slice(mark.end, mark.end + CLAUSE)) : null;
  if (ofReport) mark.until = mark.end + ofReport[0].length;
  if (/[近前]/.test(m[9] ?? '') && !CLAUSE_BEGINS.test(m.input[m.index - 1] ?? '\n'))
    mark.until = clauseEnd(m.input, mark.end);
  // 近年来，建成景区4家: how things stand by now, as far as the sentence goes
  if (m[7]?.startsWith('近年') && end !== undefined) mark.lately = String(end);
  if (m[9] && time.page) of = { from: time.page.year, to: time.page.year };
  const { page } = time;
  if (m[6] && page?.month !== undefined) {
    mark.depth = 2;
    mark.said = true;
    mark.iso = iso(page.year, page.month, page.day);
    mark.year = String(page.year);
  } else if (m[10] && page?.month !== undefined && page.day !== undefined) {
    mark.depth = 2;
    mark.said = true;
    mark.iso = dayNear(page.year, page.month, page.day, m[10].startsWith('昨') ? -1 : 1);
    mark.year = mark.iso.slice(0, 4);
  } else if (of) mark.iso = mark.year = years(of);
  return mark;
}

/** How far a year holds in its paragraph for the words that go back to it. */
const NEAR = 400;

function isNear(mark: TimeMark, text: string, at: number): boolean {
  return at - mark.end < NEAR && !text.slice(mark.end, at).includes('\n');
}

/** What 到年底 and 成立以来 make of the year that their paragraph named before. */
function sinceNamed(
  marks: readonly TimeMark[],
  text: string,
  m: RegExpExecArray,
  time: PageTime,
): string | undefined {
  const before = marks.findLast(({ until, year }) => until === undefined && year !== undefined);
  // 自2021年6月开馆以来 was read as a whole
  if (!before?.year || (m[12] && before.iso?.includes('/')) || !isNear(before, text, m.index))
    return undefined;
  if (m[11]) return before.year.slice(-4);
  const from = Number(before.year.slice(0, 4));
  const to = time.review?.to ?? time.page?.year ?? from;
  return from < to ? years({ from, to }) : undefined;
}

/** Every word of the folded text that names a time, in order. */
export function timeMarks(
  text: string,
  places: Places,
  dates: readonly DateRead[],
  time: PageTime,
): TimeMark[] {
  const dated = dateMarks(text, dates, time);
  const out: TimeMark[] = [];
  let next = 0;
  const push = (mark: TimeMark) => {
    const before = out.at(-1);
    if (!before || mark.start >= before.end) out.push(mark);
  };
  for (let at = places.from(0); at < text.length; at = places.from(at + 1)) {
    if (has(isNumeral, text, at) && !within(text, at + 1, YEAR_WITHIN, YEAR_SIGN)) continue;
    if (!has(GOES_ON, text, at + 1) && !has(isNumeral, text, at)) continue;
    WORDS.lastIndex = at;
    const m = WORDS.exec(text);
    if (!m) continue;
    at = WORDS.lastIndex - 1;
    while (next < dated.length && dated[next]!.start < m.index) push(dated[next++]!);
    const mark = wordMark(m, time);
    if (m[5] || (m[1] ?? m[2]) === '一') {
      // 全年 behind a year in the same paragraph is that year
      const before = out.findLast(({ until }) => until === undefined);
      const same = before && isNear(before, text, m.index);
      if (same && before.year && before.depth === 0) mark.iso = mark.year = before.year;
      if (!mark.iso) continue;
    }
    if (m[11] || m[12]) {
      const of = sinceNamed(out, text, m, time);
      if (!of) continue;
      mark.iso = mark.year = of;
    }
    // 自2018年起…4年来: the years since that one
    const since = out.at(-1);
    if (
      (m[1] ?? m[2]) &&
      since?.depth === 0 &&
      since.iso?.includes('/') &&
      mark.start - since.end < SINCE_REACH &&
      !/[。\n]/.test(text.slice(since.end, mark.start))
    )
      mark.iso = mark.year = since.iso;
    push(mark);
  }
  while (next < dated.length) push(dated[next++]!);
  return out;
}
