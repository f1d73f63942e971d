import { calendarNumber, type DateRead } from './dates.ts';

/** Years, both included. */
export interface Years {
  from: number;
  to: number;
}

/** The times that hold for a whole page. */
export interface PageTime {
  /** The day the page carries: the day the report was given, or a dateline; `told` where a sentence names it. */
  page?: { year: number; month?: number; day?: number; start?: number; told?: boolean };
  /** The year under review, or the years of a term where the page looks back on one: what no word at all means. */
  review?: Years;
  /** Where the lines of its title end and its text begins. */
  titleEnd: number;
  /** Whether its title says that the page draws a picture of more than one event. */
  feature?: boolean;
  /** The months of its year that a bulletin reviews, both ends: 关于2017年上半年…的通报. */
  months?: string;
  /** The day on which a report on the proposals of one session was passed: all of it is of that day. */
  examined?: string;
  /** Whether the page is a report or a yearly survey: it tells of its year and not of one event. */
  report: boolean;
}

/** Where a page's head ends: title, dateline and the line of who spoke when. */
const HEAD = 600;
/** How far the opening goes: what a page reviews is said there. */
const OPENING = 3000;
/** How far headings are looked for. */
const HEADINGS = 20_000;
/** The year of a page without a date is taken from its title only. */
const TITLE = 120;
const UNTIL = /(?:截至|截止|截止到)$/;
const SESSION = /大会|会议|全会|秘书处/;
const DATELINE = /(?:发布时间|发布日期|发稿时间|时间|日期|更新时间|来源|发表于|编辑|浏览|作者)[^\n]{0,24}$/;
/** The line under a report's title: (2017年1月6日), ——2021年2月28日在…会议上. */
const GIVEN_BEFORE = /(?:^|\n)[ \u3000]{0,12}[(—-]{0,3}[ \u3000]{0,4}$/;
const GIVEN_AFTER = /^[ \u3000]{0,4}(?:\)[ \u3000]{0,4}(?:\n|$)|在[^\n。]{2,60}(?:上|\n))/;
/** 2020年6月1日施行的: the day of a law that the page speaks of. */
const IN_FORCE = /^(?:起|正式){0,2}(?:施行|实施|生效|颁布|公布|印发|出生)/;
const REVIEWED =
  /((?:19|20)\d\d|二[〇零○O][〇零○O一二三四五六七八九]{2}) ?年(?:度)?(?:的)?(?:工作|履职|亮点|主要工作|提案工作|提案办理|常委会|重点工作)?(?:亮点)?(?:工作)?(?:回顾|(?:基本)?情况(?!通报会)|综述|盘点|总结|概述|掠影|纪实)/;
const REVIEW_HEADING =
  /(?:回顾|总结)((?:19|20)\d\d)年|^[ \u3000]{0,12}(?:[一二三四五]、|\([一二三四]\))?[ \u3000]{0,12}(?:过去一年|((?:19|20)\d\d)年)(?:的)?(?:主要)?(?:工作|履职)(?!安排|任务|打算|计划|思路|要点|部署|总体)[^\n]{0,12}$/m;
/** A plan speaks of its year: 2025年度协商工作计划. */
const PLANNED =
  /((?:19|20)\d\d)年度?(?!工作情况)[^,，。\n]{0,14}(?:计划|要点|安排|打算)(?:的通知)?[ \u3000]*$/m;
const TITLE_YEAR = /((?:19|20)\d\d)年/;
const TERM =
  /过去的?(?:五|5)年|(?:五|5)年[来间]|(?:五|5)年的?(?:主要)?工作|(?:这|本届|届内)(?:五|5)年|本届政协/g;
/** 五年履职回顾: a page that looks back on a term, whatever else it is. */
const TERM_TITLE =
  /(?:五|5)年[^,，。]{0,10}(?:回顾|综述|掠影|纪实|巡礼|答卷|总结|回眸)|(?:回顾|回眸)[^,，。]{0,6}(?:五|5)年/;
/** A report to the first session of a new term looks back on the term before. */
const FIRST_SESSION = /(?:第|届)[一1]次(?:全体)?会议(?!以来)/;
const ONE_YEAR =
  /一年来|过去的?一年|去年以来|这一年|回顾.{0,4}一年|届(?:[\u4e00-\u9fff]{2,6}?)?[二三四五六2-6]次(?:全体)?会议以来|全年/;
