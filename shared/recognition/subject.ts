import { charSet, has } from './char-set.ts';
import { clauseAround } from './clause.ts';
import type { Span } from './documents.ts';
import { backward } from './subject-backward.ts';
import { forward } from './subject-forward.ts';
import { grown } from './subject-growth.ts';
import { compared, divided, shareOf } from './subject-share.ts';
import { acts, countsEvents, nouns, PEOPLE, PERSON, predicates, WRITTEN } from './subject-words.ts';

const TIME = new Set(
  '日 年 个月 月 天 周 个星期 星期 小时 个小时 分钟 秒 岁 周岁 个季度 个工作日 工作日 学年 学期 个学期 个世纪'.split(
    ' ',
  ),
);
const SHARE = new Set('% ‰ 分之 个百分点 百分点 倍'.split(' '));
const TOTAL = /^、占总(?:数|量|额|人数)的?(?:比例)?(?:为|达|约|近)?$/;
/** What is said to last, right before how long. */
const LASTS = /(会期|工期|[\u4e00-\u9fff]{2}期限|会议(?=为期))(?:为期|为|共|长达)?$/;
/** What has a length in time. */
const LASTING = /(?:会议|活动|培训|培训班|学习|考察|调研|展览|论坛|行程|比赛|旅游)$/;
const AGES = new Set(['岁', '周岁', '年', '天', '小时', '分钟']);
const AGE =
  /((?:人均|平均|最大|最小)?(?:年龄|(?:预期)?寿命|受教育年限)|[\u4e00-\u9fff]{2,4}(?:天数|时间|时长))(?:为|是|了|达到?|增加到?|减少到?|提高到?|延长到?|上升到?|只有|仅|[约近])*$/;
/** 校均规模不足600人的学校, 产值是邻县的近3倍: a measure before its figure is what is measured. */
const MEASURE =
  /(?:规模|库容|容量|人数|面积|总投资|总造价|[气水]温|温度|水位|海拔|均价|单价|价格|产值|产量|收入|得分|分数|总[量额数])(?:[为是达约近超逾在]|达到|低于|高于|超过|不足|突破|升到|升至)*$/;
/** 委员投资3200万元的项目: what it went into is not counted. */
const INVESTED = /(?:投资|自费|掏腰包)(?:了|达|约|近|超)?$/;
const PRICE =
  /((?:(?:人均|平均)?[\u4e00-\u9fff]{0,4}(?:均价|单价|收购价|售价|地头价|批发价|零售价)|[粮油瓜菜肉茶米果药房地票水电气]价))(?:[^,，。;；的]{0,8}?(?:涨|跌|降|升|上涨|下跌|上升|下降|滑落|只要|仅|才|达|为|到)[^,，。;；的\d]{0,6})$/;
const COMPARED = /([\u4e00-\u9fff]{2,10})(?:是|为|相当于)[^,，是为]{1,12}的[约近]?$/;
const LENGTHS = /[米里尺寸吨斤克]$/;
/** 在距离地面400公里的站里: how far away, whatever is there. */
const AWAY = /(?:距离|相距|距)[^,，。;；]{0,6}$/;
const ALONG = charSet('长宽高深厚重');
const FOR_YEARS = /连续[一二两三四五六七八九十\d]+年(?:均|都|保持在|稳定在|达到?|超过|在)*$/;
const VISITS = new Set('批 批次 团 期 场 场次'.split(' '));
const PLACES = new Set('省份 省 市 州 县 区 旗 乡 镇 乡镇 街道 村'.split(' '));
/** Between two figures of a clause: the second counts what the first one counted. */
const CARRIES =
  /[中里]|^、$|^、?(?:人民币|港币|港元|美元)$|^(?:发展|增加|增长|上升|提高|扩大|减少|下降|降|增)(?:至|到|为)|被[^,，。、]{1,8}(?:采纳|采用|立案|办复|落实)了?$/;
const OWNER =
  /^(?:(?:全国|省|市|区|县|州|全省|全市|全区|全县|各级|住.|我[省市县区州])?(?:政协)(?=委员|常委|主席|副主席|领导|组织)|(?:全|各|我)?[省市县区州](?=委员|领导))/;
