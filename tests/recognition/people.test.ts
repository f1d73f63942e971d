import { describe, expect, test } from 'vitest';
import { named, people, texts } from './helpers.ts';

test.each([
  ['15:58:37\n王知庆：\n谢谢你的提问。\n', ['王知庆']],
  [
    '采访组：请介绍。\n南知辉：书记很支持。\n采访组：后来呢？\n南知辉：后来都办成了。\n',
    ['南知辉', '南知辉'],
  ],
  ['周箴禾，男，1948年生', ['周箴禾']],
  [
    '习近平李克强栗战书王沪宁赵乐际韩正王岐山出席',
    ['习近平', '李克强', '栗战书', '王沪宁', '赵乐际', '韩正', '王岐山'],
  ],
  ['邀请青河大学侯知一教授作报告', ['侯知一']],
  ['市医改办领导郑东禾、雷勇来我院', ['郑东禾', '雷勇']],
  ['邮政支局揽投员赵明枝已经出发', ['赵明枝']],
  ['国务院总理 李 强《青河日报》（2026年', ['李 强']],
])('R20 R21 the persons in %s', (text, names) => {
  expect(texts(people(text))).toEqual(names);
});

test.each([
  ['青河协商新事\n本报记者  李  禾  周  蕊《青河日报》（2025年11月27日）', ['李  禾', '周  蕊']],
  ['画好一张图\n刘博禾  鲍知华《青河日报》（2025年1月2日）', ['刘博禾', '鲍知华']],
  ['委员在看花。\n牟  禾摄\n', ['牟  禾']],
  ['委员在看花。\n李信禾摄（人民视觉）\n', ['李信禾']],
])('R20 who is named in %s', (text, names) => {
  expect(texts(people(text))).toEqual(names);
});

test.each([
  ['施志禾是青河市政协经济界别的委员，', '施志禾'],
  ['委员会办公室主任的张嵩禾表示，', '张嵩禾'],
  ['年近八旬的侯维禾老人走出电梯', '侯维禾'],
  ['年近八旬的侯禾老人走出电梯', '侯禾'],
  ['委员会办公室主任的张禾表示，', '张禾'],
  ['一片花海。\n帕哈尔摄\n', '帕哈尔'],
  ['羌族小伙翁茂禾，如今是电气工', '翁茂禾'],
])('R20 R35 who is told of in %s', (text, name) => {
  expect(texts(people(text))).toEqual([name]);
});

test('R35 names behind what each is called in quotes, behind who leads a team, and before 等领导', () => {
  const all = (text: string) => people(text).map(p => p.name);
  expect(all('学习“坚守初心”的张东禾、“富不忘本”的武知远、“带富乡亲”的史明安等典型。')).toEqual([
    '张东禾',
    '武知远',
    '史明安',
  ]);
  expect(all('会议期间，陈春禾、汪东知等市党政领导出席大会。')).toEqual(['陈春禾', '汪东知']);
  expect(all('清河工作室\n领衔：查知\n')).toEqual(['查知']);
  expect(all('栽植栾树49亩。　　（赵知 姚一禾）\n')).toEqual(['赵知', '姚一禾']);
});

test('R22 the first part of a dotted name is the same person', () => {
  expect(people('县政协委员贾娜尔·吾木尔进山。四季轮回，贾娜尔的脚步不停。').map(p => p.entity)).toEqual([
    'p1',
    'p1',
  ]);
});

test.each([
  ['会见青国总统普加诺。', '普加诺', '青国总统'],
  ['联合国秘书长古特雷斯表示祝贺', '古特雷斯', '联合国秘书长'],
  ['邀请驻华大使穆罕默德参加', '穆罕默德', '驻华大使'],
])('R24 a transcribed name in %s', (text, name, title) => {
  expect(named(text)).toEqual([[name, title]]);
});

test('R22 a name found elsewhere takes the title that follows it here', () => {
  expect(named('市政协主席周里禾出席会议。代表们听到周里禾主席的报告。')).toEqual([
    ['周里禾', '市政协主席'],
    ['周里禾', '主席'],
  ]);
});

