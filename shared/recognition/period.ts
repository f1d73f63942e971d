import { type CharSet, charSet } from './char-set.ts';
import type { DateRead } from './dates.ts';
import type { PageTime } from './page-time.ts';

/** A resolved time: ISO 8601, with both ends for a span. */
interface Resolved {
  start: number;
  end: number;
  iso: string;
  year: string;
  /** 0 a year or a span of years, 1 a month, 2 a day. */
  depth: 0 | 1 | 2;
}

const SENTENCE_END = charSet('。!！?？\n');
const CLAUSE_END = charSet(',，。;；!！?？\n');
/** Sentences and paragraphs are looked back upon no further than this. */
const REACH = 400;
/** A sum over the whole time under review, whatever month was spoken of before. */
const TOTAL = /(?<!公|中|全)共(?!同|产|识|商|建|治|享)|累计|总计|合计|全年|一年来|年内/;
/** Words by which a sentence goes on about the event before. */
const EVENT = /会上|会议|这次|此次|本次|其中|当天|当日|活动中|现场|仪式|参会|与会|到会|参加|出席|期间|会后/;
const WHOLE_YEAR = /一年来|全年|过去一年|过去的一年|这一年|年内|年度/;
const TERM = /五年来|过去五年|五年间|本届(?:以来|政协)/;
const HEADING =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,2}[、.]|第[一二三四五六]部分|[(][一二三四五六七八九十]{1,2}[)])?[^\n。]{2,44}$/;
const TOP_HEADING = /^[ \u3000]*(?:[一二三四五六七八九十]{1,2}、|第[一二三四五六]部分)/;
const PLAN_HEADING = /(?:今年|下一步|下步|明年|来年|今后)[^\n]{0,12}(?:工作|任务|安排|打算|思路|重点)/;
const YEAR_IN_HEADING = /((?:19|20)\d\d)(?:年|[ \u3000]*(?:工作|主要))/;
const TIMELESS =
  /^(?:年|个月|天|周|个星期|星期|小时|个小时|分钟|秒|秒钟|岁|周岁|个季度|个工作日|工作日|学年|学期|个学期|个世纪|昼夜|课时|学时|年级)$/;

const two = (n: number) => String(n).padStart(2, '0');

function iso(year: number, month?: number, day?: number): string {
  return month === undefined
    ? String(year)
    : day === undefined
      ? `${year}-${two(month)}`
      : `${year}-${two(month)}-${two(day)}`;
}

/** Finds the period of figures, called in text order. */
export class Periods {
  readonly #text: string;
  readonly #dates: Resolved[];
  readonly #time: PageTime;
  readonly #sections: { start: number; period?: string }[];

  constructor(text: string, dates: readonly DateRead[], time: PageTime) {
    this.#text = text;
    this.#time = time;
    this.#dates = resolve(dates, time);
    this.#sections = sections(text, time);
  }

