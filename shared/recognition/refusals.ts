import { charSet, has } from './char-set.ts';
import type { NumberRead } from './numbers.ts';
import { isNoun } from './subject-words.ts';
import { wordTable } from './word-table.ts';

/** The same before Chinese numerals alone: 统一, 初三, 千家万户. */
const BEFORE_CHINESE =
  /[初老统唯专逐同单划其万廿卅]$|第[一二三四五六七八九十\d]{1,2}个$|千[家山军秋丝锤方言变村门](?:\n[ \u3000]*)?$/;
/** What stands directly before a numeral that is an ordinal, a name or part of a word. */
const BEFORE =
  /(?:第|(?<!每)周|(?<!每)星期|礼拜|届|号|(?<!”)字|No\.?|[A-Za-z][-.]?|[+×*xX·_#@=]|[(]\d{1,3}[)]|ICP备|公网安备|邮编:?|电话:?|传真:?|QQ:?|\d:|\/)$/;
/** The last characters of those. */
const BEFORE_ENDS = charSet(
  '第周期拜届号字.-+×*·_#@=)备编话真:/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
);
/** 、, the last mark in the order of codes that may stand behind a list's number. */
const LAST_MARK = '、'.charCodeAt(0);
/** Nobody has commented yet: a page's own counters. */
const NOBODY = /^0(?:条评论|人参与|人评|次评)/;
const RANK = /(?:前|倒数|排名|位列|位居|名列|列|居)$/;
/** Counts of a page's own furniture: 浏览次数:421次. */
const FURNITURE =
  /(?:(?<![\u4e00-\u9fff])|本文|文章|页面)(?:浏览|点击|阅读|访问|人气|点赞|评论|转发|字号)(?:次数|量|数)?[:： ]*$/;
const FURNITURE_ENDS = charSet('数量览击读问气赞论发号:： ');
/** What a numeral begins when it is part of a word, a saying or a place name. */
const WORDS =
  '十分(?!之|钟) 十足 十堰 十字 十大 十全 十项全能 十佳 十强 百分(?!之) 百姓 百年 百花 ' +
  '百家 百强 百色 百日 百科 百货 百度 百般 百战 百炼 百折 百川 百户长 千方百计 千家万户 千山 ' +
  '千万(?![元人个名份条件户亩吨]) 千秋 千年 千阳 千里 千篇一律 千头万绪 千军万马 千锤 千丝 ' +
  '千古 千禧 万一 万事 万物 万众 万州 万宁 万年 万载 万源 万象 万全 万山 万家 万里 万国 ' +
  '万科 万达 万隆 万能 万岁 万水千山 万户千家 万商 万企 亿万 亿联 三农 三亚 三峡 三明 三门峡 ' +
  '三门县 三水 三元区 三元里 三元桥 三台县 三里屯 三里河 三番 三军 三公 三伏 三包 三轮车 三餐 ' +
  '三届 三维 三星 三支一扶 三下乡 三部曲 三步 三位一体 三人行 三头六臂 三年级 三十六计 三句半 ' +
  '三岔 三角 三线 三江 三原 三都 三河 三穗 三棵树 三七(?!开) 三板 三产 三次元 三次产业 三代 三皇 ' +
  '三国 三更 三言 三心 三令 三审 三好 三方(?!面) 三名一 三甲 三严 三会 四季 四川 四面 四处 四方(?!面) ' +
  '四会 四平 四通八达 四海 四肢 四周 四声 四世 四月 四位一体 四点半 四代 四环 四书 四史 四风 ' +
  '四合院 五台 五家渠 五指山 五金 五华 五通桥 五河 五常 五莲 五峰 五大 五星 五湖四海 五四 ' +
  '五一 五花 五位一体 五年规划 五年计划 五台山 五环 五行 五谷 五保 五险 五倍子 五味 五羊 五粮 五彩 ' +
  '五里 五音 五角 五代十国 五社 五老 六安 六盘水 六枝 六里 六合 六一 六朝 六神 六艺 六大 ' +
  '六和 六必居 七里河 七台河 七星 七夕 七一 七彩 七级 七嘴八舌 七上八下 七十二变 八方 八里 ' +
  '八达岭 八卦 八宝 八仙 八角 八大 八公山 八宿 八旗 八项规定 八一 八步 八面 九台 九江 九寨 ' +
  '九龙 九原 九三 九州 九泉 九牛 九里 九方 九大 九霄 九九 九天 九年一贯 两岸 两会 两江 两当 ' +
  '两河 两湖 两广 两地 两级 两侧 两端 两翼 两头 两手 两面 两口子 两边 两旁 两弹 两院 两委 ' +
  '两新 两山 两不愁 两学一做 两轮车 两把 两回事 两类人 两栖 两极 两难 两性 两全 两代 两码事 ' +
  '两航 两客 两基 两免 两高 两重 两项规定 两步 两型 两化 两法 两网 两校 两国 两市 两县 两区 ' +
  '两省 两州 两路 两架马车 两件套 两只手 两个人 两位数 两点一线 二元 二道 二次元 二手 二维 ' +
  '二胎 二孩 二次污染 二次供水 二次开发 二次创业 二线 二七 二三线 二期 二年级 零件 零售 零距离 零 ';
const named = wordTable(
  WORDS.split(' ')
    .filter(w => !w.includes('('))
    .join(' '),
);
const NAMED_BUT = new RegExp(
  `^(?:${WORDS.split(' ')
    .filter(w => w.includes('('))
    .join('|')})`,
);
/** Numbered formulas without quotes: 四个意识, 两个确立. */
const FORMULA =
  /^个(?:意识|自信|维护|全面|代表|确立|毫不动摇|伟大|务必|有利于|结合|不能|必由|最严|一百年|一律|离不开|百年|坚定不移|全覆盖|相结合|认同|服从|革命|一工程|到位|不放过|始终|坚持|明确|必须|牢牢|度|中心|高地|率先)/;
/** What follows a unit that makes the whole an ordinal, a class or another word. */
const AFTER: Record<string, RegExp> = {
  日: /^(?!考察|访问|行程|之行|之内|内(?!容))/,
  年: /^(?:级|代(?!表)|规划|计划|轻|青|度|份|货|初|末|底)/,
  期: /^(?:工程|项目|建设|改造|开发|用地)/,
  成: /^(?!半|以|多|左|上|的|[,，。;；、!！）)”》\s]|$|委员|群众|企业|农|学|居|受|村|[提增扩升降减跌涨滑]|市|女|员工|用户|资|来|和|由)/,
  分: /^(?:之|钟|别|布|类|公司|析|支|工|享|局|管|批|层|外|秒|明|歧|辨)/,
  周: /^(?:年|边|围|转|知|密|末|期|[一二三四五六日易口])/,
  天: /^(?:然|津|空|府|鹅|窗)/,
  次: /^(?:元|生|性|序)/,
  床: /^(?:头|上|前|铺|垫|边|单|位)/,
  单: /^(?:位|元|个|独|纯|一|项|株|体|方|向|身|日|品)/,
  里: /^(?!路|山路|地(?!址)|外|水路|[,，。;；、！!]|$)/,
  元: /^(?:素|旦|宵|首|化|月|谋|朝|代|阳)/,
  人: /^(?:民(?!族)|大(?!多|都|量|规)|才|工智|均|口|居环)/,
  点: /^(?!建议|意见|希望|要求|体会|心得|期许|具体|倡议|启发|做法|愿望|承诺|感悟|想|看法|启示|思考|想法|感受|共识|主张|措施|问题|原因|认识|设想|提议|期望|考虑)/,
  米: /^(?:粉|线|饭|兰)/,
  升: /^(?:级|学|至|温|到|旗|值|降|为)/,
  层: /^(?:为|是|设|次|面|级|主要|则|作为)/,
  集: /^(?:中|体|团|合|会|市|聚|成|约|思|资|群|装|散|结|训|邮|镇|贸)/,
  首: /^(?:先|批|个|都|次|届|要|席|脑|位|创|任|期|家|发|府|长|场|轮|条|度|页|站|推|日|例|城)/,
  封: /^(?:面|闭|顶|口|山|控|存|锁|装)/,
  群: /^(?:众|体|团|里|聊|岛|芳|英|组)/,
  具: /^(?:体|有|备)/,
  盆: /^(?:地|景)/,
  面: /^(?:积|对|向|临|貌|试)/,
  口: /^(?:岸|号|碑|粮|述)/,
  队: /^(?:伍)/,
  门: /^(?:口|户|票|诊|峡|前|槛)/,
  节: /^(?:目|约|能|假|省|水)/,
  回: /^(?:头|来|收|报|顾|复|应|归|落|族|家|忆)/,
  道: /^(?:路|理|德|教|真)/,
  头: /^(?:条|部|脑)/,
  支: /^(?:持|撑|部|付|援|教|一扶)/,
  座: /^(?:谈)/,
  副: /^(?:主|书|市|县|区|省|会|秘|局|处|院|校|部|总|厅|州|镇|乡|组|高|教)/,
  对: /^(?:口|接|于|象|外|话|照|标|策|应|比)/,
  起: /^(?:来|草|步|点|到|诉|航|伏)/,
  亩: /^(?:均)/,
  家: /^(?:\n?[ \u3000]{0,3}万户|庭|长|属|乡|具|风|训|教|谱|国)/,
  户: /^(?:籍|外|均)/,
  份: /^(?:额)/,
  克: /^(?:服|难)/,
  个: /^(?:性|体|人(?!以|左|次|[,，。;；、!]|都|一起|抬|参加)|税|别)/,
  条: /^(?:例)/,
  处: /^(?:级|长|罚)/,
  股: /^(?:份|东|权|票)/,
  针: /^(?:对)/,
  字: /^(?:典|号)/,
  尊: /^(?:重|敬)/,
  通: /^(?:过|道|知)/,
  席: /^(?:位|卷)/,
  度: /^(?:假|过)/,
  章: /^(?:程|节|鱼|丘)/,
  方: /^(?:面|案|式|便|向|针|法|位|阵|可|能|才|块|言|志|程|略|格|正)/,
};
/** One or two digits in a list mark or heading: 1.、(3). */
const MARK_AFTER = /^[.、)](?!\d)/;
/** A count of sessions is a session's number after 届, and for Chinese numerals without a verb of holding. */
const SESSION =
  /^(?:全会|全体会议|会议|常委会议|常委会会议|常委会|主席会议|党代会|代表大会|代会|理事会|中全会|委员会|人代会|大会)/;
