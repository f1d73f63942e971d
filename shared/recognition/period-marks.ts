import { charSet, has, within } from './char-set.ts';
import { calendarNumber, type DateRead } from './dates.ts';
import { type PageTime, type Years, yearBefore } from './page-time.ts';
import { heldUntil } from './period-holds.ts';
import { AGENCY } from './period-words.ts';
import type { Places } from './places.ts';

/** A word that names a time, or says that the page leaves it open. */
export interface TimeMark {
  start: number;
  end: number;
  /** ISO 8601, both ends for a span; absent where the page does not say which time it is. */
  iso?: string;
  /** The year, or the years, that the time lies in. */
  year?: string;
  /** 0 a year or a span of years, 1 a month, 2 a day. */
  depth: 0 | 1 | 2;
  /** 到2035年, 2035年远景目标: a year that is aimed at; what is told behind it is not of that year. */
  aim?: boolean;
  /** 今天: a day by its relation to the speaker. */
  said?: boolean;
  /** Where the time ends to hold: behind what grew from it, was many times it, or was founded in it. */
  until?: number;
}

const NUMBER = '[一二三四五六七八九十两\\d]{1,3}';
/** Words for a time that no calendar date gives. */
const WORDS = new RegExp(
  [
    // 1 过去五年, 五年来, 65年来; 这五年
    `(?:过去的?|刚刚过去的?|[这近]|本届|届内)?(?<!\\d)(${NUMBER})年(?:多)?(?:以?来|间|里)`,
    // 2
    `(?:过去的?|本届|届内|(?<=[。\\n,，])这)(${NUMBER})年`,
    // 3 今后五年
    `(?:今后|未来)(${NUMBER})年`,
    // 4 十三届三次会议以来
    `届(?:[\\u4e00-\\u9fff]{2,6}?)?([一二三四五六1-6])次(?:全体)?会议以来`,
    // 5 the year that is spoken of
    `(全年|年内|一年来|过去的?一年|这一年)`,
    // 6 this day
    `(今天|今日|刚才)`,
    // 7 a time left open
    `(几年下来|[多几数]年来?|近几?年来?|这些年|历年来?|长期以来|一直以来)(?=[,，一不始在积我他她来])`,
    // 8
    `(本届以来|换届以来|届[省市县区州旗]?政协(?:期间|以来)|任期内)`,
    // 9 this day and age
    `(现在|如今|现今|眼下|近日|近期|(?<![节假生纪])日前(?!夕)|最近)`,
    // 10 the day before, the day after
    `(昨天|昨日|昨晚|明天|明日)`,
  ].join('|'),
  'y',
);
/** Numerals that those words begin with, which 年 follows at once. */
const NUMERALS = '二三四五六七八九十两0123456789';
const isNumeral = charSet(NUMERALS);
export const TIME_BEGINS = charSet(`${NUMERALS}过刚这近本届今昨未全年多几数历长一换任现如眼日最明`);
/** The second characters of the other words. */
const GOES_ON = charSet(`${NUMERALS}一去刚届内后来年天日晚才下几些期直政在今前近全省市县区州人`);
const YEAR_WITHIN = 3;
const YEAR_SIGN = '年'.charCodeAt(0);
/** 自2013年4月…至今: what follows holds to this day. */
const TO_THIS_DAY = /^[^。!?！？\n]{0,50}?(?:至今|到现在|以来)/;
/** 自2013年4月…以来 sums up what was done since; 至今 says how things stand. */
const SUMS_UP = /^[^。!?！？\n至到]{0,50}?以来/;
const NOW = /^年?(?:至今|到现在)/;
/** How far behind 自2018年起 the years since then are counted. */
const SINCE_REACH = 40;
/** 对2020年度20件优秀提案进行表彰: the year of what is honoured. */
const HONOURED =
  /^(?:度)?(?:的)?[^,，。;；\n]{0,12}(?:优秀|先进|十佳|最美|好提案|好新闻)[^。\n]{0,40}(?:表彰|颁奖|授予|表扬|奖励)/;
const SAME_YEAR = /^[当同]年/;

/** A term of the conference. */
const TERM_YEARS = 5;
/** 65年来 counts from a founding, 五年来 counts the years under review. */
const LONG = 10;
/** A date without a year that is this near to the page's own is of the same winter or summer. */
const NEAR_BEFORE = 75;
const NEAR_AFTER = 31;

