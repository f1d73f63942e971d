import { charSet, has } from './char-set.ts';
import type { Span } from './documents.ts';
import { type Found, freeOnLeft, LIST_COMMA, NAME_SCORES } from './found-person.ts';
import { endOfKnown } from './known-persons.ts';
import { endOfCut, endsAt, isWord, readName, surnameLength } from './names.ts';
import { readSyllabicName } from './syllabic-names.ts';
import { titleStart } from './title-span.ts';
import { ADDRESS, titleWordAfter } from './titles.ts';

const SENTENCE_EDGE = charSet('。;；\n');
const ATTENDING =
  /^(?:[两二2三3]?[位名](?:政协)?(?:委员|代表|专家|同志)|等(?:[\d一二三四五六七八九十]{0,3}[名位])?(?:政协|人大)?(?:委员|代表|同志|领导|专家|常委)|等?(?:参加|出席|陪同|列席|到会|应邀|一同|分别)|等?被[^,，。]{0,14}评为|联名)/;
/** 甲、乙等市党政领导: two are a list there within a sentence too. */
const LEADERS = /^等[\u4e00-\u9fff]{0,6}领导/;
/** A presidium has some hundred members; longer runs are read in pieces. */
const LONGEST_LIST = 200;
/** So many names in a row show that the next one is a name too, whatever its characters. */
const LEAST_SHOWN = 3;
const LIST_MARK = /^[ ]?(?:、|和|与|及|以及|,[ ]?|，|[ \u3000]{1,4})[ ]?/;

/** Further names after one: 、李四、王五和赵六. A name with a title of its own is left to that title. */
export function readList(text: string, from: number, title: Span | undefined, out: Found[]): number {
  let at = from;
  for (let count = 0; count < LONGEST_LIST; count++) {
    const bracket = /^\([^()\n]{1,12}\)/.exec(text.slice(at, at + 14));
    const after = bracket ? at + bracket[0].length : at;
    const mark = LIST_MARK.exec(text.slice(after, after + 6));
    if (!mark) return at;
    const start = after + mark[0].length;
    const plain = mark[0].trim() === '、';
    const read =
      readListed(text, start, plain && (title !== undefined || out.length >= LEAST_SHOWN)) ??
      (plain ? readMember(text, start) : undefined);
    if (!read) return at;
    // 和 与 , and spaces bind less: the name must be plain
    if (!plain && (read.sure === 1 || isWord(text, start))) return at;
    if (!plain && /[和与及]/.test(mark[0]) && read.end - start === 2 && !read.closed) return at;
    if (/^[,，\s]/.test(mark[0].trim() || ' ') && !read.closed) return at;
    const item: Found = {
      start,
      end: read.end,
      sure: read.sure,
      rule: 'person-listed',
      score: NAME_SCORES.listed,
    };
    if (title) item.title = title;
    out.push(item);
    at = read.end;
  }
  return at;
}

/** A member of a list under a title that has no known surname: 拜玉禾, 强久·单增赤列. */
const MEMBER =
  /^(?:[\u3400-\u9fff]{2,3}|[\u3400-\u9fff]{1,6}(?:[·-][\u3400-\u9fff]{1,8}?)+)(?=[、,，。;；)(]|以及|和|等|出席|参加|在主席台|$)/;
const NO_MEMBER =
  /^副|[部厅局处科司院校会]长$|巡视员|主席|书记|主任|委员|代表|部门|领导|成员|同志|负责|干部|群众|人员|企业|[府院局厅市县区省镇乡村街道站室处科校界会团部委办组系族等]$|^[各全有市区县省其部]/;

/** A member that no surname shows, where a dot does or where the next member is a plain name: 令知禾、韩知远. */
function readMember(text: string, start: number): Listed | undefined {
  const member = MEMBER.exec(text.slice(start, start + 20))?.[0];
  if (!member || NO_MEMBER.test(member) || isWord(text, start)) return undefined;
  const end = start + member.length;
  const named = text[end] === '、' && (readListed(text, end + 1)?.closed ?? false);
  return /[·-]/.test(member) || (named && member.length === 3) ? { end, sure: 2, closed: true } : undefined;
}

/** 阿依古丽·买买提、 */
const DOTTED = /^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}(?=[、,，。;；)])/;

interface Listed {
  end: number;
  sure: 1 | 2;
  closed: boolean;
}

