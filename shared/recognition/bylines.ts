import { charSet } from './char-set.ts';
import type { Span } from './documents.ts';
import { matchesAt, matchesOfLines } from './matches.ts';
import { hanLength, isWord, readName, surnameLength } from './names.ts';
import type { Places } from './places.ts';
import { EVIDENCE } from './scores.ts';
import { titleStart } from './title-span.ts';
import { BYLINE_ROLES } from './titles.ts';
import { TRANSCRIPTION } from './transcription.ts';
import { wordTable } from './word-table.ts';

interface Byline extends Span {
  title?: Span;
  rule: string;
  score: number;
}

const SCORE = EVIDENCE.byline.score;
const DATELINE = /[讯电][ \u3000]?$/;
const roles = wordTable(BYLINE_ROLES.join(' '));
/** Words before a name that are no role: the name has no title from them. */
const makers = wordTable(
  '编辑排版 文稿审核 审核 一审 二审 三审 初审 复审 终审 撰稿 执笔 统筹 领衔 领衔人 报道组 撰稿人 审稿人 供稿人 撰文人 采写人 后援 采写 组稿 作者 文字 供稿 撰文 图文 文图 文/图 文、图 图/文 摄影报道 来稿 供图 制图 漫画 插画 设计 美编 播音 摄像 剪辑 视频 配音 出镜 海报 文案 航拍 值班主任 主持 版式 签发 策划 审读',
);
export const BYLINE_MARKS = charSet(':/|( \u3000');
const SPACES = /[ \u3000]{0,8}/y;
const BETWEEN = /[ \u3000、,/]{1,4}/y;
const NAME_END = /[\s、,，。;；)\]】/|(:《]|$/;
const ROLE_AHEAD = new RegExp(`^(?:${BYLINE_ROLES.join('|')}|文|图|摄|报道|摄影)(?:[:/ \\u3000])`);

/** 买买提·艾力; 甲报·乙网 are two papers. */
const DOTTED =
  /^(?![\u4e00-\u9fff]{1,5}[报网台社]·)[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2}(?=[\s、,)]|$)/;

/** 通讯员 后永红): three characters where a role leaves room for a name alone. */
const RARE = /^[\u3400-\u9fff]{3}(?=[\s、)]|$)/;

const TOLD = /^(?:报道|摄影报道|摄影|供稿)(?=[)\s、。]|$)/;

/** One name of a byline at `at`: closed by a mark, a space or the line's end; 凡  星 too. */
function readOne(text: string, at: number, isRole: boolean): number {
  const dotted = DOTTED.exec(text.slice(at, at + 20))?.[0];
  if (dotted) return at + dotted.length;
  if (!surnameLength(text, at)) {
    const rare = isRole ? RARE.exec(text.slice(at, at + 4))?.[0] : undefined;
    return rare && !makers.before(text, at + rare.length) ? at + rare.length : -1;
  }
  let end = at;
  let count = 0;
  while (count < 4) {
    const han = hanLength(text, end);
    if (!han) break;
    end += han;
    count++;
  }
  // 作者:甲 乙 时间: the next label is no name
  if (text[end] === ':') return -1;
  // (记者 李禾 张知芳报道)
  const told = [3, 2].find(n => TOLD.test(text.slice(at + n, at + n + 5)));
  if (told) return at + told;
  const closed = NAME_END.test(text.slice(end, end + 1));
  // 张小禾摄: the verb of the credit is no part of the name
  if (closed && count >= 3 && /[摄攝]/.test(text[end - 1]!)) return end - 1;
  if (closed && count >= 2 && !ROLE_AHEAD.test(text.slice(at, end + 1))) {
    if (count === 4 && surnameLength(text, at) < 2 && !surnameLength(text, at + 1)) return -1;
    return end;
  }
  const read = count > 3 ? readName(text, at) : undefined;
  return read && read.sure === 2 && !read.wordLike ? read.end : -1;
}

