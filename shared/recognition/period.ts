import { type CharSet, charSet, has } from './char-set.ts';
import type { DateRead } from './dates.ts';
import { growthFrom } from './growth.ts';
import { isDeadline, type PageTime } from './page-time.ts';
import { type TimeMark, timeMarks, years } from './period-marks.ts';
import { findSections, type Section } from './period-sections.ts';
import type { Places } from './places.ts';

const SENTENCE_END = charSet('。!！?？\n');
const CLAUSE_END = charSet(',，。;；!！?？\n');
/** Sentences and paragraphs are looked back upon no further than this. */
const REACH = 400;
/** How far into a page 今天 is the day of its event. */
const OPENING = 150;
/** How far behind its event's day a page still speaks of it. */
const EVENT_REACH = 1500;
/** How far the time before a list holds for its members, and how the later ones begin. */
const LIST_REACH = 1000;
/** How far behind its day the name of an event begins. */
const NAME_REACH = 16;
const GOES_ON = /^[ \u3000]{0,4}(?:[二三四五六七八九]是|第[二三四五六]|其[二三四]|同时|此外|另外|与此同时)/;
/** A sum over the whole time under review, whatever month was spoken of before. */
const TOTAL = /(?<!公|中|全)共(?!同|产|识|商|建|治|享)|累计|总计|合计|全年|一年来|年内/;
/** 截至7月底: what comes behind it is a sum of the year. */
const UNTIL = /(?:截至|截止|截止到|止)$/;
/** Words by which a sentence goes on about the event before. */
const EVENT =
  /会上|会议|这次|此次|本次|其中|当天|当日|活动中|现场|仪式|参会|与会|到会|参加|出席|(?<!闭会)期间|会后/;
/** Words by which a sentence speaks of the page's own event, however far it is. */
const OWN_EVENT =
  /会上|大会(?!发言)|(?:^|[,，;；次])会议|这次|此次|本次|当天|当日|现场|仪式|参会|与会|应到|实到|到会|出席|列席|选举|选出|当选|表决|赞成票|开幕|闭幕/;
/** Words for how things stand, not for what happened on a day. */
const STATE =
  /现有|目前|共有|已有|已建|设有|下辖|辖区|累计|全[省市区县州国]|每年|每月|每[周季]|日均|年均|据了解|据介绍|获悉|了解到|(?:介绍|告诉[^，,。]{1,6}|汇报|通报了?情况|坦言|说)[，,:：]|多年|近年|以来/;
/** Units by which is measured how things are, unless something is done with so much of it. */
const MEASURES =
  /^(?:平方|立方)?(?:公里|千米|米)$|^[亩吨户栋幢斤倍%]$|^(?:公顷|公斤|千瓦|分之|港元|美元|元|成)$/;
const DONE_WITH = /^占|捐|赠|慰问|送|行程|签|筹|认[购领捐]|发放|得票|测评|投票/;
/** What a clause says of a thing as it is, or as it is to be. */
const IS_SO =
  /^是|总人口|个民族|^设(?![立置计法想])|全长|占地|总投资|涉及|覆盖|现有|(?:这里|内|里|村|中|区|院|校)有|户、[\d.]+[万余多]*人|[村镇乡区县][^,，]{0,16}[、\d]\d*户|(?<!会议|大会|[^一-鿿]会)将(?!军|近)|计划|预计|力争|[年月]内|年底前/;
/** What a paragraph tells of as a sum, not as the day's doing. */
const REPORTED_ON = /据(?:统计|了解|介绍|悉)|(?:大会|全会|会议|两会)期间/;
/** What was done to make an event ready lies before its day; a session's days are more than one. */
const PREPARES = /^(?:会前|此前|前期|为(?:开好|筹备|准备|做好))|(?:大会|全会|会议|两会)期间/;
/** 石桥村620户、1980人: what the sentence goes on to tell is how the place is. */
const HOUSEHOLDS = /户、[\d.]+[万余多]*人/;
/** What a month or a day began, as it is now. */
const BY_NOW = /目前|如今|现有|现已|迄今/;
/** What a speaker says there: from how many sides, in how many points. */
const PUT_FORWARD =
  /^从?[^。，,]{1,6}方面(?:回顾|总结|提出|作)|^[^。，,]{1,6}[条点](?:主要|重要)?(?:建议|希望|要求|意见|经验|倡议)/;