const REPORT_TITLE =
  /(?<!作|听取|审议|听了)工作(?:情况)?的?报告(?![:解引显指])|(?<!作|听取|审议)情况的?报告(?![:解引显指])/;
/** A circular on how some months went. */
const BULLETIN =
  /(?:情况|工作|进展|完成|办理)[^\n]{0,8}(?:通报|报告|汇报|小结|总结|综述)|(?:通报|小结|综述)$/;
/** News of a session tells what the report that is given there sums up. */
const GIVES_REPORT = /(?<![工])作(?:了)?(?!为|用|出)[^。，,\n]{0,40}(?:工作|(?<!审查)情况)的?报告/;
/** 关于…会议提案审查情况的报告 */
const EXAMINED = /提案审查(?:情况|工作)?的?(?:报告|说明)$|提案审查(?:情况|工作)?的?(?:报告|说明)[(（]/;
/** A title that tells of an event: the page is news, whatever it sums up below. */
const EVENT_TITLE = /开幕|闭幕|举行|召开(?!在即|以来)/;
/** 主席作常委会工作报告, told in a line of the title: news of a session gives no report of its own. */
const GIVEN_IN_TITLE = /(?<!工)作(?!为|用|出)[^\n，,。]{2,30}?报告/g;
const ASKS_REVIEW = /(?<!提)请予?审议/;
const FEATURE = /侧记|见闻|纪实|综述|掠影|巡礼|扫描|回眸|小记|[—-][^。]{4,30}记$/;
/** How far the opening lines of a page without a head go. */
const OPENING_LINES = 200;
/** 到2030年, 力争2030年: a year to come. */
const TO_COME = /(?:力争|计划|展望|面向)$|[到至]$/;
/** 到2025年底，全市已建成: a year that is over all the same. */
const DONE = /^[^。;；]{0,20}(?:已|共)/;
const SEVERAL = 3;
/** How far from its end a page may be dated. */
const SIGNED = 40;
/** How many times a page names the term's years before it is taken to review them. */
const TERM_MENTIONS = 3;
/** Reports of the first half of a year look back on the one before; other pages do so in its first quarter only. */
const FIRST_HALF = 6;
const FIRST_QUARTER = 3;
const LAST_QUARTER = 10;

/** The last whole year that a page of this day looks back on. */
export function yearBefore(page: { year: number; month?: number }, report: boolean): number {
  return (page.month ?? 1) <= (report ? FIRST_HALF : FIRST_QUARTER) ? page.year - 1 : page.year;
}

/** Whether the day lies in the months in which committees meet and look back. */
function spring(page: { month?: number }): boolean {
  return (page.month ?? FIRST_QUARTER + 1) <= FIRST_QUARTER;
}

/** Whether a paragraph begins with the year, or a sentence sets it before a comma: what is told is of it. */
function opensWith(text: string, year: number): boolean {
  const told = `${year} ?年(?!\\d{1,2}月|[底末初]|以来)`;
  return new RegExp(
    `(?:^|\\n)[ \\u3000]*${told}|。${told}[,，]|(?:获悉|了解到|介绍|透露|指出|认为|通报)[,，:：]?${told}`,
  ).test(text);
}

/** What follows a day that a sentence names, and how far a line is looked at. */
const TOLD = /^(?:[^\n]{0,12}[,，]|(?:上午|下午|晚)?[\u4e00-\u9fff]{2})[^\n]*[。，,]/;
const LINE = 200;

/** The title's lines, put together: short ones before the first sentence. */
function titleOf(head: string): string {
  let title = '';
  for (const line of head.split('\n')) {
    if (/[。;；]/.test(line)) break;
    title += line.replace(/\s+/g, '');
  }
  return title;
}

/** Line breaks and spaces that the title's lines hold besides its words. */
const TITLE_GAPS = 24;

function titled(head: string, end: number): boolean {
  return end <= titleEnd(head);
}

/** Where the first line with a sentence begins. */
function titleEnd(head: string): number {
  const stop = head.search(/[。;；]/);
  return stop < 0 ? head.length : head.lastIndexOf('\n', stop) + 1;
}

/** 截至2023年12月29日已办复: the day up to which something is counted; 截至2日10时大会收到 is the session's own. */
export function isDeadline(text: string, at: { start: number; end: number }): boolean {
  return (
    UNTIL.test(text.slice(Math.max(0, at.start - 3), at.start)) &&
    !SESSION.test(text.slice(at.end, at.end + 24))
  );
}

/** (某县政协某次会议,2018年1月): the month that a page ends with. */
function signedMonth(text: string, dates: readonly DateRead[]): PageTime['page'] {
  const last = dates.at(-1);
  if (last?.year === undefined || last.month === undefined || last.to || last.start < text.length - SIGNED)
    return undefined;
  const alone = /[\n(,，、 \u3000]$/.test(text.slice(0, last.start).slice(-1));
  return alone && /^[^,，。;；]{0,16}$/.test(text.slice(last.end).trimEnd())
    ? { year: last.year, month: last.month, start: last.start }
    : undefined;
}

function pageDate(text: string, dates: readonly DateRead[]): PageTime['page'] {
  const full = dates.filter(
    d => d.year !== undefined && d.month !== undefined && d.day !== undefined && !d.to,
  );
  const behind = (d: DateRead) => text.slice(d.end, d.end + 70);
  const before = (d: DateRead) => text.slice(Math.max(0, d.start - 30), d.start);
  const dated =
    full.find(d => d.start < HEAD && GIVEN_BEFORE.test(before(d)) && GIVEN_AFTER.test(behind(d))) ??
    full.find(d => d.start < HEAD * 4 && DATELINE.test(before(d))) ??
    full.find(d => d.start < HEAD && !isDeadline(text, d) && !IN_FORCE.test(behind(d))) ??
    full.find(
      d =>
        d.start > text.length - 200 &&
        // (《某某日报》2024年9月21日第3版)
        (/^[\s)\]]*$/.test(text.slice(d.end, d.end + 4)) || /》[ \u3000]?$/.test(before(d))),
    );
  if (!dated) return signedMonth(text, dates);
  const line = text.slice(dated.end, dated.end + LINE).split('\n')[0]!;
  const told = TOLD.test(line) && !DATELINE.test(before(dated));
  return { year: dated.year!, month: dated.month!, day: dated.day!, start: dated.start, told };
}

