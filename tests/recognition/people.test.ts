import { describe, expect, test } from 'vitest';
import { people, texts } from './helpers.ts';

const named = (text: string) => people(text).map(p => [p.name, p.title]);

describe('R18 titles before a name', () => {
  test.each([
    ['青河市政协主席周明远率队调研', '周明远', '青河市政协主席'],
    ['市政协党组书记、主席杨皕在会上提出要求', '杨皕', '市政协党组书记、主席'],
    ['刚刚履新的县委书记郑和平来到现场', '郑和平', '县委书记'],
    ['“很方便。”柳荫社区负责人陈静介绍说', '陈静', '柳荫社区负责人'],
    ['青河网记者 张潇雨', '张潇雨', '青河网记者'],
    ['会议审议省政协主席张连珍所作的报告', '张连珍', '省政协主席'],
    ['省人大常委会主任黄龙云，', '黄龙云', '省人大常委会主任'],
    ['邀请省住房和城乡建设厅厅长周岚授课', '周岚', '省住房和城乡建设厅厅长'],
    ['中共青河省委常委、东山市委书记李文同出席', '李文同', '中共青河省委常委、东山市委书记'],
    ['省政协“有事来商量”工作组组长杨桂红表示', '杨桂红', '省政协“有事来商量”工作组组长'],
    ['由区政协副主席董林为代表们讲解', '董林', '区政协副主席'],
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
    expect(texts(people('省政协副主席陈剑、拜玉凤、策墨·单增、洛桑久美、庹勇出席会议。'))).toEqual([
      '陈剑',
      '拜玉凤',
      '策墨·单增',
      '洛桑久美',
      '庹勇',
    ]);
  });
  test('a list before the title', () => {
    expect(named('孙明远、吴斌委员提出的建议')).toEqual([
      ['孙明远', '委员'],
      ['吴斌', '委员'],
    ]);
  });
  test('a list without a title', () => {
    expect(texts(people('高恩培、秦光明、仇和等出席。'))).toEqual(['高恩培', '秦光明', '仇和']);
  });
});

describe('R20 bylines, captions, rosters, speakers', () => {
  test.each([
    ['（记者 李映青 郭安菲）会议召开', ['李映青', '郭安菲']],
    ['本网讯(张圆 通讯员 胡婷婷)昨日', ['张圆', '胡婷婷']],
    ['责任编辑：赵霁', ['赵霁']],
    ['会场合影。 李嘉娴 摄\n', ['李嘉娴']],
    ['提出了要求。（冉洵）\n', ['冉洵']],
    ['（记者 施琦/文 孙凛/图）', ['施琦', '孙凛']],
    ['\n文 吕金平 李茜\n', ['吕金平', '李茜']],
    ['市政协主席杨皕(右四)率队调研', ['杨皕']],
    ['常务委员：\n万　彤　周明远　凡　群　欧阳修文\n', ['万　彤', '周明远', '凡　群', '欧阳修文']],
    ['在第五次会议上\n\n凡  群\n\n各位委员：', ['凡  群']],
  ])('%s', (text, names) => {
    expect(texts(people(text))).toEqual(names);
  });
  test('a roster takes its heading as the title, a spaced name loses its spaces', () => {
    expect(named('常务委员：\n万　彤　周明远　凡　群\n')[0]).toEqual(['万彤', '常务委员']);
  });
});

describe('R21 what stands behind a name', () => {
  test.each([
    ['会后，万彤委员还特别提到此事', '万彤', '委员'],
    ['习近平总书记考察云南', '习近平', '总书记'],
    ['会议选举杨新力为省政协副主席', '杨新力', undefined],
    ['以习近平同志为核心', '习近平', undefined],
    ['“大家都同意。”李汉秋说。', '李汉秋', undefined],
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

test('R22 a surname with an office belongs to the person of that surname', () => {
  const [full, bare] = people('县政协主席周明远主持会议。最后，周主席作了总结。');
  expect([bare!.text, bare!.title, bare!.entity]).toEqual(['周', '主席', full!.entity]);
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
])('R23 no person in %s', text => {
  expect(texts(people(text))).toEqual([]);
});

describe('R24 rare names', () => {
  test.each([
    ['副主席和丽川（右一）带队', '和丽川'],
    ['县政协副主席拉玛·兴高说', '拉玛·兴高'],
    ['省政协委员欧阳明出席', '欧阳明'],
    ['工程师张𬭎在会上发言', '张𬭎'],
    ['全國政協委員劉結一表示', '劉結一'],
    ['政协委员买买提·艾力说', '买买提·艾力'],
  ])('%s', (text, name) => {
    expect(texts(people(text))).toEqual([name]);
  });
});