/** How far the end of a clause is looked for. */
const CLAUSE = 60;
/** How far a sentence may name its year behind a day. */
const AHEAD = 40;

/** 2020-01-25 */
const ISO_DAY = 10;

const two = (n: number) => String(n).padStart(2, '0');

export function years(of: Years): string {
  return of.from === of.to ? String(of.from) : `${of.from}/${of.to}`;
}

function iso(year: number, month?: number, day?: number): string {
  return [year, month, month && day]
    .filter(n => n !== undefined)
    .map(n => two(n!))
    .join('-');
}

function dayNear(year: number, month: number, day: number, away: number): string {
  const near = new Date(Date.UTC(year, month - 1, day + away));
  return iso(near.getUTCFullYear(), near.getUTCMonth() + 1, near.getUTCDate());
}

/** The year in which a month lies that is near to the page's own day. */
function nearPage(page: PageTime['page'], month: number, day = 15): number | undefined {
  if (page?.month === undefined) return undefined;
  const own = Date.UTC(page.year, page.month - 1, page.day ?? 15);
  for (const year of [page.year, page.year - 1]) {
    const days = (own - Date.UTC(year, month - 1, day)) / 86_400_000;
    if (days <= NEAR_BEFORE && days >= -NEAR_AFTER) return year;
  }
  return undefined;
}

/** What a page reviews up to: the last year of its review, else its own year. */
function reviewEnd(time: PageTime): number | undefined {
  if (time.review) return time.review.to;
  if (time.page?.month === undefined) return time.page?.year;
  return yearBefore(time.page, time.report);
}

/** 2020年以来, 自2013年4月…至今: a time that goes on to the year under review, or to this day. */
function goOn(mark: TimeMark, from: number, end: number | undefined, toDay: boolean): void {
  mark.depth = 0;
  if (end === undefined) {
    delete mark.iso;
    delete mark.year;
  } else mark.iso = mark.year = toDay || from >= end ? String(end) : `${mark.iso}/${end}`;
}

/** The year of a date that comes next in the same sentence: 1月19日，2020年度活动在村里举行. */
function yearAhead(text: string, from: DateRead, next: DateRead | undefined): number | undefined {
  if (next?.year === undefined || next.start - from.end > AHEAD) return undefined;
  return /[。\n]/.test(text.slice(from.end, next.start)) ? undefined : next.year;
}

function isAim(text: string, d: DateRead): boolean {
  return (
    /[到至]$/.test(text.slice(0, d.start).slice(-1)) ||
    /^(?:远景|目标|愿景)/.test(text.slice(d.end, d.end + 2))
  );
}

/** A day without a month is of the page's own month, or of the one before where the page is not so far yet. */
function dayOfPage(page: PageTime['page'], day: number): Pick<TimeMark, 'iso' | 'year'> | undefined {
  if (page?.month === undefined || page.day === undefined) return undefined;
  const own = new Date(Date.UTC(page.year, page.month - 1 - (day > page.day + 1 ? 1 : 0), 1));
  const year = own.getUTCFullYear();
  return { iso: iso(year, own.getUTCMonth() + 1, day), year: String(year) };
}

/** 1月26日开幕，30日闭幕: a day without a month is of the month that its sentence named before. */
function dayOfSentence(
  text: string,
  before: TimeMark | undefined,
  d: DateRead,
): Pick<TimeMark, 'iso' | 'year'> | undefined {
  const last = before?.depth === 2 && !before.said ? before.iso?.slice(-ISO_DAY) : undefined;
  if (last?.length !== ISO_DAY || /[。\n]/.test(text.slice(before!.end, d.start))) return undefined;
  return Number(last.slice(-2)) <= d.day!
    ? { iso: `${last.slice(0, -2)}${two(d.day!)}`, year: last.slice(0, 4) }
    : undefined;
}

