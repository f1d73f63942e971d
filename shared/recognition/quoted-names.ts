import { charSet, has } from './char-set.ts';
import { classifyingNoun, rowClass } from './classifying-nouns.ts';
import type { Quote } from './quotes.ts';
import { wordTable } from './word-table.ts';

/** How much each sign counts for or against a quoted stretch being a coined name. Tuned on texts annotated by hand. */
const WEIGHTS = {
  numbered: 2.4,
  code: 2.6,
  means: 1.2,
  defined: 3,
  wordy: -1.2,
  built: 0.9,
  coined: 0.4,
  plan: 4,
  sum: 4,
  wordSum: 2.4,
  row: 1.2,
  trouble: -2.5,
  about: 0.6,
  dot: 2.2,
  twin: 1.6,
  classed: 1.7,
  introduced: 1.0,
  nameNoun: 1.1,
  listed: 0.4,
  comma: -3.2,
  sentence: -6,
  speech: -5,
  pronoun: -2.2,
  asks: -4,
  vow: 2.6,
  of: -0.7,
  verbal: -1.4,
  short: -1.6,
  single: -6,
  long: -1.5,
  longer: -3,
  ofNoun: -1.3,
  theme: -3,
  turned: -2.2,
  likened: -1.6,
  report: -3,
  repeated: 1.2,
  plainWord: -3.5,
  quantity: -6,
  outer: -4,
  slogan: 1.4,
  bias: -0.6,
} as const;

const PLAN = /^十[一二三四五六]五$|^[一二三四五六七八九]五$/;
const SUM = /^[\dNX一二三四五六七八九十]+(?:\+[\dA-Z一二三四五六七八九十a-z]+)+$/;
/** 界别+提案, 党建+: words joined by a plus sign. */
const WORD_SUM =
  /^[\u4e00-\u9fffA-Za-z\d]{1,8}(?:\+[\u4e00-\u9fffA-Za-z\d]{1,10}){1,4}$|^[\u4e00-\u9fff]{2,4}\+$/;
/** ‘众’志成‘诚’: a quote within that only marks a character of a wordplay. */
const WORDPLAY = /‘([\u4e00-\u9fffA-Za-z]{1,2})’/g;
const INTRODUCED_NOUN = /(?:实现|推行|落实|推进|开展|实施|打造|健全)(?:了)?[\u4e00-\u9fff]{2}$/;
const NUMBERED =
  /^(?:\d{1,2}(?=[\u4e00-\u9fff])|[二两三四五六七八九十百千双]|一(?=.{1,3}[一二两三四五六七八九十多双]|[室站网])|每[年月周季日天户村人](?=一))[\u4e00-\u9fff“”‘’]/;
