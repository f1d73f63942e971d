import { charSet } from './char-set.ts';
import type { Span } from './documents.ts';
import { ACTS, NOUNS, PREDICATES } from './genre-words.ts';
import { wordTable } from './word-table.ts';

const nouns = wordTable(NOUNS);
const acts = wordTable(ACTS);
const predicates = wordTable(PREDICATES);

/** Whether a noun of the genre begins at `at`. */
export function isNoun(text: string, at: number): boolean {
  return nouns.at(text, at) > 1;
}

/** A comma clause ends here. */
const CLAUSE_END = charSet(',，。;；:：!！?？\n');
/** No clause of the genre is longer; beyond this the layout has lost its marks. */
const REACH = 80;
const NUMERAL = /[\d一二两三四五六七八九十百千万几数]/;
/** Units of acts: what is counted is the act (发言5人次, 批示120次). */
const EVENT = /次$|^[场轮]$|^场次$/;
const TIME =
  /^(?:年|个月|月|天|周|个星期|星期|小时|个小时|分钟|秒|岁|周岁|个季度|个工作日|工作日|学年|学期|个学期|个世纪)$/;
const SHARE = /^(?:%|‰|分之|个百分点|百分点|倍)$/;
/** What stands between a noun and its figure without being a part of either. */
const LINK =
  /(?:\(次\)|[“‘]|[ \u3000]|中有|里有|共计|共有|累计|总计|合计|总共|一共|总数|总量|总额|总值|数量|人数|达到|达|多达|高达|超过|突破|约|近|为|有|了|已|就|均|只有|仅有|仅|共|占地|占比|占|预计|计|各|分别|平均|大约|将近|不足|接近|增至|增加到|增长到|增加|减少到|减少|降至|提高到|提高|提升到|提升|上升|下降到|下降|增长|同比|环比|是|数|价值|折合|折资|折款|金额|超|逾|上|至|到|长|全长|高|在|等|\+)$/;
const TAIL_VERB = /(?:参与|参加|参会|出席|受益|受训|到会|签到|参训)$/;
const PERSON =
  /(?:委员|常委|主席|代表|干部|党员|群众|居民|村民|职工|员工|学生|老师|教师|医生|专家|学者|人员|人士|人才|同志|领导|成员|志愿者|嘉宾|老人|儿童|妇女|青年|农民|负责人|记者|劳动力|农户|贫困户)$/;
const PERSON_WITHIN = new RegExp(PERSON.source.slice(0, -1));
const OWNER =
  /^(?:(?:全国|省|市|区|县|州|全省|全市|全区|全县|各级|住.|我[省市县区州])?(?:政协)(?=委员|常委|领导|组织)|(?:全|各|我)?[省市县区州](?=委员|领导))/;
/** Verbs and adverbs that also stand before a noun as its attribute: 三份联合建议书, 30名参会代表. */
const ATTRIBUTE =
  /^(?:联合|集中|主动|积极|有效|全面|现场|直接|共同|持续|首次|首批|参会|与会|应邀|受邀|获奖|涉及|面对面|新增|新建|在建|试点)/;
const LEVELS = /^(?:(?:全国|[省市县区州])(?:\([^)]{1,6}\))?(?:、|和)?){2,5}(?:[三两四]级)?/;
const FIRST_VERB = /[被由在对向为是有获均都就等将到赴]/;
const FRONT = /^(?:其中|包含|包括|含|属|本次|这次|此次|该|这届|本届|应到|实到|共|全年|今年)(?=..)/;
const RELATIVE_VERB = /^(?:反映|涉及|关于|有关)/;

/** The clause around a figure: offsets of its beginning and end. */
function clauseAround(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !CLAUSE_END[text.charCodeAt(from - 1)]) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !CLAUSE_END[text.charCodeAt(to)]) to++;
  return { start: from, end: to };
}