/** 李知禾 摄, 张知慧摄影报道: what stands behind the name of who did it. */
const CREDITS = ['/文', '/图', '/摄', '摄', '供图', '制图', '文/图', '图/文', ' 图', '\u3000图'];
/** No credit of the genre names more persons than fit in this many characters. */
const LONGEST_CREDIT = 24;
const CREDIT_END = /^(?:\/[文图摄]|摄(?:影)?(?:报道)?|供图|制图|文\/图|图\/文|[ \u3000]图)(?=[()\s。]|$)/;
/** (齐知文), (黄  禾  秦知平): a paragraph's end in brackets that holds nothing but names. */
const SIGNED_NAMES = '[\\u3400-\\u9fff]{2,4}';
const SIGNED_LIST = `\\((${SIGNED_NAMES}(?:[ \\u3000、]{1,3}${SIGNED_NAMES}){0,9})\\)`;
const SIGNED = new RegExp(
  `(?<=[。”！!?\\n \\u3000])${SIGNED_LIST}(?=[ \\u3000]{0,8}(?:\\n|$))|(?<=^|\\n[ \\u3000]{0,8})${SIGNED_LIST}(?=[ \\u3000]{0,8}\\d)`,
  'y',
);
const SIGNED_NAME = new RegExp(SIGNED_NAMES, 'g');
const MARK_BEFORE = /[\s,，。:：/、)(社]|^$/;

function isCredited(text: string, start: number, end: number): boolean {
  if (end - start > 2 && [...text.slice(start, end)].every(c => TRANSCRIPTION.has(c)))
    return MARK_BEFORE.test(text[start - 1] ?? '');
  const surname = surnameLength(text, start);
  if (!surname || end - start < surname + 1 || end - start > surname + 2 || isWord(text, start)) return false;
  return MARK_BEFORE.test(text[start - 1] ?? '') && /^[\u3400-\u9fff]+$/.test(text.slice(start, end));
}

function credited(text: string): Byline[] {
  const out: Byline[] = [];
  for (const credit of CREDITS) {
    for (let at = text.indexOf(credit); at >= 0; at = text.indexOf(credit, at + 1)) {
      if (!CREDIT_END.test(text.slice(at, at + 6))) continue;
      // 郭知峰 苏禾 摄: all who are named before it
      for (let end = at; ; ) {
        while (/[ \u3000、]/.test(text[end - 1] ?? '') && at - end < LONGEST_CREDIT) end--;
        const start = [4, 3, 2].map(n => end - n).find(s => s >= 0 && isCredited(text, s, end));
        if (start === undefined) break;
        out.push({ start, end, rule: 'person-byline', score: SCORE });
        if (!/[ \u3000、]/.test(text[start - 1] ?? '')) break;
        end = start;
      }
    }
  }
  for (const m of matchesAt(SIGNED, text, '(')) {
    const names = [...(m[1] ?? m[2])!.matchAll(SIGNED_NAME)].map(n => ({
      start: m.index + 1 + n.index,
      end: m.index + 1 + n.index + n[0].length,
    }));
    const good = names.every(n => {
      const surname = surnameLength(text, n.start);
      // 陈林知禾: two surnames and a given name
      const longest = surname === 1 && surnameLength(text, n.start + 1) ? 4 : surname + 2;
      const length = text.slice(n.start, n.end).replace(/\s/g, '').length;
      return surname > 0 && length <= longest && !isWord(text, n.start);
    });
    if (good) out.push(...names.map(n => ({ ...n, rule: 'person-byline', score: SCORE })));
  }
  return out;
}

/** (某县政协 甲 乙 供稿): a paragraph's end in brackets, the body first, then who wrote. */
const BODY_SIGNED =
  /\([\u3400-\u9fff]{1,16}(?:政协|委员会|办公室|联络处|机关|[台社局委办府会部镇乡站组院校联室科处所])[ \u3000]{1,4}([\u3400-\u9fff]{1,4}(?:[ \u3000、]{1,4}[\u3400-\u9fff]{1,4}){0,7})\)/y;
