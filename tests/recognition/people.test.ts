import { describe, expect, test } from 'vitest';
import { people, statistics, texts } from './helpers.ts';

const named = (text: string) => people(text).map(p => [p.name, p.title]);

describe('R18 titles before a name', () => {
  test.each([
    ['青河市政协主席周明远率队调研', '周明远', '青河市政协主席'],
    ['市政协党组书记、主席何皕在会上提出要求', '何皕', '市政协党组书记、主席'],
    ['刚刚履新的县委书记郑和平来到现场', '郑和平', '县委书记'],
    ['“很方便。”柳荫社区负责人陈静介绍说', '陈静', '柳荫社区负责人'],
    ['青河网记者 张知雨', '张知雨', '青河网记者'],
    ['会议审议省政协主席张连芳所作的报告', '张连芳', '省政协主席'],
    ['省人大常委会主任黄龙川，', '黄龙川', '省人大常委会主任'],
    ['邀请省住房和城乡建设厅厅长周禾授课', '周禾', '省住房和城乡建设厅厅长'],
    ['中共青河省委常委、东山市委书记李文同出席', '李文同', '中共青河省委常委、东山市委书记'],
    ['省政协“有事来商量”工作组组长杨桂禾表示', '杨桂禾', '省政协“有事来商量”工作组组长'],
    ['由区政协副主席董林为代表们讲解', '董林', '区政协副主席'],
    ['市水务局总工程师程知国发言', '程知国', '市水务局总工程师'],
    ['市政协原秘书长周海刚与委员座谈', '周海刚', '市政协原秘书长'],
    ['柳荫社区党委书记方虹举例说', '方虹', '柳荫社区党委书记'],
    ['省人民医院主任医师强知明，', '强知明', '省人民医院主任医师'],
    ['区侨联主席郭禾发出号召', '郭禾', '区侨联主席'],
    ['青河公司董事长王禾发平时就参加公益活动', '王禾发', '青河公司董事长'],
    ['中国展览馆馆长周向东：', '周向东', '中国展览馆馆长'],
    ['全国政协委员陈冯知禾表示', '陈冯知禾', '全国政协委员'],
    ['教科院副院长胡禾刚赶到驻地', '胡禾', '教科院副院长'],
    ['县政协副主席段其禾、', '段其禾', '县政协副主席'],
    ['温如玉和政协委员阮知刚发言', '阮知刚', '政协委员'],
    ['县政协副主席初卫禾出席', '初卫禾', '县政协副主席'],
    ['县政协副主席任禾知向慈善总会捐款', '任禾知', '县政协副主席'],
    ['商会成员吴禾松响应号召', '吴禾松', '商会成员'],
    ['市政协委员张禾承诺捐资', '张禾', '市政协委员'],
    ['青河村第一书记陈知波感激地说', '陈知波', '青河村第一书记'],
    ['市政协主席吉安在报告中提出', '吉安', '市政协主席'],
    ['农业界委员黄海的建议得到采纳', '黄海', '农业界委员'],
    ['市委副书记、市长江华，市人大常委会', '江华', '市委副书记、市长'],
    ['会议确定提案委员会副主任王国禾为发言人', '王国禾', '提案委员会副主任'],
    ['河口村种植大户杨胜禾高兴地说', '杨胜禾', '河口村种植大户'],
    ['青河省政协主席 刘 禾 在会上讲话', '刘禾', '青河省政协主席'],
    ['文旅局副局长曾禾致欢迎辞', '曾禾', '文旅局副局长'],
    ['大会主席团常务主席郝会禾宣读了决定', '郝会禾', '大会主席团常务主席'],
    ['市政协秘书长徐其禾参加活动', '徐其禾', '市政协秘书长'],
    ['青河云/青河日报记者崔志禾', '崔志禾', '青河云/青河日报记者'],
    ['自治区政协主席努尔兰·阿不都满金代表自治区', '努尔兰·阿不都满金', '自治区政协主席'],
    ['全国人大监察和司法委员会副主任委员车知俊', '车知俊', '全国人大监察和司法委员会副主任委员'],
    ['政策研究及培训委员会主任卢卓禾', '卢卓禾', '政策研究及培训委员会主任'],
    ['青河财经大学校长刘维禾则希望', '刘维禾', '青河财经大学校长'],
    ['副主席兼特别顾问卢亦禾等出席', '卢亦禾', '副主席兼特别顾问'],
    ['特别顾问兼副主席卢亦禾、', '卢亦禾', '特别顾问兼副主席'],
    ['青河大学党委书记任少禾等在主席台就座', '任少禾', '青河大学党委书记'],
    ['提案委员会副主任干以禾参加', '干以禾', '提案委员会副主任'],
    ['环境委员会副主任乙晓禾出席', '乙晓禾', '环境委员会副主任'],
    ['县政协委员张又禾表示：', '张又禾', '县政协委员'],
    ['全国政协委员 苏维禾：监督机制要完善', '苏维禾', '全国政协委员'],
    ['全国政协委员李政禾表示', '李政禾', '全国政协委员'],
    ['全国政协委员姚禾当着记者的面', '姚禾', '全国政协委员'],
    ['最高人民检察院检察长应禾在工作报告中指出', '应禾', '最高人民检察院检察长'],
    ['青河大学附属协和医院院长胡禾到场', '胡禾', '青河大学附属协和医院院长'],
    ['58同城首席执行官姚知禾说', '姚知禾', '58同城首席执行官'],
    ['青河大学副校长李娟教授，本会主席', '李娟', '青河大学副校长'],
    ['贯彻落实好市委书记秦知禾在会上的讲话', '秦知禾', '市委书记'],
    ['大会主席团常务主席简向禾代表常委会作报告', '简向禾', '大会主席团常务主席'],
    ['省委副书记李知领，省政协委员', '李知领', '省委副书记'],
    ['该县政协副主席杨正禾出席', '杨正禾', '县政协副主席'],
    ['受张之禾市长委托，现将情况报告如下', '张之禾', '市长'],
    ['新的社会阶层人士联谊会副会长苏禾发起', '苏禾', '新的社会阶层人士联谊会副会长'],
  ])('%s', (text, name, title) => {
    expect(named(text)).toEqual([[name, title]]);
  });
});

