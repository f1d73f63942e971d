import { charSet, has } from './char-set.ts';
import { CURRENCY } from './counted-words.ts';
import type { Span } from './documents.ts';
import { nouns, PEOPLE, PERSON } from './subject-words.ts';

const RATE = /^的(?:价格|单价|均价|工资|费用|标准)/;
const SUM_IS = /^的[\u4e00-\u9fff]{0,4}(?:资助|赞助|补助|补偿|奖励)(?=[,，。;；]|$)/;
const OWNERS = new Set('户家');
/** Short nouns by the unit that counts them, where longer words begin alike. */
const ALONE = new Map([
  ['场', /^会(?![议员场谈诊考演])/],
  ['节', /^课(?![程题堂时])/],
  ['句', /^话(?![题剧])/],
  ['件', /^事(?![项业务件实故])/],
  ['条', /^(?:线|路)(?![路上下索径线子人])/],
  ['座', /^桥(?!梁)/],
  ['种', /^语言/],
  ['口', /^人(?![口家])/],
  ['个', /^(?:人(?![员大民才类口均工体事生性格])|小组(?=讨论))/],
]);
const BUILDINGS = new Set('栋幢座');
const RANK =
  /^(?:省、自治区(?:、直辖市)?|[区县市州旗]\([^)]{1,6}\)[区县市旗]?|[区县市州旗](?=的|$|[,，、和与共]))/;
const OFFICE = /^(?:担任|当选|任|为(?!了)|被选|被增|受聘)/;
const POINTS = /^(?:具体|殷切|主要|个人)?(?:心得体会|[\u4e00-\u9fff]{2})/;
/** 9个方面重点议题: what kinds or sides there are, whatever they are sides of. */
const KIND = /^(?:方面|层面|类型|种类|维度)/;
const SITE = /^[\u4e00-\u9fff]{0,6}现场(?=[、,，]|$)/;
/** From one figure to the next: nothing is named between them. */
const GROWS = /^(?:发展|增加|增长|上升|提高|扩大|减少|下降|调[整高低]|[降增减变滚升涨跌缩])[到至为]/;
/** Words that come between a figure and its verb and name nothing. */
const ADVERBS = /^(?:今日|昨日|今天|昨天|当日|当天|上午|下午|首次|此次|本次|这次|当次|再次|多次)/;
const MONEY_NOUN = /^(?:赞助|资助|捐助|补贴|补偿)(?![\d一二两三四五六七八九十])/;
/** The first characters of currencies, of words for growth, of adverbs and of 方面 and its like. */
const ASIDE_BEGINS = charSet('人港美欧日发增上提扩减下降今昨当首此本这再多方层类种维减调变滚升涨跌缩');
/** 突破百亿元大关: what it broke through. */
const MARK = /^(?:大关|关口)/;
/** 15人组成的小组, 千余人的村庄: how many it has. */
const HAS_SO_MANY = /^(?:组成|的[\u4e00-\u9fff]{0,4}(?:村庄?|社区|小组|队伍|企业|公司|学校|家庭|小区)(?!民))/;

/**
 * What the words that touch a figure with this unit name by themselves, before any noun is looked for: offsets into the
 * folded text; null where they name nothing that is counted; undefined where the words behind them decide.
 */
export function atOnce(text: string, start: number, to: number, unit: string): Span | null | undefined {
  const first = (pattern: RegExp, reach: number) =>
    pattern.exec(text.slice(start, Math.min(to, start + reach)))?.[0].length ?? 0;
  // 争取5万元赞助: what it is given as
  const given = unit.endsWith('元') ? MONEY_NOUN.exec(text.slice(start, start + 3)) : null;
  if (given) return { start, end: start + given[0].length };
  // 100万元的爱心资助，: what the sum is
  const is = unit.endsWith('元') ? first(SUM_IS, 9) : 0;
  if (is) return { start: start + 1, end: start + is };
  // 以2元/斤的价格收购
  const rate = unit.includes('/') ? first(RATE, 5) : 0;
  if (rate) return { start: start + 1, end: start + rate };
  // 9人担任过主席: the office that they hold is counted
  if (PEOPLE.has(unit) && OFFICE.test(text.slice(start, start + 4))) {
    const office = lastNounIn(text, start, to);
    return office && PERSON.test(text.slice(office.start, office.end)) ? office : null;
  }
  const short = ALONE.get(unit)?.exec(text.slice(start, start + 4))?.[0].length;
  if (short) return { start, end: start + short };
  // 10万元港币: the currency is a part of the unit
  const next = has(ASIDE_BEGINS, text, start) ? text.slice(start, start + 3) : '';
  if (CURRENCY.test(next) || GROWS.test(next) || ADVERBS.test(next.slice(0, 2))) return null;
  if (MARK.test(text.slice(start, start + 2))) return null;
  // 四点希望: what is counted by points is said, whatever else the word may be
  const kind = unit === '点' ? first(POINTS, 6) : (KIND.exec(next)?.[0].length ?? 0);
  if (kind) return { start, end: start + kind };
  // 23户的土地: what is owned is not counted
  if (OWNERS.has(unit) && text[start] === '的') return null;
  if (PEOPLE.has(unit) && HAS_SO_MANY.test(text.slice(start, start + 8))) return null;
  // 301栋楼已交付: the building itself
  if (BUILDINGS.has(unit) && text[start] === '楼' && !/[房宇栋道梯]/.test(text[start + 1] ?? ''))
    return { start, end: start + 1 };
  // 63处施工现场
  const site = first(SITE, 10);
  if (site) return { start, end: start + site };
  // 14个县(市)区, 三个区的: places by their rank alone
  const rank = unit === '个' ? first(RANK, 10) : 0;
  return rank ? { start, end: start + rank } : undefined;
}

/** The nouns of the stretch that stand last in it, one behind the other. */
export function lastNounIn(text: string, from: number, to: number): Span | undefined {
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
