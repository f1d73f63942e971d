import { charSet, has } from './char-set.ts';
import { type Found, LEFT_EDGE, LEFT_WORD, LIST_COMMA, NAME_SCORES } from './found-person.ts';
import { readList, readListBefore } from './name-lists.ts';
import { hanLength, isWord, neverEnds, readName, surnameLength } from './names.ts';
import { ADDRESS, titleWordAfter, titleWordBefore } from './titles.ts';

const SPEAKING =
  /^(?:当选|被[^,，。“]{0,14}(?:评为|授予|表彰为|推选为|选举?为|聘为|任命为|增补为)|不再(?:担任|兼任)|介绍说|告诉记者|各位(?:委员|代表|同志)|表示|介绍|坦言|认为|指出|建议|说道|感慨|感叹|回忆|说[,，。:：“]|说$|感言|笑着说|激动地说|呼吁|强调|提出|作(?:了)?(?=[^,，。;；:：\n]{2,40}(?:报告|发言|讲话|总结|说明))|代表(?=政协|市|区|县|省|州|全|常|中共|第?[一二三四五六七八九十\d]{1,3}届)|受(?=政协|市|区|县|省|州|会议)|主持(?=了?(?:大会|会议|开幕|闭幕|座谈|活动|协商|仪式|召开|推进)|[,，。;；])|等(?:[\d十几多]{0,3}[名位]?)(?:政协)?(?:委员|代表|学生|同学|专家|同志|领导|干部|人士)|在(?:报告|讲话|发言|会上|致辞)(?:中)?)/;
/** How far behind a name what it does is looked for. */
export const SPEAKING_REACH = 48;
/** 选举杨知新为主席: verbs by which a person gets an office. */
const ELECTED =
  /(?:选举|增选|补选|推选|任命|批准|提名|感谢|欢迎|增补|聘请|聘任|推举|通过|决定|同意|免去|公推|授予)$/;
/** The last characters of those verbs. */
export const ELECTED_END = charSet('举选命准名谢迎补请任过定意去推销止免予受');
/** 任命名单 and a line for each: 薄禾岗为市政协提案委员会主任 */
const APPOINTED =
  /^(?:同志)?(?:\([^()\n]{1,8}\))?(?:为|任)[^,，。;；\n]{2,36}(?:主席|主任|书记|秘书长|委员|[省市县区州局厅会院校部处科所站]长)/;
/** The heads of bodies, which a verb and what they head may stand before. */
const HEADS = /^[局厅处科院校站所]长$/;
const OFFICE_GIVEN = /^(?:为|担任|等)/;
/** 撤销甲的委员资格: verbs by which a person loses an office, and what follows the name. */
const REMOVED = /(?:撤销|免去|终止|罢免|接受|同意)$/;
const OFFICE_LOST =
  /^(?:同志)?的?(?:(?:因[^,，。;；]{1,16})?(?:请求)?辞去|政协|第[一二三四五六七八九十]|全国|[省市县区州]|中共|人大|职务)/;
/** 采纳甲、乙等委员的建议 */
const AND_OTHERS = /^等[\d一二三四五六七八九十几多]{0,3}[名位]?(?:政协|人大)?(?:委员|代表|专家|学者|同志)/;
/** 对陈知禾等28名学生进行资助 */
const COUNTED_OTHERS = /^等\d{1,4}[名位]/;
/** How far behind a list of names 为 gives them their office. */
const OFFICE_AHEAD = 60;
/** How far before a name the verb stands by which those before it got theirs. */
const ELECTED_REACH = 240;
/** 选举甲为主席,乙、丙为副主席: the verb goes on over the comma. */
const ELECTED_BEFORE = /(?:选举|增选|补选|推选|增补|任命)[^。:：]{2,200}为[^。;；:：为]{2,30}[,，;；]$/;
/** 领办廖知禾委员的提案: verbs whose object is a person with a title behind. */
const MET =
  /(?:领办|督办|承办|走访|拜访|采访|看望|会见|慰问|邀请|陪同|约见|联系|采纳|吸纳|聘请|听取|根据|按照|[讲谈提见看找来受]到|讲述到)$/;
export const MET_END = charSet('办访望见问请同系纳取据照到');
/** 青河大学侯知一教授: where someone with a title behind the name is employed. */
export const BODY_ENDS = charSet('学院司校部');
const EMPLOYER = /(?:大学|学院|医院|公司|学校|中学|小学|研究院|科学院|(?<!干)部)$/;
const OF = '的'.charCodeAt(0);
const SUCH_AS = '如'.charCodeAt(0);
const HELD = /(?:时任|原任|曾任|现任|担任|身为|作为)[^。；;，,]{2,36}的$/;
const OFFICE = /(?:主席|书记|主任|秘书长|[省市县区州局厅会院校部]长|主委|常委|组长)$/;
/** What an entry of a list of appointments follows. */
const ENTRY_BEGINS = charSet('\n\u3000 ;；');
/** Marks over which the verb of electing goes on. */
const GOES_ON = charSet(',，;；');
const LIST_ELECTED =
  /^(?:同志|委员)?等?[\d〇零一二三四五六七八九十百余]{0,5}(?:名|位|个)?(?:人|同志|委员)?(?:为|任|担任|当选)/;
