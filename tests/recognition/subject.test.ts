import { expect, test } from 'vitest';
import { statistics } from './helpers.ts';
import { SUBJECTS } from './subject-cases.ts';

test.each(SUBJECTS.map(([text, subject, which = 0]) => ({ text, subject, which })))(
  'R14 what is counted in $text is $subject',
  ({ text, subject, which }) => {
    expect(statistics(text)[which]!.subject).toBe(subject);
  },
);

test('R14 verbs alone between two figures count what the first one counted', () => {
  expect(statistics('共提交提案90件、经审查立案80件').map(m => m.subject)).toEqual(['提案', '提案']);
  expect(statistics('共提交提案90件，经审查立案80件').map(m => m.subject)).toEqual(['提案', undefined]);
});

test('R14 a bracket divides what the figure before it counted', () => {
  expect(statistics('集体提案111件（党派77件、界别2件），占14.9%').map(m => m.subject)).toEqual([
    '集体提案',
    '集体提案',
    '集体提案',
    undefined,
  ]);
});

test('R14 a share of the total within the clause is of what was counted', () => {
  expect(statistics('提出提案90件、占总数的9%').map(m => m.subject)).toEqual(['提案', '提案']);
});

test('R14 a second figure of a growth counts what the first one counted', () => {
  expect(statistics('提案从最初的2件发展到500件').map(m => m.subject)).toEqual(['提案', '提案']);
});

test.each([
  '超过9.3亿人生活在城镇',
  '管廊距离地面约8米',
  '其中占32.1%',
  '背着药箱走了20多里，',
  '已有59件转为A类',
  '经济建设类58件',
  '每季度由15人组成的评议小组对委员打分',
  '其中空置1.9万宗',
  '改造每户需要9000元',
  '已接入管网的只占百分之四十',
  '再拿出5000元奖励带头户',
  '比邻县低近6个百分点',
  '占23户的土地',
  '石桥村460户',
  '全村一年能省9万元',
  '到年底达到80个',
  '考察团一行20人',
  '每组7人',
  '其余4个明确了时限',
  '其余9件涉及民族宗教、政策法规',
  '辐射周边15公里',
  '在距离县城30公里的村里',
  '主席团会议应到90人',
  '并案后合并成12件',
  '全年新建6项',
  '为抗疫捐款捐物，共计价值约72万元',
  '扎根基层三年',
  '投资90万新修水泥路',
  '资助清河小学20万元',
  '争取6万元扶持该村建广场',
  '按40%的比例打造工作室',
  '六千多人因环保不力被问责',
  '数量上比去年的460件有所增加',
  '涉及6大类21方面',
  '约合20元人民币',
  '全国有超百万人接受了培训',
  '两次审议代表法草案',
  '未来从三方面引导青年学习',
  '通过了任命组成人员等9项',
  '自治区级媒体采用29篇',
  '有4件以“参阅件”报送',
  '筹集90万元资助200名学生',
  '这个拥有900多人的村庄从去年开始评选',
  '听说村里花了300万元修好了道路',
  '委员投资3200万元的茶厂项目',
  '累计接单5403件',
  '社会事业311件',
  '其中和静县36件',
  '复绿1180亩',
  '三季度386场次',
  '占比11%',
  '女性占三成',
  '唐禾松（8篇）',
  '比去年同期快了2个百分点',
  '委员投资800万元办起茶厂',
  '目前已报到410名',
  '教育界别均有4人',
  '民盟6件',
  '报送市委、市政府500余篇',
  '主席深入石桥镇新村26次',
  '我捐5000元',
  '首次超过千件',
  '社会事业方面98件',
  '吸引1.5万人次观看',
  '其他6位此次晋升',
  '共计助学130万元',
  '合并处理11件',
  '其他10件',
  '选举王明、李华等47人',
  '橘农李国栋一家领到6000元',
  '先后五次到交通部门，',
  '委员三次上山察看',
  '其中返程90列',
  '因去世等出缺4名',
  '最多的县与最少的县相差110条',
  '他自掏腰包50万元，',
  '走村入户500余户',
  '同上年相比前进四位',
  '（有2户因特殊原因未到）',
  '上述5家之外',
  '委员上门9趟',
  '到12公里外的牧场',
  '今年有望突破20万元',
])('R14 %s does not say what is counted', text => {
  expect(statistics(text)[0]!.subject).toBeUndefined();
});

test.each([
  ['全年收到提案442件', '收到'],
  ['经审查立案96件提案', '审查立案'],
  ['辖区内关停146个矿山', '关停'],
  ['走访农户120户', '走访'],
  ['捐赠200只口罩', '捐赠'],
  ['共收到委员反映的社情民意76条', '收到'],
] as const)('R15 in %s it is %s', (text, act) => {
  expect(statistics(text)[0]!.act).toBe(act);
});