const FRONT =
  /^(?:目前|如今|但|而是|一律|服务(?=企业|群众|居民|委员|基层)|[类等]|方面|力争|确保|实现|年产|年均|日均|.*(?:以来|应到|实到)|已(?:办复|办结|立案|完成|收到)?|前前后后|其中|包含|包括|含|属|本次|这次|此次|该|这届|本届|应到|实到|共|全年|今年)(?=..)/;

/** 邀请领导参加活动20人次: with persons counted by times, those who take part are counted. */
function attendants(text: string, from: number, to: number): Span | undefined {
  const at = text
    .slice(from, to)
    .search(/(?:参加|参与|出席|列席|走进|深入|进入|前往|观看|收看|接受|登录|互动)(?!人)/);
  if (at < 2) return undefined;
  const noun = nouns.before(text, from + at);
  return noun && PERSON.test(text.slice(from, from + at))
    ? { start: from + at - noun, end: from + at }
    : undefined;
}

/** Whose deed it is, is dropped: 领导同志批示. */
const OWN_DEED = /(?:同志|领导|委员|部门|单位)(批示|答复|发言|回复)$/;
/** What a paper is about, not what was done with it. */
const TOPIC = /有关|关于|围绕|涉及|方面/;

/** What deputies of a people's congress hand in, one thing by its name. */
const HANDED_IN = ['代表', '建议、批评和', '意见'] as const;
const RATES = /[\u4e00-\u9fff]{2,5}率[和与及]$/;

/** 面商率和办复率均达100%, 建议、批评和意见40件: what is counted as one. */
function together(text: string, from: number, { start, end }: Span, figure: number): Span {
  const [whose, front, last] = HANDED_IN;
  if (text.startsWith(front + last, end - 2)) return { start, end: end - 2 + front.length + last.length };
  if (text.slice(start, end) === last && text.startsWith(front, start - front.length)) {
    const first = start - front.length;
    return { start: text.startsWith(whose, first - 2) ? first - 2 : first, end };
  }
  const rates = text[end - 1] === '率' && /^[均都]/.test(text.slice(end, figure));
  const other = rates ? RATES.exec(text.slice(from, start)) : null;
  return other ? { start: from + other.index, end } : { start, end };
}

