import type { Span } from './documents.ts';
import { SPEAKING_REACH } from './followed-names.ts';
import { type Found, NAME_SCORES } from './found-person.ts';
import { endOfKnown } from './known-persons.ts';
import { readList } from './name-lists.ts';
import { isNameWord } from './name-words.ts';
import { endOfCut, endsAt, isWord, type NameRead, readName, surnameLength } from './names.ts';
import { isNoun } from './subject-words.ts';
import { readSyllabicName } from './syllabic-names.ts';
import { titleStart } from './title-span.ts';
import { ADDRESS, titleWordAfter, titleWordBefore } from './titles.ts';

const SIGNED = /^[\u3400-\u9fff]{2,3}(?=报道|摄影|摄|[、)/])/;
const NO_TITLE_BEFORE =
  /^(?:妻子|丈夫|儿子|女儿|老伴|领导|党员|干部|群众|居民|村民|牧民|学生|农民|代表|委员|会员|团员|队员|导师|司令|专家|学者|人士)$|(?:参会|与会|各界|界别|群众|居民|村民|职工|企业)代表$|(?:各界|代表|党外|爱心)人士$/;
/** Roles that many share: a word behind them is more likely than a name. */
const COMMON_ROLE = /(?:领导|委员|代表|党员|干部|群众|居民|村民|学生|人士|专家|学者)$/;
/** Roles that one person has: an office, or a member of one sector. */
const ONE_PERSON =
  /(?:主席|书记|主任|[省市县区州局厅会院校部]长|检察长|秘书长|董事长|经理|界(?:政协)?委员|界(?:人大)?代表|记者|负责人)$/;
const THINGS_AFTER = /^(?:政府|市|省|县|区|州)/;
/** 检察长应禾在工作报告中: where the holder of an office speaks. */
const SPEAKS_AT =
  /^(?:在[^,，。]{2,20}(?:报告|讲话|发言|致辞|会上|会议上)|作[^,，。;；:：\n]{2,40}(?:报告|发言|讲话|总结|说明))/;
/** What a person has or where one is met: 的建议, 在报告中. */
const OWN =
  /^(?:的(?:建议|提案|意见|发言|呼吁|话|倡议|做法|带动|带领|观点|想法|说法|提议|讲话)|(?:一行|同志|说)|在(?:报告|讲话|发言|会上|致辞|大会|主席台|前排))/;
const AGED = /[岁旬]的$/;
const LEADER_TITLED = /^习近平(?:总书记|主席)$/;
const BODY = /[省市县区州镇乡村街局厅部委院校会团组社厂站所]/;

function skipBack(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 3 && (text[i - 1] === ' ' || text[i - 1] === '\u3000')) i--;
  return i;
}

/** 市政协主席吉安表示, 农业界委员黄海的建议: the place does not follow the office of one person, the name does. */
function namedAsWord(text: string, at: number, read: NameRead, role: string): boolean {
  if (!isNameWord(text, at, read.end) || !ONE_PERSON.test(role)) return false;
  // 市长江华,某市人大常委会主任…: no place stands between an office and a comma
  if (/[,，]/.test(text[read.end] ?? '') && !/[员者]$/.test(role)) return true;
  return (
    (read.acting && !THINGS_AFTER.test(text.slice(read.end, read.end + 2))) ||
    OWN.test(text.slice(read.end, read.end + 8))
  );
}

/** 通讯员张从远报道: between a byline's role and its end stands a name, whatever its characters. */
function readSigned(text: string, at: number, role: string): NameRead | undefined {
  const name = /(?:记者|通讯员)$/.test(role) ? SIGNED.exec(text.slice(at, at + 6))?.[0] : undefined;
  return name && surnameLength(text, at) === 1
    ? { end: at + name.length, sure: 2, wordLike: isWord(text, at), risky: false, acting: true }
    : undefined;
}

