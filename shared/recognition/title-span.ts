import { charSet, has } from './char-set.ts';
import { titleWordBefore } from './titles.ts';

/** The longest title that is read, organisation and several offices included. */
const LONGEST = 70;
const MARK = charSet(
  ',，。；;:：！？!? \t\n\r\f\v\u00a0\u2028\u2029\ufeff\u3000《》〈〉【】[]|/…—"、(“”‘’·■●▲◆★□△◎※>',
);
/** Words that end before a title begins: verbs, prepositions, adverbs of time. Exceptions are parts of names of bodies. */
const ENDS =
  /由|贯彻|落实好?|(?<!应)该|在(?!线|读)|对(?!外|台|口)|向(?!阳)|同(?!乡|学|业公会|城|济|仁|心|江|安|德|方|盟|善|乐)|以(?!色列)|被|让|请|给|为(?!民)|从(?!江|化|业)|到|把|将(?!军|乐)|是|的(?!社会阶层)|了|着(?!力)|并|也|就(?!业)|(?<!财)经(?!济|开|贸|信|委|理|营|发|科|管|纪|典|协|研|学|侦|联|农|投|作|合|工|费|销)|率|根据|(?<!数)据(?!局|中心|资源|管)|随(?!州|县)|(?<!主|兼|留|离|责|信|委|担|常|首|历|前|候)任(?!丘|县|城|务|职)|当(?!阳|涂|雄|地|代|选人)|作为|等|(?<!没|国|所|私|共|公|稀)有(?!限|色|机|线|关|研)|来自|来(?!宾|凤|安)|于(?!都|洪|田)|(?:帮助|帮扶|任职|结束|上任|会议|座谈|调研|退休)后|帮助|帮扶(?!办|中心|领导|工作|队|责任)|资助|辅助|协助(?!处)|倾情|因|但|而|或|又|还|已|曾|如(?!皋|东)|审议|讨论|批准|听取|听(?!证)|见到|(?<!顾)问|称|叫|其中|邀请|聘请|特邀(?!委员|代表|嘉宾|专家|顾问)|(?<!特)邀|陪同|会见|看望|走访|慰问|采访|任命|选举|选出|推选|推荐|增选|补选|增补|确定|提名|免去|辞去|参加|出席|主持(?!人)|率领|带领|接受|感谢|按照|通过|会上|会后|期间|近日|日前|今[天日年]|昨[天日]|当[天日]|上午|下午|晚上|同时|随后|目前|现任|时任|原任|分别|特别(?!行政|顾问|助理|代表|检察|$)|包括|围绕|针对|关于|代表(?=[省市县区州]|中共|政协|全体|党)|受|[\d一二三四五六七八九十]+(?:年(?!级)|[月日号])|进行|开展|举行|召开|签订|宣布|指导|汇报|发言|讲话|介绍|指出|说|跟|只见|这位|那位|[一两三四五六七八九十几\d]+[位名个]|身为|担任|兼任(?=市|县|区|省)|组成|成立|对话|专访|走进|见面|联系|拜访|致电|委托|留住|挽留|不少|许多|部分|众多|获(?!奖)|了解到|看到/;
/** Fields that bodies are named for: between two of them 和, 及 and 与 are part of a name (监察和司法委员会). */
const FIELDS =
  '民政|政制|内地|库务|事务|监察|司法|保护|发展|治理|利用|传承|促进|合作|交流|检验|检测|疾控|预防|救助|评价|监测|安全|培训|研究|创新|科技|科学|技术|教育|文化|卫生|体育|健康|农业|农村|工业|商业|贸易|经济|财政|财务|金融|税务|人口|资源|环境|城市|城乡|建设|规划|住房|交通|运输|信息|通信|信息化|应急|管理|审计|法制|法治|社会|民族|宗教|外事|侨务|港澳|台侨|旅游|广播|电视|出版|新闻|传媒|市场|监督|质量|食品|药品|医疗|医药|退役|军人|生态|自然|水利|林业|草原|园林|海洋|渔业|能源|电力|数据|数字|网络|人才|组织|宣传|统战|联络|联谊|青年|妇女|儿童|家庭|社区|慈善|养老|文物|文史|学习|提案|产业|投资|政策|就业|保障|人力|老龄|公益|会员|公关|活动|项目|国际|海外|大湾区';
