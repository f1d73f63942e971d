import { type CharSet, charSet, has } from './char-set.ts';
import { SURNAME_WORDS } from './surname-words.ts';
import { COMPOUND_SURNAMES, SURNAMES } from './surnames.ts';
import { PART_STARTS } from './syllabic-names.ts';
import { titleWordAfter } from './titles.ts';
import { wordTable } from './word-table.ts';
import { isWrap } from './wrapped.ts';

/** A stretch that may be a personal name, and how the text around it speaks for it. */
export interface NameRead {
  end: number;
  /** 2: what follows shows where the name ends; 1: its end is a guess. */
  sure: 1 | 2;
  /** Whether the surname is as often a preposition, an adverb or a verb (向, 曾, 任). */
  risky: boolean;
  /** Whether the name begins like a common word (高度, 方向). */
  wordLike: boolean;
  /** Whether a verb of a person's doing follows (表示, 率队). */
  acting: boolean;
}

const surnames = charSet(SURNAMES);
const compound = new Map<string, string[]>();
for (const name of COMPOUND_SURNAMES.split(' ')) {
  compound.set(
    name[0]!,
    [...(compound.get(name[0]!) ?? []), name].sort((a, b) => b.length - a.length),
  );
  surnames[name.charCodeAt(0)]! |= 2;
}
/** By the code of a surname, those of the characters that make a common word with it. */
const words = new Map<number, Set<number>>();
for (const group of SURNAME_WORDS.split(' ')) {
  const codes = [...group].map(c => c.charCodeAt(0));
  words.set(codes[0]!, new Set([...(words.get(codes[0]!) ?? []), ...codes.slice(1)]));
}
const beginsWord = (text: string, at: number) =>
  at + 1 < text.length && (words.get(text.charCodeAt(at))?.has(text.charCodeAt(at + 1)) ?? false);

/** Whether a name may begin with the character: a surname, or the first part of a name without one. */
export const mayBeginName: CharSet = surnames.map((flag, code) => (flag || PART_STARTS[code] ? 1 : 0));

/** Characters that no given name begins with, and those that none ends with in its third place. */
const NEVER_FIRST = charSet(
  '的了在是等与及说还又都把被让给对从就到赴率则我你他她它们这那些哪谁什么吗呢吧啊且但或因所其某各每此该会委员局部省市县区党政府协院厅处科站组团队届第不没未将向已个名位次个两零百之',
);
const NEVER_LAST = charSet(
  '老的了在是等与及说也还又都把被让给对从就到赴率则我你他她它们这那些哪谁什么吗呢吧啊并且但而或因所以于不没未已曾将向个关位次时号县市区省局部厅府协商议提案问题出参表介指谈要认做主第各每某此该使需须着过最更很太再只仅后共及两百零围带聚调视考走访接作领聘抓办督调负责担被获获去往回看听话读写答谢称呼拿打始终首题今昨上下内外间副摄',
);
/** Characters of bodies and numerals: in the third place only where a verb or a mark follows. */
const SELDOM_LAST = charSet('委员处科院校所站组团党二三四五六七八九十队届会');
/** A third character that as often begins what follows the name; it belongs to the name only where that is plain. */
const EITHER = charSet('里有才为和任同正先自代受主陪全深随现直刚前带');
const SURE_LAST: Record<string, string> = {
  里: '万千百鹏程',
  有: '大福富才永',
  为: '有大敢志作能学',
  和: '国建永平世玉春志广致庆祥德文立光新',
  同: '大志协会',
  先: '继显占',
  正: '国建学志永晓文天明守维',
  自: '',
  任: '',
  代: '',
  受: '',
  主: '',
  陪: '',
  全: '德福保双永金',
  深: '',
  随: '',
  现: '',
  直: '',
  刚: '志永建国小大学文金',
  前: '向超光永',
  带: '',
};

/** Surnames that as often are a preposition, an adverb or a verb. */
const RISKY = charSet('来向和任曾时应全随来经代于常解成展查连宣单明占平强支元惠扶谈原法种乃却终双利招脱');

