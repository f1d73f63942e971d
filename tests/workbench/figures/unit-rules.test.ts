import { expect, test } from 'vitest';
import {
  BUILT_IN_UNITS,
  converted,
  isUnitRule,
  unitReader,
  unitRules,
} from '../../../shared/workbench/figures/unit-rules.ts';

const read = unitReader(unitRules([]));

test('K2 units of one kind are counted in one: 万元 and 亿元 in 元, 公顷 in 亩, 名 and 位 as 人', () => {
  expect(read('万元')).toEqual({ unit: '元', times: 1e4 });
  expect(read('亿元')).toEqual({ unit: '元', times: 1e8 });
  expect(read('万亿元')).toEqual({ unit: '元', times: 1e12 });
  expect(read('公顷')).toEqual({ unit: '亩', times: 15 });
  expect(read('hm²')).toEqual({ unit: '亩', times: 15 });
  expect(read('位')).toEqual({ unit: '人', times: 1 });
  expect(converted(7, read('斤').times)).toBe(3.5);
});

test('K2 件 and 件次 stay apart, and so does what no rule speaks of', () => {
  expect(read('件').unit).toBe('件');
  expect(read('件次').unit).toBe('件次');
  expect(read('人次').unit).toBe('人次');
  expect(read('万')).toEqual({ unit: '万', times: 1 });
  expect(read('')).toEqual({ unit: '', times: 1 });
});

test('K2 a rule is switched off, changed or added by what members say', () => {
  const off = unitReader(unitRules([{ ...BUILT_IN_UNITS.find(({ from }) => from === '名')!, on: false }]));
  expect(off('名').unit).toBe('名');
  expect(off('位').unit).toBe('人');
  const changed = unitReader(unitRules([{ from: '公顷', count: 100, is: 1, to: '平方公里', on: true }]));
  expect(changed('公顷')).toEqual({ unit: '平方公里', times: 0.01 });
  const added = unitReader(unitRules([{ from: '打', count: 1, is: 12, to: '个', on: true }]));
  expect(added('打')).toEqual({ unit: '个', times: 12 });
});

test('K2 rules that lead in a circle, or to nothing, do no harm', () => {
  const circle = unitReader(
    unitRules([
      { from: '甲', count: 1, is: 2, to: '乙', on: true },
      { from: '乙', count: 2, is: 1, to: '甲', on: true },
      { from: '丙', count: 0, is: 2, to: '丁', on: true },
      { from: '戊*', count: 1, is: 2, to: '己', on: true },
    ]),
  );
  expect(circle('甲')).toEqual({ unit: '甲', times: 1 });
  expect(circle('丙').unit).toBe('丙');
  expect(circle('戊戌').unit).toBe('戊戌');
  expect(isUnitRule({ from: '戊*', count: 1, is: 2, to: '己' })).toBe(false);
  expect(BUILT_IN_UNITS.filter(rule => !isUnitRule(rule))).toEqual([]);
});

test('K2 what is converted has no noise of the division behind it', () => {
  expect(converted(0.1, 3)).toBe(0.3);
  expect(converted(442, 1)).toBe(442);
});
