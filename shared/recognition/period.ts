import { charSet, has } from './char-set.ts';
import type { DateRead } from './dates.ts';
import { FROM_NOW, GROWTH_REACH, growthFrom } from './growth.ts';
import type { PageTime } from './page-time.ts';
import { openToClose, ownEvent, sessionDays } from './period-event.ts';
import { timeMarks } from './period-marks.ts';
import { findSections, type Section } from './period-sections.ts';
import {
  ALL_DONE,
  BACK_TO_EVENT,
  BEGAN,
  BY_NOW,
  COME_TO,
  COUNTED_THERE,
  DOES,
  DONE_WITH,
  DURING,
  EVENT,
  GROWN_BY,
  HELD,
  HOUSEHOLDS,
  IS_SO,
  LEARNT,
  MEASURES,
  OF_WHICH,
  OWN_EVENT,
  PREPARES,
  PUT_FORWARD,
  REPORTED,
  REPORTED_ON,
  SINCE,
  STATE,
  TAKEN_IN,
  TIMELESS,
  TOTAL,
  UNTIL,
} from './period-words.ts';
import type { Places } from './places.ts';
import { countBefore, lastBreak } from './sorted-places.ts';
import { lastYear, type TimeMark, years } from './time-mark.ts';

const SENTENCE_END = charSet('。!！?？\n');
const CLAUSE_END = charSet(',，。;；!！?？\n');
const PARAGRAPH_END = charSet('\n');
/** Sentences and paragraphs are looked back upon no further than this. */
const REACH = 400;
const PARAGRAPH_REACH = 1500;
/** How far behind its event's day a page still speaks of it. */
const EVENT_REACH = 1500;
/** How far the time before a list holds for its members, and how the later ones begin. */
const LIST_REACH = 1000;
/** How far behind its day the name of an event begins. */
const NAME_REACH = 16;
const MORE_DAYS = /(?:增加|减少)了?$/;
const ELECTED_HEAD = /(?:主席|主任|委员|常委|秘书长|代表)(?:会议)?(?:名单)?[(]$/;
const HAS_SO_MANY = /^[^的]{1,8}的[\u4e00-\u9fff]/;
const GOES_ON = /^[ \u3000]{0,4}(?:[二三四五六七八九]是|第[二三四五六]|其[二三四]|同时|此外|另外|与此同时)/;
/** Whether a figure tells how things stand: by its own clause, or by a word of its sentence. */
type Stands = 'sure' | 'likely' | undefined;

/** Finds the period of figures, called in text order. */
export class Periods {
  readonly #text: string;
  readonly #marks: TimeMark[];
  readonly #time: PageTime;
  readonly #sections: Section[];
  /** The day of the event that the page tells of, where it tells of one. */
  readonly #event: TimeMark | undefined;
  /** The days from its opening to its close, where the event is a session and the page names both. */
  readonly #session: string | undefined;
  /** The figure before, and its period. */
  #before: { end: number; iso: string | undefined } = { end: 0, iso: undefined };

  constructor(text: string, places: Places, dates: readonly DateRead[], time: PageTime) {
    this.#text = text;
    this.#time = time;
    this.#marks = timeMarks(text, places, dates, time);
    this.#sections = findSections(text, time);
    this.#event = time.report ? undefined : ownEvent(text, this.#marks, time);
    this.#session = this.#event && sessionDays(text, this.#marks, this.#event);
  }

  /** The ISO period of the figure at `start`…`end` with this unit, or undefined where the page leaves it open. */
  of(start: number, end: number, unit: string): string | undefined {
    if (TIMELESS.test(unit) && !this.#isDayCount(start, unit)) return undefined;
    const iso = this.#read(start, end, unit);
    this.#before = { end, iso };
    return iso;
  }

  /** 达标天数增加了14天: days that were counted last no time. */
  #isDayCount(start: number, unit: string): boolean {
    return unit === '天' && MORE_DAYS.test(this.#text.slice(Math.max(0, start - 4), start));
  }

  #read(start: number, end: number, unit: string): string | undefined {
    const text = this.#text;
    const low = Math.max(0, start - REACH);
    const clauseStart = lastBreak(text, start, low, CLAUSE_END);
    const sentenceStart = lastBreak(text, start, low, SENTENCE_END);
    let clauseEnd = end;
    while (clauseEnd < text.length && clauseEnd - end < 60 && !has(CLAUSE_END, text, clauseEnd)) clauseEnd++;

    const at = countBefore(this.#marks, start);
    if (this.#isOutgrown(at, clauseStart, start, end, clauseEnd)) return undefined;
    const own = this.#inClause(at, clauseStart, start, clauseEnd);
    const day = this.#dayPutForward(start, clauseEnd, at);
    if (day && !own) return day;
    if (own) return this.#isGrown(own, start) ? lastYear(own) : (own.iso ?? own.lately);
    const nearest = this.#inSentence(at, sentenceStart, start);
    if (nearest) {
      const later = text.slice(nearest.end, start);
      if (nearest.depth === 2 && !this.#time.report && LEARNT.test(later))
        return this.#ofPage(start, text.slice(sentenceStart, clauseEnd), 'sure');
      // a half year is told of to its sentence's end; a month is over at the semicolon
      const over = nearest.depth > 0 && this.#isOver(nearest, later);
      if ((nearest.depth > 0 || !this.#time.report) && BY_NOW.test(later))
        return String(this.#time.page?.year ?? nearest.year);
      if (this.#isGrown(nearest, start)) return lastYear(nearest);
      if (nearest.depth === 2 && BEGAN.test(later) && !OWN_EVENT.test(text.slice(clauseStart, clauseEnd)))
        return nearest.year;
      return over ? nearest.year : (nearest.iso ?? nearest.lately);
    }
    const paragraphStart = lastBreak(text, start, Math.max(0, start - PARAGRAPH_REACH), PARAGRAPH_END);
    const said = text.slice(sentenceStart, clauseEnd);
    const clause = text.slice(clauseStart, clauseEnd);
    const measured = IS_SO.test(clause) || (MEASURES.test(unit) && !DONE_WITH.test(clause));
    const sure = measured || PREPARES.test(said) || (HOUSEHOLDS.test(said) && !OWN_EVENT.test(clause));
    const likely = STATE.test(said) || REPORTED_ON.test(text.slice(paragraphStart, clauseEnd));
    const stands = sure ? 'sure' : likely ? 'likely' : undefined;
    if (OF_WHICH.test(said) && this.#before.end > paragraphStart) return this.#before.iso;
    const inParagraph =
      this.#namedDay(at, paragraphStart, start) ?? this.#lastFrom(at, paragraphStart, start);
    if (inParagraph) return this.#carried(this.#dayOf(inParagraph, paragraphStart), start, said, stands);
    const section = this.#sections[countBefore(this.#sections, start + 1) - 1];
    if (section?.period) return section.period;
    const listed = this.#marks[at - 1];
    if (
      listed?.iso &&
      listed.depth === 0 &&
      start - listed.end < LIST_REACH &&
      GOES_ON.test(text.slice(paragraphStart, paragraphStart + 6))
    )
      return listed.iso;
    return this.#ofPage(start, said, stands);
  }

  /** 2021年以来…提升到89%: what something came to since then is of the last of those years. */
  #isGrown(mark: TimeMark, at: number): boolean {
    return (
      mark.depth === 0 &&
      SINCE.test(this.#text.slice(mark.start, mark.end + 3)) &&
      COME_TO.test(this.#text.slice(Math.max(mark.end, at - 6), at))
    );
  }

  /** Whether a day or a month no longer holds behind `later`: what came of all that was done by then, and a total, is the year's. */
  #isOver(mark: TimeMark, later: string): boolean {
    if (ALL_DONE.test(later)) return true;
    // 4月至11月，全市共举办…场: several months have totals of their own
    if (mark.depth === 2 || mark.iso?.includes('/') || this.#isUntil(mark)) return false;
    if (/[;；]/.test(later) && !GROWN_BY.test(later)) return true;
    const next = later.search(/[,，]/);
    return next >= 0 && TOTAL.test(later.slice(next));
  }

  /** 会议4日开幕。三月的青河…: the month of the paragraph's event stands for its day. */
  #dayOf(mark: TimeMark, paragraphStart: number): TimeMark {
    const event = this.#event;
    const same = event?.iso && mark.depth === 1 && mark.iso && event.iso.startsWith(`${mark.iso}-`);
    return same && event.start >= paragraphStart && event.start < mark.start ? event : mark;
  }

  /** The days of a session that closes on the day of the mark. */
  #daysTo(mark: TimeMark): string | undefined {
    return openToClose(this.#text, this.#marks[countBefore(this.#marks, mark.start) - 1], mark);
  }

  /** A time named earlier in the paragraph, as it holds for a later sentence. */
  #carried(mark: TimeMark, at: number, said: string, stands: Stands): string | undefined {
    const { review, page, report, examined } = this.#time;
    if (page && !report && BY_NOW.test(said)) return String(page.year);
    if (examined && mark.year && examined.startsWith(mark.year)) return examined;
    // a month's statistics go on with what grew in it by how much
    if (mark.depth === 1 && !mark.iso?.includes('/') && GROWN_BY.test(this.#text.slice(mark.end, at)))
      return mark.iso;
    // 1月26日开幕，30日闭幕。会议议程共八项: all its days
    const days =
      mark.depth === 2 && (EVENT.test(said) || OWN_EVENT.test(said)) ? this.#daysTo(mark) : undefined;
    if (days) return days;
    if (mark.depth === 2 && stands !== 'sure' && EVENT.test(said)) return mark.iso;
    // 会议于3月9日至13日举行。会议期间…: all its days
    if (mark.depth === 2 && mark.iso?.includes('/') && DURING.test(said)) return mark.iso;
    const back = BACK_TO_EVENT.test(said) && stands !== 'sure' && !REPORTED.test(said);
    const isLater = mark.depth === 2 && !!mark.iso && mark.iso > (this.#event?.iso ?? '');
    if ((mark.depth === 0 || isLater) && this.#event && back) return this.#event.iso;
    if (!mark.iso && mark.depth === 0 && this.#event && OWN_EVENT.test(this.#text.slice(mark.end, at)))
      return this.#event.iso;
    if (mark.depth === 0) return mark.iso ?? (review && (report || !page) ? years(review) : undefined);
    if (mark.depth === 2 && this.#event) {
      if (REPORTED.test(said) && review) return years(review);
      return stands ? mark.year : mark.iso;
    }
    if (mark.iso === this.#time.months || (mark.depth === 1 && mark.iso?.includes('/') && !TOTAL.test(said)))
      return mark.iso;
    return mark.year;
  }

  /** 提出八点建议, 从六个方面回顾: on the day, whatever years the speaker looks back on. */
  #dayPutForward(start: number, to: number, count: number): string | undefined {
    const event = this.#event;
    if (!event?.iso || Math.abs(start - event.start) > EVENT_REACH) return undefined;
    if (!PUT_FORWARD.test(this.#text.slice(start, to)) || TAKEN_IN.test(this.#text.slice(start - 5, start)))
      return undefined;
    // a bulletin tells of several events, each in its paragraph
    const last = this.#marks[count - 1];
    const own = last?.depth === 2 && !this.#text.slice(last.end, start).includes('\n');
    return own ? last.iso : event.iso;
  }

  /** The time of a figure for which neither its paragraph nor its section names one. */
  #ofPage(start: number, said: string, stands: Stands): string | undefined {
    const { review, page, report } = this.#time;
    const event = this.#event;
    const isNear = event && Math.abs(start - event.start) < EVENT_REACH;
    if (isNear && COUNTED_THERE.test(said)) return event.iso;
    if (this.#time.examined) return this.#time.examined;
    const near = isNear && !this.#time.feature;
    if (review && REPORTED.test(said)) return years(review);
    if (page && !report && BY_NOW.test(said)) return String(page.year);
    // 副主席(8名):, under who was elected that day
    if (near && !report && ELECTED_HEAD.test(this.#text.slice(Math.max(0, start - NAME_REACH), start)))
      return event.iso;
    if (near && DURING.test(said)) return this.#session ?? (HELD.test(said) ? event.iso : event.year);
    if (near && OWN_EVENT.test(said)) return stands !== 'sure' ? event.iso : String(page?.year ?? event.year);
    if (review) return this.#time.months ?? years(review);
    if (near && !stands && (DOES.test(said) || this.#isUntil(event))) return event.iso;
    return page ? String(page.year) : event?.year;
  }

  /** 由每亩80元提高到150元: the value before a change is of a time before it, which only its own words can tell. */
  #isOutgrown(at: number, from: number, start: number, end: number, to: number): boolean {
    const text = this.#text;
    const near = Math.max(from, start - GROWTH_REACH);
    const grown = growthFrom(text.slice(near, start), text.slice(end, to));
    if (grown === undefined || FROM_NOW.test(text.slice(near + grown, start))) return false;
    return (this.#marks[at - 1]?.start ?? -1) < near + grown;
  }

  /** The time that the comma clause itself names. */
  #inClause(at: number, from: number, start: number, to: number): TimeMark | undefined {
    // growth takes the later of its times; otherwise the nearest before the figure
    let last = at - 1;
    while ((this.#marks[last]?.until ?? Infinity) <= start) last--;
    const before = this.#marks[last];
    if (before && before.start >= from) return before;
    const after = this.#marks[at];
    if (!after?.iso || after.start < start || after.start >= to) return undefined;
    // 拥有千余人的村庄从去年开始…: what is told of the whole behind it; 300件(2020年280件): a bracket tells its own
    const between = this.#text.slice(start, after.start);
    return HAS_SO_MANY.test(between) || between.includes('(') ? undefined : after;
  }

  /** The nearest time of the sentence; the year in the name of a day's event (1月19日，2020年度活动) is that day. */
  #inSentence(count: number, from: number, start: number): TimeMark | undefined {
    const mark = this.#aimedAt(count, from) ?? this.#lastFrom(count, from, start);
    const written = mark?.depth === 0 && /\d/.test(this.#text[mark.start]!);
    const day = written ? this.#lastFrom(count - 1, from, start) : undefined;
    return day?.depth === 2 && day.year === mark?.year ? day : mark;
  }

  /** 到2027年，…达到55%: the year that the sentence aims at. */
  #aimedAt(count: number, from: number): TimeMark | undefined {
    const mark = this.#marks[count - 1];
    return mark?.aim && mark.start >= from && /[到至]/.test(this.#text[mark.start - 1] ?? '')
      ? mark
      : undefined;
  }

  /** 12月11日，召开2025年评议会议。会上…: the year in the name of a day's event is that day. */
  #namedDay(count: number, from: number, start: number): TimeMark | undefined {
    const mark = this.#lastFrom(count, from, start);
    const day = mark?.depth === 0 && this.#lastFrom(count - 1, from, start);
    if (!mark || !day || day.depth !== 2 || day.year !== mark.year) return undefined;
    return mark.start - day.end <= NAME_REACH ? day : undefined;
  }

  #isUntil(mark: TimeMark): boolean {
    return UNTIL.test(this.#text.slice(Math.max(0, mark.start - 3), mark.start));
  }

  /** The last time named from `from` on that holds for a figure at `start`. */
  #lastFrom(count: number, from: number, start: number): TimeMark | undefined {
    let last = count - 1;
    while (this.#marks[last]?.aim || (this.#marks[last]?.until ?? Infinity) <= start) last--;
    const mark = this.#marks[last];
    return mark && mark.start >= from ? mark : undefined;
  }
}
