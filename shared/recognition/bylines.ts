import type { Span } from './documents.ts';
import { hanLength, isWord, readName, surnameLength } from './names.ts';
import { titleStart } from './title-span.ts';
import { BYLINE_ROLES } from './titles.ts';

interface Byline extends Span {
  title?: Span;
  rule: string;
  score: number;
}

const SCORE = 0.93;
const roles = BYLINE_ROLES.sort((a, b) => b.length - a.length).join('|');
/** A role with its colon, slash or spaces; 文 and 图 only with a mark or at the line's beginning. */
const START = new RegExp(
  `((?:${roles})(?:[:/][ \\u3000]*|[ \\u3000]+)|(?:作者|文字|供稿|撰文|图文|文图|文\\/图|文、图|图\\/文|摄影报道|来稿|供图|制图|漫画|插画|设计|美编|播音|值班主任|版式|签发|策划|审读)[:/][ \\u3000]*|(?<=^|[\\n( \\u3000])(?:文|图|摄)(?:[:/|][ \\u3000]*|[ \\u3000]+)|(?<=[(（])(?:${roles})[ \\u3000]*|(?<=[讯电])[ \\u3000]?\\()`,
  'g',
);
const BETWEEN = /[ \u3000、,/]{1,4}/y;
const NAME_END = /[\s、,，。;；)\]】/|(:]|$/;
const ROLE_AHEAD = new RegExp(`^(?:${roles}|文|图|摄|报道|摄影)(?:[:/ \\u3000])`);

/** One name of a byline at `at`: closed by a mark, a space or the line's end; 凡  群 too. */
function readOne(text: string, at: number): number {
  if (!surnameLength(text, at)) return -1;
  const spaced = /^[\u4e00-\u9fff][ \u3000]{1,3}[\u4e00-\u9fff](?=[\s、,)]|$)/.exec(text.slice(at, at + 6));
  let end = at;
  let count = 0;
  while (count < 4) {
    const han = hanLength(text, end);
    if (!han) break;
    end += han;
    count++;
  }
  const closed = NAME_END.test(text.slice(end, end + 1));
  if (closed && count >= 2 && !ROLE_AHEAD.test(text.slice(at, end + 1))) {
    if (count === 4 && surnameLength(text, at) < 2) return -1;
    return end;
  }
  if (spaced && count === 1) return at + spaced[0].length;
  const read = count > 3 ? readName(text, at) : undefined;
  return read && read.sure === 2 && !read.wordLike ? read.end : -1;
}

/** 李嘉娴 摄, 张泽慧摄影报道: what stands behind the name of who did it. */
const CREDITS = ['摄', '供图', '制图', '文/图', '图/文'];
const CREDIT_END = /^(?:摄(?:影)?(?:报道)?|供图|制图|文\/图|图\/文)(?=[)\s。]|$)/;
/** (齐建文): a paragraph's end in brackets that holds nothing but names. */
const SIGNED =
  /(?<=[。”！\n ])\(([\u3400-\u9fff]{2,4}(?:[ \u3000、]{1,3}[\u3400-\u9fff]{2,4}){0,4})\)(?=[ \u3000]*(?:\n|$))|(?<=^|\n[ \u3000]*)\(([\u3400-\u9fff]{2,4}(?:[ \u3000、]{1,3}[\u3400-\u9fff]{2,4}){0,4})\)(?=[ \u3000]*\d)/g;
const MARK_BEFORE = /[\s,，。:：/、)(社]|^$/;

function isCredited(text: string, start: number, end: number): boolean {
  const surname = surnameLength(text, start);
  if (!surname || end - start < surname + 1 || end - start > surname + 2 || isWord(text, start)) return false;
  return MARK_BEFORE.test(text[start - 1] ?? '') && /^[\u3400-\u9fff]+$/.test(text.slice(start, end));
}

function credited(text: string): Byline[] {
  const out: Byline[] = [];
  for (const credit of CREDITS) {
    for (let at = text.indexOf(credit); at >= 0; at = text.indexOf(credit, at + 1)) {
      if (!CREDIT_END.test(text.slice(at, at + 6))) continue;
      const end = /[ \u3000]/.test(text[at - 1] ?? '') ? at - 1 : at;
      const start = [4, 3, 2].map(n => end - n).find(s => s >= 0 && isCredited(text, s, end));
      if (start !== undefined) out.push({ start, end, rule: 'person-byline', score: SCORE });
    }
  }
  for (const m of text.matchAll(SIGNED)) {
    const names = [...(m[1] ?? m[2])!.matchAll(/[\u3400-\u9fff]+/g)].map(n => ({
      start: m.index + 1 + n.index,
      end: m.index + 1 + n.index + n[0].length,
    }));
    const good = names.every(n => {
      const surname = surnameLength(text, n.start);
      return surname > 0 && n.end - n.start <= surname + 2 && !isWord(text, n.start);
    });
    if (good) out.push(...names.map(n => ({ ...n, rule: 'person-byline', score: SCORE })));
  }
  return out;
}

/** (记者 甲 乙 通讯员 丙), 责任编辑:丁, 文/戊 图/己: names behind a byline's role. The role is the title, 文 and 图 are none. */
export function findBylines(text: string): Byline[] {
  const out: Byline[] = [];
  for (const m of text.matchAll(START)) {
    let at = m.index + m[0].length;
    const role = m[0].replace(/[:/|\s]+$/, '');
    const roleEnd = m.index + role.length;
    const isRole = BYLINE_ROLES.includes(role);
    const from = isRole ? titleStart(text, roleEnd) : undefined;
    for (;;) {
      const end = readOne(text, at);
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
  return [...out, ...credited(text)];
}