/** 十一届六次、七次、八次全会. */
const SESSION_LIST = /届(?:[一二三四五六七八九十\d]{1,3}次(?:全会|会议)?(?:[、和及至]|\s){1,3})*$/;
/** 九次、十次、十一次全会 without 届: a row of numbers before a meeting numbers it, from either end. */
const SESSIONS_AHEAD =
  /^(?:(?:[、和与及至]|\s){1,3}[一二三四五六七八九十]{1,3}次){1,12}(?:全会|全体会议|会议|常委|常务委员会|主席会议|党代会|代表大会)/;
const SESSIONS_BEHIND = /[一二三四五六七八九十]次(?:[、和与及至]|\s){1,3}$/;
const SHARED = /(?:超过|将近|接近|不足|不到|其中|[近约逾超达占有从由])$/;
/** Words that 成 begins: 近三成员工 is three tenths, 有五成员 is five members. */
const BEGUN_BY_TENTHS = /^[员果立功本都长绩熟效才品份型片群就因人交]/;
/** 九成五: tenths and hundredths. */
const HUNDREDTHS = /^[一二三四五六七八九](?![\u4e00-\u9fff])|^[一二三四五六七八九](?:[的是以左上多]|$)/;
/** What is counted by 把, which elsewhere takes hold of what follows. */
const HANDLED = /^[\u4e00-\u9fff]?[椅凳伞刀钥扇尺锁锄铁扫琴枪钳梳壶]/;
const HOLD =
  /(?:召开|举行|举办|组织|开展|主持|列席|出席|参加|召集|安排|邀请|了|共|过|达|计|先后|分|近|超|余)$/;

