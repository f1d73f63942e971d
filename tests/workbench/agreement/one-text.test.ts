import { expect, it } from 'vitest';
import { inOneText } from '../../../shared/workbench/agreement/one-text.ts';

const at = (start: number, exact: string, text?: string) => ({
  ...{ start, end: start + exact.length, exact },
  ...(text !== undefined && { text }),
});
const starts = (all: ReturnType<typeof at>[]) => inOneText(all).map(({ start }) => start);

it('moves places of an older text by what the words about them moved by', () => {
  const newest = [at(100, '收到提案442件'), at(300, '院坝协商'), at(320, '张三')];
  const older = [at(40, '收到提案442件', 'old'), at(60, '28件', 'old'), at(240, '院坝协商', 'old')];
  const after = [...older, at(252, '立案', 'old')];
  expect(starts([...newest, ...after])).toEqual([100, 300, 320, 100, 120, 300, 312]);
});

it('keeps the same words apart by their order', () => {
  const newest = [at(10, '9件'), at(50, '提案'), at(90, '9件')];
  expect(starts([...newest, at(0, '9件', 'old'), at(40, '提案', 'old'), at(80, '9件', 'old')])).toEqual([
    ...[10, 50, 90],
    ...[10, 50, 90],
  ]);
});

it('leaves places where nothing tells of a move, and those of one text', () => {
  expect(starts([at(5, '甲'), at(9, '乙', 'old')])).toEqual([5, 9]);
  const one = [at(9, '乙', 'old'), at(5, '甲', 'old')];
  expect(inOneText(one)).toEqual(one);
});
