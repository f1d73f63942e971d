import { findBareSurnames } from './bare-surnames.ts';
import { findBylines } from './bylines.ts';
import { charSet } from './char-set.ts';
import { Cover } from './cover.ts';
import type { Span } from './documents.ts';
import { findDotted } from './dotted-names.ts';
import { Matcher } from './matcher.ts';
import { endsAt, hanLength, isWord, mayBeginName, neverEnds, readName, surnameLength } from './names.ts';
import { findRosters } from './rosters.ts';
import { readSyllabicName } from './syllabic-names.ts';
import { titleStart } from './title-span.ts';
import { ADDRESS, titleWordAfter } from './titles.ts';

/** A person's name in the text. */
export interface Person extends Span {
  title?: Span;
  rule: string;
  score: number;
}

/** How often each way of finding a name is right. */
const SCORES = {
  titled: 0.95,
  guessed: 0.8,
  listed: 0.9,
  behind: 0.85,
  speaking: 0.8,
  known: 0.97,
  recurring: 0.9,
  captioned: 0.85,
  surname: 0.6,
};
/** Leaders whose names the genre writes without a title; in a doctrine's name they are no persons. */
const KNOWN =
  '习近平 毛泽东 邓小平 江泽民 胡锦涛 周恩来 刘少奇 孙中山 李克强 李强 汪洋 王沪宁 俞正声 贾庆林'.split(' ');
const DOCTRINE =
  /^(?:新时代|思想|理论|文化思想|法治思想|经济思想|强军思想|外交思想|生态文明思想|总体|同志思想)/;
const LIST_MARK = /^[ ]?(?:、|和|与|及|以及|,[ ]?|，|[ \u3000]{1,4})[ ]?/;
const SPEAKING =
  /^(?:介绍说|告诉记者|各位(?:委员|代表|同志)|表示|介绍|坦言|认为|指出|建议|说道|感慨|感叹|回忆|说[,，。:：“]|说$|感言|笑着说|激动地说|呼吁|强调|提出|代表(?=政协|市|区|县|省|州|全|常|中共)|受(?=政协|市|区|县|省|州|会议)|在(?:报告|讲话|发言|会上|致辞)(?:中)?)/;
/** Marks that a name without a title may follow, and words of one character. */
const LEFT_EDGE = charSet(' \t\n\u3000,，。;；:：！？!?、(《》“”‘’"|/—');
const LEFT_WORD = charSet('和与由是请向让被在据了的如给跟听为以对及令');
const LIST_COMMA = '、'.charCodeAt(0);
const POSITION = /\((?:(?:前|后|二|三|一|第.)排)?(?:左|右|中|正?中间?|从左)[^)]{0,5}\)/g;
const NO_TITLE_BEFORE =
  /^(?:领导|党员|干部|群众|居民|村民|学生|农民|代表|委员|会员|团员|队员|导师|司令|专家|学者|人士)$|(?:参会|与会|各界|界别|群众|居民|村民|职工|企业)代表$|(?:各界|代表|党外|爱心)人士$/;

/** Roles that many share: a word behind them is more likely than a name. */
const COMMON_ROLE = /(?:领导|委员|代表|党员|干部|群众|居民|村民|学生|人士|专家|学者)$/;

/** 台侨界代表, 工会主席: the end of a body, not of a name. */
const BODY_END = /[界会团部局委办组系级类方族]/;

interface Found extends Person {
  sure: 1 | 2;
}

function skipBack(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 3 && (text[i - 1] === ' ' || text[i - 1] === '\u3000')) i--;
  return i;
}

/** 市政协主席张三、李四: names behind a title, the list under one title included. */
function titled(text: string, at: number, out: Found[]): number {
  const end = skipBack(text, at);
  const from = titleStart(text, end);
  if (from === undefined) return at;
  const title: Span = { start: from, end };
  const role = text.slice(from, end);
  const gap = end < at;
  const syllabic = readSyllabicName(text, at, true);
  if (syllabic > at && text[syllabic] !== '·' && endsAt(text, syllabic)) {
    out.push({ start: at, end: syllabic, title, sure: 2, rule: 'person-titled', score: SCORES.titled });
    return list(text, syllabic, title, out);
  }
  const read = readName(text, at);
  if (!read) return at;
  const weak = NO_TITLE_BEFORE.test(role);
  if (read.wordLike && !(read.end - at >= 3 && read.acting && !weak && !COMMON_ROLE.test(role))) return at;
  if (weak && read.sure === 1) return at;
  // 主席和…, 主席向…: a surname only where a verb, a bracket or a list mark follows the name
  if (read.risky && !read.acting && !/[(、,，。\s]/.test(text[read.end] ?? '')) return at;
  if (gap && !/[记员编者辑]/.test(role.at(-1)!) && read.sure === 1) return at;
  const after = titleWordAfter(text, read.end);
  out.push({
    start: at,
    end: read.end,
    title,
    sure: read.sure,
    rule: 'person-titled',
    score: read.sure === 2 ? SCORES.titled : SCORES.guessed,
  });
  let last = read.end;
  if (after && ADDRESS.includes(after.word)) last = after.start + after.word.length;
  return list(text, last, title, out);
}

/** Further names after one: 、李四、王五和赵六. A name with a title of its own is left to that title. */
function list(text: string, from: number, title: Span | undefined, out: Found[]): number {
  let at = from;
  for (;;) {
    const bracket = /^\([^()\n]{1,12}\)/.exec(text.slice(at, at + 14));
    const after = bracket ? at + bracket[0].length : at;
    const mark = LIST_MARK.exec(text.slice(after, after + 6));
    if (!mark) return at;
    const start = after + mark[0].length;
    const plain = mark[0].trim() === '、';
    const read = readListed(text, start, plain && title !== undefined);
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
      score: SCORES.listed,
    };
    if (title) item.title = title;
    out.push(item);
    at = read.end;
  }
}

