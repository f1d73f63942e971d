import { describe, expect, test } from 'vitest';
import { statistics, texts } from './helpers.ts';

const none = (sentences: readonly string[]) =>
  test.each(sentences)('%s', sentence => {
    expect(texts(statistics(sentence))).toEqual([]);
  });

describe('R9 no figure in dates and times', () =>
  none([
    '2019年3月5日上午召开会议',
    '1968年8月—79年3月，在农场工作',
    '1987年8月—90年2月，任区长',
    '前10个月情况不错',
    '后两个月同比减少',
    '会议于9月16日至17日举行',
    '去年4至6月开展督察',
    '二〇一九年全面完成',
    '发布时间：2021-03-05 16:47:09',
    '完成2016—2020年的任务',
    '上世纪90年代的老城',
    '进入21世纪以来',
    '下午3点半开会',
  ]));

test.each(['推进三集中改革', '整改二次污染问题', '在三首府设点', '讨论三具体'])(
  'R13 no figure in %s',
  text => {
    expect(statistics(text)).toEqual([]);
  },
);

test('R12 no figure in the storey of an address', () => {
  expect(texts(statistics('地址：青河大道16号青龙大厦15层'))).toEqual([]);
});

describe('R10 no figure in ordinals and sessions', () =>
  none([
    '第三次会议通过决议',
    '学习十九届二中、三中、四中全会精神',
    '市政协十四届九次常委会议',
    '四次全会圆满完成',
    '贯彻省委十一届六次、七次、八次全会精神',
    '学习市委七届九次、十次、十一次全会精神',
    '传达七届九次、\n十次全会精神',
    '市委九次、十次和十一次全会',
    '市政协十二届十次和十一次常委会会议',
    '依照条例第三十二条办理',
    '获得全省第1名',
    '荣获二等奖',
    '出版文史资料第32辑',
    '位列前三名',
  ]));

describe('R11 no figure in names', () =>
  none([
    '“十四五”规划编制',
    '推动5G商用和AR应用',
    '构建“1+2+4+X”协商体系',
    '增强四个意识、坚定四个自信',
    '省委“3815”发展目标',
    '入选世界500强',
    'G20峰会在此召开',
    '国家4A级景区',
    '落实中央八项规定精神',
    '打好三大攻坚战',
  ]));

describe('R12 no figure in numbers that only identify', () =>
  none([
    '电话：0874-3120000',
    '邮编：650500',
    '某ICP备13000513号-1',
    '地址：春融街1号10号楼',
    '浏览次数：42190次',
    '新出网证(滇)字12号',
    '评论 0条评论 已有0人参与',
  ]));

describe('R13 no figure in words and places', () =>
  none([
    '提出一系列建议',
    '这是一个缩影',
    '统一思想，进一步深化',
    '十分重要',
    '来自五华、六盘水、三门峡和万象的客人',
    '服务惠及千家万户',
    '宣传到千家\n万户，',
    '百家争鸣',
    '千方百计解决四面八方群众的难题',
    '三农工作',
    '委员四处奔走',
    '海峡两岸',
  ]));

test('R10 R13 the same shapes count where they count', () => {
  expect(texts(statistics('全年召开四次全会，形成三份报告'))).toEqual(['四次', '三份']);
});

describe('R12 R13 no figure in words that a unit begins', () =>
  none(['有三成员单位', '浏览次数：421次', '第三把火', '围绕两把工作做实']));

test.each([
  '黎明村3组的院坝',
  '青河村六组村民',
  '山上的五倍子',
  '光绪廿二年',
  '迈入第八个十年',
  '十四届3次会议',
  '五成员到会',
])('R12 no figure in %s', text => {
  expect(statistics(text)).toEqual([]);
});
