import { describe, expect, test } from 'vitest';
import { initiatives, texts } from './helpers.ts';

describe('R25 quoted names', () => {
  test.each([
    ['编制“十四五”规划', '十四五', '十四五规划'],
    ['省委“3815”战略发展目标', '3815', '3815战略发展目标'],
    ['开展“书香政协”活动', '书香政协', '书香政协活动'],
    ['构建“1+1+12+N”工作平台', '1+1+12+N', '1+1+12+N工作平台'],
    ['做好“六稳”工作', '六稳', '六稳工作'],
    ['成立“凝心·聚力”党建联盟', '凝心·聚力', '凝心·聚力党建联盟'],
    ['打造“泉边议事”品牌', '泉边议事', '泉边议事品牌'],
    [
      '按照“学思想、强党性、重实践、建新功”总要求',
      '学思想、强党性、重实践、建新功',
      '学思想、强党性、重实践、建新功总要求',
    ],
    ['走进“板凳夜话”协商平台', '板凳夜话', '板凳夜话协商平台'],
    ['“板凳夜话”品牌走进社区', '板凳夜话', '板凳夜话品牌'],
    ['推广“‘禾’您商‘量’”基层协商品牌', '‘禾’您商‘量’', '禾您商量基层协商品牌'],
    ['擦亮“请您说·村口议事堂”品牌', '请您说·村口议事堂', '请您说·村口议事堂品牌'],
    ['加入“走在春天的田野上”读书群', '走在春天的田野上', '走在春天的田野上读书群'],
    ['开展“共读一本好书”委员读书活动', '共读一本好书', '共读一本好书委员读书活动'],
    ['增强“四个意识”', '四个意识', undefined],
    ['开展「書香政協」活動', '書香政協', '書香政協活動'],
  ])('%s', (text, name, full) => {
    const found = initiatives(text);
    expect(texts(found)).toEqual([name]);
    expect(found[0]!.full).toBe(full);
  });
  test.each([
    ['牵头组建了“马背服务队”', '马背服务队'],
    ['柳溪街的“扁担茶座”，主角是挑夫', '扁担茶座'],
    ['受理“微建议”逾2000条', '微建议'],
    ['试点“AI＋提案”辅助查重', 'AI＋提案'],
    ['“访民聚”驻村工作队', '访民聚'],
    ['设立了公益机构“星河南天”', '星河南天'],
    ['继续办好“有事来说”电视栏目', '有事来说'],
    ['实行“红橙蓝”三色管理', '红橙蓝'],
    ['“民生微愿望”征集平台', '民生微愿望'],
    ['建设“415X”先进制造业集群', '415X'],
    ['聚焦接诉即办“每季一评”和营商环境', '每季一评'],
    ['以“学干比严”为总抓手', '学干比严'],
    ['擦亮“善读书”的履职品牌', '善读书'],
    ['首场“委员通道”采访', '委员通道'],
    ['“一键办”：指由专班办理的服务。', '一键办'],
    ['市侨联“同心小筑”联系点', '同心小筑'],
    ['开展“微议事、微监督、微服务、微建议”等活动', '微议事、微监督、微服务、微建议'],
    ['創設「興業興村、強區強民」嶄新局面', '興業興村、強區強民'],
  ])('%s', (text, name) => {
    expect(texts(initiatives(text))).toEqual([name]);
  });
  test('a question is no name, nor is the plain verb of one', () => {
    expect(texts(initiatives('明确“谁来议事”“怎么议事”的问题'))).toEqual([]);
    expect(texts(initiatives('打造“协商在基层”品牌，让政协协商在基层落地'))).toEqual(['协商在基层']);
  });
  test('a doubtful name beside a sure one is found too', () => {
    expect(texts(initiatives('开展“战疫情促发展”“实建言破难题”等活动'))).toEqual([
      '战疫情促发展',
      '实建言破难题',
    ]);
  });
  test('a noun behind a row of quotes classifies them all', () => {
    expect(texts(initiatives('打造“有话来说”与“好话好说”品牌'))).toEqual(['有话来说', '好话好说']);
    expect(texts(initiatives('推行“党派+提案”“党派+走访慰问”等履职模式'))).toEqual([
      '党派+提案',
      '党派+走访慰问',
    ]);
  });
  test('a name inside a longer quoted name is a part of it', () => {
    expect(texts(initiatives('打造“议事驿站”品牌。首家“政协委员议事驿站”揭牌。'))).toEqual([
      '议事驿站',
      '政协委员议事驿站',
    ]);
  });
  test('names in a row are each found', () => {
    expect(texts(initiatives('利用“掌上政协”“委员讲堂”等平台'))).toEqual(['掌上政协', '委员讲堂']);
  });
  test('names set one behind the other bear each other out', () => {
    expect(texts(initiatives('会上，区政协为“侨愿将来”“邻里汇”“乐议坊”等驿站授牌。'))).toEqual([
      '侨愿将来',
      '邻里汇',
      '乐议坊',
    ]);
  });
  test('a name inside quoted speech is found', () => {
    expect(texts(initiatives('他说：“要围绕‘六个春城’建设任务，为全市发展作出贡献。”'))).toEqual([
      '六个春城',
    ]);
  });
});