describe('R20 bylines, captions, rosters, speakers', () => {
  test.each([
    ['（记者 李向禾 郭宜禾）会议召开', ['李向禾', '郭宜禾']],
    ['本网讯(张沅 通讯员 胡苗苗)昨日', ['张沅', '胡苗苗']],
    ['责任编辑：赵漪', ['赵漪']],
    ['会场合影。 李知禾 摄\n', ['李知禾']],
    ['提出了要求。（冉禾）\n', ['冉禾']],
    ['（记者 施萌/文 孙漪/图）', ['施萌', '孙漪']],
    ['\n文 吕禾平 李漪\n', ['吕禾平', '李漪']],
    ['市政协主席何皕(右四)率队调研', ['何皕']],
    ['常务委员：\n万　青　周明远　凡　星　欧阳修文\n', ['万　青', '周明远', '凡　星', '欧阳修文']],
    ['周明远：在全市政协系统会议上的讲话\n', ['周明远']],
    ['在县政协会议上的讲话\n\n王小伟\n（2021年3月5日）\n\n', ['王小伟']],
    ['得到好评。（青河县政协　王小伟　李　强　供稿）\n', ['王小伟', '李　强']],
    ['李建禾 青河电子股份有限公司董事长，\n', ['李建禾']],
    ['提出了要求。（程知 高吕禾杏）\n', ['程知', '高吕禾杏']],
    ['（某社 张小禾摄）', ['张小禾']],
    ['摄像：朱勇禾\n', ['朱勇禾']],
    ['本报讯 记者李禾报道：', ['李禾']],
    ['（记者卢小伟、通讯员张从远报道）', ['卢小伟', '张从远']],
    ['现场。青河社记者张小铖摄\n', ['张小铖']],
    ['在第五次会议上\n\n凡  星\n\n各位委员：', ['凡  星']],
    ['作者：张知丹 谢雨禾    时间：2017年1月5日', ['张知丹', '谢雨禾']],
    ['青河新闻网 崔小禾\n2015年2月1日', ['崔小禾']],
    ['更加深入。（黄　禾）\n', ['黄　禾']],
    [
      '应邀出席!（权知 王禾恒 班小辉 罗新禾 李少禾 林知）\n',
      ['权知', '王禾恒', '班小辉', '罗新禾', '李少禾', '林知'],
    ],
    ['（青河市侨联 侯禾薇）为深入推进工作', ['侯禾薇']],
    ['会场。郭知峰 苏禾 摄\n', ['郭知峰', '苏禾']],
    ['（左起）王仁禾、吳士禾、何萍萍。', ['王仁禾', '吳士禾', '何萍萍']],
    ['会议侧记\n方小敏\n2023年1月5日\n', ['方小敏']],
    ['综述\n吴向禾\n李书知\n蒙曼\n戴知文\n时隔三年，', ['吴向禾', '李书知', '蒙曼', '戴知文']],
  ])('%s', (text, names) => {
    expect(texts(people(text))).toEqual(names);
  });
  test('the brackets of a roster are no part of its names', () => {
    const roster = '二、副主席（3名）：\n\n徐钦禾（仫佬族） 胡 知（女，壮族）韦禾茂(壮族）\n';
    expect(named(roster)).toEqual([
      ['徐钦禾', '副主席'],
      ['胡知', '副主席'],
      ['韦禾茂', '副主席'],
    ]);
  });
  test('a label is the title of those behind its colon', () => {
    expect(named('一、主 席：黎 禾（女）\n')).toEqual([['黎禾', '主 席']]);
    expect(named('界别召集人：陈知东（区卫生局科长）、沈波（某行（青河）经理）\n')).toEqual([
      ['陈知东', '界别召集人'],
      ['沈波', '界别召集人'],
    ]);
    expect(named('主要领导：高度重视\n重点：夏季防汛\n')).toEqual([]);
  });
  test('the office behind a comma in a list of lines is the title', () => {
    expect(named('苏禾（女），某盟中央主席；\n郑建禾，某革中央副主席。\n')).toEqual([
      ['苏禾', '某盟中央主席'],
      ['郑建禾', '某革中央副主席'],
    ]);
  });
  test('a column of plain words is no roster', () => {
    expect(named('首页\n时政\n高层\n经济\n文化\n')).toEqual([]);
  });
  test('a roster takes its heading as the title, a spaced name loses its spaces', () => {
    expect(named('常务委员：\n万　青　周明远　凡　星\n')[0]).toEqual(['万青', '常务委员']);
  });
});

test('R22 a name found once is found everywhere, as one entity', () => {
  const found = people('县政协主席周明远主持会议。会上，周明远要求抓好落实。委员李青发言。');
  expect(found.map(p => p.name)).toEqual(['周明远', '周明远', '李青']);
  expect(found[0]!.entity).toBe(found[1]!.entity);
  expect(found[2]!.entity).not.toBe(found[0]!.entity);
});

test('R22 a name that is a place too recurs only where it does what persons do', () => {
  const found = people('市政协主席吉安表示，要到吉安考察。据吉安介绍，吉安市面积不小。');
  expect(found.map(p => p.start)).toEqual([5, 18]);
});

test('R22 a surname with an office belongs to the person of that surname', () => {
  const [full, bare] = people('县政协主席周明远主持会议。最后，周主席作了总结。');
  expect([bare!.text, bare!.title, bare!.entity]).toEqual(['周', '主席', full!.entity]);
});

