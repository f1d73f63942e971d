import type { PageTime, Years } from './page-time.ts';
import { years } from './time-mark.ts';

/** A heading's section and the time it speaks of. */
export interface Section {
  start: number;
  period?: string;
}

const LONGEST = 60;
const SHORTEST = 4;
const HEADING =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,2}[、.]|第[一二三四五六]部分|[(][一二三四五六七八九十]{1,2}[)])?[^\n。]{2,44}$/;
const TOP_HEADING = /^[ \u3000]*(?:[一二三四五六七八九十]{1,2}、|第[一二三四五六]部分)/;
const SPEAKS_OF_WORK = /工作|任务|安排|回顾/;
const PLAN = /(?:今年|下一步|下步|明年|来年|今后)[^\n]{0,12}(?:工作|任务|安排|打算|思路|重点)/;
const PLAN_OF_TERM = /(?:今后|未来)(?:的)?(?:五|5)年/;
const TERM = /(?:五|5)年(?:来|的)?[^\n]{0,10}(?:工作|回顾)|(?:过去|回顾)[^\n]{0,4}(?:五|5)年/;
const YEAR = /(?<![—–~～至到-])((?:19|20)\d\d)(?:年|[ \u3000]*(?:工作|主要))/;
const TERM_YEARS = 5;

function periodOf(line: string, review: Years | undefined): string | undefined {
  const year = YEAR.exec(line)?.[1];
  if (year) return year;
  if (!review) return undefined;
  const { to } = review;
  if (PLAN_OF_TERM.test(line)) return years({ from: to + 1, to: to + TERM_YEARS });
  if (TERM.test(line)) return years({ from: to - TERM_YEARS + 1, to });
  return PLAN.test(line) ? String(to + 1) : undefined;
}

/** Headings that give their section a time: 二、2021年主要工作, 一、五年来的工作. In text order. */
export function findSections(text: string, time: PageTime): Section[] {
  const out: Section[] = [];
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    if (end - at <= LONGEST && end - at >= SHORTEST) {
      const line = text.slice(at, end);
      const top = TOP_HEADING.test(line);
      if (top || (HEADING.test(line) && SPEAKS_OF_WORK.test(line))) {
        const named = periodOf(line, time.review);
        // the year of a bulletin on some months of it
        const period = time.months?.startsWith(`${named}-`) ? time.months : named;
        if (period) out.push({ start: at, period });
        else if (top) out.push({ start: at });
      }
    }
    at = end + 1;
  }
  return out;
}
