import { charSet } from './char-set.ts';
import { type Found, freeOnLeft, NAME_SCORES } from './found-person.ts';
import { endsAt } from './names.ts';
import type { Places } from './places.ts';
import { titleStart } from './title-span.ts';
import { ADDRESS, titleWordAfter } from './titles.ts';
import { wordTable } from './word-table.ts';

/** Leaders whose names the genre writes without a title; in a doctrine's name they are no persons. */
const KNOWN =
  '习近平 毛泽东 邓小平 江泽民 胡锦涛 周恩来 刘少奇 孙中山 李克强 李强 汪洋 王沪宁 俞正声 贾庆林 栗战书 赵乐际 韩正 王岐山 丁薛祥 蔡奇 李希 张德江 刘云山 张高丽 温家宝 吴邦国 李长春 薄熙来 孙政才 王立军 周永康 徐才厚 郭伯雄 令计划 苏荣 白恩培 秦光荣'.split(
    ' ',
  );
/** Persons of history and models of their trade, of whom pages on culture and local history speak without a title. */
const REMEMBERED =
  '曹雪芹 蔡元培 李大钊 陈独秀 瞿秋白 宋庆龄 何香凝 廖仲恺 彭德怀 叶剑英 聂荣臻 徐向前 刘伯承 罗荣桓 李先念 董必武 任弼时 林伯渠 沈钧儒 黄炎培 李济深 陈嘉庚 马叙伦 章伯钧 郭沫若 钱学森 袁隆平 邓稼先 钱三强 华罗庚 李四光 梅兰芳 徐悲鸿 齐白石 张大千 林则徐 曾国藩 左宗棠 李鸿章 康有为 梁启超 谭嗣同 司马迁 诸葛亮 白居易 苏东坡 王阳明 范仲淹 辛弃疾 文天祥 戚继光 郑成功 徐霞客 李时珍 徐光启 王羲之 陶渊明 孟浩然 王安石 黄庭坚 岳飞 焦裕禄 孔繁森 王进喜 杨善洲 张桂梅 黄文秀 钟南山 李兰娟 张定宇 冼星海 艾思奇 朱家璧 李公朴 闻一多 罗炳辉 杨靖宇 赵一曼 方志敏 叶挺 张学良 杨虎城 冯玉祥 蔡廷锴 傅作义 程潜 张治中 吴玉章 徐特立 谢觉哉 邓颖超 康克清 陶行知 晏阳初 梁漱溟 费孝通 钱伟长 季羡林 陈寅恪 沈从文 林语堂 徐志摩 朱自清 竺可桢 茅以升 詹天佑 张謇 卢作孚 荣毅仁 霍英东 马万祺 何厚铧'.split(
    ' ',
  );
/** 曹雪芹文学奖, 诸葛亮中学: the name of a prize, a school or a street is no person. */
const NAMED_FOR = /^[\u4e00-\u9fff]{0,4}(?:奖|杯)|^(?:大学|学院|中学|小学|路|街|大道|广场|号)/;
/** What follows a leader's name in the name of a doctrine: there it is no person. */
export const DOCTRINE =
  /^(?:新时代|思想|理论|文化思想|法治思想|经济思想|强军思想|外交思想|生态文明思想|总体|同志思想)/;

const known = wordTable([...KNOWN, ...REMEMBERED].join(' '));
const remembered = new Set(REMEMBERED);

/** The end of a leader's name at `at`, or `at`. */
export const endOfKnown = (text: string, at: number): number => at + known.at(text, at);

export const KNOWN_BEGINS = charSet([...KNOWN, ...REMEMBERED].map(name => name[0]).join(''));

/** The leaders that the folded text names, with a title where one touches the name. */
export function findKnownPersons(text: string, places: Places): Found[] {
  const out: Found[] = [];
  for (let at = places.from(0); at < text.length; at = places.from(at + 1)) {
    const length = known.at(text, at);
    if (length === 0) continue;
    const end = at + length;
    if (DOCTRINE.test(text.slice(end, end + 6))) continue;
    if (remembered.has(text.slice(at, end)) && NAMED_FOR.test(text.slice(end, end + 6))) continue;
    // 栗战书韩正王岐山出席: leaders set one behind the other
    const beside = out.at(-1)?.end === at || known.at(text, end) > 2;
    const listed = text[at - 1] === '、' && out.at(-1)?.end === at - 1;
    const acts = beside || listed || (freeOnLeft(text, at) && endsAt(text, end) > 0 && endsAt(text, end) < 3);
    if (length === 2 && !acts && !titleWordAfter(text, end) && titleStart(text, at) === undefined) continue;
    const item: Found = { start: at, end, sure: 2, rule: 'person-known', score: NAME_SCORES.known };
    const behind = titleWordAfter(text, end);
    const front = titleStart(text, at);
    if (front !== undefined) item.title = { start: front, end: at };
    else if (behind && !ADDRESS.includes(behind.word))
      item.title = { start: behind.start, end: behind.start + behind.word.length };
    out.push(item);
  }
  return out;
}
