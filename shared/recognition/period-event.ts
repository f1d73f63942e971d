import { isDeadline, type PageTime } from './page-time.ts';
import { AGENCY, ANNOUNCED_REACH, ANNOUNCES, CLOSES } from './period-words.ts';
import type { TimeMark } from './time-mark.ts';

/** How far into the body of a page its event is named. */
const REACH = 400;
/** How far into a page 今天 is the day of its event. */
const OPENING = 150;
/** 2020-01-25 */
const ISO_DAY = 10;
/** News is told within days. */
const LATELY = 5 * 86_400_000;
/** From the day on which a session opens to the one on which it closes. */
const OPENS = /^[^。\n]{0,60}开幕[^。\n]{0,12}$/;

/** The first day that the body of a news page names, in its opening: the day of the event that it tells of. */
export function ownEvent(text: string, marks: readonly TimeMark[], time: PageTime): TimeMark | undefined {
  const { page } = time;
  const body = page?.start !== undefined && page.start < REACH ? page.start : 0;
  for (const mark of marks) {
    if (mark.start > body + REACH) return undefined;
    // 今天 in what somebody says is this day and age
    if (mark.said && mark.start > body + OPENING) continue;
    if (mark.depth !== 2 || (mark.start === page?.start && !page.told)) continue;
    if (isDeadline(text, mark) || !isTold(text, mark)) continue;
    if (AGENCY.test(text.slice(mark.end, mark.end + 4))) continue;
    return isOneOfMany(text, marks, mark, page) ? undefined : (announced(text, marks, mark) ?? mark);
  }
  return undefined;
}

/** The days of a session, both ends as one span, where the page tells on which it opens and on which it closes. */
export function sessionDays(text: string, marks: readonly TimeMark[], event: TimeMark): string | undefined {
  if (event.iso?.includes('/')) return event.iso;
  const at = marks.findIndex(
    m => m.depth === 2 && m.start > event.start && CLOSES.test(text.slice(m.end, m.end + 8)),
  );
  return openToClose(text, marks[at - 1], marks[at]);
}

/** Both days as one span where a session opens on the first and closes on the second. */
export function openToClose(
  text: string,
  opens: TimeMark | undefined,
  closes: TimeMark | undefined,
): string | undefined {
  if (!closes?.iso || !opens?.iso || opens.depth !== 2 || opens.iso >= closes.iso) return undefined;
  if (!CLOSES.test(text.slice(closes.end, closes.end + 8))) return undefined;
  return OPENS.test(text.slice(opens.end, closes.start)) ? `${opens.iso}/${closes.iso}` : undefined;
}

/** Whether a sentence names the time, and no line of a page's head. */
function isTold(text: string, mark: TimeMark): boolean {
  const end = text.indexOf('\n', mark.end);
  return /[。，,；;！!]/.test(text.slice(mark.end, end < 0 ? undefined : Math.min(end, mark.end + REACH)));
}

/** 1月25日发出号召，…1月30日发出倡议: days in a row before the page's own tell a course of events, and no single one. */
function isOneOfMany(
  text: string,
  marks: readonly TimeMark[],
  first: TimeMark,
  page: PageTime['page'],
): boolean {
  if (page?.day === undefined || first.iso?.length !== ISO_DAY) return false;
  const own = Date.UTC(page.year, page.month! - 1, page.day);
  if (own - Date.parse(first.iso) < LATELY) return false;
  const line = text.indexOf('\n', first.end);
  const next = marks.find(m => m.start > first.start && m.depth === 2 && !isDeadline(text, m));
  if (!next || (line >= 0 && next.start > line) || next.iso?.length !== ISO_DAY) return false;
  return next.iso > first.iso && Date.parse(next.iso) < own;
}

/** 2月6日，记者获悉，大会将于2月9日召开: the day on which it is told gives way to the day of what is told. */
function announced(text: string, marks: readonly TimeMark[], told: TimeMark): TimeMark | undefined {
  const next = marks[marks.indexOf(told) + 1];
  if (next?.depth !== 2 || next.start - told.end > ANNOUNCED_REACH) return undefined;
  return ANNOUNCES.test(text.slice(told.end, next.start)) ? next : undefined;
}
