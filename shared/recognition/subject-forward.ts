import { charSet, has } from './char-set.ts';
import { ATTRIBUTE, DONE, FOR_WHICH, GROUPS, JOINS, KNOWN_FOR, RELATED, VENUE } from './counted-words.ts';
import type { Span } from './documents.ts';
import { atOnce, lastNounIn } from './subject-at-once.ts';
import { relativeEnd, SAYS, untilSaid } from './subject-said.ts';
import {
  acts,
  countsEvents,
  NUMERAL,
  nouns,
  PEOPLE,
  PERSON,
  PERSON_WITHIN,
  predicates,
} from './subject-words.ts';

const DIGITS = charSet('0123456789');
/** 30台42寸彩色电视机 */
const SIZE = /^\d[\d.]*(?:英?寸|吨|升|座|匹|千瓦|厘?米)/;
const HOLDS = /^(?:组织|开展|举办|召开|举行)/;
const PLACE_UNITS = new Set(['个', '家', '间']);
const HOUSES = new Set(['所', '座']);
const BODY = /(?:部门|单位|企业|公司|医院|学校|中学|小学|大学|幼儿园|乡镇|街道|社区|机构|组织|协会)$/;
const OWNER = /^[\u4e00-\u9fff]{1,4}(?:人|员|师|者|民|工|家)$/;
const BUILDING = new Map([...'栋座幢层'].map(unit => [unit, /^(?:楼|楼房|房|房屋|桥)$/]));
const HEAD_BEGINS = charSet('主有相分负领代干');
const HEADS = /^(?:主要|有关|相关|分管)?(?:负责人|负责同志|领导|代表|干部)/;
/** How much may stand between a figure and the quoted name that it counts. */
const LED_IN = 4;
/** “双百行动”的做法: a name is counted, whatever is told of it. */
const NAME_ENDS = /(?:行动|工程|计划|机制|制度|品牌|活动)$/;
const RURAL = /^(?:小组|村民小组|村|镇|乡|乡镇|县|行政村|贫困村)$/;
const OF_PLACES = /^(?:贫困户|困难户|群众|集体|农户|村民|居民)/;
/** 村(社区): the other name of the same thing. */
const BRACKET = /^\(([\u4e00-\u9fff]{1,4}|[市区旗镇乡、]{1,6}|[市区旗镇乡、]{0,4}街道)\)/;
/** A word that no list knows, by its last character: a kind of person. */
const SOMEONE =
  /^[\u4e00-\u9fff]{1,5}?(?:者|员|师|生|民|工|商|家|手|长|士|兵|侨|友|嫂|代表)(?![者员师生民工商家手长士])/;
/** What closes a clause behind a noun: 看到断头路时. */
const TRAILING = /(?:时候|时|之后|后|之前|前|以来|期间|之中|中|里|内|间)$/;
const CIRCUMSTANCE = /^的(?:基础上|过程中|前提下|情况下|同时)/;
const LEVELS = /^(?:(?:全国|[省市县区州])(?:\([^)]{1,6}\))?(?:、|和)?){2,5}(?:[三两四]级)?/;
/** 国家级研究中心: of which level it is. */
const LEVEL =
  /^(?:(?:国家|自治区|[省市县区州乡镇村部厅局])级|副?[国省部厅局市地州县处科乡镇]级(?:及)?以上(?:的)?)(?=[\u4e00-\u9fff]{2})/;
const FIRST_VERB =
  /^(?:[被由在对向为是有获均都就等将到赴给于]|从(?![业事教警政军艺])|因(?!素|特网|果)|经(?![济营费验理销典贸办])|以[“‘])/;
const RELATIVE_VERB = /^(?:反映|关于|有关)/;

const SPACES = charSet(' \u3000');
const RELATED_BEGINS = charSet('与和同');
const NEXT_MEMBER = charSet('、)”’》和与及');
const LEVEL_BEGINS = charSet('全省市县区州');
const AND = charSet('和与及、');
const CLOSES = charSet(')”’》(…—');

