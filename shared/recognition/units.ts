/** Counters that stand after Arabic and Chinese numerals alike. */
const COUNTERS =
  '个 名 位 头只 人 点 件 条 项 篇 份 期 次 场 家 户 所 座 处 批 种 类 套 台 辆 艘 架 只 头 匹 张 本 册 部 卷 幅 支 枝 根 块 片 颗 粒 株 棵 朵 束 间 栋 幢 ' +
  '层 组 队 门 堂 节 起 宗 桩 例 则 款 句 字 段 遍 趟 回 轮 桌 杯 瓶 箱 袋 桶 盒 罐 盏 顶 双 对 副 串 群 股 道 枚 尊 通 餐 顿 剂 针 ' +
  '辑 集 章 首 封 具 盆 孔 眼 扇 把 单 床 席 员 口 面 页 行 票 列 帧 尾 羽 宿 声 方面 部分 大类 课时 学时 席位 场次 人次 件次 批次 户次 台次 车次 架次 例次 篇次 条次 项次 家次 班次 轮次 艘次 辆次 ' +
  '剂次 床次 册次 站次 组次 趟次 吨次 人天 人份 户数 床位 工时 机位 车位 余次 多次';
/** Amounts: money, measures, time. */
const MEASURES =
  '元 元人民币 元港币 元美金 元澳门币 角 方 方/天 方/日 方/年 美元 欧元 英镑 日元 港元 港币 澳元 澳门元 加元 卢布 泰铢 韩元 新台币 新加坡元 瑞士法郎 公里 千米 米 厘米 毫米 微米 纳米 里 华里 英里 海里 丈 英尺 英寸 ' +
  '平方公里 平方千米 平方米 平方厘米 平米 立方米 立方 立方公里 亩 公亩 公顷 顷 平方 吨 公斤 千克 克 毫克 微克 斤 市斤 升 毫升 千升 千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 瓦 ' +
  '度 度电 千伏 千伏安 伏 伏特 安培 马力 千卡 大卡 摄氏度 华氏度 分贝 赫兹 兆赫 比特 字节 像素 吨标准煤 标准箱 标箱 载重吨 总吨 ' +
  '日 年 个月 天 周 星期 个星期 礼拜 小时 个小时 分钟 秒 秒钟 个季度 个世纪 岁 周岁 年级 工作日 个工作日 学年 个学年 学期 个学期 个年头 昼夜 分 学分 积分 倍 成 折 个点 个百分点 百分点 个基点 ' +
  '% ‰ ℃ °C ㎡ m² m2 km² km2 m³ m3 hm² km cm mm kg mg μg g/L t kW kWh MW GW GWh MWh kV TWh mL ml L GB TB MB KB Mbps Gbps GHz MHz TEU dB m g h min';
/** Compound units with a slash, read after a simple one: 元/亩, 微克/立方米. */
const PER =
  /\/(?:平方米|平方公里|立方米|公顷|公里|小时|分钟|千克|公斤|万人|百人|千人|人次|个月|[年月日天时人户亩吨斤件次个台辆家套元米升瓦度张床kKmhLsd]|m[³3²2]|m)/y;

const byFirst = new Map<number, string[]>();
for (const unit of `${COUNTERS} ${MEASURES}`.split(' ')) {
  const first = unit.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);

const counters = new Set(COUNTERS.split(' '));
/** 件(次), 项(条): the bracket belongs to the unit. */
const OR = /^\(([次条件篇个项人份只头匹羽])\)/;
/** 六部门, 12行政村: a noun begins, no unit. */
const NOUNS: Record<string, string> = {
  票: '据房箱价否',
  列: '车为入席支举',
  部: '门委队',
  单: '位',
  组: '织',
  条: '例',
  项: '目',
  队: '伍员',
  层: '面级',
  家: '庭',
  户: '籍',
  集: '团体',
  行: '政业',
  股: '东',
  门: '店诊',
  口: '岸',
};
const LATIN_END = /[A-Za-z]$/;
const LATIN = /[A-Za-z0-9]/;

export interface UnitRead {
  end: number;
  unit: string;
}

/** Whether the unit counts things (件, 人次) rather than measures them (元, 年). */
export function isCounter(unit: string): boolean {
  return counters.has(unit);
}

/** The longest unit at `at` of the folded text; 人(次) and 件(次) are 人次 and 件次. */
export function readUnit(text: string, at: number): UnitRead | undefined {
  if (at >= text.length) return undefined;
  const list = byFirst.get(text.charCodeAt(at));
  if (!list) return undefined;
  for (const unit of list) {
    if (!text.startsWith(unit, at)) continue;
    let end = at + unit.length;
    if (unit.length === 1 && end < text.length && NOUNS[unit]?.includes(text[end]!)) continue;
    if (LATIN.test(text[end] ?? '') && LATIN_END.test(unit)) continue;
    const or = unit.length === 1 && text[end] === '(' ? OR.exec(text.slice(end, end + 3)) : null;
    if (or) return { end: end + 3, unit: unit + or[1]! };
    PER.lastIndex = end;
    const per = text[end] === '/' ? PER.exec(text) : null;
    if (per) {
      end = PER.lastIndex;
      return { end, unit: unit + per[0] };
    }
    return { end, unit };
  }
  return undefined;
}