function isToCome(text: string, d: DateRead): boolean {
  return TO_COME.test(text.slice(Math.max(0, d.start - 4), d.start));
}

/** A page without a date that tells of several years is of the last one that it looks back on, where it opens with that one. */
function latestTold(text: string, dates: readonly DateRead[]): number | undefined {
  const told = dates.filter(
    d =>
      d.year !== undefined &&
      !d.to &&
      !d.since &&
      (!isToCome(text, d) || DONE.test(text.slice(d.end, d.end + 24))),
  );
  const years = new Set(told.map(d => d.year!));
  const latest = Math.max(...years);
  return years.size >= SEVERAL && told[0]!.year === latest ? latest : undefined;
}

/** 2024年区政协将聚焦…: the year to come, to which the one under review is the last. */
const PLANS = /^[^,，。;；\n]{0,12}(?:将|要)/;
const PLANNED_REACH = 14;

/** The year before the one that a page plans or opens with, or the only year that it names; 0 where there is no single one. */
function singleYear(opening: string, dates: readonly DateRead[]): number {
  const named = new Set(dates.filter(d => d.year !== undefined && d.start < opening.length).map(d => d.year));
  const [year] = named;
  if (named.size !== 1 || year === undefined) return 0;
  const told = dates.find(d => d.year === year)!;
  const behind = opening.slice(told.end, told.end + PLANNED_REACH);
  return PLANS.test(behind) || (told.month ?? FIRST_QUARTER + 1) <= FIRST_QUARTER ? year - 1 : year;
}

/** A page without a date that opens with a year and names no other is of that year. */
function onlyTold(text: string, dates: readonly DateRead[]): number | undefined {
  const told = dates.filter(d => d.year !== undefined);
  const first = told[0];
  if (!first || first.month !== undefined || first.start > OPENING_LINES) return undefined;
  if (!told.every(d => d.year === first.year && !d.to?.year && !d.since)) return undefined;
  return isToCome(text, first) ? undefined : first.year;
}

