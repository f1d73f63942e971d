import { charSet, has } from './char-set.ts';
import type { Span } from './documents.ts';
import { surnameLength } from './names.ts';
import {
  FIELD,
  GROUP,
  INVESTS,
  NOT_DONE_TO,
  OFFICE,
  PLACE,
  PLACED,
  RECEIVES,
  WHERE,
} from './subject-kinds.ts';
import { acts, countsEvents, NUMERAL, nouns, PEOPLE, PERSON, predicates, WRITTEN } from './subject-words.ts';

/** What stands between a noun and its figure without being a part of either. */
const LINK =
  /(?:存栏|出栏|低于|高于|依次|加起来|有望|不到|应达|可达|进行|凑不满|不满|同口径|约合|折合|首次|再次|均值|平均值|至今|迄今|达到并|发展到|发展至|不得少于|不少于|不低于|不高于|不超过|控制在|稳定在|保持在|(?<!连年)保持|维持在|至少|年均增长|年均下降|年均|\(次\)|\(|累积|扩大到|扩大至|飙升到|飙升至|飙到|升到|升至|跌到|应到会|实到会|应到|实到|应出席|实出席|已经|每人每年|每人每月|每人|每户|每年|每月|[“‘—:]|[ \u3000]|中有|里有|共计|共有|累计|总计|合计|总共|一共|总数|总量|总额|总值|数量|人数|达到|达|多达|高达|超过|突破|(?<![签预条合公违])约|近|为|(?<![拥享持])有|了|已|就|均|都|仍|还|却|竟|才|只有|仅有|仅|只|共|占地|占|预计|计|各|分别|分为|分成|归为|归成|平均|大约|将近|不足|接近|增至|增加到|增长到|增加|减少到|减少|降至|降到|降为|升为|提升到|恢复[到至]|压缩到|压缩至|缩短到|缩短至|(?<![规原法准])则|虽然|虽|降低|省下|压减|提高到|提高|提升到|提升|上升|下降到|下降|下浮|上浮|上调|下调|再加|再提高|净增|跃升到|跃升至|涨到|涨至|变为|调整为|增长|同比|环比|是|(?<![起天条分])数|总价值|(?<![的损])价值|折合|折资|折款|人民币|港币|港元|美元|超|逾|上|延伸至|延伸到|延伸达|延伸|至|(?<!报)到|长|全长|总长|总面积|高|在|等|\+)$/;
const MEASURED_BY = /^(?:人数|总数|总量|总额|数量)$/;
const TAIL_VERB =
  /(?:(?:就地就近|就近就地|就地|就近)?(?<!新增)就业|创业|上岗|务工|脱贫|参与|参加|参会|出席|受益|受训|到会|签到|报到|参训)$/;

/** 从最初的2件: the beginning of a growth. */
const FROM = /由?从?(?:最初|原来|当初|起初|上年|去年|同期|(?:19|20)\d\d年)底?的?$/;
const GIFT = /(?:捐款|捐款捐物|捐资助学|新增投入)$/;
/** How far before a sum the one who gives or gets it is looked for. */
const NEAR = 8;
const SHARES = new Set('% 成 分之'.split(' '));
const DEED = /(?:协调|沟通|对接|磋商|会商|家访|往返|入户)$/;
const ROUNDS = new Set('次趟遍回');
/** Deeds that are counted like the papers they leave behind: 批示73件. */
const DEEDS = /(?:培训|宣讲|研讨|批示|答复|发言|协商|监督|调研|视察|考察|评议|建议|报道|讲座)$/;
/** 提案已办理答复5583件: what was done with it. */
const DONE = /已(?:办理|全部|经)*$/;
/** A verb of one character right before its figure: 我捐5000元. */
const ENDING_VERB = /[花耗捐筹赠获做提拿投赔送给交收编写建修种栽引印掏]$|[今已又先]办$/;

/** Units of a paper that appears in numbers: 《专报》6期. */
const ISSUES = new Set('期册辑套部本卷');
/** The longest compound before a figure that is still read as one noun. */
const LONGEST = 14;
/** 捐赠活动, 捐赠物资: what 捐赠 is a part of; before other nouns it is the verb. */
const GIVING = /^(?:活动|仪式|物资|款|资金|项目|协议)/;
/** 委员工作室(站): no longer than a bracket with two characters. */
const SHORT_BRACKET = 4;
/** 重点, 社情民意: no attribute of a compound is longer. */
const COMPOUND_FRONT = 4;

/** Whether nothing but an attribute stands in the stretch: no verb, no person or body that acts. */
function plainFront(text: string, from: number, to: number): boolean {
  // 大会提案: no 会 that is a verb
  for (let i = text.startsWith('大会', from) ? from + 2 : from; i < to; i++)
    if (acts.at(text, i) || predicates.at(text, i) || NUMERAL.test(text[i]!)) return false;
  return true;
}

/** Sums that statistics offices tell of, with what they are sums of. */
const ECONOMY =
  /[\u4e00-\u9fff]{0,8}(?:零售总额|进出口总额|生产总值|财政收入|预算收入|可支配收入|预算支出|财政支出|增加值|产值)$/;

/** 向慈善基金捐款3000元: to whom or what a sum is given. */
const GIVES = /捐(?:资|助|献|赠)$/;

/** 快递柜新增800个, “议事亭”已建成12个: what there is of it now, named as the clause begins. */
const RESULTS = /^(?:[已共新]|累计|全部)*(?:建成|新增|扩[大种展]|增设|开通|落成)/;

/** A word that no list knows, in front of what it grew to: no person, office or place. */
function made(text: string, from: number, to: number): Span | undefined {
  if (text[to - 1] === '”') {
    const open = text.lastIndexOf('“', to);
    return open >= from ? { start: open + 1, end: to - 1 } : undefined;
  }
  const words = text.slice(from, to);
  const thing = /^[\u4e00-\u9fff]{2,6}$/.test(words) && plainFront(text, from, to);
  return thing && ![PERSON, GROUP, OFFICE, FIELD, PLACE, WHERE].some(other => other.test(words))
    ? { start: from, end: to }
    : undefined;
}

/** 提案审查立案96件: the noun right before the verbs that touch the figure, where it can be what is counted. */
function nounBeforeVerbs(text: string, from: number, to: number, unit: string): Span | undefined {
  let at = to;
  if (unit.endsWith('元') && GIVES.test(text.slice(from, to))) return undefined;
  for (let act = acts.before(text, at); act > 1 && at - act > from; act = acts.before(text, at)) at -= act;
  if (/[已均共未]/.test(text[at - 1] ?? '') && at - 1 > from) at--;
  if (text.startsWith('分别', at - 2) && at - 2 > from) at -= 2;
  // 社会消费品零售总额完成4亿元: a sum of the economy, whatever stands before its noun
  const sum = ECONOMY.exec(text.slice(from, at));
  if (sum && at < to) return { start: from + sum.index, end: at };
  // 从机关经费中挤出12万元
  const out = at < to && unit.endsWith('元') && text[at - 1] === '中' ? nouns.before(text, at - 1) : 0;
  if (out > 1 && text.slice(from, at).includes('从')) return { start: at - 1 - out, end: at - 1 };
  const noun = nouns.before(text, at);
  const words = text.slice(at - noun, at);
  if (at < to && noun < 2 && RESULTS.test(text.slice(at, to))) return made(text, from, at);
  if (noun < 2 || at === to || NOT_DONE_TO.test(words) || PERSON.test(words)) return undefined;
  const start = at - noun;
  if (start === from || /[的个条项件、》”]/.test(text[start - 1]!)) return { start, end: at };
  // 推动重点项目落地: a short compound that the clause begins with, or that its first verb governs
  let first = from;
  for (let act = acts.at(text, first); act > 1; act = acts.at(text, first)) first += act;
  return start > first && start - first <= COMPOUND_FRONT && plainFront(text, first, start)
    ? { start: first, end: at }
    : undefined;
}

/** What no noun ends in: 总和 and 参与 are whole words. */
const UNFINISHED = /(?<!总)和$|(?<!参)与$|[按及的让使给对向把将由从在、]$/;
/** What a noun does not reach over. */
const STOPS = charSet(
  ' \t\n\r\f\v\u00a0\u2028\u2029\ufeff\u3000的了上、和与及(“”‘’》)把将对向在为被由给让使0123456789',
);
/** The first characters of words that only lead to the figure. */
const IDLE_BEGINS = charSet('很迅陆逐到上辐惠周沿附其当目全另还期同此以首本今去年截已会一并也先累每平总');

const EACH = /^每(?:平方米|公里|个月|[年月周天次人名户家位个件亩斤吨公斤组村])/;
/** Words of a sentence that no noun holds. */
const TELLS =
  /(?<![产功性动可节])能(?![力源耗])|[走跑坐需]$|需要$|(?<![主需重必纲])要(?![求点件素闻])|[把仍再每]|终于|同比|^因(?!素|特网|果)|坚持|特意|过去|当场|一年|先后|[了着过]|这$/;

/** A word that no list knows, and that ends as verbs and adverbs do. */
const NO_NOUN_ENDS =
  /(?:[增改看绿涉挣掉到出加读付行下入去起过走说讲问答听送买卖租借练拆挖填铺栽扩缩减升降涨跌赚亏欠缴判抓取压考应可也不来级丢剩]|[开办谈写]成|相差|出缺|掏腰包|入户|领|投保|出险|转正|上门|在岗|满意|环保|连年保持|驱车|跋涉|步行|行走)$/;
/** When or where, and not what. */
const CIRCUMSTANCE =
  /(?:[一二三四]季度|[于到在]?(?:19|20)\d\d年[底初中末]?前?|[前去今]年|岁末|年[底初中末]|月[底初中末]|如今|第一个月|眼下|线[上下]|当时|时候)$/;
/** 农民少说也, 办复率连年保持: how far behind its noun the words before a figure may go on. */
const LONGEST_TAIL = 6;
const RATE = '率';
const LONGEST_RATE = 6;

/** The noun that the words before a figure go on about, where none stands right before it. */
function nounAhead(text: string, from: number, to: number): Span | undefined {
  const low = Math.max(from, to - LONGEST_TAIL - 1);
  const rate = low + text.slice(low, to).lastIndexOf(RATE) + 1;
  if (rate > low) {
    let start = rate - 1;
    while (start > from && rate - start < LONGEST_RATE && !has(STOPS, text, start - 1)) start--;
    if (rate - start > 2) return { start, end: rate };
  }
  for (let end = to - 1; end >= to - LONGEST_TAIL && end > from + 1; end--) {
    const start = end - nouns.before(text, end);
    if (end - start > 1 && (start === from || has(STOPS, text, start - 1))) return { start, end };
  }
  return undefined;
}

/** What stands before the figure: 提案 of 形成提案442件, the verb cut off. */
export function backward(text: string, from: number, to: number, unit: string): Span | undefined {
  let end = to;
  let linked = false;
  for (;;) {
    const part = text.slice(Math.max(from, end - 6), end);
    const link = LINK.exec(part);
    // 观看人数逾150万: a bare number counts what its measure names
    const bare =
      (unit === '' || (SHARES.has(unit) && link?.[0] !== '数量')) &&
      link &&
      MEASURED_BY.test(link[0]) &&
      end - link[0].length > from;
    if (link && !bare && !(nouns.before(text, end) > link[0].length)) {
      end -= link[0].length;
      linked ||= /[达有为是数]|年均/.test(link[0]);
      continue;
    }
    const since = FROM.exec(text.slice(Math.max(from, end - 12), end));
    if (since) {
      end -= since[0].length;
      // 数量上比去年的462件
      if (text[end - 1] === '比') return undefined;
      continue;
    }
    const tail = /人|名|位|户|家/.test(unit) ? TAIL_VERB.exec(part) : null;
    if (tail && end - tail[0].length > from) {
      end -= tail[0].length;
      continue;
    }
    break;
  }
  // 支流中还有四分之一: among which it is counted
  if (linked && text[end - 1] === '中' && nouns.before(text, end - 1) > 1) end--;
  if (/[”’》)]/.test(text[end - 1] ?? '')) {
    const mark = text[end - 1]!;
    const low = Math.max(0, from - 40);
    const opening = mark === '”' ? '“' : mark === '’' ? '‘' : mark === ')' ? '(' : '《';
    const open = low + text.slice(low, end + 1).lastIndexOf(opening);
    if (open < low) return undefined;
    // 《联系制度》等6项: what kind of paper it is, as its title ends
    const kind = mark === '》' && WRITTEN.has(unit) && text[end] === '等' ? nouns.before(text, end - 1) : 0;
    if (kind > 1) return { start: end - 1 - kind, end: end - 1 };
    if (mark === ')') {
      const outer = backward(text, from, open, unit);
      // 委员工作室(站)71个: a short bracket is the other name of the same thing
      return outer && outer.end === open && end - open <= SHORT_BRACKET ? { start: outer.start, end } : outer;
    }
    return mark === '》' && !ISSUES.has(unit) ? undefined : { start: open + 1, end: end - 1 };
  }
  if (end - from < 2 || UNFINISHED.test(text.slice(end - 2, end))) return undefined;
  // 考察团一行38人
  if (PEOPLE.has(unit) && text.startsWith('一行', end - 2)) return undefined;
  // 主席团会议应到176人: those who are to meet are no meeting
  if (PEOPLE.has(unit) && /(?:会议|大会|全会)$/.test(text.slice(from, end))) return undefined;
  // 万钢等7人: those who were named are no noun
  if (text[end] === '等' && PEOPLE.has(unit) && !PERSON.test(text.slice(from, end))) return undefined;
  // 选举王华、李明等47人, 均有4人: those who were named, and groups of them, are no noun
  if (PEOPLE.has(unit) && (GROUP.test(text.slice(from, end)) || /^[都均各]/.test(text.slice(end, to)))) {
    if (!PERSON.test(text.slice(from, end))) return undefined;
  }
  // 128户贫困户548人: those of the households, and no households
  if (PEOPLE.has(unit) && /\d[\u4e00-\u9fff]{0,4}户$/.test(text.slice(Math.max(0, end - 8), end)))
    return undefined;
  // 赞成71票: how they voted
  if (unit === '票' && /(?:赞成|反对|弃权|同意)$/.test(text.slice(from, end))) return undefined;
  if (unit === '户' && PLACED.test(text.slice(from, end))) return undefined;
  // 爱心捐款5万元: what was given, named by the giving
  const money = unit.endsWith('元');
  const given = money || unit === '' ? text.slice(Math.max(from, end - NEAR), end) : '';
  if (given && (INVESTS.test(given) || (money && RECEIVES.test(given)))) return undefined;
  if (money) {
    const gift = GIFT.exec(text.slice(from, end))?.[0].length ?? 0;
    if (gift) return { start: end - gift, end };
  }
  if (WRITTEN.has(unit) && (text.startsWith('方面', end - 2) || text[end - 1] === '类')) return undefined;
  if (text[end] === '等' && WRITTEN.has(unit) && PERSON.test(text.slice(from, end))) return undefined;
  if (WRITTEN.has(unit) && (OFFICE.test(text.slice(from, end)) || FIELD.test(text.slice(from, end))))
    return undefined;
  if (SHARES.has(unit) && text.startsWith('占比', end - 2) && end - 2 === from) return undefined;
  // 女性占三成: a part of what is not said
  if (SHARES.has(unit) && text[end] === '占') return undefined;
  // 唐禾松(8篇): whose they are
  if (!nouns.before(text, end) && text[end] === '(' && end - from <= 3 && surnameLength(text, from))
    return undefined;
  // 前前后后协调数百次: the deed itself
  const deed = unit === '次' ? DEED.exec(text.slice(from, end))?.[0].length : 0;
  if (deed) return { start: end - deed, end };
  if (ROUNDS.has(unit) && PLACE.test(text.slice(from, end))) return undefined;
  // 有关法律问题的决定4件
  if (WRITTEN.has(unit) && text.startsWith('的决定', end - 3)) return { start: end - 2, end };
  const noun = nouns.before(text, end);
  const act = acts.before(text, end);
  const when = noun ? null : CIRCUMSTANCE.exec(text.slice(from, end));
  // 整改率年中为70%: when, behind what
  if (when && !nouns.before(text, end - when[0].length)) return undefined;
  if (when) return backward(text, from, end - when[0].length, unit);
  if (noun < 2 && act < 2 && NO_NOUN_ENDS.test(text.slice(from, end)) && !countsEvents(unit))
    return ROUNDS.has(unit) ? undefined : nounAhead(text, from, end);
  const named =
    noun &&
    (linked ||
      countsEvents(unit) ||
      (WRITTEN.has(unit) && DEEDS.test(text.slice(from, end)) && !DONE.test(text.slice(from, end - noun))));
  if (act && act >= noun && !named) return nounBeforeVerbs(text, from, end, unit);
  if (!noun && ENDING_VERB.test(text.slice(from, end))) return undefined;
  let start = end - Math.max(noun, 2);
  while (start > from && end - start < LONGEST) {
    const c = text[start - 1]!;
    if (has(STOPS, text, start - 1)) break;
    const act = acts.before(text, start);
    if (text.startsWith('捐赠', start - 2) && !GIVING.test(text.slice(start, end))) break;
    if (act > 1 && (!nouns.before(text, start) || start - act === from)) break;
    if (text.startsWith('共计', start - 2)) break;
    if (c === '共' && !/[公中]/.test(text[start - 2] ?? '')) break;
    if (acts.before(text, start) > 1 && nouns.before(text, start) && /[了、已共]/.test(text[start - 3] ?? ''))
      break;
    start--;
  }
  // 常务委员名单(39名): those on the list are counted
  if (PEOPLE.has(unit) && text.startsWith('名单', end - 2) && end - start > 3) end -= 2;
  // 全国有上百万人: where they are
  if (WHERE.test(text.slice(start, end))) return undefined;
  // 距离地面约8米: how far it is
  if (/距离?[\u4e00-\u9fff]*$/.test(text.slice(start, end))) return undefined;
  // no compound of the genre is this long: the noun alone
  if (noun > 1 && end - start >= LONGEST) start = end - noun;
  // 2022年累计结算: the year is no part of it
  if (text[start] === '年' && /\d/.test(text[start - 1] ?? '')) start++;
  // 每斤运费: of so much each
  const each = EACH.exec(text.slice(start, end));
  if (each) start += each[0].length;
  if (end - start < 2) return undefined;
  const span = text.slice(start, end);
  if (span.endsWith('期间')) return undefined;
  // 全村一年能省20万元: a whole sentence names no noun
  if (noun < 2 && TELLS.test(span)) return undefined;
  if (
    has(IDLE_BEGINS, text, start) &&
    /^(?:其中|上述|当中|目前|全年|其余|其他|其它|另有|还有|另外|期间|同时|此外|以上|很快|迅速|陆续|逐步|首次|此次|本次|今年|去年|年内|截至|已经|会上|一年|并|也|还|先后|累计|每年|每|平均|总计|到?年底|到?[年月]末|辐射|惠及|周边|沿线|附近)+$/.test(
      span,
    )
  )
    return undefined;
  return { start, end };
}