/** Gives each date its year: written, said relative to the page, or taken from the date before. */
function dateMarks(text: string, dates: readonly DateRead[], time: PageTime): TimeMark[] {
  const out: TimeMark[] = [];
  const { page, review } = time;
  const base = page?.year ?? (review && time.report ? review.to + 1 : undefined);
  let said = time.report ? review?.to : undefined;
  for (const [n, d] of dates.entries()) {
    if (d.silent) continue;
    let year = d.year ?? (d.relative !== undefined && base !== undefined ? base + d.relative : undefined);
    // 2014年立案，当年拨款: the year that was named last
    if (SAME_YEAR.test(text.slice(d.start, d.start + 2))) year = said ?? year;
    const own = d.start === page?.start;
    if ((year !== undefined && !own) || (own && !time.report)) said = year;
    const depth = d.day !== undefined ? 2 : d.month !== undefined ? 1 : 0;
    if (year === undefined && d.relative === undefined && d.month !== undefined) {
      const near = time.report ? undefined : nearPage(page, d.month, d.day);
      year = near ?? said;
      year ??= yearAhead(text, d, dates[n + 1]);
      if (year === undefined && page) year = d.month > (page.month ?? 12) ? page.year - 1 : page.year;
    }
    const before = out.at(-1);
    // 从2008年到今年: a span whose end only the page knows
    if (
      d.relative === 0 &&
      depth === 0 &&
      year !== undefined &&
      before?.depth === 0 &&
      before.year &&
      !before.iso?.includes('/') &&
      /^[到至]$/.test(text.slice(before.end, d.start))
    ) {
      before.iso = before.year = years({ from: Number(before.year), to: year });
      before.end = d.end;
      continue;
    }
    if (depth === 2 && d.month === undefined && d.relative === undefined) {
      const day = dayOfSentence(text, before, d) ?? (time.report ? undefined : dayOfPage(page, d.day!));
      if (day?.iso && d.to?.day) day.iso += `/${day.iso.slice(0, -2)}${two(d.to.day)}`;
      if (day) out.push({ start: d.start, end: d.end, depth, ...day });
      continue;
    }
    // 长沙1月23日电: without its year it tells nothing
    if (year === undefined && AGENCY.test(text.slice(d.end, d.end + 4))) continue;
    const mark: TimeMark = { start: d.start, end: d.end, depth };
    out.push(mark);
    const until = heldUntil(text, d);
    if (until !== undefined) mark.until = until;
    else if (depth === 0 && !time.report && HONOURED.test(text.slice(d.end, d.end + CLAUSE)))
      mark.until = d.end;
    if (year === undefined) continue;
    if (base !== undefined && year > base && depth === 0 && isAim(text, d)) mark.aim = true;
    mark.year = String(year);
    mark.iso = iso(year, d.month, d.day);
    const end = review?.to ?? page?.year;
    const behind = text.slice(d.end, d.end + 60);
    if (d.to) {
      const month = d.to.month ?? (d.to.day !== undefined || d.to.year === undefined ? d.month : undefined);
      mark.iso += `/${iso(d.to.year ?? year, month, d.to.day)}`;
      if (depth === 0) mark.year = mark.iso;
    } else if (d.since || TO_THIS_DAY.test(behind)) {
      const toDay = !SUMS_UP.test(behind) && (!d.since || NOW.test(behind));
      goOn(mark, year, toDay && !time.report ? (page?.year ?? end) : end, toDay);
    }
  }
  return out;
}

const REPORT = /^[^,，。;；\n]{0,24}报告/;

/** 查看了近期受灾的农户: amid a clause these words say nothing of the next one. */
const CLAUSE_BEGINS = /[,，。;；:：\n“\s]/;

function clauseEnd(text: string, from: number): number {
  const length = text.slice(from, from + CLAUSE).search(/[,，。;；\n]/);
  return length < 0 ? from + CLAUSE : from + length;
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
    } else if (m[3]) of = { from: end + 1, to: end + calendarNumber(m[3].replace('两', '二')) };
    else if (m[4]) of = { from: end, to: end };
    else if (m[8] && (time.report || time.feature)) of = { from: end - TERM_YEARS + 1, to: end };
    else if (m[5] && time.review) of = time.review;
  }
  // 六届二次会议以来提案办理情况的报告: of which time the report is, and nothing behind it
  const ofReport = m[4] && REPORT.test(m.input.slice(mark.end, mark.end + CLAUSE));
  if (ofReport) mark.until = clauseEnd(m.input, mark.end);
  if (/[近前]/.test(m[9] ?? '') && !CLAUSE_BEGINS.test(m.input[m.index - 1] ?? '\n'))
    mark.until = clauseEnd(m.input, mark.end);
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
      const same = before && !text.slice(before.end, m.index).includes('\n') && m.index - before.end < 400;
      if (same && before.year && before.depth === 0) mark.iso = mark.year = before.year;
      if (!mark.iso) continue;
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
