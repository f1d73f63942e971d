import { expect, test } from 'vitest';
import { named, people } from './helpers.ts';

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
    '副主席艾山江·吐尔逊、孔知禾、阿依古丽·买买提、刘禾军出席',
    [
      ['艾山江·吐尔逊', '副主席'],
      ['孔知禾', '副主席'],
      ['阿依古丽·买买提', '副主席'],
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
  ['【人物名片】薄禾岗，土家族，48岁', [['薄禾岗', undefined]]],
  ['任命名单\n畅禾林为市政协提案委员会主任（赞成71票）；', [['畅禾林', undefined]]],
  ['妻子鄢 禾回忆', [['鄢禾', '妻子']]],
  ['教育界的古丽·买买提，今年61岁', [['古丽·买买提', undefined]]],
  ['促改革、调结构、惠民生、防风险、保稳定', []],
  ['挑夫、商户和物业都来了', []],
])('R18 R19 R20 R23 R35 who is named in %s, and with which title', (text, expected) => {
  expect(people(text).map(({ name, title }) => [name, title])).toEqual(expected);
});

test('R17 the village of a town is not the head of it', () => {
  expect(people('青河镇长乐村的路通了。')).toEqual([]);
  expect(named('青河镇长乐知禾介绍。')).toEqual([['乐知禾', '青河镇长']]);
});

test('R17 what one is head of, behind the verb, is no name', () => {
  expect(people('任农机局长五年间，机收水平提高了。')).toEqual([]);
});

test('R17 a name whose characters are set apart stands in a list, whatever its surname', () => {
  const text = '市政协副主席麻知东、隋禾岐、由  岚、卜庆禾在主席台前排就座。';
  expect(people(text).map(p => p.name)).toEqual(['麻知东', '隋禾岐', '由岚', '卜庆禾']);
});

test('R17 a name with a dot ends before the verb and begins behind the particle', () => {
  expect(people('他同贫困户阿不都·吾守尔结了亲戚。').map(p => p.name)).toEqual(['阿不都·吾守尔']);
  expect(people('教育界的古丽米热·肉孜江，退休了。').map(p => p.name)).toEqual(['古丽米热·肉孜江']);
});

test('R17 an age and what one is called show a name', () => {
  expect(people('来的是年轻人，王知禾28岁，刚返乡。').map(p => p.name)).toEqual(['王知禾']);
  expect(people('他帮助过一个叫龚建禾的人。').map(p => p.name)).toEqual(['龚建禾']);
});

test('R17 a credit may be set off by a bar', () => {
  expect(people('作者 | 张知国  编辑 | 陈禾卓').map(p => p.name)).toEqual(['张知国', '陈禾卓']);
});

test('R17 a last character that is an adverb too belongs to the name where a preposition follows', () => {
  expect(named('市政协主席韩知太在报上撰文。')).toEqual([['韩知太', '市政协主席']]);
});

test.each([
  ['闭幕会由栗志禾主持。', ['栗志禾']],
  ['市政协委员隽春禾发言。', ['隽春禾']],
  ['市人大常委会主任原知利等应邀出席。', ['原知利']],
  ['出席的还有：老同志卢九禾、漆小知，驻市委员', ['卢九禾', '漆小知']],
  ['省委副书记桂林禾等省领导到会', ['桂林禾']],
  ['常委魏启让、委员虎翠禾等10名委员', ['魏启让', '虎翠禾']],
  ['会议同意揭小禾辞去委员职务', ['揭小禾']],
  ['协调部朱文禾部长代为接收', ['朱文禾']],
  ['（王知梦 陈禾静 记者 张知聪）', ['王知梦', '陈禾静', '张知聪']],
  ['北京3月4日电（某青报·某青网记者 秦知子）', ['秦知子']],
  ['在中央政府的英明领导下', []],
  ['会议开幕，林玉禾代表八届市政协常务委员会报告工作', ['林玉禾']],
  ['会场外景。张海禾　图', ['张海禾']],
  ['王知、李禾斌、何玉知、张海禾、胡增补选为常务委员', ['王知', '李禾斌', '何玉知', '张海禾', '胡增']],
  ['市政协原副主席到会，委员却说法律要落实', []],
])('R17 who is named in %s', (text, names) => {
  expect(people(text).map(p => p.name)).toEqual(names);
});