/** (甲 乙 记者 丙): names before the first role of a bracket. */
const BEFORE_ROLE =
  /\(([\u3400-\u9fff]{2,3}(?:[ \u3000、]{1,3}[\u3400-\u9fff]{2,3}){0,5})[ \u3000]{1,4}(?=(?:本报)?(?:记者|通讯员)[ \u3000:：])/y;
/** 某某网 张知禾: a line of nothing but the medium and who wrote. */
const MEDIUM_SIGNED =
  /^[ \u3000]{0,8}[\u3400-\u9fff]{2,12}(?:网|日报|晚报|时报|晨报|早报|法治报|政协报|都市报|通讯社|电视台|融媒体中心)[ \u3000]{1,4}([\u3400-\u9fff]{3}(?:[ \u3000]{1,4}[\u3400-\u9fff]{2,3}){0,4})[ \u3000]*$/my;
/** 刘博禾 鲍知华《青河日报》(2025年…: a line that begins with who wrote, the paper behind them. */
const PAPER_SIGNED =
  /^[ \u3000]{0,8}([\u3400-\u9fff]{2,3}(?:[ \u3000、]{1,4}[\u3400-\u9fff]{2,3}){0,4})(?=[ \u3000]?《[^》\n]{2,14}》[ \u3000]?\()/my;
/** 某党某区支部 张知禾, the speech below: whom a body let speak. */
const SPOKEN_FOR =
  /^[ \u3000]{0,8}[\u3400-\u9fff]{2,16}(?:支部|总支|[委联会盟社协])[ \u3000]{1,4}([\u3400-\u9fff]{2,3})[ \u3000]*(?=\n\s{0,8}(?:各位|尊敬的))/my;
const NO_NAME = /^(?:供稿|撰稿|报道|摄影|摄影报道|文|图|文图|图文|供图|提供|整理|摄)$/;

function signed(text: string): Byline[] {
  const out: Byline[] = [];
  for (const m of [
    ...matchesAt(BODY_SIGNED, text, '('),
    ...matchesAt(BEFORE_ROLE, text, '('),
    ...matchesOfLines(MEDIUM_SIGNED, text),
    ...matchesOfLines(PAPER_SIGNED, text),
    ...matchesOfLines(SPOKEN_FOR, text),
  ]) {
    const from = m.index + m[0].lastIndexOf(m[1]!);
    const words = [...m[1]!.matchAll(/[\u3400-\u9fff]+/g)];
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const next = words[i + 1];
      const start = from + word.index;
      let end = start + word[0].length;
      if (word[0].length > 2 && /[摄攝]$/.test(word[0])) end--;
      if (NO_NAME.test(word[0]) || !surnameLength(text, start)) continue;
      // 凡  星: two characters that stand alone are one name
      if (word[0].length === 1) {
        if (next?.[0].length !== 1) continue;
        end = from + next.index + 1;
        i++;
      } else if (isWord(text, start) && word[0].length === 2) continue;
      out.push({ start, end, rule: 'person-byline', score: SCORE });
    }
  }
  return out;
}

/**
 * Whether names may follow the mark: a colon, a slash or a space behind a role or a maker (文 and 图 only at a line's
 * beginning), or a bracket before a role or behind a dateline.
 */
function readStart(text: string, mark: number): { at: number; roleEnd: number; isRole: boolean } | undefined {
  const c = text[mark]!;
  SPACES.lastIndex = mark + 1;
  SPACES.test(text);
  let at = SPACES.lastIndex;
  // 作者 | 甲
  if (c === '|' && text[mark - 1] === ' ') mark--;
  if (c === '(') {
    const role = roles.at(text, at);
    if (!role)
      return DATELINE.test(text.slice(Math.max(0, mark - 2), mark))
        ? { at, roleEnd: at, isRole: false }
        : undefined;
    SPACES.lastIndex = at + role;
    SPACES.test(text);
    return { at: SPACES.lastIndex, roleEnd: at + role, isRole: true };
  }
  if (roles.before(text, mark)) return { at, roleEnd: mark, isRole: true };
  if (c !== ' ' && c !== '\u3000' && makers.before(text, mark)) return { at, roleEnd: mark, isRole: false };
  // (图/文 甲): behind a space only where the credit stands alone
  const maker = makers.before(text, mark);
  if (maker && /^[\n(]?$/.test(text[mark - maker - 1] ?? '')) return { at, roleEnd: mark, isRole: false };
  const line = /[文图摄]/.test(text[mark - 1] ?? '') && /^[\n( \u3000]?$/.test(text[mark - 2] ?? '');
  if (!line) return undefined;
  if (c === '/' && text[at] === ' ') at++;
  return { at, roleEnd: mark, isRole: false };
}

/** (记者 甲 乙 通讯员 丙), 责任编辑:丁, 文/戊 图/己: names behind a byline's role. The role is the title, 文 and 图 are none. */
export function findBylines(text: string, places: Places): Byline[] {
  const out: Byline[] = [];
  for (let mark = places.from(0); mark < text.length; mark = places.from(mark + 1)) {
    const begin = readStart(text, mark);
    if (!begin) continue;
    const { roleEnd, isRole } = begin;
    let at = begin.at;
    const from = isRole ? titleStart(text, roleEnd) : undefined;
    for (;;) {
      const end = readOne(text, at, isRole);
      if (end < 0) break;
      const person: Byline = { start: at, end, rule: 'person-byline', score: SCORE };
      if (from !== undefined) person.title = { start: from, end: roleEnd };
      out.push(person);
      BETWEEN.lastIndex = end;
      if (!BETWEEN.test(text)) break;
      at = BETWEEN.lastIndex;
      if (ROLE_AHEAD.test(text.slice(at, at + 8))) break;
    }
  }
  return [...out, ...credited(text), ...signed(text)];
}
