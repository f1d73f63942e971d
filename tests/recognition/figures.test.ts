import { describe, expect, test } from 'vitest';
import { statistics, texts } from './helpers.ts';

type Row = readonly [
  text: string,
  span: string,
  value: number | readonly [number, number] | undefined,
  unit: string,
  approx?: string,
];

const check = (rows: readonly Row[]) =>
  test.each(rows.map(row => ({ row, name: `${row[0]} gives ${row[1]}` })))('$name', ({ row }) => {
    const [text, span, value, unit, approx = 'exact'] = row;
    const found = statistics(text);
    expect(texts(found)).toEqual([span]);
    const [figure] = found;
    if (Array.isArray(value))
      expect([figure!.min, figure!.max, figure!.value]).toEqual([...value, undefined]);
    else expect(figure!.value).toBe(value);
    expect([figure!.unit, figure!.approx]).toEqual([unit, approx]);
  });

describe('R2 Arabic numbers', () =>
  check([
    ['还有三方面不足', '三方面', 3, '方面'],
    ['签约9单，', '9单', 9, '单'],
    ['总动力312万千瓦', '312万千瓦', 3_120_000, '千瓦'],
    ['全长5千米', '5千米', 5, '千米'],
    ['赞成71票', '71票', 71, '票'],
    ['开行班列467列', '467列', 467, '列'],
    ['占37.8％', '37.8％', 37.8, '%'],
    ['走了20多里，', '20多里', 20, '里', 'over'],
    ['率从四成恢复到底', '四成', 40, '%'],
    ['30多把竹椅坐满了人', '30多把', 30, '把', 'over'],
    ['单日最高访问量1.8万次', '1.8万次', 18_000, '次'],
    ['工厂搬迁闲置近12年。', '近12年', 12, '年', 'about'],
    ['60岁及以上老年人', '60岁及以上', 60, '岁', 'over'],
    ['每周2次走访', '2次', 2, '次'],
    ['筹集资金6500余万元', '6500余万元', 65_000_000, '元', 'over'],
    ['办实事1.06万件', '1.06万件', 10_600, '件'],
    ['投资2.3亿元', '2.3亿元', 230_000_000, '元'],
    ['投资1213.22万元', '1213.22万元', 12_132_200, '元'],
    ['捐款1,100万元', '1,100万元', 11_000_000, '元'],
    ['投入1亿3000万元', '1亿3000万元', 130_000_000, '元'],
    ['收到提案442 件', '442 件', 442, '件'],
    ['协调资金4300\n多万元', '4300\n多万元', 43_000_000, '元', 'over'],
    ['全市人口665万', '665万', 6_650_000, ''],
    ['本年计划204.2亿元', '204.2亿元', 20_420_000_000, '元'],
  ]));

describe('R1 R2 full-width and Traditional writing', () =>
  check([
    ['共有６５００名委员', '６５００名', 6500, '名'],
    ['投入１，１００萬元', '１，１００萬元', 11_000_000, '元'],
    ['參加活動的有300餘人', '300餘人', 300, '人', 'over'],
    ['收到提案１８８５人（次）', '１８８５人（次）', 1885, '人次'],
  ]));

describe('R3 Chinese numerals', () =>
  check([
    ['人口占全省一半，', '一半', 0.5, ''],
    ['经过半个月运行', '半个月', 0.5, '个月'],
    ['资料堆了半米高', '半米', 0.5, '米'],
    ['吸引近百家企业参加', '近百家', 100, '家', 'about'],
    ['走访百家企业', '百家', 100, '家'],
    ['有近百年历史', '近百年', 100, '年', 'about'],
    ['总量二十万亿，', '二十万亿', 2e13, ''],
    ['向青年提出四点希望', '四点', 4, '点'],
    ['分享三點心得體會', '三點', 3, '點'],
    ['网络传播量超百万，', '超百万', 1_000_000, '', 'over'],
    ['来了一百八十名委员', '一百八十名', 180, '名'],
    ['惠及三万五千余人', '三万五千余人', 35_000, '人', 'over'],
    ['总额二十万亿元', '二十万亿元', 2e13, '元'],
    ['形成十二个方面的建议', '十二个', 12, '个'],
    ['动员三万政协委员投身其中', '三万', 30_000, ''],
    ['投资三点五亿元', '三点五亿元', 350_000_000, '元'],
    ['历时三年半', '三年半', 3.5, '年'],
    ['走访两个半月', '两个半月', 2.5, '个月'],
  ]));

describe('R4 open numbers', () =>
  check([
    ['提出十几条建议', '十几条', [11, 19], '条'],
    ['梳理三四十条意见', '三四十条', [30, 40], '条'],
    ['走访数十家企业', '数十家', [20, 99], '家'],
    ['筹集几十万元', '几十万元', [200_000, 990_000], '元'],
    ['来了七八百人', '七八百人', [700, 800], '人'],
  ]));

