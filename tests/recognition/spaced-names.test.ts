import { describe, expect, test } from 'vitest';
import { people, statistics, texts } from './helpers.ts';

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