const VERBS =
  '辞去 辞职 补选 增选 当着 当面 来我 来都 来县 来市 来校 来院 来区 来此 来访 提问 追问 如数 如此 自述 来说 看来 致欢迎 致开幕 致闭幕 致贺 致答谢 致感谢 表示 介绍 指出 强调 认为 建议 主持 出席 参加 参与 讲话 致辞 致词 率队 率领 率团 率调 率市 率区 率县 率省 率住 带领 带队 带着 带头 陪同 应邀 作了 作出 作的 作题 作专 作主 作为 作工 作报 作交 作关 作动 作政 代表 宣布 宣读 通报 传达 汇报 报告 提出 提交 要求 告诉 坦言 呼吁 回忆 感慨 感叹 感言 说道 分别 一行 深入 走进 前往 先后 主动 当选 担任 兼任 任组 任市 任主 任党 任副 获得 荣获 被授 被评 接受 接过 签订 签署 分管 负责 牵头 领衔 领办 督办 ' +
  '调研 视察 考察 走访 慰问 看望 会见 听取 安排 部署 总结 点评 发言 发布 发表 解读 授课 主讲 列席 参会 参观 来到 赴 在 说 等 与 及 率 对 向 从 就 到 是 的 也 还 已 曾 被 把 将 则 给 让 有 为 以 和 都 了 又 便 却 这 其 于 同志 先生 女士 受邀 受市 受区 受县 受省 受委 随同 随机 现场 认真 充分 十分 非常 一直 始终 始 充满 充当 同意 同时 同样 捐助 捐款 捐赠 资助 受政 受市 同与 全程 全面 全体 自豪 自己 自 亲自 亲临 亲切 亲 结合 针对 围绕 立足 聚焦 紧扣 高度 呼 希望 希 期待 期 相信 相 觉得 看到 看 谈到 谈 讲 讲述 讲解 ' +
  '反映 提议 提 建 今年 今天 今 昨日 昨天 昨 去年 去 近日 近 最近 日前 当天 当场 正在 正式 正 刚刚 刚 直接 直言 直 表 出示 出任 出 回应 回答 回 笑着 笑 激动 激 深有 深感 深 用 通过 经过 经 组织 召集 主 带 陪 列 参 宣 传 作 任 获 接 签 督 调 视 考 走 慰 会 听 听完 安 部 总 点 发 解 授 做 写 拿 连续 多次 每 拟 撰 执 联名 联合 联系 联 审 签到 检查 巡查 巡河 督查 督导 督促 协调 指导 推动 推进 开展 进行 举行 召开 摄 供图 供稿 供文 供题 举例 举出 举办 笑言 坦陈 解释 透露 反问 打趣 指着 拉着 捧着 掏出 站起 站在 坐在 走上 走到 挨家 逐一 亮出 赞叹 赞扬 赞赏 赞不 勉励 鼓励 叮嘱 嘱咐 传授 讲起 领读 领学 宣誓 颁发 颁奖 揭牌 授牌 授旗 见证 深情 动情 牢记 不仅 不断 不忘 积极 踊跃 慷慨 返乡 创办 兴办 经营 全力 算了 算起 道出 拿起 接着 接过 一边 毫不 依托 利用 借助 凭借 报道 报导 报讯 发出 发起 发挥 发放 发动 发送 发自 号召 倡议 倡导 主导 主张 主讲 主编 作答 作客 作序 作词 作曲 作画 作诗 作报 做客 做好 做了 做出 收下 收获 收看 收听 交流 交谈 交给 交办 送来 送去 送给 送到 送上 来信 来电 来访 来自 来稿 去世 去信 到会 到场 到达 到任 当过 当起 当上 当好 当众 成为 成功 成了 加入 加强 进入 进一 进行 进村 出国 出生 出版 出演 出访 出面 入选 入党 入会 入户 入驻 上任 上台 上前 上门 上传 下乡 下达 下派 回到 回乡 回国 回复 回顾 回家 转发 转达 转交 转身 拜访 拜会 拜读 接待 接见 接任 接听 接力 接通 会谈 谈了 谈话 论述 评价 评述 评论 批示 批准 签约 签发 签名 编写 编著 编辑 著有 著书 译 演讲 演唱 演示 展示 展开 展望 播报 播放 直播 赠送 赠予 捐出 捐建 捐赠 投入 投身 投票 参选 参演 参展 参会 参政 竞选 履新 履任 卸任 离任 离开 离世 逝世 病逝 辞世 享年 去职 退休 转任 改任 调任 升任 代任 代理 代读 宣讲 宣告 宣传 讲解 讲到 讲授 授牌 授予 授权 领取 领奖 领队 领唱 分享 分析 分赴 分头 共商 共同 共话 共建 协助 协同 携 携手 携带 挂帅 挂点 挂钩 挂职 蹲点 驻村 驻点 沿着 冒着 顶着 带病 带来 带去 带上 带回 随团 随队 随后 紧 紧紧 始终 便是 便将 便开 立即 立刻 立马 迅速 马上 赶到 赶来 赶往 奔走 奔赴 奔波 抵达 抵京 莅临 莅会 亲手 亲身 亲笔 颇 颇为 颇有 倍感 备受 备感 平时 平日 平常 常年 多年 每年 每天 每次 每到 连日 此前 此次 此后 这次 日常 早年 早在 早已 当年 当时 那时 承诺 承担 承办 承接 坚信 坚决 坚守 坚称 感恩 感激 怀着 心系 心怀 深耕 扎根 立志 热心 热情 热衷 参照 打造 打算 开会 开车 开口 求学 求助 问道 答道 答应 应聘 应对 化身 投资 提供 提醒 提倡 提炼 落实 抓住 抓好 抓紧 守护 潜心 倾心 倾力 倾情 精心 悉心 耐心 用心 专注 专心 致力 务农 经商 从事 从教 从医 从警 入伍 参军 毕业 祖籍 原籍 籍贯 家住 家在 住在 现年 时年 一路 两人 二人 三人 夫妇 夫妻 本人 所在 所作 所提 所做 所著 手中 手里 眼里 眼中 口中 心里 心中 身上 身边 家中 家里 团队 尤其 尤为 不禁 不由 不时 不止 不顾 组 不 没 未 因 由 跟 同 随 再 更 最 很 特别 专门 专程 仔细 详细 逐 边 没有 曾经 经常 常 长期 长 则表示 补充 强 坚 现 目前 现任 是一 会后 会上 会同 会长 月底 月初 有关 有效 有针 能够 可以 可谓 应当 当即 开始 开启 联手 联动 名列 名叫 荣膺 荣登 坚持 政府 寄语 兼 共 均 一同 一起 一 共同 致 向大会 受 引 主张 担忧 呈 递 支招 支持 点赞 感 感到 感受 形容 自言 自述 自称 想到 想起 记得 觉 欣慰 明白 知道 清楚 忙着 起草 撰写 准备 递交 收到 收集 发现 注意 关注 关心 聊起 聊 谈起 提起 翻开 打开 拿出 走访 跑 连任 履职 已是 即将 将在 直';