const STOP = new RegExp(
  [
    ENDS.source,
    `(?<!党)(?:(?<!${FIELDS})和|和(?!${FIELDS}))(?!医院|医学|城乡|社会|信息|改革|旅游|农村|计划|宗教|规划|水利|体育|机关|联谊|人口|法制|环境|海洋|文史|学习|外事|侨务|草原|林业|园林|卫生|产业|商务|科技|技术|质量|数据|金融|民族|谈|建设|资源|保障|老龄|国土|华侨|港澳|提案|农业|平|田|县|顺|龙|静|政(?!协|府)|林|硕|布|谐|润|泰)`,
    `(?<!${FIELDS})[及与]|[及与](?!${FIELDS})`,
  ].join('|'),
  'g',
);
/** 某地1月10日电(甲): what stands in the bracket signed the dispatch. */
const DATELINE = /[日讯电]$/;
const MEDIUM = /^[\u4e00-\u9fff]{1,8}[报网社台刊]/;
const PAPER_ENDS = /[报网社台刊]$/;
const CLOSING = ')'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const HAN = /[\u4e00-\u9fff]/;
const QUOTED_INSIDE = /[“‘][^”’\n]{1,16}[”’]/g;

/**
 * Where the title that touches a name begins. `end` is the end of the title (the name's start, white space skipped).
 * Takes in the organisation and, over 、, further offices; stops at a verb, a preposition or a mark. Undefined when no title
 * word ends there.
 */
export function titleStart(text: string, end: number): number | undefined {
  const word = titleWordBefore(text, end);
  if (!word) return undefined;
  let start = segmentStart(text, end, word);
  // 市政协党组书记、主席: what stands before 、 belongs to the title if it is an office too
  for (let rounds = 0; rounds < 8 && text[start - 1] === '、'; rounds++) {
    const before = titleWordBefore(text, start - 1) || organBefore(text, start - 1);
    if (!before || end - start > LONGEST) break;
    start = segmentStart(text, start - 1, before);
  }
  return start;
}

/** 市委、市政府领导: the organ that shares the title behind it, or an empty string. */
const ORGAN =
  /(?:[省市县区州镇乡]委|政府|人大|政协|军区|军分区|人武部|法院|检察院|监委|纪委|[一二三四五六七八九十]届)$/;
function organBefore(text: string, at: number): string {
  return ORGAN.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '';
}

function segmentStart(text: string, end: number, word: string): number {
  const low = Math.max(0, end - LONGEST);
  const wordStart = end - word.length;
  let left = text.slice(low, wordStart);
  if (/[“‘]/.test(left)) left = left.replace(QUOTED_INSIDE, q => '引'.repeat(q.length));
  let from = 0;
  for (let i = left.length - 1; i >= 0; i--) {
    const c = left.charCodeAt(i);
    if (c === CLOSING) {
      const open = left.lastIndexOf('(', i);
      if (
        open > 0 &&
        i - open <= 8 &&
        HAN.test(left[open - 1]!) &&
        !DATELINE.test(left.slice(0, open)) &&
        !/[右左前后中]/.test(left.slice(open, i))
      ) {
        i = open;
        continue;
      }
      from = i + 1;
      break;
    }
    // 青河云/青河日报记者: a paper's two names
    if (c === SLASH && MEDIUM.test(left.slice(i + 1)) && HAN.test(left[i - 1] ?? '')) continue;
    // 某青报·某青网记者
    if (/[·•]/.test(left[i]!) && MEDIUM.test(left.slice(i + 1)) && PAPER_ENDS.test(left.slice(0, i)))
      continue;
    if (has(MARK, left, i)) {
      from = i + 1;
      break;
    }
  }
  left = left.slice(from);
  let stop = 0;
  STOP.lastIndex = 0;
  for (let m = STOP.exec(left); m; m = STOP.exec(left)) stop = STOP.lastIndex;
  let start = low + from + stop;
  // 该县政协副主席: of the body that was named
  if (text[start - 1] === '该' && text[start - 2] !== '应') start -= 1;
  // ——记某市政协委员甲, 访…: whom the page portrays
  if (
    /^(?:记(?!者|录)|访(?!问|谈))/.test(text.slice(start, start + 2)) &&
    /[—\n]/.test(text[start - 1] ?? '\n')
  )
    start += 1;
  // a quotation that ends where the title begins is no part of it
  if (/[“‘]/.test(text[start]!)) start = text.slice(start, end).search(/[”’]/) + start + 1;
  return start;
}