  /** The ISO period of the figure at `start`…`end` with this unit, or undefined where the page leaves it open. */
  of(start: number, end: number, unit: string): string | undefined {
    if (TIMELESS.test(unit)) return undefined;
    const text = this.#text;
    const low = Math.max(0, start - REACH);
    const clauseStart = lastBreak(text, start, low, CLAUSE_END);
    const sentenceStart = lastBreak(text, start, low, SENTENCE_END);
    const paragraphStart = Math.max(low, text.lastIndexOf('\n', start - 1) + 1);
    let clauseEnd = end;
    while (clauseEnd < text.length && clauseEnd - end < 60 && !CLAUSE_END[text.charCodeAt(clauseEnd)])
      clauseEnd++;

    const at = this.#before(start);
    const inClause = this.#within(at, clauseStart, start).concat(this.#after(at, start, clauseEnd));
    if (inClause.length) {
      const distinct = new Set(inClause.map(d => d.iso));
      if (distinct.size === 1) return inClause[0]!.iso;
      // growth takes the later of its times; otherwise the nearest before the figure
      const before = inClause.filter(d => d.start < start);
      return (before.at(-1) ?? inClause[0]!).iso;
    }
    const before = text.slice(sentenceStart, start);
    const total = TOTAL.test(before);
    if (TERM.test(before) && this.#time.review) return span(this.#time.review);
    const inSentence = this.#within(at, sentenceStart, start);
    const nearest = inSentence.at(-1);
    if (nearest) return nearest.depth === 1 && total ? nearest.year : nearest.iso;
    if (WHOLE_YEAR.test(before) && this.#time.review) return span(this.#time.review);
    const inParagraph = this.#within(at, paragraphStart, sentenceStart).at(-1);
    if (inParagraph) {
      if (inParagraph.depth === 2 && EVENT.test(text.slice(sentenceStart, clauseEnd))) return inParagraph.iso;
      if (inParagraph.depth === 0) return inParagraph.iso;
      return inParagraph.year;
    }
    const section = this.#section(start);
    if (section?.period) return section.period;
    const { review, page } = this.#time;
    if (review) return span(review);
    const event = this.#dates[at - 1] ?? undefined;
    if (
      event &&
      event.depth === 2 &&
      EVENT.test(text.slice(sentenceStart, clauseEnd)) &&
      start - event.start < 1500
    )
      return event.iso;
    return page ? String(page.year) : undefined;
  }

  /** How many dates begin before `at`. */
  #before(at: number): number {
    let low = 0;
    let high = this.#dates.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.#dates[mid]!.start < at) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  #within(count: number, from: number, to: number): Resolved[] {
    const out: Resolved[] = [];
    for (let i = count - 1; i >= 0 && this.#dates[i]!.start >= from; i--)
      if (this.#dates[i]!.start < to) out.unshift(this.#dates[i]!);
    return out;
  }

  #after(count: number, from: number, to: number): Resolved[] {
    const out: Resolved[] = [];
    for (let i = count; i < this.#dates.length && this.#dates[i]!.start < to; i++)
      if (this.#dates[i]!.start >= from) out.push(this.#dates[i]!);
    return out;
  }

  #section(at: number): { period?: string } | undefined {
    let low = 0;
    let high = this.#sections.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.#sections[mid]!.start <= at) low = mid + 1;
      else high = mid;
    }
    return this.#sections[low - 1];
  }
}

function span(review: { from: number; to: number }): string {
  return review.from === review.to ? String(review.from) : `${review.from}/${review.to}`;
}

function lastBreak(text: string, at: number, low: number, mark: CharSet): number {
  let i = at;
  while (i > low && !mark[text.charCodeAt(i - 1)]) i--;
  return i;
}

/** Gives each date its year: written, said relative to the page, or taken from the date before. */
function resolve(dates: readonly DateRead[], time: PageTime): Resolved[] {
  const out: Resolved[] = [];
  const base = time.page?.year ?? (time.review ? time.review.to + 1 : undefined);
  let last = time.review?.to;
  for (const d of dates) {
    if (d.silent) continue;
    let year = d.year;
    if (year === undefined && d.relative !== undefined) {
      if (base === undefined) continue;
      year = base + d.relative;
    }
    if (year === undefined) {
      if (last !== undefined) year = last;
      else if (time.page) year = d.month! > (time.page.month ?? 12) ? time.page.year - 1 : time.page.year;
      else continue;
    }
    let text = iso(year, d.month, d.day);
    if (d.to) {
      const toYear = d.to.year ?? year;
      text += `/${iso(toYear, d.to.month ?? (d.to.day !== undefined || d.to.year === undefined ? d.month : undefined), d.to.day)}`;
    } else if (d.since && d.month === undefined) {
      const until = time.review?.to ?? time.page?.year ?? year;
      if (until > year) text = `${year}/${until}`;
    }
    out.push({
      start: d.start,
      end: d.end,
      iso: text,
      year: String(year),
      depth: d.day !== undefined ? 2 : d.month !== undefined ? 1 : 0,
    });
    if (d.year !== undefined || d.relative !== undefined) last = year;
  }
  return out;
}

/** Headings that give their section a year: 二、2021年主要工作. */
function sections(text: string, time: PageTime): { start: number; period?: string }[] {
  const out: { start: number; period?: string }[] = [];
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    if (end - at <= 60 && end - at > 3) {
      const line = text.slice(at, end);
      const top = TOP_HEADING.test(line);
      if (top || (HEADING.test(line) && /工作|任务|安排|回顾/.test(line))) {
        const year = YEAR_IN_HEADING.exec(line)?.[1];
        const plan = PLAN_HEADING.test(line) && time.review ? String(time.review.to + 1) : undefined;
        if (year ?? plan) out.push({ start: at, period: (year ?? plan)! });
        else if (top) out.push({ start: at });
      }
    }
    at = end + 1;
  }
  return out;
}