/** What follows the figure: 委员 of 400余名委员聚集, up to the verb. Offsets into the text. */
function forward(text: string, from: number, to: number, unit: string): Span | undefined {
  const event = EVENT.test(unit);
  let start = from;
  while (start < to && /[ \u3000]/.test(text[start]!)) start++;
  if (text[start] === '(') {
    const close = text.indexOf(')', start);
    if (close > 0 && close < to && close - start < 14) start = close + 1;
  }
  // 对口协商4次、界别协商3次: what follows is the next member of a list
  if (/[、)”’》和与及]/.test(text[start] ?? '')) return undefined;
  // a title's parts, set apart by spaces, each count for themselves
  if (start > from && (predicates.at(text, start) || acts.at(text, start))) return undefined;
  // 省、市(州)、县三级委员: the levels are no noun of their own
  const levels = LEVELS.exec(text.slice(start, Math.min(to, start + 24)));
  if (levels?.[0].includes('、')) start += levels[0].length;
  let lastNoun = 0;
  let begin = start;
  let i = start;
  while (i < to) {
    const c = text[i]!;
    if (c === '“' || c === '‘' || c === '《') {
      const close = text.indexOf(c === '“' ? '”' : c === '‘' ? '’' : '》', i);
      if (close < 0 || close >= to + 40) break;
      if (lastNoun) break;
      // 四个“双百行动”: the name itself is counted where no noun follows it
      if (!nouns.at(text, close + 1) && close > i + 2) return { start: i + 1, end: close };
      i = close + 1;
      begin = i;
      continue;
    }
    const noun = nouns.at(text, i);
    let verb = predicates.at(text, i);
    // 会 in 会议, 能 in 功能: one character is a verb only right behind a noun or the figure
    const unknown = !lastNoun && i - begin >= 2;
    if (verb === 1 && i !== lastNoun && !((i === begin || unknown) && FIRST_VERB.test(c))) verb = 0;
    if (c === '的') {
      if (lastNoun && PERSON.test(text.slice(begin, lastNoun))) break;
      if (lastNoun === i && begin === start && i - begin <= 6) {
        // 31个界别的400余名: what is owned is counted for itself; 3个方面的意见 likewise
        break;
      }
      begin = i + 1;
      lastNoun = 0;
      i++;
      continue;
    }
    // 12家议事堂组织议事活动: a verb behind a noun, part of one in 政协组织
    const organises =
      text.startsWith('组织', i) &&
      i > begin &&
      !/(?:政协|党|社会|级|基层|群团|中介|国际)$/.test(text.slice(begin, i));
    if (organises && lastNoun === i && /[\u4e00-\u9fff]/.test(text[i + 2] ?? '')) break;
    if (noun && noun >= verb) {
      if (!event && lastNoun && i - lastNoun >= 2 && PERSON.test(text.slice(begin, lastNoun))) break;
      lastNoun = i + noun;
      i = lastNoun;
      continue;
    }
    const act = acts.at(text, i);
    if (verb || (act > 1 && act > noun)) {
      if (lastNoun) break;
      if (i > begin && i - begin >= 2) return { start: begin, end: i };
      const attribute = i === begin ? ATTRIBUTE.exec(text.slice(i, i + 3)) : null;
      if (attribute && nouns.at(text, i + attribute[0].length)) {
        i += attribute[0].length;
        continue;
      }
      // a verb at once: 35所完成…工作的学校, 8次听取…汇报, 66件反映…信息
      const of = text.slice(i, to).lastIndexOf('的');
      const people = /^[名位人]$/.test(unit) && !PERSON_WITHIN.test(text.slice(i + of + 1, to));
      if (of > 0 && !people && /[\u4e00-\u9fff]/.test(text[i + of + 1] ?? '')) {
        begin = i + of + 1;
        i = begin;
        continue;
      }
      if (event) return lastNounIn(text, i, to);
      if (RELATIVE_VERB.test(text.slice(i, i + 2))) {
        i += 2;
        begin = i;
        continue;
      }
      return undefined;
    }
    if (/[和与及、]/.test(c)) {
      if (NUMERAL.test(text[i + 1] ?? '') || (lastNoun === i && !nouns.at(text, i + 1) && c !== '和')) break;
      if (!lastNoun && i > begin) return { start: begin, end: i };
      i++;
      continue;
    }
    if (/[)”’》(…]/.test(c) || (NUMERAL.test(c) && lastNoun)) break;
    i++;
  }
  // 3个主题楼道: a short word that no list knows at the clause's end is the head
  if (
    lastNoun &&
    i >= to &&
    to - lastNoun <= 3 &&
    !PERSON.test(text.slice(begin, lastNoun)) &&
    /^[\u4e00-\u9fff]+$/.test(text.slice(lastNoun, to))
  ) {
    return { start: begin, end: to };
  }
  if (lastNoun) return { start: begin, end: lastNoun };
  return i > begin + 1 && i - begin <= 12 ? { start: begin, end: i } : undefined;
}