describe('R19 lists under a title', () => {
  test('every name of the list gets the title', () => {
    expect(named('市政协副主席刘少安、朱燕、董林出席会议。')).toEqual([
      ['刘少安', '市政协副主席'],
      ['朱燕', '市政协副主席'],
      ['董林', '市政协副主席'],
    ]);
  });
  test('a name with its own title keeps it', () => {
    expect(named('市政协主席周明远，副主席孙梦、任红，秘书长姜涛参加会议。')).toEqual([
      ['周明远', '市政协主席'],
      ['孙梦', '副主席'],
      ['任红', '副主席'],
      ['姜涛', '秘书长'],
    ]);
  });
  test('a member that no surname shows is carried by its neighbours', () => {
    expect(texts(people('省政协副主席陈知剑、拜玉禾、强久·单增、洛桑次仁、庹禾出席会议。'))).toEqual([
      '陈知剑',
      '拜玉禾',
      '强久·单增',
      '洛桑次仁',
      '庹禾',
    ]);
  });
  test('a list before the title', () => {
    expect(named('孙明远、吴斌委员提出的建议')).toEqual([
      ['孙明远', '委员'],
      ['吴斌', '委员'],
    ]);
  });
  test('a title does not reach back over the bracket of a dispatch', () => {
    expect(named('某社青河1月10日电(林禾)青河市政协主席周明远表示')).toEqual([
      ['林禾', undefined],
      ['周明远', '青河市政协主席'],
    ]);
  });
  test('a leader in a list gets the title of the list', () => {
    expect(named('党和国家领导人周明远、习近平、陈知远出席会议。').map(p => p[1])).toEqual([
      '党和国家领导人',
      '党和国家领导人',
      '党和国家领导人',
    ]);
  });
  test('persons who are appointed by name', () => {
    expect(texts(people('会上，聘请叶小明、包知初为名誉院长，增补丁茂禾、杜小巽为副院长。'))).toEqual([
      '叶小明',
      '包知初',
      '丁茂禾',
      '杜小巽',
    ]);
  });
  test('persons elected to one office', () => {
    expect(
      texts(people('会议选举林知新、王小宇等47人为常务委员，周平、李大禾为副主席，王军为秘书长。')),
    ).toEqual(['林知新', '王小宇', '周平', '李大禾', '王军']);
  });
  test('a member of a longer list needs no plain end', () => {
    expect(texts(people('吕维禾、郝会龙、赵雨禾、刘睦终、庞达当选省政协副主席。'))).toEqual([
      '吕维禾',
      '郝会龙',
      '赵雨禾',
      '刘睦终',
      '庞达',
    ]);
  });
  test('a list without a title', () => {
    expect(texts(people('高恩远、秦光禾、仇平等出席。'))).toEqual(['高恩远', '秦光禾', '仇平']);
    expect(texts(people('周禾、秦知远等9名政协委员赶到现场。'))).toEqual(['周禾', '秦知远']);
    expect(texts(people('寿知禾：女士们、先生们，上午好。'))).toEqual(['寿知禾']);
  });
});