const REPORTED = /报告(?:中)?(?:指出|显示|认为|提出|提到|说)|工作报告中/;
const TIMELESS =
  /^(?:日|年|个月|天|周|个星期|星期|小时|个小时|分钟|秒|秒钟|岁|周岁|个季度|个工作日|工作日|学年|学期|个学期|个世纪|昼夜|课时|学时|年级)$/;
/** A day named before it is a news agency's line: 太原1月12日电. */
const AGENCY = /^[ \u3000]?(?:电|讯|消息|报道)/;

/** What stands between the day on which an event is announced and its own. */
const ANNOUNCES = /^[^。\n]*(?:获悉|了解到|消息|决定|发布会|通气会)[^。\n]*[将定]于$/;
const ANNOUNCED_REACH = 100;

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

  constructor(text: string, places: Places, dates: readonly DateRead[], time: PageTime) {
    this.#text = text;
    this.#time = time;
    this.#marks = timeMarks(text, places, dates, time);
    this.#sections = findSections(text, time);
    this.#event = time.report ? undefined : this.#ownEvent();
  }

  /** The ISO period of the figure at `start`…`end` with this unit, or undefined where the page leaves it open. */
  of(start: number, end: number, unit: string): string | undefined {
    if (TIMELESS.test(unit)) return undefined;
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
    if (day && (own?.depth ?? 0) === 0) return day;
    if (own) return own.iso;
    const nearest = this.#inSentence(at, sentenceStart, start);
    if (nearest) {
      const later = text.slice(nearest.end, start);
      const sum = this.#isUntil(nearest);
      // the half year that a sentence begins with is told of to its end; a month is over at the semicolon
      const over = nearest.depth === 1 && !sum && this.#isOver(nearest, later);
      if (nearest.depth > 0 && BY_NOW.test(later)) return String(this.#time.page?.year ?? nearest.year);
      return over ? nearest.year : nearest.iso;
    }
    const paragraphStart = Math.max(low, text.lastIndexOf('\n', start - 1) + 1);
    const said = text.slice(sentenceStart, clauseEnd);
    const clause = text.slice(clauseStart, clauseEnd);
    const measured = IS_SO.test(clause) || (MEASURES.test(unit) && !DONE_WITH.test(clause));
    const sure = measured || PREPARES.test(said) || (HOUSEHOLDS.test(said) && !OWN_EVENT.test(clause));
    const likely = STATE.test(said) || REPORTED_ON.test(text.slice(paragraphStart, clauseEnd));
    const stands = sure ? 'sure' : likely ? 'likely' : undefined;
    const inParagraph =
      this.#namedDay(at, paragraphStart, start) ?? this.#lastFrom(at, paragraphStart, start);
    if (inParagraph) return this.#carried(this.#dayOf(inParagraph, paragraphStart), said, stands);
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

  /** Whether a month no longer holds behind `later`: a total of a further clause is the year's. */
  #isOver(month: TimeMark, later: string): boolean {
    if (/[;；]/.test(later) && !month.iso?.includes('/')) return true;
    const next = later.search(/[,，]/);
    return next >= 0 && TOTAL.test(later.slice(next));
  }

  /** 会议4日开幕。三月的青河…: the month of the paragraph's event stands for its day. */
  #dayOf(mark: TimeMark, paragraphStart: number): TimeMark {
    const event = this.#event;
    const same = event?.iso && mark.depth === 1 && mark.iso && event.iso.startsWith(`${mark.iso}-`);
    return same && event.start >= paragraphStart && event.start < mark.start ? event : mark;
  }

  /** A time named earlier in the paragraph, as it holds for a later sentence. */
  #carried(mark: TimeMark, said: string, stands: Stands): string | undefined {
    const { review } = this.#time;
    if (mark.depth === 2 && stands !== 'sure' && EVENT.test(said)) return mark.iso;
    if (mark.depth === 0) return mark.iso ?? (review && this.#time.report ? years(review) : undefined);
    if (mark.depth === 2 && this.#event) {
      if (REPORTED.test(said) && review) return years(review);
      return stands ? mark.year : mark.iso;
    }
    return mark.year;
  }

  /** 提出八点建议, 从六个方面回顾: on the day, whatever years the speaker looks back on. */
  #dayPutForward(start: number, to: number, count: number): string | undefined {
    const event = this.#event;
    if (!event?.iso || Math.abs(start - event.start) > EVENT_REACH) return undefined;
    if (!PUT_FORWARD.test(this.#text.slice(start, to))) return undefined;
    // a bulletin tells of several events, each in its paragraph
    const last = this.#marks[count - 1];
    const own = last?.depth === 2 && !this.#text.slice(last.end, start).includes('\n');
    return own ? last.iso : event.iso;
  }

  /** The time of a figure for which neither its paragraph nor its section names one. */
  #ofPage(start: number, said: string, stands: Stands): string | undefined {
    const { review, page } = this.#time;
    const event = this.#event;
    const near = event && !this.#time.feature && Math.abs(start - event.start) < EVENT_REACH;
    if (review && REPORTED.test(said)) return years(review);
    if (near && stands !== 'sure' && OWN_EVENT.test(said)) return event.iso;
    if (review) return years(review);
    if (near && !stands) return event.iso;
    return page ? String(page.year) : event?.year;
  }

  /** 由每亩80元提高到150元: the value before a change is of a time before it, which only its own words can tell. */
  #isOutgrown(at: number, from: number, start: number, end: number, to: number): boolean {
    const text = this.#text;
    const grown = growthFrom(text.slice(from, start), text.slice(end, to));
    return grown !== undefined && (this.#marks[at - 1]?.start ?? -1) < from + grown;
  }

  /** The time that the comma clause itself names. */
  #inClause(at: number, from: number, start: number, to: number): TimeMark | undefined {
    // growth takes the later of its times; otherwise the nearest before the figure
    let last = at - 1;
    while ((this.#marks[last]?.until ?? Infinity) <= start) last--;
    const before = this.#marks[last];
    if (before && before.start >= from) return before;
    const after = this.#marks[at];
    return after && after.start >= start && after.start < to && after.iso ? after : undefined;
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

  /** Whether a sentence names the time, and no line of a page's head. */
  #isTold(mark: TimeMark): boolean {
    const end = this.#text.indexOf('\n', mark.end);
    return /[。，,；;！!]/.test(
      this.#text.slice(mark.end, end < 0 ? undefined : Math.min(end, mark.end + REACH)),
    );
  }

  /** The first day that the body of a news page names, in its opening. */
  #ownEvent(): TimeMark | undefined {
    const { page } = this.#time;
    const body = page?.start !== undefined && page.start < REACH ? page.start : 0;
    for (const mark of this.#marks) {
      if (mark.start > body + REACH) return undefined;
      // 今天 in what somebody says is this day and age
      if (mark.said && mark.start > body + OPENING) continue;
      if (mark.depth !== 2 || (mark.start === page?.start && !page.told)) continue;
      if (isDeadline(this.#text, mark) || !this.#isTold(mark)) continue;
      if (!AGENCY.test(this.#text.slice(mark.end, mark.end + 4))) return this.#announced(mark) ?? mark;
    }
    return undefined;
  }

  /** 2月6日，记者获悉，大会将于2月9日召开: the day on which it is told gives way to the day of what is told. */
  #announced(told: TimeMark): TimeMark | undefined {
    const next = this.#marks[this.#marks.indexOf(told) + 1];
    if (next?.depth !== 2 || next.start - told.end > ANNOUNCED_REACH) return undefined;
    return ANNOUNCES.test(this.#text.slice(told.end, next.start)) ? next : undefined;
  }
}

/** How many of the things, sorted by place, begin before `at`. */
function countBefore(sorted: readonly { start: number }[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]!.start < at) low = mid + 1;
    else high = mid;
  }
  return low;
}

function lastBreak(text: string, at: number, low: number, mark: CharSet): number {
  let i = at;
  while (i > low && !has(mark, text, i - 1)) i--;
  return i;
}
