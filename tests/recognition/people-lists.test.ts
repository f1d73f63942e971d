import { describe, expect, test } from 'vitest';
import { named, people, texts } from './helpers.ts';

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

test('R19 the list goes on behind a leader whom every page knows', () => {
  expect(named('主席团常务主席汪洋、张庆禾、刘奇知在主席台就座')).toEqual([
    ['汪洋', '主席团常务主席'],
    ['张庆禾', '主席团常务主席'],
    ['刘奇知', '主席团常务主席'],
  ]);
});

test('R19 two leaders whom every page knows stand in a list under a title', () => {
  expect(named('中共中央政治局常委李克强、汪洋、王知宁、韩正出席座谈会').map(p => p[0])).toEqual([
    '李克强',
    '汪洋',
    '王知宁',
    '韩正',
  ]);
});

test('R19 one named as an instance of several', () => {
  expect(named('如陈知禾等3名代表提出的建议。')).toEqual([['陈知禾', undefined]]);
  expect(
    named(
      '书记任组长负责全面工作，主席向会议报告工作，与群众相促进。如何建立委员履职档案。选举和决定任命国家机构组成人员，区长李政府，书记应勇于担当。',
    ),
  ).toEqual([]);
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

test('R19 who is given an office, keeps none or loses one, over commas and semicolons', () => {
  const text =
    '任命陈知于为副秘书长；增补付禾方、宁吉禾为委员；增补付禾方为经济委员会副主任，尚禾、柯禾平为教育委员会副主任；郭知禾不再担任副秘书长；关于撤销王知滨、韩禾第九届市政协委员资格的决定。';
  expect(named(text).map(([name]) => name)).toEqual([
    ...['陈知于', '付禾方', '宁吉禾', '付禾方', '尚禾', '柯禾平', '郭知禾', '王知滨', '韩禾'],
  ]);
});

test('R19 those on a list have the office of its heading, without what is done with them', () => {
  const text = '三、增补委员名单(按姓氏笔画为序)\n牛效禾  支丽知  毋国禾';
  expect(named(text)).toEqual(['牛效禾', '支丽知', '毋国禾'].map(name => [name, '委员']));
});

test('R19 as many names behind a label as its bracket says', () => {
  const text =
    '附：名单\n农牧（3名）：萨仁高娃（女，蒙古族）　柴进禾　娜日斯（女，达斡尔族）\n教育（2名）：隋丽禾（女）　吴金知\n';
  expect(people(text).map(p => p.name)).toEqual(['萨仁高娃', '柴进禾', '娜日斯', '隋丽禾', '吴金知']);
});