/** A code of digits: 3815, 1453, 12345. */
const CODE = /^\d{3,5}[A-Z]?$/;
/** 以“…”为抓手: what a name is good for. */
const TOPICAL = /^(?:专题|重点|对口|界别)?(?:协商|调研|视察|监督)$/;
const MEANS = /^[ ]?为(?:总)?(?:抓手|载体|平台|引领|牵引|主线|统领|品牌|依托|重点)/;
const SHORT_NAME = /^(?:\(|（)(?:以下|下)?简称/;
/** “甲”的履职品牌. */
const BRANDED = /^的(?:履职|协商|党建|特色|服务|工作|政协|文化|议事|创新){0,2}(?:品牌|名片)/;
/** “甲”:指…: an entry of a glossary. */
const ENTRY = /^[:：](?:是|即|特|主要)?指/;
const idioms = wordTable(
  '百分 一线 一盘棋 一把手 一站式 一张网 一刀切 一件事 一公里 一线工作 一线工作法 一体 一流 第一 百姓 千家万户 一揽子 一条龙 一窝蜂 一阵风 一粒 一颗 万众 千头万绪 一家亲 一家人 一座 一道 一面 一份 一本 两张皮 双刃剑 一杆 一叶 三分 七分 一个声音 一股绳 一条心 一门心思 一纸 一抓 一步 一口 一己 一味 一块 一头 一扇 十分 百花 一二 一老一小 一本账 一本书 一堂课 一问 一目 一言堂 一亩 两头 多面手 一团火 一技之长 多面 多样 双赢 双向 双手 双眼 双重 双方 双边 多元',
);
/** What names of services, places for members, brands and years of work end in. */
const nameEnds = wordTable(
  '讲堂 讲坛 课堂 学堂 之家 工作室 工作站 书屋 书院 平台 论坛 议事堂 议事厅 客厅 驿站 联盟 行动 计划 工程 在行动 在基层 在身边 在现场 在一线 银行 超市 热线 直播间 专栏 有约 面对面 ' +
    '政协 讲台 支部 门诊 先锋 强国 视窗 议政厅 议事会 茶室 茶社 茶馆 夜话 圆桌会 院坝会 坝坝会 板凳会 医疗队 服务队 突击队 先锋队 小分队 宣讲团 调解队 百日会战 大会战 夜谈会 恳谈会 协商 活动日 活动周 活动月 接待日 进社区 进基层 进企业 进校园 进乡村 商量 齐参与 共同体 通道 收集站 服务站 联系点 直播间 睦邻坊 书系 丛书 文库 茶座 方桌 圆桌 大篷车 屋场会 坝坝会 小院 快报 专报 e贷 书斋 书房 书吧 夜校 公开课 巴士 小屋 小站 会客厅 议事亭 议事角 议事园 微提案 微协商 微建议 微心愿 微实事 微课堂 e站 e线 服务团 讲师团 宣讲队 志愿队 读书节 邻里节 读书会 大讲堂 大舞台 大家谈 大家说 大家议 协商会 议政会 说事 公益行 暖心行 惠民行 进行时 头条 工坊 食堂 会客室 客室 岸 伞下 模式 革命 坊 角 亭 廊 基地 样板间 智库 议站 e家 履职通 委员履职 ' +
    '制 网 通 云 吧 码 年 日 行 号 杯 奖',
);
/** A programme says at its end what it is, however long its name. */
const PROGRAMME = /(?:计划|行动|工程)$/;
const NAME_FRONT = /^(?:微(?=建议|提案|协商|心愿|实事|调研)|书香|智慧|数字|掌上|码上|云上|网上)./;
/** What one does with a programme, or whose it is, directly before its quote. */
const introducing = wordTable(
  '开展 开展了 打造 打造了 实施 实施了 推进 推动 推行 创建 启动 建立 建立了 开设 开设了 设立 设立了 举办 举办了 深化 落实 坚持 紧扣 创新 创办 搭建 组织 推出 推出了 践行 弘扬 擦亮 构建 用好 依托 开通 建设 完善 创立 叫响 做优 做实 做强 做亮 做好 编制 围绕 聚焦 参与 完成 实现 增强 坚定 做到 聚力 锚定 探索 借助 利用 运用 通过 纳入 争创 争当 培育 命名 创成 发起 提出 成立 学习 贯彻 按照 省 市 区 县 州 全 国 委 协 和 与 及 以',
);
const SPEECH =
  /(?:[:：]|说|(?<!简)称|(?<!街|报|频|渠|轨|管)道|表示|认为|指出|强调|写道|回答|问|喊|呼吁|介绍|谈到|坦言|感慨|感叹|表态)[,，]?$/;
const PRONOUN =
  /[你他她它您咱]|我们|我(?!为|和|的|来|与|家|市|县|区|省|州|与)|们|吗|呢|吧|啊|什么|怎么|怎样|如何|谁|哪|这|那|很|太|就是|不是|都|还是|没|得(?!到|奖)|才能|可以|应该|已经|了|着(?!力|眼)/;
const ASKS = /^(?:谁|怎么|怎样|如何|为何|为什么|什么)|(?:什么|怎么办|吗|呢)$/;
/** 我为发展建一言: a campaign's call in the first person. */
const VOW = /^我[为和与].{2,12}(?:言|策|计|力|谋|事|招|光)$/;
/** 的 speaks for a plain phrase, less so where what follows is a thing that has a name. */
const OF = /(?<!目)的/;
const HAS_NAME = /(?:活动|行动|品牌|平台|群|读书会|论坛|讲堂|专栏|栏目|大赛|公众号|客户端|沙龙)$/;
const VERBAL =
  /^(?:要|把|让|将|请|被|没有|不能|不要|必须|如果|因为|只有|只要|对|从|由|在|给|为什么|是|有)|(?:的话|起来|下去|出来|上去|下来|问题|难题|现象|困难|压力|症结|堵点|难点|不足|短板|瓶颈|的)$/;
/** 从“…”到“…”, 按下“…”: verbs that make what is quoted a figure of speech; 了 may stand behind them. */
const turning = wordTable(
  '从 由 变 变成 变为 成为 成了 当成 转变为 转为 转向 向 到 走向 迈向 像 好似 堪称 称为 誉为 号称 所谓 视为 看作 充当 当好 争做 扮演 破解 解决 打破 消除 克服 避免 杜绝 防止 告别 摆脱 牵住 抓住 打通 按下 跑出 绘就 汇聚 念好 唱响 唱好 奏响 下好 端稳 扛起 种好 答好 交出 吹响 打好 下足 用足 找准 当 不再 治 念 唱 种 跳出',
);
const LIKENING = charSet('的地得');
/** 汉正街的“扁担茶座”: what a place or a body has is no likeness. */
const OWNED = /(?:[镇乡村街]|[县区](?!域)|街道|社区|政协)的$/;
const LIKENED = /(?:(?<![省市县区州镇乡村道])的|地|得)$/;
const themeBefore = wordTable('以 围绕 围绕着 就 题为 主题为 主题是 聚焦 针对');
const THEME_AFTER =
  /^[ ]?(?:为主题|为题|为议题|主题(?!教育|活动|实践|党日|公园|宣讲|读书|征文)|为课题|课题|议题|这一主题|的主题|等主题|等议题|等课题|为主要内容|进行(?:专题)?协商|开展(?:专题)?协商|协商(?:议政|建言)?(?=[,，。;；、\s]|$))/;
const reports = wordTable('报告 建议 提案 意见 情况 通知 办法 决定 方案 问题 对策 思考 汇编');
const PLAIN = new Set(
  '穿靴戴帽 凑人头 晒封面 走过场 踢皮球 打太极 和稀泥 等靠要 打白条 半拉子 老大难 三不管 夹生饭 中梗阻 肠梗阻 空对空 两头空 一头热 花架子 卡脖子 拦路虎 小算盘 打擦边球 两会 家门口 零距离 烟火气 主心骨 顶梁柱 智囊团 一对一 点对点 心贴心 键对键 屏对屏 百分制 国之大者 三江源 七一 五一 六一 十一 八一 五四 三八 一线 外力 内力 下力 上力 好办法 好帮手 连心桥 新平台 试点 定型 到位 硬核 人民 贡献 障碍 三包 方案 答卷 金钥匙 牛鼻子 绊脚石 硬骨头 金点子 好声音 好故事 主力军 主阵地 主战场 主旋律 生力军 排头兵 领头雁 领头羊 助推器 加速器 加速度 催化剂 润滑剂 压舱石 稳定器 晴雨表 风向标 指挥棒 指南针 传声筒 千里眼 顺风耳 孺子牛 及时雨 暖心 大家庭 主人翁 局外人 旁观者 朋友圈 同心圆 大合唱 组合拳 交响乐 最大公约数 最后一公里 最强音 新答卷 时间表 路线图 任务书 施工图 责任田 责任状 军令状 成绩单 明白人 贴心人 娘家人 老黄牛 拓荒牛 含金量 新动能 新引擎 新名片 金名片 金字招牌 绿色通道 快车道 直通车 回头看 加减法 乘法 加法 减法 收官战 攻坚战 歼灭战 主动战 持久战 第一资源 第一动力 关键小事 民生大事 大文章 大写意 工笔画 急难愁盼 烦心事 揪心事 操心事 话语权 人情 面子 软实力 硬实力 硬指标 硬任务 硬措施 软环境 后半篇 前半篇 下半篇 上半场 下半场 瓶颈 痛点 堵点 难点 热点 亮点 看点 支点 良方 妙招 实招 高招 药方 处方 底色 成色 特色 起点 终点 起跑线 关键 纽带 桥梁 窗口 名片 灵魂 主角 配角 主线 红线 底线 高压线 生命线 起来 动起来 活起来 走出去 引进来 请进来 沉下去 实起来 热起来'.split(
    ' ',
  ),
);
const QUANTITY =
  /^[约近超逾]?[\d.,]+(?:[%‰]|[多余]?[万亿]|[十百千万亿]*[多余]?(?:元|人|名|件|个|次|条|项|岁|年|天|倍|成))\+?$|^[\d.]+\+?$|^百分之/;
const HAN_ONLY = /^[\u4e00-\u9fff]+$/;
/** What parts a slogan. */
const COMMAS = /[、,，]/;
/** “…”建设: what a name's programme is about. */
const built = wordTable('进程 建设 创建 改革 试点 样板 创新 实践 专项');

/** 滴——: a dash that ends a cry is no name's dot. */
const INNER_DOT = /[^·•—][·•—]+[^·•—]/;
/** “6·9”: a day known for what happened on it. */
const DATE = /^\d{1,2}[·.]\d{1,2}$/;
/** No name of the genre is longer, slogans included. */
const LONGEST_NAME = 64;

/** What a character of a quote may be a sign of; the patterns for it are asked only where one stands. */
const Sign = { comma: 1, pause: 2, dot: 4, stop: 8, pronoun: 16, digit: 32 } as const;
const SIGNS = new Uint8Array(65_536);
for (const [sign, characters] of [
  [Sign.comma, ',，'],
  [Sign.pause, '、'],
  [Sign.dot, '·•—'],
  [Sign.stop, '。！？!?；;…'],
  [Sign.pronoun, '你他她它您咱我们吗呢吧啊什怎如谁哪这那很太就不都还没得才可应已了着为'],
  [Sign.digit, '0123456789百'],
] as const)
  for (let i = 0; i < characters.length; i++) SIGNS[characters.charCodeAt(i)]! |= sign;

function signsIn(words: string): number {
  let signs = 0;
  for (let i = 0; i < words.length; i++) signs |= SIGNS[words.charCodeAt(i)]!;
  return signs;
}

/** A quoted stretch judged: how likely it is a coined name, and what classifies it. */
export interface Judged {
  score: number;
  classed: string;
}

/** 0…1 from the sum of the signs. */
function squash(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** Judges what stands in a quote of the folded text; `repeated` where the page sets the same words in quotes again and again. */
export function judgeQuote(text: string, quote: Quote, repeated = false): Judged {
  if (DATE.test(text.slice(quote.start, quote.end))) return { score: 0, classed: '' };
  if (quote.end - quote.start > LONGEST_NAME) return { score: 0, classed: '' };
  const written = text.slice(quote.start, quote.end).trim();
  const q = quote.outer ? written.replace(WORDPLAY, '$1') : written;
  const { length } = q;
  const outer = quote.outer && /[“‘]/.test(q);
  const before = text.slice(Math.max(0, quote.start - 9), quote.start - 1).trimEnd();
  const classed = classifyingNoun(text, quote.end + 1);
  const after = text.slice(quote.end + 1, quote.end + 12);
  // what follows is asked by its first character: most patterns for it begin with one
  const next = after[after[0] === ' ' ? 1 : 0] ?? '';
  const row = classed === '' ? rowClass(text, quote.end) : undefined;
  const inRow = row === 'class';
  const defined = (after[0] === '(' && SHORT_NAME.test(after)) || (after[0] === ':' && ENTRY.test(after));
  const nameNoun = (length > 2 && nameEnds.before(q, length) > 0) || NAME_FRONT.test(q);
  const plan = length <= 3 && PLAN.test(q);
  const plus = q.includes('+');
  const sum = plus && SUM.test(q);
  const signs = signsIn(q);
  const comma = (signs & Sign.comma) !== 0;
  const halves = comma || (signs & Sign.pause) !== 0 ? q.split(COMMAS) : [q];
  const dotted = (signs & Sign.dot) !== 0;
  const parts = halves.length + (dotted ? q.split('·').length - 1 : 0);
  const idiom = idioms.at(q, 0) > 0;
  const numbered = length <= 12 && !idiom && NUMBERED.test(q);
  const introduced = introducing.before(before, before.length) > 0;
  const code = (signs & Sign.digit) !== 0 && CODE.test(q);
  const pronoun = (signs & Sign.pronoun) !== 0 && PRONOUN.test(q);
  const twin = q[0] === '双';
  const ownedBy = OWNED.test(before);
  const likened = !ownedBy && has(LIKENING, before, before.length - 1) && LIKENED.test(before);
  const w = WEIGHTS;
  let s: number = w.bias;
  const add = (is: boolean, weight: number) => {
    if (is) s += weight;
  };
  add(plan, w.plan);
  add(code && (classed !== '' || introduced || /[A-Z]$/.test(q)), w.code);
  add(next === '为' && MEANS.test(after), w.means);
  add(defined || before.endsWith('简称'), w.defined);
  add(built.at(after, after[0] === ' ' ? 1 : 0) > 0, w.built);
  add(sum, w.sum);
  add(numbered, w.numbered);
  add(dotted && !comma && INNER_DOT.test(q), w.dot);
  add(twin && length <= 6 && !idiom, w.twin);
  // a long theme before 专题协商 or 重点调研 is what was discussed, no name
  const topical = classed !== '' && length > 6 && !numbered && TOPICAL.test(classed);
  add(classed !== '' && !topical, w.classed);
  add(introduced, w.introduced);
  add(nameNoun, w.nameNoun);
  add(/^[”、]/.test(after) || /[”、]$/.test(before), w.listed);
  const marked = inRow || numbered || nameNoun || classed !== '' || /[·•]/.test(q) || plan || sum;
  add(length > 8 && parts < 3 && !marked && !defined, w.wordy);
  add(length >= 3 && length <= 6 && !likened && HAN_ONLY.test(q), w.coined);
  add(comma && classed === '' && !inRow && !defined, w.comma);
  add(parts > 2 && (classed !== '' || inRow) && length <= 40, w.slogan);
  const even =
    halves.length === 2 &&
    halves.every(h => h.length > 2 && h.length < 9) &&
    Math.abs(halves[0]!.length - halves[1]!.length) < 2;
  add(even && (classed !== '' || inRow), w.slogan);
  add((signs & Sign.stop) !== 0, w.sentence);
  // 成立工作室:“甲工作室”“乙工作室”: a list of names is no speech
  const enumerated = nameNoun && /^[、]?“/.test(after);
  const such = next === '是' && length > 2 && IS_SUCH.test(text.slice(quote.end + 1, quote.end + SAID_REACH));
  add(such, w.defined);
  add(!numbered && !plan && !enumerated && !such && SPEECH.test(before), w.speech);
  add(
    !pronoun && !nameNoun && q.includes('的') && OF.test(q),
    classed !== '' && HAS_NAME.test(classed) ? w.of : w.pronoun,
  );
  add((signs & Sign.pronoun) !== 0 && ASKS.test(q), w.asks);
  const vow = q[0] === '我' && VOW.test(q);
  add(vow, w.vow);
  add(!vow && pronoun && !(nameNoun && (length <= 8 || q.includes('·'))), w.pronoun);
  add(VERBAL.test(q), w.verbal);
  add(length <= 1, w.single);
  add(length === 2 && !numbered && !plan && !twin && HAN_ONLY.test(q), w.short);
  add(length > 12 && parts < 2 && !defined && !PROGRAMME.test(q), w.long);
  add(length > 20 && parts < 3 && !defined, w.longer);
  const branded = after[0] === '的' && BRANDED.test(after);
  add(branded, w.classed);
  add(next === '的' && !branded && !plan && !sum, w.ofNoun);
  add(!numbered && isTheme(before, after), w.theme);
  add(classed === '' && !numbered && turned(before), w.turned);
  add(likened && !numbered && !nameNoun && classed === '', w.likened);
  add(!nameNoun && !plus && reports.before(q, length) > 0 && classed === '' && !repeated, w.report);
  add(repeated && length > 2 && !comma, w.repeated);
  add(PLAIN.has(q) && !(classed && /活动|行动|平台|机制/.test(classed)), w.plainWord);
  add((signs & Sign.digit) !== 0 && !code && QUANTITY.test(q), w.quantity);
  add(outer && !vow && !(parts > 2 && (classed !== '' || built.at(after, 0) > 0)), w.outer);
  add(quote.outer && !outer, w.twin);
  add(plus && !sum && WORD_SUM.test(q), w.wordSum);
  add(inRow && !topical, w.row);
  add(row === 'trouble' && !numbered, w.trouble);
  add(INTRODUCED_NOUN.test(before), w.about);
  add(CLASS_BEFORE.test(before), w.introduced);
  return { score: squash(s), classed };
}

/** 依托“…”开展协商: by what, and not on what. */
const BY_MEANS = /(?:依托|利用|借助|通过|运用|用好)$/;
/** 信用服务平台“…”: what it is stands before its name. */
const CLASS_BEFORE = /(?:平台|系统|小程序|公众号|品牌|专栏|栏目|客户端|机器人|公益机构|公益组织)$/;
const SAID_REACH = 60;
/** “…”是相关部门共同搭建的平台: what it is is said behind. */
const IS_SUCH = /^是[^,，。;；]{2,40}(?:品牌|平台|机制|活动|项目|载体|阵地|栏目)/;

/** 围绕“…”开展协商, “…”专题协商: what was spoken of. */
function isTheme(before: string, after: string): boolean {
  if (BY_MEANS.test(before)) return false;
  if (THEME_AFTER.test(after)) return true;
  return (
    themeBefore.before(before, before.length) > 0 &&
    !MEANS.test(after) &&
    /^(?:为|等|开展|进行|[,，、]|这|”|“)/.test(after)
  );
}

function turned(before: string): boolean {
  const { length } = before;
  return (
    turning.before(before, length) > 0 || (before.endsWith('了') && turning.before(before, length - 1) > 0)
  );
}