const KIN = charSet('姐哥弟妹叔婶姨嫂爷奶伯妈爸总某老');
const BODY_END = charSet('界会团部局委办组系级类方族');

/** 选举甲、乙等47人为常务委员, 撤销甲、乙委员资格: names between the verb and the office that it gives or takes. */
function readElected(text: string, at: number, office: RegExp, out: Found[]): boolean {
  const read = readName(text, at);
  if (!read || read.wordLike || (read.risky && !/[、等]/.test(text[read.end] ?? ''))) return false;
  // 任命陈知于为副秘书长: 为 ends the name, whatever stands before it
  const whole =
    read.end === at + 2 && hanLength(text, at + 2) && /^为(?!了)/.test(text.slice(at + 3, at + 5));
  const first = whole ? at + 3 : read.end;
  const names: Found[] = [
    { start: at, end: first, sure: 2, rule: 'person-listed', score: NAME_SCORES.listed },
  ];
  const end = readList(text, first, undefined, names);
  if (!office.test(text.slice(end, end + OFFICE_AHEAD))) return false;
  out.push(...names);
  return true;
}

/** 时任省政协主席的陈知禾: a name behind the office that the person held. */
function readHolder(text: string, at: number, out: Found[]): boolean {
  if (!titleWordBefore(text, at - 1)) return false;
  const read = readName(text, at);
  if (!read || read.wordLike || read.risky || (read.end - at < 3 && !read.acting)) return false;
  // 办公室主任的甲表示: elsewhere what the person does must show it
  if (!read.acting && !HELD.test(text.slice(Math.max(0, at - 40), at))) return false;
  out.push({ start: at, end: read.end, sure: read.sure, rule: 'person-titled', score: NAME_SCORES.guessed });
  return true;
}

/** 李禾秋委员, 张三说: names that only what follows gives away. False if there is none. */
export function readFollowedName(text: string, at: number, out: Found[]): boolean {
  if (isWord(text, at)) return false;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  const elected =
    (ELECTED_END[before] === 1 && ELECTED.test(text.slice(Math.max(0, at - 2), at))) ||
    (GOES_ON[before] === 1 &&
      text.slice(at, at + OFFICE_AHEAD).includes('为') &&
      ELECTED_BEFORE.test(text.slice(Math.max(0, at - ELECTED_REACH), at)));
  const removed = ELECTED_END[before] === 1 && REMOVED.test(text.slice(Math.max(0, at - 2), at));
  const met = MET_END[before] === 1 && MET.test(text.slice(Math.max(0, at - 2), at));
  const employed = has(BODY_ENDS, text, at - 1) && EMPLOYER.test(text.slice(Math.max(0, at - 3), at));
  // 如陈知禾等3名代表提出的建议
  const instance = before === SUCH_AS && (at === 1 || LEFT_EDGE[text.charCodeAt(at - 2)] === 1);
  const edge = at === 0 || LEFT_EDGE[before] === 1 || elected || removed || instance;
  if (!edge && !met && !employed && !LEFT_WORD[before]) return false;
  // 如何建立委员履职档案
  if (before === SUCH_AS && text[at] === '何') return false;
  if (before === OF && readHolder(text, at, out)) return true;
  if (elected && readElected(text, at, LIST_ELECTED, out)) return true;
  if (removed && readElected(text, at, OFFICE_LOST, out)) return true;
  if (met && readElected(text, at, AND_OTHERS, out)) return true;
  const surname = surnameLength(text, at);
  // 张主席说: a surname with an office, and no given name
  if (titleWordAfter(text, at + surname)?.start === at + surname) return false;
  for (const length of [2, 1]) {
    let end = at + surname;
    for (let k = 0; k < length; k++) {
      const han = hanLength(text, end);
      if (!han) return false;
      end += han;
    }
    const after = titleWordAfter(text, end);
    const speaking =
      before !== LIST_COMMA &&
      (edge
        ? SPEAKING.test(text.slice(end, end + SPEAKING_REACH)) ||
          (has(ENTRY_BEGINS, text, at - 1) && APPOINTED.test(text.slice(end, end + SPEAKING_REACH))) ||
          (elected && OFFICE_GIVEN.test(text.slice(end, end + 2))) ||
          (removed && OFFICE_LOST.test(text.slice(end, end + 6)))
        : LEFT_WORD[before] === 1 && COUNTED_OTHERS.test(text.slice(end, end + 6)));
    // 车禾代省长, 王军副主席: the title begins before the place
    if (length === 2 && titleWordAfter(text, end - 1)?.start === end - 1) continue;
    // 任农机局长: the verb by which one holds the office
    if (text[at] === '任' && after?.start === end && HEADS.test(after.word)) continue;
    // 王军为秘书长: the verb before an office is no part of the name
    if (length === 2 && after && /[为任]/.test(text[end - 1]!) && OFFICE.test(after.word)) continue;
    // 张姐说, 老王: a form of address is no name
    if (length === 1 && has(KIN, text, end - 1)) continue;
    if (!after && !speaking) continue;
    if (has(BODY_END, text, end - 1)) continue;
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
      score: after ? NAME_SCORES.behind : NAME_SCORES.speaking,
    };
    if (title) item.title = title;
    out.push(item);
    if (title) readListBefore(text, at, title, out);
    return true;
  }
  return false;
}
