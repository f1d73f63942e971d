/** The times that a page's dates name. */
import type { DateRead } from './dates.ts';
import type { PageTime } from './page-time.ts';
import { heldUntil } from './period-holds.ts';
import { AGENCY } from './period-words.ts';
import { iso, type TimeMark, two, years } from './time-mark.ts';

/** 自2013年4月…至今: what follows holds to this day. */
const TO_THIS_DAY = /^[^。!?！？\n]{0,50}?(?:至今|到现在|(?<!会议)以来)/;
/** 自2013年4月…以来 sums up what was done since; 至今 says how things stand. */
const SUMS_UP = /^[^。!?！？\n至到]{0,50}?以来/;
const NOW = /^年?(?:至今|到现在)/;
/** 对2020年度20件优秀提案进行表彰: the year of what is honoured. */
const HONOURED =
  /^(?:度)?(?:的)?[^,，。;；\n]{0,12}(?:优秀|先进|十佳|最美|好提案|好新闻)[^。\n]{0,40}(?:表彰|颁奖|授予|表扬|奖励)/;
/** 1965年3月生: the life that is told behind it is of no one time. */
const BORN = /^出?生[,，。;；于在)]/;
const NEXT_YEAR = /^[次翌]年/;
const SAME_YEAR = /^[当同]年/;

/** A date without a year that is this near to the page's own is of the same winter or summer. */
const NEAR_BEFORE = 75;
const NEAR_AFTER = 31;

/** How far the end of a clause is looked for. */
const CLAUSE = 60;
/** How far a sentence may name its year behind a day. */
const AHEAD = 40;

/** 2020-01-25 */
const ISO_DAY = 10;

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

/** 去年同期: the day or the months that were named before, of the year that is meant. */
function sameTime(
  before: TimeMark | undefined,
  { relative }: DateRead,
  year: number,
): Pick<TimeMark, 'iso' | 'year' | 'depth'> {
  if (!before?.iso || before.depth === 0) return { iso: String(year), year: String(year), depth: 0 };
  const then = relative === -1 ? Number(before.iso.slice(0, 4)) - 1 : year;
  return { iso: before.iso.replace(/\d{4}(?=-)/g, String(then)), year: String(then), depth: before.depth };
}

/** Gives each date its year: written, said relative to the page, or taken from the date before. */
export function dateMarks(text: string, dates: readonly DateRead[], time: PageTime): TimeMark[] {
  const out: TimeMark[] = [];
  const { page, review } = time;
  const base = page?.year ?? (review && time.report ? review.to + 1 : undefined);
  let said = time.report ? review?.to : undefined;
  for (const [n, d] of dates.entries()) {
    if (d.silent) continue;
    if (BORN.test(text.slice(d.end, d.end + 3))) {
      out.push({ start: d.start, end: d.end, depth: 0 });
      continue;
    }
    let year = d.year ?? (d.relative !== undefined && base !== undefined ? base + d.relative : undefined);
    // 由上年的六成: in a report the year before the one that it reviews
    if (time.report && review && text[d.start] === '上' && d.relative === -1) year = review.to - 1;
    // 2014年立案，当年拨款: the year that was named last
    if (SAME_YEAR.test(text.slice(d.start, d.start + 2))) year = said ?? year;
    if (NEXT_YEAR.test(text.slice(d.start, d.start + 2))) year = said === undefined ? undefined : said + 1;
    const before = out.at(-1);
    const until = heldUntil(text, d);
    if (d.same && year !== undefined) {
      out.push({ start: d.start, end: d.end, ...sameTime(before, d, year), ...(until && { until }) });
      continue;
    }
    const own = d.start === page?.start;
    // 由上年的六成增加到七成: what is only compared with tells no later date its year
    const passing = d.relative !== undefined && until !== undefined;
    if ((year !== undefined && !own && !passing) || (own && !time.report)) said = year;
    const depth = d.day !== undefined ? 2 : d.month !== undefined ? 1 : 0;
    if (year === undefined && d.relative === undefined && d.month !== undefined) {
      const near = time.report ? undefined : nearPage(page, d.month, d.day);
      year = near ?? said;
      year ??= yearAhead(text, d, dates[n + 1]);
      if (year === undefined && page) year = d.month > (page.month ?? 12) ? page.year - 1 : page.year;
    }
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
