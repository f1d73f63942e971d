import { expect, test } from 'vitest';
import type { Lexicon } from '../../shared/recognition/mention.ts';
import { recognise } from '../../shared/recognition/recognise.ts';

const LEXICON: Lexicon = [
  { kind: 'initiative', form: '泉边夜话', canonical: '泉边夜话协商品牌', definition: '夜间协商' },
  { kind: 'person', form: '阿木' },
  { kind: 'initiative', form: '书香政协', rejected: true },
];

test('R30 a confirmed form is found with its canonical name and definition', () => {
  const [found] = recognise('昨晚的泉边夜话很热闹', LEXICON);
  expect(found).toMatchObject({
    kind: 'initiative',
    text: '泉边夜话',
    full: '泉边夜话协商品牌',
    definition: '夜间协商',
    rule: 'lexicon',
  });
});

test('R30 a rejected form is not suggested', () => {
  expect(recognise('开展“书香政协”活动')).toHaveLength(1);
  expect(recognise('开展“书香政协”活动', LEXICON)).toEqual([]);
});

test('R30 what the rules read around a confirmed name stays', () => {
  const [found] = recognise('副主席周明远出席', [{ kind: 'person', form: '周明远' }]);
  expect(found).toMatchObject({ name: '周明远', title: '副主席' });
});

test('R30 overlapping forms give the longest', () => {
  const lexicon: Lexicon = ['泉边', '泉边夜话', '夜话会'].map(form => ({ kind: 'initiative', form }));
  expect(recognise('去泉边夜话会', lexicon).map(m => m.text)).toEqual(['泉边夜话']);
});

test('R30 R36 a person is found and rejected however a page sets the name apart', () => {
  const apart: Lexicon = [{ kind: 'person', form: '阿  木' }];
  expect(recognise('昨晚阿木来了', apart).map(m => m.text)).toEqual(['阿木']);
  const rejected: Lexicon = [{ kind: 'person', form: '周  禾', rejected: true }];
  expect(recognise('副主席周  禾出席', [])).toHaveLength(1);
  expect(recognise('副主席周  禾出席，副主席周禾讲话', rejected)).toEqual([]);
});
