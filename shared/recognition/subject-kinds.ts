// Of what kind the words before a figure are: whose it is, who gets it, of which field it is; and not what it counts.

/** 委员投资800万元: what somebody does with a sum. */
export const INVESTS =
  /(?<!总|资产|[会间来外地金]|完成|实现|引进|到位|拉动|带动|意向|协议|合同|签约|计划|有效|争取|吸引|追加)投资$/;
/** 资助百丈小学25万元: who gets a sum. */
export const RECEIVES =
  /(?:(?<!均|户|人)[村镇乡县]|小学|中学|学校|医院|卫生院|社区|街道|慈善总会|红十字会|敬老院|贫困户|困难户|群众|村民|学生|员工|职工)$/;
export const GROUP =
  /(?:界别?|[委联协盟]|民[建进革]|九三学社|致公党|农工党|农工民主党|总工会|工会|街道|部门|单位|企业|公司|学校|[省市县区乡镇村]|政府|协会|党派|团体|组织|政协|系统|战线)$/;
export const OFFICE =
  /(?:[委界联盟协]|民[建进革]|九三学社|致公党|农工党|农工民主党|总工会|工会|政府|政协|[省市县区][委府]|部门|单位|领导|人大|街道|党委|机关|办公室|媒体)$/;
/** Nouns that do something and to which nothing is done. */
export const NOT_DONE_TO =
  /(?:政府|政协|媒体|部门|单位|机关|委员会|专委会|企业|公司|街道|社区|[省市县区乡镇村]|会议|活动|小组|组织|平台|工作室|个人|集体)$/;
/** 社会事业311件, 和静县36件: of which field or place they are. */
export const FIELD =
  /(?:社会|公共|公益|文化|卫生|教育|民生)事业$|(?:社会|城乡|城市|行政|综合|建设)管理$|(?:经济|政治|文化|社会|生态|生态文明|法治|法制|精神文明|基础设施|城乡|城市)建设$|[省市县区州旗乡镇]$|(?:文|卫|体){2,3}$|生态(?:文明|环境|环保)$|其他$|[主协会分独]办$/;
export const PLACE = /(?:[省市县区乡镇村]|街道|社区|企业|公司|部门|单位|委员|群众|学校)$/;
export const WHERE = /^(?:全国|全球|世界|全[省市县区州]|我[国省市县区州]|各地|各级|当地|本地)$/;
/** Places of which households and persons are: what is counted are they themselves. */
export const PLACED = /(?:[该本全各][村县区镇乡市省]|[\u4e00-\u9fff][村县区镇乡市省]|社区|小区)$/;
