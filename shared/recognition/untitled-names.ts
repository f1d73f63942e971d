import { charSet, has } from './char-set.ts';
import { type Found, LEFT_EDGE, NAME_SCORES } from './found-person.ts';
import { readName, surnameLength } from './names.ts';
import { titleWordAfter } from './titles.ts';

/** Surnames with which few words begin: in running text, only these show a name without a title. */
const PLAIN_SURNAMES = charSet(
  '王李张刘陈杨赵黄周吴徐孙朱胡何郭罗梁宋郑谢韩唐冯董曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛潘杜戴夏汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟钱尹黎贺赖龚施牛倪严葛柴崔侯俞柯聂樊殷翁童耿焦辛祝柳梅莫温严骆申盛阎尤苗霍纪季鲍蓝舒阮缪邢卞岳虞闵邬费冉瞿覃庞娄芦伍章甘武段雷尚',
);
/** What one feels, is, and does alone: such words stand behind a person and seldom behind a body. */
const DEEDS =
  /^(?:[,，][男女][,，]|是(?:一名|一位|名|位|土生土长)|是[\u4e00-\u9fff]{2,24}(?:委员|代表|主席|会长|书记|主任|经理|董事长|负责人|教授|院长|校长|医生|医师|护士|律师|工程师|教师|村民)[,，。]|感触|感动|感激|激动|高兴|兴奋|自豪|深有|深知|深感|感到|觉得|拉着|指着|握着|捧着|拿着|竖起|笑着|常说|常常|自掏|自费|本人|今年|年过|年近|出生|生于|毕业|从小|当过|曾任|曾经|退休|家住|家里|一家|[,，]?\d{2}岁|夫妇|夫妻|老人|大妈|大爷|奶奶|爷爷|阿姨|师傅|多年来|说)/;
/** What stands before the name, and what must follow it. */
const LED: readonly (readonly [RegExp, RegExp])[] = [
  [/[岁旬]的$/, /^(?:[,，。、(]|[\u4e00-\u9fff])/],
  [/的(?:妻子|丈夫|儿子|女儿|老伴)$/, /^(?:[,，。、(]|[\u4e00-\u9fff])/],
  [/叫$/, /^[,，。、(的]/],
  [/由$/, /^(?:担任|任(?!命)|主持|牵头|率队|带队|负责|作|主讲|领衔|创办|发起)/],
  [/以$/, /^(?:同志)?为(?:组长|团长|队长|班长|首|主|代表|核心)/],
  [/在$/, /^(?:(?:同志)?的?(?:带领|带动|领导|倡议|组织|帮助|支持|陪同|推动|鼓励|感召|影响)|看来|家|办公室)/],
];

/** 寿知禾：女士们、先生们: whoever greets is a person, whatever the surname. */
const GREETS = /^[:：]\s?(?:女士们|各位|大家(?:上午|下午)?好|记者朋友|朋友们)/;

/** “不忘初心”的陈知禾、“带富乡亲”的武知远等: what each is called in quotes shows that names follow. */
const CALLED = /^(?:、“[^”]{2,16}”的|等|和“)/;
function isCalled(text: string, at: number): boolean {
  return (
    text[at - 1] === '的' &&
    text[at - 2] === '”' &&
    surnameLength(text, at) === 1 &&
    CALLED.test(text.slice(at + 3, at + 24))
  );
}

/** 薄禾岗,男,汉族,1965年生: how a person's facts begin. */
const FACTS = /^(?:\([男女]\))?[,，](?:[男女][,，]|(?:汉|[\u4e00-\u9fff]{1,6})族[,，])/;

/** 45岁的陈知禾, 王建禾是一名委员: a name of three characters that only the words around it give away. */
export function readUntitledName(text: string, at: number, out: Found[]): void {
  const surname = surnameLength(text, at);
  const edged = at === 0 || has(LEFT_EDGE, text, at - 1) || text[at - 1] === '】';
  const told =
    edged && surname > 0
      ? [2, 1].find(n => FACTS.test(text.slice(at + surname + n, at + surname + n + 16)))
      : undefined;
  if (told) {
    const end = at + surname + told;
    out.push({ start: at, end, sure: 2, rule: 'person-untitled', score: NAME_SCORES.speaking });
    return;
  }
  const greets = GREETS.test(text.slice(at + 3, at + 12));
  // 由栗知禾主持
  const plain = has(PLAIN_SURNAMES, text, at) || (text[at - 1] === '由' && surname > 0);
  if (!plain && !isCalled(text, at) && !greets) return;
  const read = readName(text, at);
  if (!read || read.end - at !== 3 || read.wordLike || read.risky) return;
  // 张主席说: a surname with an office
  if (titleWordAfter(text, at + 1)?.start === at + 1) return;
  const after = text.slice(read.end, read.end + 32);
  const before = text.slice(Math.max(0, at - 3), at);
  const edge = at === 0 || has(LEFT_EDGE, text, at - 1);
  if (
    !isCalled(text, at) &&
    !(edge && (greets || DEEDS.test(after))) &&
    !LED.some(([led, then]) => led.test(before) && then.test(after))
  )
    return;
  out.push({
    start: at,
    end: read.end,
    sure: read.sure,
    rule: 'person-untitled',
    score: NAME_SCORES.untitled,
  });
}