/** 市政协主席张三、李四: names behind a title, the list under one title included. */
export function readTitledName(text: string, at: number, out: Found[]): number {
  const end = skipBack(text, at);
  const from = titleStart(text, end);
  if (from === undefined) return at;
  const title: Span = { start: from, end };
  const role = text.slice(from, end);
  // 习近平总书记殷殷嘱托: the title belongs to the name before it
  if (LEADER_TITLED.test(role)) return at;
  const gap = end < at;
  // 领事司司长: an office begins where a given name would
  const surname = surnameLength(text, at);
  if (surname && titleWordAfter(text, at + surname)?.start === at + surname) return at;
  const syllabic = readSyllabicName(text, at, true);
  // 研究员乌力吉快人快语: three syllables are nothing but a name
  if (syllabic > at && text[syllabic] !== '·' && (endsAt(text, syllabic) || syllabic - at > 2)) {
    out.push({ start: at, end: syllabic, title, sure: 2, rule: 'person-titled', score: NAME_SCORES.titled });
    return readList(text, syllabic, title, out);
  }
  const known = endOfKnown(text, at);
  if (known > at && endsAt(text, known) >= 2) {
    out.push({ start: at, end: known, title, sure: 2, rule: 'person-titled', score: NAME_SCORES.titled });
    return readList(text, known, title, out);
  }
  const read = readName(text, at) ?? readSigned(text, at, role);
  // 艾里肯·巴拉提: what goes on behind a dot is read as one
  if (!read || text[read.end] === '·') return at;
  // 镇长乐村: the village of a town, and no head of it
  if (/[省市县区州镇乡村]长$/.test(role) && read.end - at === 2 && /[村镇乡街]/.test(text[at + 1]!))
    return at;
  const weak = NO_TITLE_BEFORE.test(role);
  // 黄龙川, 方向东: a name may begin like a word where its end is plain and few share the role
  const plainEnd =
    read.acting ||
    /^(?:[,，、。(]|为(?!了|民|期|主|何)|等(?:[省市县区州]|领导|\d))/.test(
      text.slice(read.end, read.end + 3),
    );
  // 领导郑东禾、雷勇: another name follows
  const listed = text[read.end] === '、' && readName(text, read.end + 1)?.wordLike === false;
  // 全国政协委员 苏维禾:……: the line of a speaker
  const line =
    (gap && text[read.end] === ':' && read.end - at <= 3) ||
    (read.end - at === 3 && /^[:：]“/.test(text.slice(read.end, read.end + 2)));
  // 副省长任军禾到会通报: the office of one person, and what that person does
  const holds =
    read.end - at === 3 && read.acting && ONE_PERSON.test(role) && !titleWordBefore(text, read.end);
  if (
    read.wordLike &&
    !holds &&
    !line &&
    !(read.end - at >= 3 && !read.risky && plainEnd && !weak && (!COMMON_ROLE.test(role) || listed))
  ) {
    if (weak || !namedAsWord(text, at, read, role)) return at;
  }
  // 72岁的居民周大禾腿脚不便: an age tells of one person
  if (weak && read.sure === 1 && !AGED.test(text.slice(Math.max(0, from - 2), from))) return at;
  // 主席和…, 主席向…: a surname only where a verb, a bracket or a list mark follows the name
  const plain = /[(、,，。\s等]/.test(text[read.end] ?? '') || OWN.test(text.slice(read.end, read.end + 8));
  // 副主席任禾知向灾区捐款: whom one person turns to; 主席和大家向… is none
  const turning =
    read.end - at === 3 &&
    ONE_PERSON.test(role) &&
    /[向给]/.test(text[read.end] ?? '') &&
    !/[和同向与]/.test(text[at]!);
  const speaks = ONE_PERSON.test(role) && SPEAKS_AT.test(text.slice(read.end, read.end + SPEAKING_REACH));
  // 经理占禾涛也表了态
  const also = read.end - at === 3 && ONE_PERSON.test(role) && text[read.end] === '也';
  if (read.risky && !read.acting && !plain && !turning && !speaks && !line && !also) return at;
  // 商户和物业: of a role that many share, 和 goes on to others
  if (text[at] === '和' && !read.acting && !ONE_PERSON.test(role)) return at;
  // 委员和镇、街道: what follows the word is the name of a body
  if (read.risky && read.end - at === 2 && BODY.test(text[at + 1]!)) return at;
  // 委员和专家: what follows the word is a noun of many, no given name
  if (read.risky && isNoun(text, at + 1)) return at;
  if (gap && !/[记员编者辑]/.test(role.at(-1)!) && read.sure === 1) return at;
  const after = titleWordAfter(text, read.end);
  const nameEnd = endOfCut(text, at, read.end);
  out.push({
    start: at,
    end: nameEnd,
    title,
    sure: read.sure,
    rule: 'person-titled',
    score: read.sure === 2 ? NAME_SCORES.titled : NAME_SCORES.guessed,
  });
  let last = nameEnd;
  if (after && ADDRESS.includes(after.word)) last = after.start + after.word.length;
  return readList(text, last, title, out);
}
