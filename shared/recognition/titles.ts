import { charSet } from './char-set.ts';
import { wordTable } from './word-table.ts';

/** Words that an office or a role ends in: party, government, congress, 政协, parties, organisations, firms, schools, press. */
const TITLES =
  '委员长 副委员长 首长 绣娘 篆刻家 文史员 橘农 妻子 丈夫 儿子 女儿 老伴 主席团成员 总监票人 监票人 计票人 唱票人 乡友 大学生 高中生 毕业生 新生 管理员 枣农 果农 茶农 菜农 花农 林农 蔗农 烟农 棉农 药农 瓜农 粮农 蜂农 胶农 菌农 渔民 揽投员 投递员 邮递员 乡邮员 检修员 调度员 收费员 养护员 操作员 播音员 导购员 推销员 采购员 安检员 分拣员 配送员 送餐员 护理员 保育员 维修员 巡检员 测量员 化验员 农技员 防疫员 协理员 代办员 引导员 小伙 小伙子 姑娘 街坊 老街坊 司库 义务司库 司理 干事长 散文家 小说家 文学家 经济学家 历史学家 社会学家 人文学家 教育家 慈善家 金融家 实业家 评论家 军事家 政治家 思想家 书画家 相声家 工艺美术家 考古学家 生物学家 名家 大师 名医 住户 骨干 大户 能手 养殖户 种植户 贫困户 脱贫户 建档立卡户 领导同志 负责同志 领导 提名人选 候选人 人选 人士 民主人士 总书记 书记 主席 主任 主委 部长 省长 市长 县长 区长 州长 旗长 盟长 镇长 乡长 村长 局长 厅长 处长 科长 股长 司长 署长 行长 院长 校长 园长 所长 站长 馆长 台长 社长 ' +
  '牧民 提案人 第一提案人 领衔提案人 总编辑 总编 主编 编辑 副刊编辑 队长 组长 团长 班长 会长 秘书长 理事长 董事长 监事长 总裁 总经理 经理 总监 总工程师 总工 工程师 设计师 会计师 经济师 农艺师 巡视员 调研员 专员 ' +
  '委员 常委 执委 代表 记者 通讯员 实习生 特约记者 摄影 教授 研究员 院士 专家 学者 博士 律师 医生 医师 护士 护士长 老师 教师 讲师 员工 职工 村民 居民 市民 农民 业主 党员 干部 群众 社员 ' +
  '负责人 创始人 发言人 主持人 联系人 法人 代表人 传承人 继承人 经营者 志愿者 带头人 召集人 牵头人 承办人 当事人 申请人 合伙人 发起人 领办人 亲历者 大使 总理 总统 首相 外长 大臣 议长 议员 阿訇 住持 法师 活佛 牧师 主教 ' +
  '网格员 网格长 楼长 河长 林长 路长 检察长 检察官 法官 庭长 审判长 审判员 政委 政治委员 司令员 司令 军长 师长 旅长 营长 连长 排长 指导员 教导员 参谋长 参谋 将军 少将 中将 上将 大校 ' +
  '书法家 作家 画家 艺术家 企业家 科学家 音乐家 舞蹈家 歌唱家 表演艺术家 收藏家 摄影家 诗人 导演 演员 歌手 运动员 教练员 教练 劳模 工匠 督学 参事 馆员 文史馆员 顾问 理事 常务理事 监事 董事 店长 厂长 场长 矿长 船长 ' +
  '分析师 评论员 特派员 观察员 联络员 指挥长 总指挥 调解员 陪审员 讲解员 技术员 教研员 辅导员 宣讲员 协商员 信息员 监督员 督导员 审计长 总会计师 研究生 博士生 学生 同学 家长 老人 网友 读者 农户 户主 ' +
  '烈士 英雄 秘书 助理 干事 会计 主管 总干事 首席执行官 首席专家 首席科学家 主播 主笔 策划 船员 民警 警官 消防员 驾驶员 司机 快递员 工人 店主 老板 商户 摊主 医护人员 工作人员 巡查员 督查员 科员 主任科员 乡贤 港商 台商 侨商 侨领 ' +
  '常务副市长 常务副县长 党组成员 班子成员 领导小组成员 协会成员 商会成员 参与者 组委会主任 台胞 归侨 政协人 社长 传人 副总 校董 院董 主理人 掌门人 馆主 站务员 先进个人 组织者 书记员 总负责人 副教授 特聘教授 博导 硕导 导师 主讲人 嘉宾 团员 队员 组员 会员 盟员 社工 居士 道长 尼师 ' +
  '领导人 总督察 督察 督察长 督察员 督察专员 督办员 技师 技工 药师 摄影师 建筑师 规划师 咨询师 评估师 鉴定师 造价师 监理师 营养师 茶艺师 评茶师 厨师 厨师长 园艺师 兽医 兽医师 畜牧师 政工师 统计师 精算师 税务师 架构师 ' +
  '乘务员 乘务长 列车长 机长 舰长 艇长 飞行员 航天员 宇航员 保洁员 保安 保安员 售票员 服务员 营业员 饲养员 炊事员 保管员 安全员 质检员 检验员 护林员 护河员 巡护员 巡河员 环卫工 骑手 月嫂 育婴师 支书 村支书 村医 校医 ' +
  '总领事 领事 公使 参赞 特首 行政长官 特使 制片人 编剧 编导 摄像 摄像师 解说员 翻译 研究馆员 经纪人 班组长 工段长 大队长 中队长 支队长 总队长 区队长 会首 会董 首席 文书 教师代表 特聘专家 国医大师';