/** A member of a list under a title that has no known surname: 拜玉凤, 策墨林·单增赤列. */
const MEMBER =
  /^(?:[\u3400-\u9fff]{2,3}|[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,8}?)+)(?=[、,，。;；)(]|以及|和|等|出席|参加|在主席台|$)/;
const NO_MEMBER =
  /主席|书记|主任|委员|代表|部门|领导|成员|同志|负责|干部|群众|人员|企业|[府院局厅市县区省镇乡村街道站室处科校界会团部委办组系族等]$|^[各全有市区县省其部]/;

function readListed(
  text: string,
  start: number,
  lenient = false,
): { end: number; sure: 1 | 2; closed: boolean } | undefined {
  const spaced = /^([\u4e00-\u9fff])[ \u3000]{1,3}([\u4e00-\u9fff])(?=[、,，。;；\n )]|$|[ \u3000]{2})/.exec(
    text.slice(start, start + 7),
  );
  if (spaced && surnameLength(text, start)) return { end: start + spaced[0].length, sure: 2, closed: true };
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
  const closed = /^[、,，。;；\n)( \u3000]|^$/.test(text.slice(read.end, read.end + 1));
  const more = /^(?:等|和|与|及|分别|出席|参加|陪同|以及|同志|一同|共同|一起|率|带|为|在|任)/.test(
    text.slice(read.end, read.end + 2),
  );
  if (read.wordLike && !(closed && read.end - start === 3)) return undefined;
  if (!closed && !more && read.sure === 1 && !lenient) return undefined;
  return { end: read.end, sure: read.sure, closed: closed || more };
}

/** 李汉秋委员, 张三说: names that only what follows gives away. */
function followed(text: string, at: number, out: Found[]): void {
  const before = text.charCodeAt(at - 1);
  const edge = at === 0 || LEFT_EDGE[before] === 1;
  if ((!edge && !LEFT_WORD[before]) || isWord(text, at)) return;
  const surname = surnameLength(text, at);
  for (const length of [2, 1]) {
    let end = at + surname;
    for (let k = 0; k < length; k++) {
      const han = hanLength(text, end);
      if (!han) return;
      end += han;
    }
    const after = titleWordAfter(text, end);
    const speaking = edge && before !== LIST_COMMA && SPEAKING.test(text.slice(end, end + 6));
    if (!after && !speaking) continue;
    if (BODY_END.test(text[end - 1]!)) continue;
    const read = readName(text, at);
    if (!read || read.wordLike || read.end !== end) {
      // the reading by verbs may have cut the name: the title that follows decides
      if (!after || !read || read.wordLike || read.end > end || length !== 2 || neverEnds(text, end - 1))
        continue;
    }
    const title =
      after && !ADDRESS.includes(after.word)
        ? { start: after.start, end: after.start + after.word.length }
        : undefined;
    const item: Found = {
      start: at,
      end,
      sure: 2,
      rule: after ? 'person-title-behind' : 'person-speaking',
      score: after ? SCORES.behind : SCORES.speaking,
    };
    if (title) item.title = title;
    out.push(item);
    if (title) listBefore(text, at, title, out);
    return;
  }
}

