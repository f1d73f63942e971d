import { charSet, has } from './char-set.ts';

/** Nouns that say of what kind a named programme is: “3815”战略发展目标, “书香政协”活动. */
const CLASSES =
  '驻村工作队 工作队 发展主线 主线 经济工作主题 工作主题 部署 工作法 工作机制 工作体系 工作模式 工作品牌 工作任务 工作要求 工作目标 工作站 工作室 工作 系列活动 主题活动 读书活动 实践活动 志愿服务活动 协商活动 活动 专项整治行动 专项行动 行动计划 行动方案 行动 ' +
  '新格局 新模式 新平台 新品牌 新路径 规划纲要 规划 新机制 机制 平台 试点 目标任务 战略目标 发展目标 目标 重点任务 任务 工程 计划 战略部署 战略 履职品牌 协商品牌 品牌 模式 制度 体系 方针 主题教育 专题教育 教育 项目 系统 ' +
  '总要求 重要要求 要求 总目标 总抓手 抓手 文章 二维码 小程序 公众号 客户端 微信群 专栏 栏目 论坛 讲堂 沙龙 大赛 竞赛 基地 示范区 示范点 示范村 联盟 服务队 志愿服务 ' +
  '大调研 大走访 大讨论 大竞赛 读书会 分享会 议事会 协商会 恳谈会 议事厅 议事室 议事点 协商室 协商点 履职平台 格局 方略 路径 方案 政策 标准 原则 思路 举措 措施 战役 攻坚战 保卫战 专项斗争 大会战 ' +
  '特色载体 载体 崭新局面 新局面 局面 资金 联系点 联络点 服务点 专班 团队 先锋队 党支部 党建 协商议事 协商 监督 履职 理念 定位 布局 发展战略 攻坚行动 创建 宣讲 宣讲团 宣传 课堂 学堂 App APP 模范机关 建设工作 建设任务 建设目标 建设规划 建设行动 ' +
  '普法 时期 期间 议事协商 协商议政 委员工作室 融媒体 直通车 服务 产业 集群 走廊 公益 助学 帮扶 慈善 三步法 四步法 五步法 六步法 管理 管理法 预警 评议 民主评议 读书群 交流群 群聊 场景 阵地 矩阵 样板 现场会 现场协商会 议事月 协商月 活动日 活动周 活动月 服务日 征文 展演';
const MODIFIERS =
  '微信 手机 健康扶贫 治理 战略 发展 建设 试点 专项 系列 主题 重点 协商 联动 读书 实践 创新 履职 服务 示范 产业 党建 政协 年度 文化 议事 大调研 学习 志愿 特色 综合 整治 提升 攻坚 改革 新 委员 界别 基层 社区 网络 线上 专题 联合 大型 惠民 民生 为民 公益 法律 健康 文艺 技能 文旅 助农 惠农 关爱 群众 党员 现场 征集 电视 广播 双色 三色 四色 分级 积分 数字 智慧 调研 走访 宣讲 培训 征文';

const list = CLASSES.split(' ')
  .sort((a, b) => b.length - a.length)
  .join('|');
const modifiers = MODIFIERS.split(' ')
  .sort((a, b) => b.length - a.length)
  .join('|');
const FOLLOWING = new RegExp(`[ ]?((?:${modifiers}){0,3}(?:${list})(?:${list})?)`, 'y');

/** The characters that those words begin with. */
const BEGINS = charSet(`${CLASSES} ${MODIFIERS}`.replace(/(?<=\S)\S+|\s/g, ''));

const IN_A_ROW =
  /[”’](?:[、,]?(?:和|与|及|以及)?[“‘][^“”‘’\n]{1,24}[”’]){0,7}(?:等)?(?:[\d一二两三四五六七八九十多]{0,2}[个项大种类])?/y;

const TROUBLE =
  /^(?:突出|热点|难点|民生|共性|老大难|现实)?(?:问题|难题|现象|矛盾|困难|短板|弊端|顽疾|症结|倾向)/;

/**
 * What closes a row of quotes that goes on from the closing mark at `at`: a classifying noun (“甲”“乙”等3个品牌), a noun of
 * trouble (“甲难”“乙难”等问题), or neither.
 */
export function rowClass(text: string, at: number): 'class' | 'trouble' | undefined {
  IN_A_ROW.lastIndex = at;
  if (!IN_A_ROW.test(text)) return undefined;
  const end = IN_A_ROW.lastIndex;
  if (TROUBLE.test(text.slice(end, end + 6))) return 'trouble';
  return classifyingNoun(text, end) === '' ? undefined : 'class';
}

/** The classifying noun that follows at `at` of the folded text, or an empty string. */
export function classifyingNoun(text: string, at: number): string {
  if (!has(BEGINS, text, text[at] === ' ' ? at + 1 : at)) return '';
  FOLLOWING.lastIndex = at;
  return FOLLOWING.exec(text)?.[1] ?? '';
}