const verbs = wordTable(VERBS);
const BREAK = charSet(
  ' \t\n\r\f\v\u00a0\u3000,，。;；:：!！?？、()《》〈〉“”‘’"\'[]【】/|…—-·<>0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
);

/** How surely a name may end at `at`: 3 a mark or the text's end, 2 a verb of two characters, 1 one of one, 0 nothing. */
export function endsAt(text: string, at: number): 0 | 1 | 2 | 3 {
  if (at >= text.length || has(BREAK, text, at)) return 3;
  const length = verbs.at(text, at);
  return length > 1 ? 2 : length === 1 ? 1 : 0;
}

/** One Han character at `at`: its length in code units, characters beyond the BMP included, or 0. */
export function hanLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  if (code >= 0xd840 && code <= 0xd88f) return at + 1 < text.length ? 2 : 0;
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007 ? 1 : 0;
}

/** The length of the surname at `at`, compound ones first; 0 if none. */
export function surnameLength(text: string, at: number): number {
  if (!has(surnames, text, at)) return 0;
  const flag = surnames[text.charCodeAt(at)]!;
  if (flag & 2) {
    for (const name of compound.get(text[at]!)!) if (text.startsWith(name, at)) return name.length;
  }
  return flag & 1;
}

/** Whether no name ends with this character, a particle or the beginning of a verb. */
export function neverEnds(text: string, at: number): boolean {
  return has(NEVER_LAST, text, at);
}

/** Whether a common word, no name, begins at `at`. */
export function isWord(text: string, at: number): boolean {
  return surnameLength(text, at) === 1 && beginsWord(text, at);
}

/** Given names that begin with a preposition's character. */
const GIVEN_ALL_THE_SAME = new Set(
  '向东 向阳 向前 向荣 向明 向红 向军 向南 向北 向辉 向党 向群 向民 向华 向平 向春 向宇 向农 从军 从高 从明 从文 从德 从容 从远 从义 其昌 其明 其军 其林 其美 其宝 其华 其江 其龙 之江 之初 之华 之洞 之涵 之远 之光 则徐 则鸣 则林 则刚 则民 百川 百灵 百胜 百成 百顺 省吾 省身 名扬 名山 团结 对生 到远'.split(
    ' ',
  ),
);

/** 段其禾、, 郝会禾宣读: these begin a given name where a mark or a verb of two characters follows the one behind them. */
function namedAlike(text: string, at: number): boolean {
  if (!/[其之则会又向政从]/.test(text[at]!) || !hanLength(text, at + 1)) return false;
  if (
    /[他她它中余次间后前上下内外一实乎者议员见长谈商同场计全大各市省区县会委府协治策务此业教]/.test(
      text[at + 1]!,
    )
  )
    return false;
  return endsAt(text, at + 2) >= 2 || !!titleWordAfter(text, at + 2);
}

function givenName(text: string, at: number, end: number): NameRead {
  const ends = endsAt(text, end);
  return {
    end,
    sure: ends ? 2 : 1,
    wordLike: false,
    risky: has(RISKY, text, at),
    acting: ends === 2,
  };
}

