import { describe, expect, it } from 'vitest';
import { familiesOf, relativesOf } from '../../../shared/workbench/initiatives/families.ts';
import { initiativesOf } from '../../../shared/workbench/initiatives/initiatives.ts';
import { mention, pageRow, rowsOf } from '../rows-for-test.ts';

const PAGES = [pageRow('a', '2019-02-01', '530100'), pageRow('b', '2020-02-01', '530100')];
const of = (...names: (string | [string, string])[]) =>
  initiativesOf(
    rowsOf(
      PAGES,
      names.map(name =>
        typeof name === 'string'
          ? mention('initiative', 'a', name)
          : mention('initiative', 'b', name[0], { definition: name[1] }),
      ),
    ),
    new Map(),
  );
const named = (...names: Parameters<typeof of>) =>
  familiesOf(of(...names)).map(
    ({ core, members }) =>
      `${core}: ${members
        .map(({ name }) => name)
        .sort()
        .join(' ')}`,
  );

describe('familiesOf', () => {
  it('J8 puts names together that begin or end with one word', () => {
    expect(named('院坝协商', '协商在基层', '远程协商', '林长制')).toEqual([
      '协商: 协商在基层 远程协商 院坝协商',
    ]);
    expect(named('河长制', '林长制', '路长制')).toEqual(['长制: 林长制 河长制 路长制']);
  });

  it('J8 takes the longest that all of them share', () => {
    expect(named('书香政协', '书香政协·云上读书')).toEqual(['书香政协: 书香政协 书香政协·云上读书']);
  });

  it('J8 finds a name inside another', () => {
    expect(named('数字政协', '建设数字政协先行区')).toEqual(['数字政协: 建设数字政协先行区 数字政协']);
  });

  it('J8 sees no family in numbers, nor in nouns that any name may end with', () => {
    expect(named('四个意识', '四个自信')).toEqual([]);
    expect(named('清风行动', '惠民行动', '安居工程', '暖心工程')).toEqual([]);
    expect(named('十四五', '十三五')).toEqual([]);
  });
});

describe('relativesOf', () => {
  it('J8 lists the family of one by what they share, then whom definitions name, then who stands on the same pages', () => {
    const all = of('院坝协商', ['清风议事', '院坝协商的前身'], '协商在基层', '林长制');
    const one = all.find(({ name }) => name === '院坝协商');
    expect(relativesOf(all, one!)).toMatchObject([
      { name: '协商在基层', core: '协商', together: 1 },
      { name: '清风议事', namesIt: true, together: 0 },
    ]);
  });
});