/** Roles that a byline gives; 文 and 图 are none. */
export const BYLINE_ROLES =
  '牵头领导 责任领导 分管领导 督办领导 联系人 责任人 记者 通讯员 实习生 编辑 责编 责任编辑 主编 校对 摄影 编审 监制 值班编委 实习记者 特约记者 见习记者 摄影记者 全媒体记者 融媒体记者'.split(
    ' ',
  );
/** Titles that stand behind a name. Words of address that are no title count for finding, not as a title. */
export const ADDRESS = ['同志', '先生', '女士', '小姐'];
const AFTER =
  '委员长 副委员长 老人 行政长官 散文家 小说家 文学家 经济学家 历史学家 社会学家 人文学家 教育家 慈善家 金融家 实业家 评论家 军事家 政治家 思想家 书画家 相声家 工艺美术家 考古学家 生物学家 名家 大师 名医 住户 骨干 养殖户 种植户 贫困户 脱贫户 建档立卡户 领导同志 负责同志 领导 提名人选 候选人 人选 人士 民主人士 总书记 书记 副书记 主席 副主席 主任 副主任 部长 副部长 省长 副省长 代省长 市长 副市长 代市长 县长 副县长 代县长 区长 副区长 代区长 州长 副州长 代州长 局长 副局长 厅长 副厅长 院长 副院长 校长 副校长 会长 副会长 秘书长 副秘书长 理事长 董事长 总经理 总裁 委员 常委 代表 教授 院士 研究员 老师 博士 医生 大夫 律师 总理 副总理 主委 副主委 组长 检察长 法师 记者 将军 烈士 司令 总统 部长 馆员 参事 馆长 副馆长 社长 厂长 处长 副处长 科长 司长 副司长 站长 所长 队长 镇长 乡长 村长 经理 总监 主编 工程师 总工程师 巡视员 副巡视员 调研员 理事 常务理事 副理事长 副组长 旗长 盟长 行长 园长 教师 医师 主播 支书 大使 议员 参赞 副教授 研究馆员 农艺师 技师';

const titleWords = wordTable([TITLES, ...BYLINE_ROLES].join(' '));
/** The last characters of titles. */
export const TITLE_END = charSet([TITLES, ...BYLINE_ROLES].join(' ').replace(/[^ ]+(?=[^ ](?: |$))| /g, ''));
/** Words that begin with a title and are none: the platform is no chairman. */
const LONGER = wordTable(
  '新生代 新生儿 新生力 英雄史 英雄城 英雄谱 主席台 主席团 委员会 代表团 代表性 代表会 书记处 秘书处 主任会议 专家组 党员活动 会计学 会计法 经理部 团长会 组长会 员工作 编辑部 记者站 记者会 记者席 记者团 律师所 医生团 老人家 学生会 学生证 翻译官 主持词 主持稿 会员费 干部队伍 同学会 家长会 会员证 学者型 专家型 专家库 干部群 文书记 保安族 首席谈',
);
const after = wordTable([AFTER, ...ADDRESS].join(' '));
/** What makes another word of a title behind a name: 主席团, 委员工作室. */
const GOES_ON = /^(?:会议|会|团|台|长|处|性|大会|们|证|工作室|之家|室|作用|资格|职务|的?名)/;

/** The title word that ends at `at` of the folded text, or an empty string. */
export function titleWordBefore(text: string, at: number): string {
  const length = titleWords.before(text, at);
  // 总工 in 总工程师, 主席 in 主席台: the word runs on past the place
  const from = at - length;
  if (length && (titleWords.at(text, from) > length || LONGER.at(text, from) > length)) return '';
  const title = text.slice(from, at);
  // 42名医卫界委员: the unit of persons begins no 名医
  if (title === '名医' && /[\d一二三四五六七八九十百千余多几两数]/.test(text[from - 1] ?? '')) return '';
  // 谋事干事成事: to get things done is no office
  if (title === '干事' && /[事想能会敢肯实]/.test(text[from - 1] ?? '')) return '';
  // 自身所长, 各有所长: what one is good at is no office
  return title === '所长' && /[身有之各其尽]/.test(text[from - 1] ?? '') ? '' : title;
}

/** A title that begins at `at`, one space passed over: 总书记 behind 习近平. */
export function titleWordAfter(text: string, at: number): { word: string; start: number } | undefined {
  const start = text[at] === ' ' || text[at] === '\u3000' ? at + 1 : at;
  const end = start + after.at(text, start);
  if (end === start || GOES_ON.test(text.slice(end, end + 3))) return undefined;
  const word = text.slice(start, end);
  // 赵知明代表政协…: here 代表 is a verb
  if (word === '代表' && /[\u4e00-\u9fff“]/.test(text[end] ?? '') && !/[说认建提介在]/.test(text[end]!))
    return undefined;
  return { word, start };
}