function lastNounIn(text: string, from: number, to: number): Span | undefined {
  let found: Span | undefined;
  for (let i = from; i < to; ) {
    const n = nouns.at(text, i);
    if (n) {
      found = { start: found && found.end === i ? found.start : i, end: i + n };
      i += n;
    } else i++;
  }
  return found;
}

/** What stands before the figure: 提案 of 形成提案442件, the verb cut off. */
function backward(text: string, from: number, to: number, unit: string): Span | undefined {
  let end = to;
  let linked = false;
  for (;;) {
    const part = text.slice(Math.max(from, end - 6), end);
    const link = LINK.exec(part);
    if (link && !(nouns.before(text, end) > link[0].length)) {
      end -= link[0].length;
      linked ||= /[达有为是数]/.test(link[0]);
      continue;
    }
    const tail = /人|名|位|户|家/.test(unit) ? TAIL_VERB.exec(part) : null;
    if (tail && end - tail[0].length > from) {
      end -= tail[0].length;
      continue;
    }
    break;
  }
  if (/[”’》)]/.test(text[end - 1] ?? '')) {
    const mark = text[end - 1]!;
    const open = text.lastIndexOf(mark === '”' ? '“' : mark === '’' ? '‘' : mark === ')' ? '(' : '《', end);
    if (open < from - 40 || open < 0) return undefined;
    if (mark === ')') return backward(text, from, open, unit);
    return mark === '》' ? undefined : { start: open + 1, end: end - 1 };
  }
  if (end - from < 2 || /[的让使给对向把将由从在]$/.test(text[end - 1]!)) return undefined;
  // 万钢等7人: those who were named are no noun
  if (text[end] === '等' && /^[人名位]$/.test(unit) && !PERSON.test(text.slice(from, end))) return undefined;
  const noun = nouns.before(text, end);
  const act = acts.before(text, end);
  if (act && act >= noun && !(noun && (linked || EVENT.test(unit)))) return undefined;
  let start = end - Math.max(noun, 2);
  while (start > from && end - start < 14) {
    const c = text[start - 1]!;
    if (/[的了上、和与及(“”‘’》)\s把将对向在\d]/.test(c)) break;
    const act = acts.before(text, start);
    if (act > 1 && (!nouns.before(text, start) || start - act === from)) break;
    if (c === '共' && !/[公中]/.test(text[start - 2] ?? '')) break;
    if (acts.before(text, start) > 1 && nouns.before(text, start) && /[了、]/.test(text[start - 3] ?? ''))
      break;
    start--;
  }
  const span = text.slice(start, end);
  if (
    /^(?:其中|目前|全年|其余|另有|还有|另外|期间|同时|此外|以上|今年|去年|年内|截至|已经|会上|一年|并|也|还|先后|累计|每年|每|平均|总计)+$/.test(
      span,
    )
  )
    return undefined;
  return { start, end };
}