/** Surnames that a married woman in Hong Kong and Macao sets one before the other: 陈冯知禾. */
const DOUBLE_SURNAME = charSet(
  '陈林梁刘叶周黄李王张吴郑范罗谢徐何许冯曾邓蔡潘杨赵胡朱郭马方余苏钟麦谭卢廖邱蒋',
);

/**
 * Reads a name that begins with a surname at `at` of the folded text: one or two more characters, by what follows. It says
 * only that the characters could be a name; whether they are is for the rules that know what stands around them.
 */
export function readName(text: string, at: number): NameRead | undefined {
  const surname = surnameLength(text, at);
  if (!surname) return undefined;
  const first = at + surname;
  const length1 = hanLength(text, first);
  if (!length1) return undefined;
  if (length1 === 1 && has(NEVER_FIRST, text, first))
    return GIVEN_ALL_THE_SAME.has(text.slice(first, first + 2)) || namedAlike(text, first)
      ? givenName(text, at, first + 2)
      : undefined;
  const second = first + length1;
  const wordLike = surname === 1 && beginsWord(text, at);
  const ends2 = endsAt(text, second);
  const risky = has(RISKY, text, at);
  const two = (sure: 1 | 2): NameRead => ({ end: second, sure, wordLike, risky, acting: ends2 === 2 });
  const length2 = hanLength(text, second);
  if (!length2) return two(2);
  const c2 = text.charCodeAt(second);
  const third = second + length2;
  const ends3 = endsAt(text, third);
  const three = (sure: 1 | 2): NameRead => ({ end: third, sure, wordLike, risky, acting: ends3 === 2 });
  // 副校长李娟教授: the title behind begins with the third character
  if (titleWordAfter(text, second)?.start === second && !titleWordAfter(text, third)) return two(2);
  if (text[first] === '和' && ends3 < 2) return ends2 ? two(2) : undefined;
  if (length2 === 2) return three(ends3 ? 2 : 1);
  if (!ends2 && ends3 < 2 && has(DOUBLE_SURNAME, text, at) && has(DOUBLE_SURNAME, text, first)) {
    const fourth = third + hanLength(text, third);
    if (fourth > third && endsAt(text, fourth) >= 2)
      return { end: fourth, sure: 2, wordLike, risky, acting: endsAt(text, fourth) === 2 };
  }
  // 副书记李知领,: the verb has nothing to govern
  if (text[second] === '领' && ends3 === 3) return three(2);
  if (NEVER_LAST[c2]) {
    // 常委魏启让、: the verb has nothing to govern
    if (ends3 === 3 && /[让把被给对从使]/.test(text[second]!)) return three(2);
    // 陈福今指出: nobody says it today of all days
    if (text[second] === '今' && /^(?:指出|强调|表示|认为|介绍|说)/.test(text.slice(third, third + 2)))
      return three(2);
    // 主席韩东太在报上撰文
    if (text[second] === '太' && !ends2 && ends3) return three(2);
    // a stop character where nothing shows that the name ends before it: 王学会,
    return two(ends2 ? 2 : 1);
  }
  if (SELDOM_LAST[c2]) return ends3 >= 2 && (!ends2 || ends3 === 3) ? three(2) : two(1);
  if (EITHER[c2]) {
    const fits = SURE_LAST[text[second]!]?.includes(text[first]!);
    // 李文同出席: 同 and 和 have no object there, so they belong to the name
    const objectless = ends3 === 2 && /[同和]/.test(text[second]!);
    // 刚 and 深 stand alone as adverbs so seldom that one character behind them is enough
    if (ends2 === 1 && ends3 && /[刚深全]/.test(text[second]!))
      return text[second] === '刚' && /[赶回到从走坐]/.test(text[third] ?? '') ? two(2) : three(2);
    if ((fits && ends3 >= 2) || (ends3 === 3 && ends2 < 2) || (!ends2 && ends3) || objectless)
      return three(2);
    return ends2 === 2 || !fits ? two(2) : three(1);
  }
  if (ends2 === 2 && ends3 < 3) return ends3 === 2 ? three(1) : two(2);
  if (ends3 >= 2) return three(2);
  if (ends2 === 2) return two(1);
  if (ends3 === 1) return three(ends2 ? 1 : 2);
  if (ends2 === 1) return titleWordAfter(text, third) ? three(2) : two(1);
  return three(1);
}

/** Where 傅以⏎宁、 ends whose last character the layout set on the next line; `end` itself where the name is whole. */
export function endOfCut(text: string, start: number, end: number): number {
  if (end - start !== surnameLength(text, start) + 1 || !isWrap(text, end)) return end;
  const rest = end + 1;
  return hanLength(text, rest) === 1 && endsAt(text, rest + 1) >= 2 ? rest + 1 : end;
}