test.each([
  '他说：“我们要把这件事办好。”',
  '围绕“优化营商环境，促进民营经济发展”开展协商',
  '从“做了什么”向“做出什么效果”转变',
  '站在“一线”，借助“外力”',
  '成为群众的“好帮手”',
  '“小区停车怎么办？”',
  '传播量达“100万+”',
  '解决“停车难”“如厕难”等突出问题',
])('R26 no initiative in %s', text => {
  expect(texts(initiatives(text))).toEqual([]);
});

test.each([
  ['探索开展协商在基层工作', ['协商在基层']],
  ['落实河长制和林长制', ['河长制', '林长制']],
  ['推进扫黑除恶专项斗争', ['扫黑除恶']],
  ['举办“委员面对面”活动，委员面对面进社区', ['委员面对面', '委员面对面']],
  ['发挥政协协商在基层社会治理中的作用', []],
] as const)('R27 names without quotes in %s', (text, names) => {
  expect(texts(initiatives(text))).toEqual([...names]);
});

describe('R28 definitions', () => {
  const GLOSSARY = '落实“六保”任务。\n\n名 词 解 释\n\n1．“六保”：指保居民就业、保基本民生等六项任务。\n';
  test('a glossary defines the name wherever it stands', () => {
    const found = initiatives(GLOSSARY);
    expect(texts(found)).toEqual(['六保', '六保']);
    for (const m of found) expect(m.definition).toBe('指保居民就业、保基本民生等六项任务。');
  });
  test('an apposition defines the name before it', () => {
    const [found] = initiatives('“四个一”是指一张图、一本账、一支队伍、一套制度。');
    expect(found!.definition).toBe('一张图、一本账、一支队伍、一套制度');
  });
});

test('R25 a name that ends like a paper is one where a noun classifies it or the page repeats it', () => {
  const text = '市政协创新“百姓提案”工作机制。收集“百姓提案”280件，一件“百姓提案”就这样办成。';
  expect(texts(initiatives(text))).toEqual(['百姓提案', '百姓提案', '百姓提案']);
});

test('R26 a quote in a quote of the same marks ends where it ends', () => {
  expect(texts(initiatives('打造“皂福（谐音“造福”）议事平台”。“协商氛围浓'))).not.toContain('）议事平台');
});

test('R26 a theme of a talk in a headline is no initiative', () => {
  expect(initiatives('围绕“发展银发经济”协商议政\n\n发展银发经济正当其时。')).toEqual([]);
});

test.each([
  ['开通省融资信用服务平台“河易贷”，服务企业', '河易贷'],
  ['主席说，“侨聚河东”是各级侨联共同搭建的品牌平台', '侨聚河东'],
  ['依托“清河话坊”开展协商议事20场', '清河话坊'],
  ['加速“无废乡村”进程', '无废乡村'],
  ['参观政协网“河东区民情联系点”等阵地', '河东区民情联系点'],
])('R25 R26 the name in %s', (text, name) => {
  expect(texts(initiatives(text))).toEqual([name]);
});

test.each([
  ['有录必审制度建立，“委员手机快讯快报”微信平台全天收稿', '委员手机快讯快报'],
  ['园里的“河口书斋”对市民开放', '河口书斋'],
  ['全国政协推出平台（以下简称“委员议事平台”），委员纷纷试用', '委员议事平台'],
  ['组织“我为‘十五五’献一策”活动', '我为‘十五五’献一策'],
  [
    '深化“两级政协联动、千名委员同行、助推‘五水共治’”专项集体民主监督',
    '两级政协联动、千名委员同行、助推‘五水共治’',
  ],
])('R21 a coined name in %s', (text, name) => {
  expect(texts(initiatives(text))).toEqual([name]);
});

test.each(['答复“走过场”的被扣分', '“滴——”清晨的车出发了', '发言“凑人头”时有发生'])(
  'R22 no coined name in %s',
  text => {
    expect(initiatives(text)).toEqual([]);
  },
);