/** 邀请领导参加活动20人次: with persons counted by times, those who take part are counted. */
function attendants(text: string, from: number, to: number): Span | undefined {
  const at = text.slice(from, to).search(/(?:参加|参与|出席|列席)(?!人)/);
  if (at < 2) return undefined;
  const noun = nouns.before(text, from + at);
  return noun && PERSON.test(text.slice(from, from + at))
    ? { start: from + at - noun, end: from + at }
    : undefined;
}

/** 占立案总数的16.3%: the noun of which it is a share. */
function shareOf(text: string, from: number, to: number): Span | undefined {
  const part = text.slice(from, to);
  const m =
    /占(?:了)?(?![总比地])([^,，占]{2,16}?)(?:总数|总量|总额|总)?的?(?:比例|比重)?(?:为|达|达到|约|近|超过)?$/.exec(
      part,
    );
  if (!m) return undefined;
  const start = from + m.index + m[0].indexOf(m[1]!);
  const end = start + m[1]!.replace(/的$/, '').length;
  return { start, end };
}

/** The words that name what a figure counts and what was done to it, as offsets into the folded text. */
export interface Counted {
  subject?: Span;
  act?: Span;
}

/**
 * The subject and the act of the figure at `start`…`end`, both from its own comma clause. `next` is where the next figure
 * begins, `previous` the subject of the one before in the clause.
 */
export function readCounted(
  text: string,
  figure: { start: number; end: number; unit: string },
  next: number,
  previous: { end: number; subject?: Span } | undefined,
): Counted {
  const { unit } = figure;
  const clause = clauseAround(text, figure.start, figure.end);
  const low = previous && previous.end > clause.start ? previous.end : clause.start;
  const high = Math.min(clause.end, next);
  const out: Counted = {};
  if (!TIME.test(unit)) {
    let subject: Span | undefined;
    if (SHARE.test(unit)) {
      subject =
        shareOf(text, low, figure.start) ??
        (/占$/.test(text.slice(low, figure.start).replace(/[约近超比]+$/, ''))
          ? undefined
          : backward(text, low, figure.start, unit));
      if (!subject && text[figure.end] === '的') subject = forward(text, figure.end + 1, high, '个');
    } else {
      const visits = /^(?:人|户|家)次$/.test(unit);
      if (visits)
        subject =
          attendants(text, low, figure.start) ??
          backward(text, afterMark(text, low, figure.start), figure.start, unit);
      subject ??= forward(text, figure.end, high, unit);
      if (!subject) subject = backward(text, afterMark(text, low, figure.start), figure.start, unit);
      if (
        !subject &&
        previous?.subject &&
        low === previous.end &&
        /[中里]/.test(text.slice(low, figure.start))
      )
        subject = previous.subject;
    }
    if (subject) {
      const front = FRONT.exec(text.slice(subject.start, subject.end));
      if (front) subject = { start: subject.start + front[0].length, end: subject.end };
      const owner = OWNER.exec(text.slice(subject.start, subject.end));
      if (owner) subject = { start: subject.start + owner[0].length, end: subject.end };
      if (subject.end > subject.start) out.subject = subject;
    }
  }
  const act = readAct(text, low, figure.start);
  if (act && !/率$/.test(text.slice(out.subject?.start ?? 0, out.subject?.end ?? 0))) out.act = act;
  return out;
}

/** Within a clause a list by 、 gives each figure its own words: 学习4次、培训2次. */
function afterMark(text: string, from: number, to: number): number {
  const at = text.lastIndexOf('、', to - 1);
  return at >= from && to - at > 3 ? at + 1 : from;
}

function readAct(text: string, from: number, to: number): Span | undefined {
  let found: Span | undefined;
  for (let i = Math.max(from, to - 30); i < to; ) {
    const act = acts.at(text, i);
    const noun = nouns.at(text, i);
    if (act && act > noun - 1 && !(noun > act)) {
      if (noun < act) found = { start: i, end: i + act };
      i += act;
    } else i += Math.max(noun, 1);
  }
  return found;
}
