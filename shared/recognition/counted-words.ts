// The words between a figure and the noun that it counts.

/** Verbs and adverbs that also stand before a noun as its attribute: 三份联合建议书, 30名参会代表. */
export const ATTRIBUTE =
  /^(?:结对|列席|在外|在家|在职|在岗|驻村|驻站|在校|在读|在册|参训|联合|集中|主动|积极|有效|就业|创业|培训|调研|视察|履职|帮扶|督办|议政|全面|现场|直接|共同|持续|首次|首批|参会|与会|应邀|受邀|获奖|面对面|新增|新建|在建|试点|立案|未立案)/;
export const RELATED = /^[与和同](?=[^,，、和]{2,18}(?:有关|相关)的)[^的]{2,18}的/;
export const DONE = /^(?:办复|办结|立案)(?!率)/;
export const KNOWN_FOR =
  /^(?:列席|参会|受访|特约|知名|著名|优秀|有关|相关|基层|部分|民营|爱心|特邀|一线|青年|资深)/;
export const CURRENCY = /^(?:人民币|港币|港元|美元|欧元|日元)/;
export const JOINS =
  /^[和与及、](?:列席|参会|特约|知名|著名|优秀|有关|相关|基层|部分|民营|爱心|特邀|一线|青年|资深)?$/;
/** 12个县(市、区)调研: where something is done. */
export const VENUE =
  /(?:[省市县区乡镇村]|街道|社区|\)|组织|企业|单位|部门|学校|[小中]学|幼儿园|医院|公司|机构|院所|研究所|中心|基地)$/;
/** 学生培养基地: what a place is for. */
export const FOR_WHICH =
  /^(?:培养|培训|服务|活动|创新|研究|研发|区域|医疗|医学|实践|教育|展示|交易|交流|指导|咨询|调解|保护|疏散|救助|处理|管理|帮扶)+(?:设施|设备|基地|中心|平台|站|室|点|园|示范区|所(?!有)|县|村(?!民))/;
/** 羌族、藏族青年: of which groups persons are. */
export const GROUPS = /^(?:[\u4e00-\u9fff]{1,4}族[、和与及等]?){2,8}/;