/** 甲、乙委员: the names before one with its title behind share the title. */
function listBefore(text: string, from: number, title: Span, out: Found[]): void {
  let at = from;
  while (text.charCodeAt(at - 1) === LIST_COMMA) {
    const start = [3, 2]
      .map(n => at - 1 - n)
      .find(s => s >= 0 && isPlainName(text, s, at - 1) && (freeOnLeft(text, s) || text[s - 1] === '、'));
    if (start === undefined) return;
    out.push({ start, end: at - 1, title, sure: 2, rule: 'person-listed', score: SCORES.behind });
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

function freeOnLeft(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || LEFT_EDGE[before] === 1 || LEFT_WORD[before] === 1;
}

/** 白恩培、秦光荣、仇和: three or more names in a row without a title. */
function untitledList(text: string, at: number, out: Found[]): number {
  const items: Found[] = [];
  let near = at + 2;
  while (near < at + 5 && text.charCodeAt(near) !== LIST_COMMA) near++;
  if (near === at + 5 || !freeOnLeft(text, at)) return at;
  const first = readListed(text, at);
  if (!first?.closed || text[first.end] !== '、') return at;
  items.push({ start: at, end: first.end, sure: first.sure, rule: 'person-listed', score: SCORES.guessed });
  const end = list(text, first.end, undefined, items);
  if (items.length < 3 || items.some(p => isWord(text, p.start))) return at;
  out.push(...items);
  return end;
}

function known(text: string, out: Found[]): void {
  for (const name of KNOWN) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (DOCTRINE.test(text.slice(end, end + 6))) continue;
      if (name.length === 2 && !titleWordAfter(text, end) && titleStart(text, at) === undefined) continue;
      const item: Found = { start: at, end, sure: 2, rule: 'person-known', score: SCORES.known };
      const behind = titleWordAfter(text, end);
      const front = titleStart(text, at);
      if (front !== undefined) item.title = { start: front, end: at };
      else if (behind && !ADDRESS.includes(behind.word))
        item.title = { start: behind.start, end: behind.start + behind.word.length };
      out.push(item);
    }
  }
}

function captioned(text: string, out: Found[]): void {
  for (const m of text.matchAll(POSITION)) {
    for (const length of [3, 2]) {
      const at = m.index - length;
      if (at < 0 || !surnameLength(text, at) || isWord(text, at)) continue;
      if (!/^[\u4e00-\u9fff]+$/.test(text.slice(at, m.index))) continue;
      if (!freeOnLeft(text, at)) continue;
      out.push({ start: at, end: m.index, sure: 2, rule: 'person-captioned', score: SCORES.captioned });
      break;
    }
  }
}

/** Every further occurrence of the names found; the longest name wins where one holds another. */
function recurring(text: string, found: readonly Found[]): Found[] {
  const names = new Set<string>();
  for (const p of found) {
    const name = text.slice(p.start, p.end);
    if (/^[\u3400-\u9fff·\ud840-\udfff]{2,}$/.test(name) && !(isWord(text, p.start) && name.length === 2))
      names.add(name);
  }
  if (!names.size) return [];
  const taken = new Cover(found);
  return new Matcher([...names])
    .findAll(text)
    .filter(m => !taken.covers(m.start) && !taken.covers(m.end - 1))
    .filter(m => !(DOCTRINE.test(text.slice(m.end, m.end + 6)) && text.startsWith('习近平', m.start)))
    .map(m => ({
      start: m.start,
      end: m.end,
      sure: 1 as const,
      rule: 'person-recurring',
      score: SCORES.recurring,
    }));
}

/** Where one reading has 杨云 and another 杨云光, the surer one stands for all. */
function harmonise(text: string, found: Found[]): void {
  const sure = new Set(found.filter(p => p.sure === 2).map(p => text.slice(p.start, p.end)));
  for (const p of found) {
    if (p.sure === 2) continue;
    const name = text.slice(p.start, p.end);
    const shorter = name.slice(0, -1);
    const longer = text.slice(p.start, p.end + 1);
    if (sure.has(name)) p.sure = 2;
    else if (name.length === 3 && sure.has(shorter)) p.end--;
    else if (name.length === 2 && sure.has(longer)) p.end++;
    else continue;
    p.score = Math.max(p.score, SCORES.recurring);
  }
}

/** Finds the names of persons in the folded text. `blocked(at)` says whether a title or a doctrine covers a place. */
export function findPeople(text: string, blocked: (at: number) => boolean): Person[] {
  const found: Found[] = [];
  known(text, found);
  captioned(text, found);
  for (const p of [...findBylines(text), ...findRosters(text), ...findDotted(text)])
    found.push({ ...p, sure: 2 });
  let free = 0;
  for (let at = 0; at < text.length; at++) {
    if (!mayBeginName[text.charCodeAt(at)] || at < free || blocked(at)) continue;
    let end = titled(text, at, found);
    if (end === at) end = untitledList(text, at, found);
    if (end === at) followed(text, at, found);
    free = Math.max(free, end);
  }
  const kept = found.filter(p => !blocked(p.start));
  harmonise(text, kept);
  const again = recurring(text, kept).filter(p => !blocked(p.start));
  const all = [...kept, ...again].map(({ sure: _, ...p }) => p);
  const names = new Set(all.map(p => text.slice(p.start, p.end)));
  const taken = new Cover(all);
  const bare = findBareSurnames(text, names).filter(p => !blocked(p.start) && !taken.covers(p.start));
  return [...all, ...bare];
}
