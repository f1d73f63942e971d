// The words by which a sentence says of which time its figures are.

/** Words by which a sentence speaks of all the days of a session. */
export const DURING = /(?:大会|全会|会议|两会)期间/;
/** A sum over the whole time under review, whatever month was spoken of before. */
export const TOTAL = /(?<!公|中|全)共(?!同|产|识|商|建|治|享)|累计|总计|合计|全年|一年来|年内/;
/** 截至7月底: what comes behind it is a sum of the year. */
export const UNTIL = /(?:截至|截止|截止到|止)$/;
/** Words by which a sentence goes on about the event before. */
export const EVENT =
  /会上|会议|这次|此次|本次|其中|当天|当日|活动中|现场|仪式|参会|与会|到会|参加|出席|(?<!闭会)期间|会后/;
/** Words by which a sentence speaks of the page's own event, however far it is. */
export const OWN_EVENT =
  /会上|大会(?!发言)|(?:^|[,，;；次])会议|这次|此次|本次|当天|当日|现场|仪式|参会|与会|应到|实到|到会|出席|列席|选举|选出|选票|当选|表决|赞成票|议程|开幕|闭幕/;
/** What is said of an event alone, in whatever way a page is told: how many came, and how they voted. */
export const COUNTED_THERE =
  /应到|实到|应出席|(?:出席|参加)(?:会议|选举)(?:的)?(?:委员|代表|常委)?\d|\d[余多]?[名位人][\u4e00-\u9fff]{0,6}(?:参加|出席|列席)了?(?:会议|大会|活动|座谈会|仪式|调研)|到会参加|表决|赞成(?:票)?\d|反对(?:票)?\d|弃权|赞成票|选票/;
/** A sentence that begins with the event again: 会议对18件提案进行表扬. */
export const BACK_TO_EVENT =
  /^[ \u3000]*(?:会议|大会|在?[\u4e00-\u9fff]{0,10}(?:会上|活动中|现场))(?!以来|期间)/;
/** What stands directly before how much something grew. */
export const GROWN_BY = /(?:增长|下降|增加|减少|上升|回落|提高|降低|增速|涨|跌|降)(?:了|为)?$/;
/** 9月27日揭牌成立，…: what began on the day goes on. */
export const BEGAN = /^[,，]?[^,，。;；\n]{0,40}(?:启动|成立|揭牌|挂牌|运营|运行|开馆|投用|上线)[,，]/;
/** 2021年以来…提升到89%: what it has come to. */
export const COME_TO =
  /(?:提升|提高|上升|增加|增长|扩大|攀升|下降|降低|减少|缩短|[增降升减])[到至]了?(?:近|约|超|逾)?$/;
export const SINCE = /来|起/;
/** What was done there and is over. */
export const HELD = /^(?!.*[将拟]).*(?:举行了|选举|通过了|审议通过|表决|任命)/;
/** 其中: what the figure before counted is divided; behind a semicolon another thing is told, unless members are counted. */
export const OF_WHICH = /^其中[^;；]*(?:$|[委代][员表]\d)/;
export const CLOSES = /^(?:上午|下午|晚)?闭幕/;
/** 1月26日，记者获悉: the day on which it was told, and not on which it was done. */
export const LEARNT = /^(?:上午|下午|晚)?[,，]?(?:本?报?记者|笔者)[^。\n]{0,30}(?:获悉|了解到|得知)/;
/** What people do where they meet, visit or give: a figure of it is of the event's day. */
export const DOES =
  /走访|走进|来到|走了|[查察]看|视察|考察|参观|看望|慰问|座谈|交流|调研组|行程|参加|参与|发言|到场|捐|募集|筹得|筹款|合筹|结对|签[约订]|签下|揭牌|颁发|授予|表彰|写[满下]|[听观]取|送[去上来\d]|建议|通过|任免|增补/;
/** Words for how things stand, not for what happened on a day. */
export const STATE =
  /现有|目前|共有|(?:委员|代表|会员)(?:总数)?共(?=\d)|已有|已建|设有|下辖|辖区|累计|全[省市区县州国]|每年|每月|每[周季]|日均|年均|据了解|据介绍|获悉|了解到|(?:介绍|告诉[^，,。]{1,6}|汇报|通报了?情况|坦言|说)[，,:：]|多年|近年|以来/;
/** Units by which is measured how things are, unless something is done with so much of it. */
export const MEASURES =
  /^(?:平方|立方)?(?:公里|千米|米)$|^[亩吨户栋幢斤倍%]$|^(?:公顷|公斤|千瓦|分之|港元|美元|元(?:人民币|港币|美金|澳门币)?|成)$/;
export const DONE_WITH = /^占|捐|赠|慰问|送|行程|签|募|筹|认[购领捐]|发放|得票|测评|投票|价值|接[出到来]/;
/** What a clause says of a thing as it is, or as it is to be. */
export const IS_SO =
  /^是|总人口|个民族|^设(?![立置计法想])|全长|占地|总投资|涉及|覆盖|现有|(?:这里|内|里|村|中|区|院|校)有|户、[\d.]+[万余多]*人|[村镇乡区县][^,，]{0,16}[、\d]\d*户|(?<!会议|大会|[^一-鿿]会)将(?!军|近|\d)|计划|预计|力争|[年月]内|年底前/;
/** What a paragraph tells of as a sum, not as the day's doing. */
export const REPORTED_ON = new RegExp(`据(?:统计|了解|介绍|悉)|${DURING.source}`);
/** What was done to make an event ready lies before its day; a session's days are more than one. */
export const PREPARES = new RegExp(`^(?:会前|此前|前期|为(?:开好|筹备|准备|做好))|${DURING.source}`);
/** 石桥村620户、1980人: what the sentence goes on to tell is how the place is. */
export const HOUSEHOLDS = /户、[\d.]+[万余多]*人/;
/** 至11月底全部办复，满意率99%: by when all was done, and what came of it. */
export const ALL_DONE =
  /^(?:底|前|已|均|按期|如期)*(?:全部|均)(?:已|按期)*(?:办复|办结|答复|完成)(?:完毕)?[,，;；]/;
/** What a month or a day began, as it is now. */
export const BY_NOW = /目前(?!的?(?:条件|政策|状况|能力|水平))|如今|眼下|现有|现已|迄今/;
/** What a speaker says there: from how many sides, in how many points. */
export const PUT_FORWARD =
  /^从?[^。，,]{1,6}方面(?:回顾|总结|提出|作)|^[^。，,]{1,3}“[^”]{1,10}”的(?:建议|要求|希望)|^[^。，,]{1,6}[条点](?:主要|重要)?(?:建议|希望|要求|意见|经验|倡议|期[许望盼]|(?:心得)?体会)/;
/** 收到300条建议: what comes in from others. */
export const TAKEN_IN = /收到|收集到?|征集到?|征求|采纳|办理/;
export const REPORTED = /报告(?:中)?(?:指出|显示|认为|提出|提到|说)|工作报告中/;
export const TIMELESS =
  /^(?:日|年|个月|天|周|个星期|星期|小时|个小时|分钟|秒|秒钟|岁|周岁|个季度|个工作日|工作日|学年|学期|个学期|个年头|个世纪|昼夜|课时|学时|年级)$/;
/** A day named before it is a news agency's line: 太原1月12日电. */
export const AGENCY = /^[ \u3000]?(?:电|讯|消息|报道)/;

/** What stands between the day on which an event is announced and its own. */
export const ANNOUNCES = /^[^。\n]*(?:获悉|了解到|消息|决定|发布会|通气会)[^。\n]*[将定]于$/;
export const ANNOUNCED_REACH = 100;