const OWN_NOUN = /^\((?:含|包括)/;

/** The words that name what a figure counts and what was done to it, as offsets into the folded text. */
export interface Counted {
  subject?: Span;
  act?: Span;
}

interface Measured {
  start: number;
  end: number;
  unit: string;
}

/** Reads what figures count, called in text order: a later one may count what the one before it counted. */
export class Subjects {
  readonly #text: string;
  #previous: (Measured & { subject?: Span }) | undefined;
  /** 提案111件(界别2件、党派9件): the bracket divides what the figure before it counted. */
  #divided: (Measured & { subject?: Span }) | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The subject and the act of a figure, both from its own comma clause; `next` is where the next figure begins. */
  read(figure: Measured, next: number): Counted {
    const out = readCounted(this.#text, figure, next, this.#previous);
    const whole = this.#whole(figure);
    if (whole?.subject) out.subject = whole.subject;
    this.#previous = {
      start: figure.start,
      end: figure.end,
      unit: figure.unit,
      ...(out.subject ? { subject: out.subject } : {}),
    };
    return out;
  }

  #whole(figure: Measured): { subject?: Span } | undefined {
    const before = this.#previous;
    if (before && WRITTEN.has(before.unit) && this.#text[before.end] === '(') this.#divided = before;
    // 《专报》96期(含急报14期): the bracket names its own
    if (before && OWN_NOUN.test(this.#text.slice(before.end, before.end + 3))) this.#divided = undefined;
    const { start, unit } = figure;
    const closed = this.#divided && this.#text.slice(this.#divided.end, start).includes(')');
    if (closed || this.#divided?.unit !== unit) this.#divided = undefined;
    return this.#divided;
  }
}

function readCounted(
  text: string,
  figure: Measured,
  next: number,
  previous: (Measured & { subject?: Span }) | undefined,
): Counted {
  // 10万元港币 is money like 10万元
  const unit = /^元[\u4e00-\u9fff]/.test(figure.unit) ? '元' : figure.unit;
  const clause = clauseAround(text, figure.start, figure.end);
  const low = previous && previous.end > clause.start ? previous.end : clause.start;
  const high = Math.min(clause.end, next);
  const out: Counted = {};
  // 平均年龄为53.2岁: an age is one's whom or what the clause names
  const age = AGES.has(unit) ? AGE.exec(text.slice(low, figure.start)) : null;
  if (age) out.subject = { start: low + age.index, end: low + age.index + age[1]!.length };
  // 3周调研: what lasts so long follows at once
  const lasting = TIME.has(unit) ? nouns.at(text, figure.end) : 0;
  if (lasting > 1 && LASTING.test(text.slice(figure.end, figure.end + lasting)))
    out.subject = { start: figure.end, end: figure.end + lasting };
  // 为期四天的会议: the noun behind 的 lasts so long
  if (TIME.has(unit) && text[figure.end] === '的') {
    const noun = nouns.at(text, figure.end + 1);
    if (noun > 1 && LASTING.test(text.slice(figure.end + 1, figure.end + 1 + noun)))
      out.subject = { start: figure.end + 1, end: figure.end + 1 + noun };
  }
  // 会期4天, 会议为期5天
  const lasts = TIME.has(unit) ? LASTS.exec(text.slice(low, figure.start)) : null;
  if (lasts) out.subject = { start: low + lasts.index, end: low + lasts.index + lasts[1]!.length };
  // 近400米长的船: along what it is measured
  const along = has(ALONG, text, figure.end) && LENGTHS.test(unit);
  // 300米长的断头路: the road
  if (along && text[figure.end + 1] === '的') {
    const thing = forward(text, figure.end + 2, high, '条');
    if (thing) out.subject = thing;
  }
  const growth = grown(text, clause, figure, previous);
  // 3省11市: the places are their own unit
  const away =
    LENGTHS.test(unit) &&
    (AWAY.test(text.slice(low, figure.start)) ||
      /^(?:以外|之外|开外|外的)/.test(text.slice(figure.end, figure.end + 2)));
  if (growth || (!TIME.has(unit) && !along && !away && !PLACES.has(unit))) {
    let subject: Span | undefined;
    if (growth) {
      subject = growth === 'unnamed' ? undefined : growth;
      if (!SHARE.has(unit) && !TIME.has(unit)) subject = forward(text, figure.end, high, unit) ?? subject;
    } else if (SHARE.has(unit)) {
      // 提案90件、占总数的9%: a share of what was counted before
      const carried = low > clause.start && TOTAL.test(text.slice(low, figure.start));
      const than = unit === '倍' ? COMPARED.exec(text.slice(low, figure.start)) : null;
      const share = shareOf(text, low, figure.start, unit);
      subject = carried
        ? previous?.subject
        : than
          ? compared(text, low, low + than.index + than[1]!.length, unit)
          : (share ?? undefined);
      // 分别达到99.8%和98.5%
      if (!subject && previous && /^[和、与]$/.test(text.slice(previous.end, figure.start)))
        subject = previous.subject;
      // 完成工程量的85%; 就业率连续三年超过98%
      if (!subject && share !== null && unit !== '倍' && text[figure.start - 1] === '的')
        subject = backward(text, low, figure.start - 1, unit);
      const run = subject ? null : FOR_YEARS.exec(text.slice(clause.start, figure.start));
      if (run) subject = backward(text, clause.start, clause.start + run.index, unit);
      const of =
        text[figure.end] === '的' &&
        !/^(?:比[例重]|目标|任务|要求|水平)/.test(text.slice(figure.end + 1, figure.end + 3));
      if (of) subject = forward(text, figure.end + 1, high, '个') ?? subject;
      // 八成委员, 八成有困难的家庭: the whole stands behind its share
      else if (
        !subject &&
        (text[figure.end] === '有' || nouns.at(text, figure.end) > 1 || text.startsWith('受访', figure.end))
      )
        subject = forward(text, figure.end, high, '个');
    } else {
      const visits = unit === '人次' || unit === '户次' || unit === '家次';
      // 邀请120人次人大代表列席
      const persons = visits ? forward(text, figure.end, high, '名') : undefined;
      const at = persons?.start === figure.end && PERSON.test(text.slice(persons.start, persons.end));
      if (visits)
        subject =
          (at ? persons : undefined) ??
          attendants(text, low, figure.start) ??
          backward(text, afterMark(text, low, figure.start), figure.start, unit);
      // 瓜价一路跌到每公斤不足1元: a price is told of, however far
      const price = unit.includes('元') ? PRICE.exec(text.slice(low, figure.start)) : null;
      if (price) subject = { start: low + price.index, end: low + price.index + price[1]!.length };
      if (MEASURE.test(text.slice(Math.max(low, figure.start - 16), figure.start)))
        subject ??= backward(text, low, figure.start, unit);
      const invested = unit.endsWith('元') && INVESTED.test(text.slice(low, figure.start));
      if (!invested) subject ??= forward(text, figure.end, high, unit);
      // 邀请专家11人授课: persons right before their number, whatever they do
      const guests =
        PEOPLE.has(unit) && PERSON.test(text.slice(Math.max(low, figure.start - 6), figure.start));
      if (guests && subject && !PERSON.test(text.slice(subject.start, subject.end))) subject = undefined;
      // 接待团组189批2700人次: two counts of one thing
      if (!subject && previous?.end === figure.start && VISITS.has(previous.unit)) subject = previous.subject;
      if (!subject) subject = backward(text, afterMark(text, low, figure.start), figure.start, unit);
      if (!subject && WRITTEN.has(unit)) subject = divided(text, low, figure.start);
      if (
        !subject &&
        previous?.subject &&
        low === previous.end &&
        (CARRIES.test(text.slice(low, figure.start)) ||
          (text.slice(low - unit.length, low) === unit && onlyActs(text, low, figure.start)))
      )
        subject = previous.subject;
    }
    if (subject) {
      // 23个票箱情况: how they are is not what is counted
      if (!countsEvents(unit) && text.startsWith('情况', subject.end - 2) && subject.end - subject.start > 3)
        subject = { start: subject.start, end: subject.end - 2 };
      const front = FRONT.exec(text.slice(subject.start, subject.end));
      if (front) subject = { start: subject.start + front[0].length, end: subject.end };
      // 其中返程90列: what they do is not counted
      if (front && predicates.at(text, subject.start) === subject.end - subject.start)
        subject.start = subject.end;
      const owner = OWNER.exec(text.slice(subject.start, subject.end));
      if (owner) subject = { start: subject.start + owner[0].length, end: subject.end };
      const deed = OWN_DEED.exec(text.slice(subject.start, subject.end));
      if (deed) subject = { start: subject.end - deed[1]!.length, end: subject.end };
      subject = together(text, low, subject, figure.start);
      if (subject.end > subject.start) out.subject = subject;
    }
  }
  const act = readAct(text, low, figure.start, out.subject?.start ?? -1);
  if (act && !/率$/.test(text.slice(out.subject?.start ?? 0, out.subject?.end ?? 0))) out.act = act;
  return out;
}

/** 收到提案90件、经审查立案80件: verbs alone between two figures of one unit. */
function onlyActs(text: string, from: number, to: number): boolean {
  if (text[from] !== '、') return false;
  let at = from + 1;
  while (at < to && /[经已并共]/.test(text[at]!)) at++;
  const first = at;
  for (let act = acts.at(text, at); act > 1 && at < to; act = acts.at(text, at)) at += act;
  return at > first && at === to;
}

/** Within a clause a list by 、 gives each figure its own words: 学习4次、培训2次. */
function afterMark(text: string, from: number, to: number): number {
  const at = from + text.slice(from, to).lastIndexOf('、');
  return at >= from && to - at > 3 ? at + 1 : from;
}

/** The verb that is nearest before the figure; one in a clause before 的 gives way to the verb that governs it. */
function readAct(text: string, from: number, to: number, subject: number): Span | undefined {
  let first: Span | undefined;
  let found: Span | undefined;
  for (let i = Math.max(from, to - 30); i < to; ) {
    const act = acts.at(text, i);
    const noun = nouns.at(text, i);
    if (act && noun <= act) {
      // 走访农户, 捐赠200只: a word that is also a noun is the verb right before what it governs
      const governs = i + act === subject || (i + act === to && subject > to);
      if ((noun < act || governs) && text[i] !== '占' && !/[类型性式率]/.test(text[i + act] ?? '')) {
        first ??= found;
        found = { start: i, end: i + act };
      }
      i += act;
    } else i += Math.max(noun, 1);
  }
  if (!found || !text.slice(found.end, to).includes('的')) return found;
  return first && !TOPIC.test(text.slice(from, first.start)) ? first : undefined;
}