describe('R5 shares and multiples', () =>
  check([
    ['约1/3的委员', '约1/3', 0.3333, '分之', 'about'],
    ['占32.1%', '32.1%', 32.1, '%'],
    ['占百分之三十二点一', '百分之三十二点一', 32.1, '%'],
    ['占总数近三分之一', '近三分之一', 0.3333, '分之', 'about'],
    ['网办率提高到九成五。', '九成五', 95, '%'],
    ['转化率仅为一成八。', '一成八', 18, '%'],
    ['其中近七成当场答复', '近七成', 70, '%', 'about'],
    ['收缴率从不足四成升到底，', '四成', 40, '%', 'under'],
    ['近半数是低产林', '近半数', 0.5, '', 'about'],
    ['半数以上的委员', '半数以上', 0.5, '', 'over'],
    ['采纳率达九成以上', '九成以上', 90, '%', 'over'],
    ['约三成半的委员', '约三成半', 35, '%', 'about'],
    ['上升3.2个百分点', '3.2个百分点', 3.2, '个百分点'],
    ['收入翻了两番', '翻了两番', 4, '倍'],
    ['死亡率为2.5‰', '2.5‰', 2.5, '‰'],
  ]));

describe('R6 ranges', () =>
  check([
    ['发展0-3岁托育服务', '0-3岁', [0, 3], '岁'],
    ['每组4至6个委员', '4至6个', [4, 6], '个'],
    ['补助3-5亿元', '3-5亿元', [3e8, 5e8], '元'],
    ['补助3万至5万元', '3万至5万元', [30_000, 50_000], '元'],
    ['提高10%至20%', '10%至20%', [10, 20], '%'],
    ['任期三到五年', '三到五年', [3, 5], '年'],
  ]));

describe('R7 approximators', () =>
  check([
    ['价值约72万元', '约72万元', 720_000, '元', 'about'],
    ['有上万人参加', '上万人', 10_000, '人', 'over'],
    ['两千余人受益', '两千余人', 2000, '人', 'over'],
    ['达到了100万+', '100万+', 1_000_000, '', 'over'],
    ['占比超过80%', '80%', 80, '%', 'over'],
    ['写“福”字300余张', '300余张', 300, '张', 'over'],
    ['占比不足10%', '10%', 10, '%', 'under'],
    ['邀请60岁以上老人', '60岁以上', 60, '岁', 'over'],
    ['来了100人左右', '100人左右', 100, '人', 'about'],
    ['预约3次', '3次', 3, '次'],
    ['每年不少于2场', '2场', 2, '场', 'over'],
  ]));

test('R2 a number that a line’s end cuts is read whole', () => {
  expect(statistics('全年共收到各界意见建议51\n7个。').map(m => [m.text, m.value])).toEqual([
    ['51\n7个', 517],
  ]);
  expect(statistics('第三届青河论坛的议程草案2023\n15个问题').map(m => m.value)).toEqual([15]);
  expect(statistics('一、回顾2\n15个问题').map(m => m.value)).toEqual([15]);
});

test.each([
  ['编印文史资料3辑', '3辑', '辑'],
  ['拍摄10集电视片', '10集', '集'],
  ['选登诗词30首', '30首', '首'],
  ['122项（条）成果得到转化', '122项（条）', '项条'],
  ['惠及数十万群众', '数十万', ''],
  ['超过六成为研究生学历', '六成', '%'],
])('R8 %s', (text, span, unit) => {
  expect(statistics(text).map(m => [m.text, m.unit])).toEqual([[span, unit]]);
});

test('R1 characters that are not seen are not read', () => {
  const text = '全年\u200b开展2\u00ad6场\u00ad次协商';
  const [figure] = statistics(text);
  expect(figure).toMatchObject({ text: '2\u00ad6场\u00ad次', value: 26, unit: '场次' });
  expect(text.slice(figure!.start, figure!.end)).toBe(figure!.text);
});

test('R8 a unit is given as written', () => {
  expect(statistics('共收到提案90個').map(m => m.unit)).toEqual(['個']);
});

test('R7 半年有余 is over half a year', () => {
  expect(statistics('空缺也已半年有余').map(m => [m.text, m.value, m.approx])).toEqual([
    ['半年有余', 0.5, 'over'],
  ]);
});

describe('R8 units', () =>
  check([
    ['批示50多件(次)', '50多件(次)', 50, '件次', 'over'],
    ['每年补贴20元/亩', '20元/亩', 20, '元/亩'],
    ['浓度为35微克/立方米', '35微克/立方米', 35, '微克/立方米'],
    ['人均3.2平方米', '3.2平方米', 3.2, '平方米'],
    ['出口30.5亿美元', '30.5亿美元', 3.05e9, '美元'],
    ['平均气温15℃', '15℃', 15, '℃'],
  ]));

test('R8 two figures with nothing between them are two', () => {
  expect(texts(statistics('提出5方面16条建议'))).toEqual(['5方面', '16条']);
});

test('R5 a ratio has no value', () => {
  const [ratio] = statistics('委员与群众的比例为1:3');
  expect(ratio).toMatchObject({ text: '1:3', unit: '' });
  expect(ratio!.value).toBeUndefined();
});

test('R8 places counted by their rank in a row', () => {
  const found = statistics('分赴3省11市调研，深入2县6乡镇。');
  expect(found.map(({ text, unit }) => [text, unit])).toEqual([
    ['3省', '省'],
    ['11市', '市'],
    ['2县', '县'],
    ['6乡镇', '乡镇'],
  ]);
  expect(statistics('三省吾身，两市联动，川渝5市')).toEqual([]);
});