/** Reads the page's own date and the time it reviews, from its head, its headings and its way of speaking. */
export function readPageTime(text: string, dates: readonly DateRead[]): PageTime {
  const head = text.slice(0, HEAD);
  const page = pageDate(text, dates);
  const opening = text.slice(0, OPENING);
  const start = text.slice(0, HEADINGS);
  const reviewed = REVIEWED.exec(head) ?? REVIEWED.exec(opening);
  const heading = REVIEW_HEADING.exec(start);
  const title = titleOf(head);
  const given = REPORT_TITLE.test(title.replace(GIVEN_IN_TITLE, '')) || ASKS_REVIEW.test(opening);
  const tells = EVENT_TITLE.test(title);
  const out: PageTime = { titleEnd: titleEnd(head), report: given || (!tells && (!!reviewed || !!heading)) };
  if (page) out.page = page;
  if (FEATURE.test(title)) out.feature = true;
  if (page?.day !== undefined && EXAMINED.test(title))
    out.examined = [page.year, page.month!, page.day].map(n => String(n).padStart(2, '0')).join('-');
  const last = page && yearBefore(page, out.report);

  const oneYear = ONE_YEAR.test(opening);
  let year = reviewed ? calendarNumber(reviewed[1]!) : heading ? +(heading[1] ?? heading[2] ?? 0) : 0;
  if (!year && (given || oneYear) && last) year = last;
  if (!year && oneYear && !page) year = singleYear(opening, dates);
  if (!year && oneYear) year = +(TITLE_YEAR.exec(start)?.[1] ?? 0);
  if (!year && page && spring(page) && opensWith(opening, page.year - 1)) year = page.year - 1;
  if (!year && page && !given && spring(page) && GIVES_REPORT.test(opening) && !FIRST_SESSION.test(opening))
    year = page.year - 1;
  const planned = PLANNED.exec(head.slice(0, TITLE))?.[1];
  if (!reviewed && planned) year = +planned;
  if (year) out.review = { from: year, to: year };
  const terms = start.match(TERM)?.length ?? 0;
  const first = FIRST_SESSION.test(title)
    ? given || (tells && terms > 0)
    : terms > 0 && !out.report && FIRST_SESSION.test(text.slice(0, OPENING_LINES));
  const ofTerm = (terms >= TERM_MENTIONS && out.report) || first;
  const span = dates.find(
    d =>
      d.to?.year !== undefined &&
      d.month === undefined &&
      d.start < title.length + TITLE_GAPS &&
      text[d.start] !== '“' &&
      !/^[^\n]{0,16}(?:规划|计划|方案)/.test(text.slice(d.end, d.end + 20)),
  );
  if (span && !reviewed && titled(head, span.end)) out.review = { from: span.year!, to: span.to!.year! };
  else if (TERM_TITLE.test(title) && !reviewed && (page || latestTold(text, dates))) {
    const to = page ? yearBefore(page, true) : latestTold(text, dates)!;
    out.review = { from: to - 4, to };
  } else if (ofTerm && last && !reviewed) out.review = { from: last - 4, to: last };
  const part = dates.find(
    d =>
      d.year !== undefined &&
      d.month !== undefined &&
      d.to?.month !== undefined &&
      d.day === undefined &&
      d.start < title.length + TITLE_GAPS &&
      titled(head, d.end) &&
      BULLETIN.test(text.slice(d.end, d.end + LINE).split('\n')[0]!),
  );
  if (part) {
    const { year, month, to } = part;
    out.review = { from: year!, to: year! };
    out.months = [month!, to!.month!].map(m => `${year}-${String(m).padStart(2, '0')}`).join('/');
  }
  const deadline = dates.find(d => d.year !== undefined && isDeadline(text, d));
  if (!page && !out.review && deadline?.year && (deadline.month ?? 0) >= LAST_QUARTER)
    out.review = { from: deadline.year, to: deadline.year };
  if (!page && !out.review) {
    const any = dates.find(d => d.year !== undefined && !d.since);
    if (any && any.start < Math.min(TITLE, titleEnd(head))) out.page = { year: any.year! };
    else {
      const latest = onlyTold(text, dates) ?? latestTold(text, dates);
      if (latest) out.page = { year: latest };
    }
  }
  return out;
}
