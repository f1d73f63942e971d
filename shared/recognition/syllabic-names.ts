import { charSet, has } from './char-set.ts';
import { wordTable } from './word-table.ts';

/** Parts of which Tibetan and Mongolian names without a surname are made. */
const PARTS =
  '扎西 次仁 多吉 卓玛 卓嘎 旺堆 旺杰 旺姆 索朗 索南 洛桑 罗桑 罗松 白玛 格桑 达瓦 达娃 尼玛 边巴 普布 巴桑 拉巴 米玛 强巴 丹增 单增 旦增 贡布 贡嘎 贡觉 仁增 仁青 赤列 赤林 朗杰 郎杰 群培 群宗 占堆 顿珠 平措 平拉 央金 央宗 拉姆 德吉 德庆 曲珍 曲扎 江村 江措 嘉措 晋美 久美 ' +
  '晋源 土登 克珠 培杰 阿旺 阿沛 桑杰 扎巴 扎拉 益西 益希 云丹 泽仁 泽翁 降央 俄色 尼珍 玉珍 次珠 次旺 次旦 斯朗 向巴 巴珠 其美 曲尼 觉罗 土旦 旦巴 旦珠 罗布 罗珠 加措 江白 七林 追玛 鲁茸 定主 培楚 扎史 史那 此里 农布 格茸 都吉 桑珠 班久 热杰 ' +
  '才旦 才让 才仁 才巴 才吉 才多 尕藏 尕玛 尕松 多杰 多旦 拉毛 万玛 仁钦 仁欠 华旦 桑吉 桑旦 更登 更嘎 夏吾 南杰 昂旺 昂秀 扎洛 久买 公保 关却 豆拉 周毛 旦正 旦知 完德 完么 项欠 勒毛 彭措 平措 泽郎 泽里 俄木 尼马 达杰 贡保 贡却 ' +
  '巴特尔 巴图 其其格 格日勒 图雅 高娃 那顺 斯琴 娜仁 乌云 布和 朝鲁 苏和 青格勒 达来 必力格 毕力格 额尔敦 孟和 呼和 宝音 白音 阿拉坦 吉日嘎拉 乌力吉 那日苏 乌兰 哈斯 萨仁 托娅 阿古拉 敖登 塔娜 ' +
  '敖日格乐 德力格尔 查干 莫日根 胡格吉勒图 呼格吉勒图 呼格吉勒 娜日斯 萨如拉 那日松 朝格图 敖特根 苏日娜 乌日娜 娜仁花 斯日古楞 图门 巴雅尔 巴根 布仁 青巴图 额日敦 其木格 宝力道 乌恩 色音 毕力格图 满达 特木尔 孟克 敖云 赛罕 巴音';
const parts = wordTable(PARTS);
/** 卓玛措, 才让吉: a last syllable behind one such part. */
const LAST = charSet('措草吉毛');
/** The characters that such a name begins with. */
export const PART_STARTS = charSet(PARTS.replace(/(?<=\S)\S+/g, ''));

/** The end of a name of two such parts (扎西达娃), or of one where `single` is allowed; -1 where there is none. */
export function readSyllabicName(text: string, at: number, single: boolean): number {
  const first = parts.at(text, at);
  if (!first) return -1;
  const second = parts.at(text, at + first);
  if (second) return at + first + second;
  if (!single) return -1;
  return has(LAST, text, at + first) ? at + first + 1 : at + first;
}