/** What follows the figure: 委员 of 400余名委员聚集, up to the verb. Offsets into the text. */
export function forward(text: string, from: number, to: number, unit: string): Span | undefined {
  const event = countsEvents(unit);
  let start = from;
  while (start < to && has(SPACES, text, start)) start++;
  if (text[start] === '(') {
    const close = text.indexOf(')', start);
    if (close > 0 && close < to && close - start < 14) start = close + 1;
  }
  // 4份与博览会相关的提案: what it has to do with is no noun of its own
  const related =
    has(RELATED_BEGINS, text, start) && RELATED.exec(text.slice(start, Math.min(to, start + 24)));
  if (related) start += related[0].length;
  // 测温仪40个84消毒液20瓶: a list without its marks goes on
  if (has(DIGITS, text, start)) {
    const size = SIZE.exec(text.slice(start, Math.min(to, start + 8)));
    if (!size) return undefined;
    start += size[0].length;
  }
  // 对口协商4次、界别协商3次: what follows is the next member of a list
  if (has(NEXT_MEMBER, text, start)) return undefined;
  // a title's parts, set apart by spaces, each count for themselves
  if (start > from && (predicates.at(text, start) || acts.at(text, start))) return undefined;
  // 省、市(州)、县三级委员: the levels are no noun of their own
  const levels = has(LEVEL_BEGINS, text, start) && LEVELS.exec(text.slice(start, Math.min(to, start + 24)));
  if (
    levels &&
    /、|级$/.test(levels[0]) &&
    !/[、和]$/.test(levels[0]) &&
    !NUMERAL.test(text[start + levels[0].length] ?? '')
  )
    start += levels[0].length;
  // 42名羌族、藏族青年: of which groups they are
  const groups = PEOPLE.has(unit) ? GROUPS.exec(text.slice(start, Math.min(to, start + 24))) : null;
  if (groups) start += groups[0].length;
  const named = atOnce(text, start, to, unit);
  if (named !== undefined) return named ?? undefined;
  let lastNoun = 0;
  let begin = start;
  const level = LEVEL.exec(text.slice(start, Math.min(to, start + 8)))?.[0] ?? '';
  let i = start + level.length;
  // 处级以上干部: from which level on they are
  if (level.includes('以上')) begin = i;
  while (i < to) {
    const c = text[i]!;
    if (c === '“' || c === '‘' || c === '《') {
      const close = text.indexOf(c === '“' ? '”' : c === '‘' ? '’' : '》', i);
      if (close < 0 || close >= to + 40) break;
      // 27个委员“读书群”: whose they are stands before their name
      const theirs = PERSON.test(text.slice(begin, i));
      const owned = lastNoun === i && (unit === '个' ? theirs : PEOPLE.has(unit) && !theirs);
      if (owned && close - i > 2) return { start: i + 1, end: close };
      if (lastNoun || i - begin > LED_IN) break;
      // 四个“双百行动”: the name itself is counted where no noun follows it
      const of = text[close + 1] === '的' && !NAME_ENDS.test(text.slice(i, close)) ? 1 : 0;
      if (!nouns.at(text, close + 1 + of) && close > i + 2) return { start: i + 1, end: close };
      i = close + 1 + of;
      begin = i;
      continue;
    }
    const noun = nouns.at(text, i);
    let verb = predicates.at(text, i);
    // 会 in 会议, 能 in 功能: one character is a verb only right behind a noun or the figure
    const unknown = !lastNoun && i - begin >= 2;
    if (verb === 1 && i !== lastNoun && !((i === begin || unknown) && FIRST_VERB.test(text.slice(i, i + 2))))
      verb = 0;
    if (c === '的') {
      // 四个阶段的基础上: what was counted stands before
      if (lastNoun && CIRCUMSTANCE.test(text.slice(i, i + 4))) break;
      if (lastNoun && PERSON.test(text.slice(begin, lastNoun))) break;
      // 76位匠人的讲述, 5栋楼的水管: those who have it are counted
      if (begin === start && (PEOPLE.has(unit) ? OWNER : BUILDING.get(unit))?.test(text.slice(begin, i)))
        return { start: begin, end: i };
      if (lastNoun === i && begin === start && i - begin <= 6) {
        // 31个界别的400余名: what is owned is counted for itself; 3个方面的意见 likewise
        break;
      }
      // 14亿多中国人的饭碗
      if (unit === '' && text[i - 1] === '人') return { start: begin, end: i };
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
    // 90件提案办复, 12位副主席率队: what was done to it, or what they do
    if (
      lastNoun === i &&
      (DONE.test(text.slice(i, i + 2)) || (c === '率' && PERSON.test(text.slice(begin, i))))
    )
      break;
    // 12个部门负责人: places are counted by another unit than those who stand for them
    if (
      lastNoun === i &&
      has(HEAD_BEGINS, text, i) &&
      PLACE_UNITS.has(unit) &&
      BODY.test(text.slice(begin, i)) &&
      HEADS.test(text.slice(i, i + 5))
    )
      break;
    // 两所医院患者: the places are counted, not those in them
    const ahead = lastNoun === i && HOUSES.has(unit) ? nouns.at(text, i) : 0;
    if (ahead > 1 && BODY.test(text.slice(begin, i)) && PERSON.test(text.slice(i, i + ahead))) break;
    // 14个镇贫困户, 236个村集体经济收入: the places are counted
    if (
      lastNoun === i &&
      unit === '个' &&
      RURAL.test(text.slice(begin, i)) &&
      OF_PLACES.test(text.slice(i, i + 4))
    )
      break;
    // 36户贫困户户均增收
    if (lastNoun === i && text[i + 1] === '均' && c === unit) break;
    // 3次组织协商: what is held is counted, not the holding
    if (event && i === begin && HOLDS.test(text.slice(i, i + 2)) && nouns.at(text, i + 2) > 1) {
      i += 2;
      begin = i;
      continue;
    }
    if (noun && noun >= verb && !(noun === 1 && acts.at(text, i) > 1)) {
      const gap = lastNoun ? text.slice(lastNoun, i) : '';
      // 12位领导督办提案: what persons do is no part of what they are
      const doing = lastNoun === i && (predicates.at(text, i) || acts.at(text, i)) >= noun;
      const counted = text.slice(begin, lastNoun);
      if (doing && (PEOPLE.has(unit) ? PERSON.test(counted) : VENUE.test(counted))) break;
      if (!event && gap && !JOINS.test(gap) && PERSON.test(text.slice(begin, lastNoun))) break;
      lastNoun = i + noun;
      const bracket = BRACKET.exec(text.slice(lastNoun, lastNoun + 6));
      const name = bracket?.[1] ?? '';
      if (
        bracket &&
        (nouns.at(text, lastNoun + 1) === name.length || /^[室站点组队部]$|[市区旗镇乡]$|街道$/.test(name))
      )
        lastNoun += bracket[0].length;
      i = lastNoun;
      continue;
    }
    const act = acts.at(text, i);
    if (verb || (act > 1 && act > noun)) {
      if (lastNoun) break;
      // 60处污水处理设施: what the place is for
      const purpose = i > begin ? FOR_WHICH.exec(text.slice(i, to)) : null;
      if (purpose && !PEOPLE.has(unit)) return { start: begin, end: i + purpose[0].length };
      // 拨款8万元应急抢修: money is counted by words that are known, not by adverbs
      if (i > begin && i - begin >= 2) return unit.endsWith('元') ? undefined : untilSaid(text, begin, i);
      const attribute = i === begin ? ATTRIBUTE.exec(text.slice(i, i + 3)) : null;
      if (attribute && nouns.at(text, i + attribute[0].length)) {
        i += attribute[0].length;
        continue;
      }
      // a verb at once: 35所完成…工作的学校, 8次听取…汇报, 66件反映…信息
      const of = relativeEnd(text, i, to, PEOPLE.has(unit));
      const people = PEOPLE.has(unit) && !PERSON_WITHIN.test(text.slice(i + of + 1, to));
      if (of > 0 && !people && /[\u4e00-\u9fff]/.test(text[i + of + 1] ?? '')) {
        begin = i + of + 1;
        i = begin;
        continue;
      }
      if (event) {
        // 两次审议代表法: what a deed was done to is not counted by times
        const last = lastNounIn(text, i, to);
        const words = last ? text.slice(last.start, last.end) : '';
        return last && !PERSON.test(words) && !BODY.test(words) ? last : undefined;
      }
      if (RELATIVE_VERB.test(text.slice(i, i + 2))) {
        i += 2;
        begin = i;
        continue;
      }
      return undefined;
    }
    // 提案所提建议: what they do is not counted
    if (c === '所' && lastNoun === i && noun < 2) break;
    // 28件提案中, 3条道路上: the place of something else
    if (lastNoun === i && !noun && /[中里上]/.test(c)) break;
    if (has(AND, text, i)) {
      if (
        /[\d一二两三四五六七八九十百千万几数近约超逾]/.test(text[i + 1] ?? '') ||
        (lastNoun === i &&
          !nounSoon(text, i + 1, c === '、' && PERSON.test(text.slice(begin, i))) &&
          c !== '和')
      )
        break;
      if (!lastNoun && i > begin) {
        // 28名品学兼优、家庭贫困的大学生: how they are, and then who
        const of = PEOPLE.has(unit) ? relativeEnd(text, i, to, true) : -1;
        if (of < 0) return { start: begin, end: i };
        begin = i + of + 1;
        i = begin;
        continue;
      }
      // 口罩和其他物资
      if (lastNoun && /^其[他它余]/.test(text.slice(i + 1, i + 3))) break;
      i++;
      // 嘉宾和列席人员
      const apart = lastNoun ? KNOWN_FOR.exec(text.slice(i, i + 2)) : null;
      if (apart && nouns.at(text, i + apart[0].length) > 1) i += apart[0].length;
      continue;
    }
    // 修好了道路: what was done with it, before any noun
    if (c === '了' && !lastNoun && i > begin && i - begin <= 3) return undefined;
    if (has(CLOSES, text, i) || (lastNoun && (NUMERAL.test(c) || has(SPACES, text, i)))) break;
    i++;
  }
  // 拔尖学生培养基地, 国家医学中心: what they are for goes on to the place itself
  const built = lastNoun && !PEOPLE.has(unit) ? FOR_WHICH.exec(text.slice(lastNoun, to)) : null;
  if (built) return { start: begin, end: lastNoun + built[0].length };
  // 3个主题楼道: a short word that no list knows at the clause's end is the head
  if (
    lastNoun &&
    i >= to &&
    to - lastNoun <= 3 &&
    !/[了着过]|^[产种养办建回返进出去]|外$/.test(text.slice(lastNoun, to)) &&
    !PERSON.test(text.slice(begin, lastNoun)) &&
    /^[\u4e00-\u9fff]+$/.test(text.slice(lastNoun, to))
  ) {
    return { start: begin, end: to };
  }
  if (lastNoun) return { start: begin, end: lastNoun };
  const rest = text.slice(begin, i);
  const someone = PEOPLE.has(unit) ? SOMEONE.exec(rest) : null;
  if (someone) return { start: begin, end: begin + someone[0].length };
  // 4个明确了时限: a verb alone; 芦苇荡刚刚返青: the noun up to the adverb
  if (SAYS.test(rest)) return untilSaid(text, begin, i);
  const trailing = TRAILING.exec(rest)?.[0].length ?? 0;
  const end = rest.length - trailing > 1 ? i - trailing : i;
  return end > begin + 1 && end - begin <= 12 ? { start: begin, end } : undefined;
}

/** Whether a noun comes next, or among persons (专家学者、知名企业家) behind a word or two that tells them apart. */
function nounSoon(text: string, at: number, persons: boolean): boolean {
  if (nouns.at(text, at)) return true;
  const name = persons ? KNOWN_FOR.exec(text.slice(at, at + 2)) : null;
  return !!name && nouns.at(text, at + name[0].length) > 1;
}