describe('R35 names without a title', () => {
  test.each([
    ['王建禾是一名政协委员', '王建禾'],
    ['今年45岁的陈志禾，是本地人', '陈志禾'],
    ['在王建禾的带领下，村民致富', '王建禾'],
    ['以李知禾为组长的调研组来到青河', '李知禾'],
    ['由张禾伟担任组长', '张禾伟'],
    ['刘英禾今年52岁，家住石桥村', '刘英禾'],
    ['谈起这件事，李知禾感触很深', '李知禾'],
  ])('%s', (text, name) => {
    expect(people(text).map(p => [p.text, p.rule])).toEqual([[name, 'person-untitled']]);
  });
  test('in lists of two and behind credits', () => {
    expect(texts(people('吴兰禾、周平两位委员提出建议。'))).toEqual(['吴兰禾', '周平']);
    expect(texts(people('（图/文 王建禾）'))).toEqual(['王建禾']);
    expect(named('组长：王建禾  副组长：李知禾 陈平\n')).toEqual([
      ['王建禾', '组长'],
      ['李知禾', '副组长'],
      ['陈平', '副组长'],
    ]);
  });
  test.each(['张姐说', '“老王，你好。”李叔说', '由周边村庄牵头', '今年52岁的老党员', '张主席说，要抓好'])(
    'not in %s',
    text => {
      expect(people(text).filter(p => p.rule !== 'person-surname')).toEqual([]);
    },
  );
});

test.each([
  '区政协主席、副主席和专门委员会参加',
  '委员高度评价这项工作',
  '加强委员管理，促进社会和谐',
  '代表全体委员表示感谢',
  '市政协主席会议研究决定',
  '习近平新时代中国特色社会主义思想',
  '党员干部任务重',
  '五华、官渡、宜良、金平等县区',
  '有关方面表示支持',
  '主席向大会作报告',
  '组织委员和专家开展调研',
  '放在管根本、管基础、管长远的位置',
  '赴沐川县有关部门调研',
  '领导高度重视、群众广泛参与',
  '非中共委员占比近七成',
  '会徽悬挂在主席台正中',
  '参加会议的政协委员和镇、街道负责人',
  '市长强调要抓落实，主任支持此事',
  '推出云咖、云茶、云餐等服务',
  '立足自身所长相结合',
  '副书记主持揭牌仪式',
  '落实领导人殷殷嘱托',
  '邀请各界人士来做直播',
  '谋事干事成事的劲头',
  '向教育部学生司工作人员递交建议',
  '请老师来讲课，',
  '一段英雄史暖了人心',
  '网络人士代表来新疆开展活动',
  '社区居民楼加装的电梯',
  '政协委员来会客厅议事',
  '政协委员满怀参政热情报到',
  '涉及本地居民和租户，',
  '村支书边指着图片边介绍',
  '民盟中央主席、台盟中央主席出席会议，',
])('R23 no person in %s', text => {
  expect(texts(people(text))).toEqual([]);
});

test('R24 a name that a line’s end cuts is read whole', () => {
  const text = '会议于昨日在青河召开，市政协主席傅以\n宁、在场的副主席一道出席。';
  expect(people(text).map(p => [p.text, p.name])).toEqual([['傅以\n宁', '傅以宁']]);
  expect(texts(people('图为会议现场，前排是市政协主席傅以\n会议由他主持。'))).toEqual(['傅以']);
});

describe('R24 rare names', () => {
  test.each([
    ['副主席和丽禾（右一）带队', '和丽禾'],
    ['县政协副主席拉玛·兴禾说', '拉玛·兴禾'],
    ['省政协委员欧阳明出席', '欧阳明'],
    ['工程师周𬭎在会上发言', '周𬭎'],
    ['全國政協委員劉知遠表示', '劉知遠'],
    ['政协委员买买提·艾力说', '买买提·艾力'],
  ])('%s', (text, name) => {
    expect(texts(people(text))).toEqual([name]);
  });
});

test('R23 the unit of persons before a sector is no title', () => {
  expect(people('42名医卫界委员冲锋在前')).toEqual([]);
});

test('R20 whom the sectors of the conference have', () => {
  const text =
    '名单（9名）\n中共界（3名）：卜永禾　井向阳　芮小禾\n教育界（2名）：陈图雅（女，蒙古族）　邸禾\n';
  expect(texts(people(text))).toEqual(['卜永禾', '井向阳', '芮小禾', '陈图雅', '邸禾']);
  expect(people('教育界：提案质量有待提高\n')).toEqual([]);
});

test('R20 persons of history need no title, what is named for them is no person', () => {
  expect(named('文史委征集徐霞客游历本地的史料，走访诸葛亮中学，推荐作品参评曹雪芹文学奖。')).toEqual([
    ['徐霞客', undefined],
  ]);
});

test('R20 the role of a line of its own is whole', () => {
  expect(named('会议闭幕。\n记者：董知禾\n')).toEqual([['董知禾', '记者']]);
});

test('R20 a speaker whose name is a word too has turns of its own', () => {
  const text = '09:25:02\n\n王国禾：\n\n谢谢。\n\n09:31:06\n\n王国禾：\n\n第一个问题。\n';
  expect(texts(people(text))).toEqual(['王国禾', '王国禾']);
  expect(people('北京市：\n\n一家。\n\n北京市：\n\n两家。\n')).toEqual([]);
});