/** 近百家企业, 上千年, 百家单位: a round number that an approximator or a noun shows to be one. */
const ROUND = /[百千万](?:[年日里级]|家(?![万争讲姓]))/y;
function isRound(text: string, start: number): boolean {
  ROUND.lastIndex = start;
  if (!ROUND.test(text)) return false;
  return /[近上逾超约]/.test(text[start - 1] ?? '') || (text[start + 1] === '家' && isNoun(text, start + 2));
}

/** 上一届2000多名委员: so many is no number in a row. */
function isMany(number: NumberRead): boolean {
  return number.approx !== 'exact' && (number.value ?? 0) >= 100;
}

/** Whether the number itself (not its unit) is an ordinal, a name, a mark or a part of a word. */
export function refusesNumber(text: string, start: number, number: NumberRead): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  if (
    (has(BEFORE_ENDS, text, start - 1) &&
      BEFORE.test(before) &&
      !(before.endsWith('届') && isMany(number))) ||
    (number.chinese && BEFORE_CHINESE.test(before))
  )
    return true;
  if (text[start] === '0' && NOBODY.test(text.slice(start, start + 4))) return true;
  if (
    !number.scaled &&
    has(FURNITURE_ENDS, text, start - 1) &&
    FURNITURE.test(text.slice(Math.max(0, start - 14), start))
  )
    return true;
  if (number.chinese && !isRound(text, start)) {
    if (named.at(text, start) || NAMED_BUT.test(text.slice(start, start + 6))) return true;
  }
  // a Han character behind the digits is a unit's
  if (!number.chinese && !number.scaled && !(text.charCodeAt(number.end) > LAST_MARK)) {
    const after = text.slice(number.end, number.end + 4);
    if (/^[A-Za-z_@#·]/.test(after) && !/^(?:k|m|c|h|t|g|G|M|K|T|W|L|d|μ|°)/.test(after)) return true;
    if (/^\+[\dA-ZX]/.test(after) || /^[-—]\d+[-—]\d/.test(after)) return true;
    if (MARK_AFTER.test(after) && number.core.length < 3) return true;
  }
  return false;
}

/** 青龙大厦15层: where in a house. */
const HOUSE = /(?:大厦|大楼|广场|写字楼|商务楼|办公楼|号楼|[号座栋幢])$/;

/** What is divided into numbered groups. */
const VILLAGE = /[村屯寨]$/;

/** Whether number and unit together are an ordinal, a session, a formula or the beginning of another word. */
export function refusesFigure(
  text: string,
  start: number,
  number: NumberRead,
  unit: string,
  unitEnd: number,
): boolean {
  const after = text.slice(unitEnd, unitEnd + 8);
  const before = text.slice(Math.max(0, start - 6), start);
  const exact = number.approx === 'exact' && number.min === undefined;
  const small = exact && !number.scaled;
  if ((unit === '名' || unit === '位' || unit === '强') && RANK.test(before)) return true;
  if (number.chinese && small) {
    if (number.core === '一' && !/^(?:倍|成)$/.test(unit) && after[0] !== '半') return true;
    if (number.core === '零' || number.core === '〇') return true;
    if (unit === '个' && FORMULA.test(text.slice(unitEnd - 1, unitEnd + 6))) return true;
    if (unit === '元' && number.value! < 10) return true;
    if (/^[分里度字]$/.test(unit)) return true;
    if (
      /^(?:口|面|行|声|眼|尾|回|副|对|起|针|顶|股|瓦|宿|升|克|尊|通|角|席|只|头)$/.test(unit) &&
      number.value! < 10 &&
      !(unit === '口' && after[0] === '人')
    ) {
      return true;
    }
    if (unit === '次' && SESSION.test(after) && !HOLD.test(before)) return true;
  }
  if (unit === '次' && number.chinese && small) {
    if (SESSIONS_AHEAD.test(text.slice(unitEnd, unitEnd + 60))) return true;
    if (SESSIONS_BEHIND.test(before) && SESSION.test(after)) return true;
  }
  if (unit === '次' && SESSION_LIST.test(text.slice(Math.max(0, start - 24), start))) return true;
  if (unit === '年' && !number.chinese && exact && /^\d{4}$/.test(number.core)) return true;
  if (unit === '年' && !number.chinese && exact && /^0\d$/.test(number.core)) return true;
  if (unit === '点' && !number.chinese) return true;
  if (unit === '角' || unit === '年级') return true;
  if (unit === '方' && (number.chinese || (small && number.value! < 10))) return true;
  // 黎明村3组: which of the village's groups
  if (unit === '组' && exact && VILLAGE.test(before)) return true;
  if (unit === '个月' && /[前后头]$/.test(before)) return true;
  if (unit === '层' && HOUSE.test(before)) return true;
  if (unit === '分' && /[时点:]$/.test(before)) return true;
  if (unit === '周岁' || unit === '岁') return false;
  // 超过六成为研究生: behind a share's verb 成 is tenths
  if (unit === '成' && SHARED.test(before) && !BEGUN_BY_TENTHS.test(after)) return false;
  if (unit === '成' && number.chinese && HUNDREDTHS.test(after)) return false;
  // 九成纠纷: a noun that 成 begins no word with
  if (unit === '成' && number.chinese && !BEGUN_BY_TENTHS.test(after) && isNoun(text, unitEnd)) return false;
  if (unit === '把') return exact && !HANDLED.test(after);
  // 4A级, 300余名牌: a longer word begins with the unit
  const rule = AFTER[unit];
  return rule ? rule.test(after) : false;
}