function readListed(text: string, start: number, lenient = false): Listed | undefined {
  const known = endOfKnown(text, start);
  if (known > start && /[、,，。;；和等\s]|出席|参加/.test(text.slice(known, known + 2)))
    return { end: known, sure: 2, closed: true };
  const dotted = DOTTED.exec(text.slice(start, start + 30))?.[0];
  if (dotted) return { end: start + dotted.length, sure: 2, closed: true };
  const syllabic = readSyllabicName(text, start, lenient);
  if (syllabic > start && text[syllabic] !== '·' && endsAt(text, syllabic))
    return { end: syllabic, sure: 2, closed: true };
  const read = readName(text, start);
  if (lenient && (!read || !/[、,，。;；)(]/.test(text[read.end] ?? ''))) {
    const member = MEMBER.exec(text.slice(start, start + 20))?.[0];
    if (
      member &&
      (!read || start + member.length > read.end) &&
      !NO_MEMBER.test(member) &&
      !isWord(text, start)
    ) {
      return { end: start + member.length, sure: 2, closed: true };
    }
  }
  if (!read) return undefined;
  const cut = endOfCut(text, start, read.end);
  if (cut > read.end) return { end: cut, sure: 2, closed: true };
  const closed = /^[、,，。;；\n)( \u3000]|^$/.test(text.slice(read.end, read.end + 1));
  const more =
    /^(?:等|和|与|及|分别|出席|参加|陪同|以及|同志|一同|共同|一起|当选|[两二2三3]位|率|带|为|在|任|委员|第[一二三四五六七八九十])/.test(
      text.slice(read.end, read.end + 2),
    );
  const ends = closed || /^(?:出席|参加|陪同)/.test(text.slice(read.end, read.end + 2));
  if (read.wordLike && !(ends && read.end - start === 3)) return undefined;
  if (!closed && !more && read.sure === 1 && !lenient) return undefined;
  return { end: read.end, sure: read.sure, closed: closed || more };
}

/** 老同志甲、乙、丙; 还有甲、乙、丙: what a list of names may stand behind, and no single name. */
export const LEADS_LIST = charSet('有志士括于');

/** 甲、乙、丙委员 */
function titleBehind(text: string, end: number): Span | undefined {
  const after = titleWordAfter(text, end);
  return after?.start === end && !ADDRESS.includes(after.word)
    ? { start: end, end: end + after.word.length }
    : undefined;
}

/** 副主席包括:甲、乙、丙 */
const NAMES_THEM = /(?:名单|人选)?(?:包括|如下|分别(?:为|是|有)|为|是|有)[:：]$/;
/** Words for those who are of several offices. */
const MANY = /(?:同志|领导|嘉宾|人员|代表|名单)$/;
function titleNamed(text: string, at: number): Span | undefined {
  const words = NAMES_THEM.exec(text.slice(Math.max(0, at - 8), at))?.[0];
  const end = at - (words?.length ?? 0);
  const start =
    words && !MANY.test(text.slice(Math.max(0, end - 4), end)) ? titleStart(text, end) : undefined;
  return start === undefined ? undefined : { start, end };
}

/** 高恩远、秦光禾、仇平: three or more names in a row without a title. */
export function readUntitledList(text: string, at: number, out: Found[]): number {
  const items: Found[] = [];
  let near = at + 2;
  const far = Math.min(at + 5, text.length);
  while (near < far && text.charCodeAt(near) !== LIST_COMMA) near++;
  if (near >= far || !(freeOnLeft(text, at) || has(LEADS_LIST, text, at - 1))) return at;
  const first = readListed(text, at);
  if (!first?.closed || text[first.end] !== '、') return at;
  items.push({
    start: at,
    end: first.end,
    sure: first.sure,
    rule: 'person-listed',
    score: NAME_SCORES.listedFirst,
  });
  const end = readList(text, first.end, undefined, items);
  // 管根本、管基础、管长远: the same verb each time
  if (items.every(p => text[p.start] === text[at])) return at;
  // two names are a list only at a sentence's beginning and before what persons do
  const behind = text.slice(end, end + 9);
  const isEdge = at === 0 || has(SENTENCE_EDGE, text, at - 1);
  const elders = /老同志$/.test(text.slice(Math.max(0, at - 3), at));
  const least = elders || (isEdge && ATTENDING.test(behind)) || LEADERS.test(behind) ? 2 : 3;
  // 惠民生、防风险、保稳定: what begins with a word is a list of names only before what persons do
  if (isWord(text, at) && !ATTENDING.test(behind)) return at;
  if (items.length < least || items.some(p => p.end - p.start === 2 && isWord(text, p.start))) return at;
  const title = titleBehind(text, end) ?? titleNamed(text, at);
  if (title) for (const item of items) item.title = title;
  out.push(...items);
  return end;
}

/** 甲、乙委员: the names before one with its title behind share the title. */
export function readListBefore(text: string, from: number, title: Span, out: Found[]): void {
  let at = from;
  while (text.charCodeAt(at - 1) === LIST_COMMA) {
    const start = [3, 2]
      .map(n => at - 1 - n)
      .find(s => s >= 0 && isPlainName(text, s, at - 1) && (freeOnLeft(text, s) || text[s - 1] === '、'));
    if (start === undefined) return;
    out.push({ start, end: at - 1, title, sure: 2, rule: 'person-listed', score: NAME_SCORES.behind });
    at = start;
  }
}

function isPlainName(text: string, start: number, end: number): boolean {
  const surname = surnameLength(text, start);
  return (
    surname > 0 &&
    end - start > surname &&
    end - start <= surname + 2 &&
    !isWord(text, start) &&
    /^[\u4e00-\u9fff]+$/.test(text.slice(start, end))
  );
}