test.each([
  ['老同志柴松禾、刘枫、李金禾出席。', ['柴松禾', '刘枫', '李金禾']],
  ['会上发言的还有陈晓禾、郑建知、辜胜禾。', ['陈晓禾', '郑建知', '辜胜禾']],
])('R19 a list goes on from %s', (text, names) => {
  expect(texts(people(text))).toEqual(names);
});

test('R19 a word that begins a name is one at the end of a list', () => {
  expect(texts(people('提案委员会副主任干以禾、王国知参加'))).toEqual(['干以禾', '王国知']);
});

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
  ['党工委书记张万里以身边的事说起', '张万里', '党工委书记'],
  ['九三学社社员于存禾提问：', '于存禾', '九三学社社员'],
  ['联谊会副会长岳禾如数家珍', '岳禾', '联谊会副会长'],
  ['研究院院长艾里肯·巴拉提深耕多年，', '艾里肯·巴拉提', '研究院院长'],
  ['生态保护和发展研究院副书记杜禾讲解', '杜禾', '生态保护和发展研究院副书记'],
])('R18 a title before %s', (text, name, title) => {
  expect(named(text)).toEqual([[name, title]]);
});

test('R19 the list goes on behind a leader whom every page knows', () => {
  expect(named('主席团常务主席汪洋、张庆禾、刘奇知在主席台就座')).toEqual([
    ['汪洋', '主席团常务主席'],
    ['张庆禾', '主席团常务主席'],
    ['刘奇知', '主席团常务主席'],
  ]);
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

test('R19 two leaders whom every page knows stand in a list under a title', () => {
  expect(named('中共中央政治局常委李克强、汪洋、王知宁、韩正出席座谈会').map(p => p[0])).toEqual([
    '李克强',
    '汪洋',
    '王知宁',
    '韩正',
  ]);
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

describe('R21 a surname with an office', () => {
  test.each(['张主席说，要抓好落实。', '李书记强调。', '王委员表示赞同。'])(
    'is no name of three characters: %s',
    text => {
      expect(people(text).filter(person => person.name.length > 1)).toEqual([]);
    },
  );
});

describe('R21 what stands behind a name', () => {
  test.each([
    ['由唐禾东副司长主持', '唐禾东', '副司长'],
    ['会后，万青委员还特别提到此事', '万青', '委员'],
    ['习近平总书记考察云南', '习近平', '总书记'],
    ['会议选举杨知新为省政协副主席', '杨知新', undefined],
    ['以习近平同志为核心', '习近平', undefined],
    ['“大家都同意。”李禾秋说。', '李禾秋', undefined],
    ['车禾代省长要求落实', '车禾', '代省长'],
    ['会议审议通过关于撤销刘子禾政协委员资格的决定', '刘子禾', undefined],
    ['时任青河省政协主席的李崇禾被查', '李崇禾', undefined],
    ['领办廖建禾委员提出的提案', '廖建禾', '委员'],
    ['活动中，韦亮禾等学生提交建议', '韦亮禾', undefined],
    ['主席台前排就座。韦伟禾主持大会。', '韦伟禾', undefined],
    ['汪洋主持召开会议', '汪洋', undefined],
  ])('%s', (text, name, title) => {
    expect(named(text)).toEqual([[name, title]]);
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

test.each([
  ['市政协副主席常禾在讲话中希望', '常禾'],
  ['72岁的居民周大禾腿脚不便', '周大禾'],
  ['委员肖玉禾反映，有的站点', '肖玉禾'],
  ['温世禾是市第三医院主任医师。', '温世禾'],
])('R18 R35 who is named in %s', (text, name) => {
  expect(texts(people(text))).toEqual([name]);
});

test('R23 the unit of persons before a sector is no title', () => {
  expect(people('42名医卫界委员冲锋在前')).toEqual([]);
});

test.each([
  ['牧民卓玛措说', ['卓玛措']],
  ['由州政协副主席尕藏督办', ['尕藏']],
  ['县藏医院院长多杰才旦介绍', ['多杰才旦']],
  ['牵头领导：邬立禾。责任委室：经科委', ['邬立禾']],
  ['邀请提案人巩晓禾现场会商', ['巩晓禾']],
  ['陈知禾说。陈知禾的妻子郭美禾回忆', ['陈知禾', '陈知禾', '郭美禾']],
  ['作者：买买提·艾力  鄢禾  浏览：9', ['买买提·艾力', '鄢禾']],
  ['——在会议上的大会发言\n农工党区支部　粟文禾\n\n各位领导、各位委员：', ['粟文禾']],
])('R18 R20 R24 who is named in %s', (text, names) => {
  expect(texts(people(text))).toEqual(names);
});

test('R18 whom a portrait is of', () => {
  expect(people('马背上的诊室\n——记州政协委员、县医院院长陈知禾')[0]?.title).toBe('州政协委员、县医院院长');
});

test('R20 whom the sectors of the conference have', () => {
  const text =
    '名单（9名）\n中共界（3名）：卜永禾　井向阳　芮小禾\n教育界（2名）：陈图雅（女，蒙古族）　邸禾\n';
  expect(texts(people(text))).toEqual(['卜永禾', '井向阳', '芮小禾', '陈图雅', '邸禾']);
  expect(people('教育界：提案质量有待提高\n')).toEqual([]);
});

test.each([
  ['决定授予安佩禾等45名委员称号', '安佩禾'],
  ['檀玉禾委员建议', '檀玉禾'],
])('R21 R24 who is named in %s', (text, name) => {
  expect(texts(people(text))).toEqual([name]);
});

test('R19 one named as an instance of several', () => {
  expect(named('如陈知禾等3名代表提出的建议。')).toEqual([['陈知禾', undefined]]);
  expect(
    named(
      '书记任组长负责全面工作，主席向会议报告工作，与群众相促进。如何建立委员履职档案。选举和决定任命国家机构组成人员，区长李政府，书记应勇于担当。',
    ),
  ).toEqual([]);
});

test('R20 persons of history need no title, what is named for them is no person', () => {
  expect(named('文史委征集徐霞客游历本地的史料，走访诸葛亮中学，推荐作品参评曹雪芹文学奖。')).toEqual([
    ['徐霞客', undefined],
  ]);
});

test('R19 a leader’s short name stands in a list of leaders', () => {
  expect(named('习近平、李克强、汪洋、王沪宁等出席。').map(([name]) => name)).toEqual([
    '习近平',
    '李克强',
    '汪洋',
    '王沪宁',
  ]);
  expect(named('人大常委会委托，张德江委员长向大会报告')).toEqual([['张德江', '委员长']]);
});

test('R20 the role of a line of its own is whole', () => {
  expect(named('会议闭幕。\n记者：董知禾\n')).toEqual([['董知禾', '记者']]);
});

test('R19 who is given an office, keeps none or loses one, over commas and semicolons', () => {
  const text =
    '任命陈知于为副秘书长；增补付禾方、宁吉禾为委员；增补付禾方为经济委员会副主任，尚禾、柯禾平为教育委员会副主任；郭知禾不再担任副秘书长；关于撤销王知滨、韩禾第九届市政协委员资格的决定。';
  expect(named(text).map(([name]) => name)).toEqual([
    ...['陈知于', '付禾方', '宁吉禾', '付禾方', '尚禾', '柯禾平', '郭知禾', '王知滨', '韩禾'],
  ]);
});

test('R20 a speaker whose name is a word too has turns of its own', () => {
  const text = '09:25:02\n\n王国禾：\n\n谢谢。\n\n09:31:06\n\n王国禾：\n\n第一个问题。\n';
  expect(texts(people(text))).toEqual(['王国禾', '王国禾']);
  expect(people('北京市：\n\n一家。\n\n北京市：\n\n两家。\n')).toEqual([]);
});

test('R18 no office is a name, and none begins within another', () => {
  expect(named('联络部部长桑禾山、副部长、一级巡视员朱禾，领事司司长崔知禾').map(([name]) => name)).toEqual([
    '桑禾山',
    '朱禾',
    '崔知禾',
  ]);
});

test('R21 a title with 同乡, 大数据 or 常任 in it is whole', () => {
  expect(named('省同乡总会副会长吴知禾、市大数据局局长李知禾、工业局常任秘书长蔡知禾')).toEqual([
    ['吴知禾', '省同乡总会副会长'],
    ['李知禾', '市大数据局局长'],
    ['蔡知禾', '工业局常任秘书长'],
  ]);
  expect(named('全国人大代表、航天员王知禾')).toEqual([['王知禾', '全国人大代表、航天员']]);
  expect(named('副省长朱从禾，应邀出席')).toEqual([['朱从禾', '副省长']]);
});

test.each([
  ['列席会议，听取何知禾市长作的《政府工作报告》。', [['何知禾', '市长']]],
  ['会议听取张知远副主席关于提案工作的说明。', [['张知远', '副主席']]],
  ['关于接受杨禾、李知禾辞去常委职务的决定。', ['杨禾', '李知禾'].map(name => [name, undefined])],
  ['会议接受王知凯因健康原因辞去职务。', [['王知凯', undefined]]],
  ['提案委员会主任于知勤作七届一次会议以来提案工作的报告', [['于知勤', '提案委员会主任']]],
  ['新闻发言人王国禾：“现在看到”', [['王国禾', '新闻发言人']]],
])('R18 R19 who reports, resigns or speaks in %s', (text, names) => {
  expect(named(text)).toEqual(names);
});

describe('R36 names whose characters a page sets apart', () => {
  test.each([
    ['副市长邵  禾陪同调研。', [['邵  禾', '副市长']]],
    [
      '县委书记宁 远禾，县长蓝 知水到会。',
      [
        ['宁 远禾', '县委书记'],
        ['蓝 知水', '县长'],
      ],
    ],
    ['\n汪  怀  禾\n\n各位委员：', [['汪  怀  禾', undefined]]],
    [
      '常务委员（部分）：\n　　丁玉禾　万  千知（女）　卫国禾　乐  平　刘 於禾　欧阳  知　苏百禾　易  行\n',
      [
        ...['丁玉禾', '万  千知', '卫国禾', '乐  平', '刘 於禾', '欧阳  知', '苏百禾', '易  行'].map(name => [
          name,
          '常务委员',
        ]),
      ],
    ],
    [
      '成　员：韦  东　黄日禾　谭玉知\n',
      [
        ['韦  东', '成员'],
        ['黄日禾', '成员'],
        ['谭玉知', '成员'],
      ],
    ],
    ['（图/文 王建禾）', [['王建禾', undefined]]],
  ])('%s', (text, expected) => {
    expect(people(text).map(({ text, title }) => [text, title])).toEqual(expected);
  });
  test('are told without the white space, and slice to the text with it', () => {
    const text = '市政协主席凡\u3000\u3000禾说，凡禾委员提交提案3件。';
    const found = people(text);
    expect(found.map(({ name }) => name)).toEqual(['凡禾', '凡禾']);
    for (const { start, end, text: own } of found) expect(text.slice(start, end)).toBe(own);
    expect(statistics(text).map(({ start, end }) => text.slice(start, end))).toEqual(['3件']);
  });
  test('white space between two names stays', () => {
    expect(texts(people('中共界（3名）：卜永禾　井向阳　芮小禾\n'))).toEqual(['卜永禾', '井向阳', '芮小禾']);
  });
});

test.each([
  [
    '省委、省政府领导同志马知禾、黄先禾出席',
    [
      ['马知禾', '省委、省政府领导同志'],
      ['黄先禾', '省委、省政府领导同志'],
    ],
  ],
  [
    '彭从禾、邹明知、徐顺禾委员分别发言',
    [
      ['彭从禾', '委员'],
      ['邹明知', '委员'],
      ['徐顺禾', '委员'],
    ],
  ],
  [
    '新当选的副主席包括：杜青禾、令知画、韩启禾。',
    [
      ['杜青禾', '副主席'],
      ['令知画', '副主席'],
      ['韩启禾', '副主席'],
    ],
  ],
  ['香港特别行政区首任行政长官董知禾', [['董知禾', '香港特别行政区首任行政长官']]],
  ['六年级学生段知禾说', [['段知禾', '六年级学生']]],
  ['（通讯员 后永禾）', [['后永禾', '通讯员']]],
  ['责编：李强强', [['李强强', '责编']]],
  ['那位奶奶叫缪成禾，78岁', [['缪成禾', undefined]]],
  ['对姚知禾等28名学生进行资助', [['姚知禾', undefined]]],
  [
    '采纳石绍禾、佘明知等委员的建议',
    [
      ['石绍禾', undefined],
      ['佘明知', undefined],
    ],
  ],
  [
    '俞知禾、廖建禾被评为先进个人',
    [
      ['俞知禾', undefined],
      ['廖建禾', undefined],
    ],
  ],
  [
    '副主席吉尔拉·衣沙木丁、孔知禾、阿不都热克甫·吐木尼牙孜、刘禾军出席',
    [
      ['吉尔拉·衣沙木丁', '副主席'],
      ['孔知禾', '副主席'],
      ['阿不都热克甫·吐木尼牙孜', '副主席'],
      ['刘禾军', '副主席'],
    ],
  ],
  [
    '总监票人邹禾、周知',
    [
      ['邹禾', '总监票人'],
      ['周知', '总监票人'],
    ],
  ],
  ['主席团常务主席陈禾会,', [['陈禾会', '主席团常务主席']]],
  ['秘书长任禾在主席台前排就座', [['任禾', '秘书长']]],
  [
    '（记者 李禾 张知芳报道）',
    [
      ['李禾', '记者'],
      ['张知芳', '记者'],
    ],
  ],
  ['促改革、调结构、惠民生、防风险、保稳定', []],
  ['挑夫、商户和物业都来了', []],
])('R18 R19 R20 R23 R35 who is named in %s, and with which title', (text, expected) => {
  expect(people(text).map(({ name, title }) => [name, title])).toEqual(expected);
});
