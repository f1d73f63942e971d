import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../../shared/workbench/initiatives/definitions.ts';
import { initiativesOf } from '../../../shared/workbench/initiatives/initiatives.ts';
import { spreadOf } from '../../../shared/workbench/initiatives/spread.ts';
import { mention, pageRow, rowsOf } from '../rows-for-test.ts';

const PAGES = [
  pageRow('a', '2019-02-01', '530100'),
  pageRow('b', '2019-02-28T23:00:00Z', '532900'),
  pageRow('c', '2023-01-12', '530102'),
  pageRow('d', undefined, '440100'),
  pageRow('e', '2018-01-12'),
];
const named = (page: string, exact: string, attributes = {}, rest = {}) =>
  mention('initiative', page, exact, attributes, rest);
const of = (annotations: ReturnType<typeof mention>[], names = new Map<string, string>()) =>
  initiativesOf(rowsOf(PAGES, annotations), names);

describe('initiativesOf', () => {
  it('J6 takes what is spelled alike for one, whatever the marks, the widths and the blanks', () => {
    const found = of([named('a', '凝心·聚力'), named('b', '凝心 聚力'), named('c', '凝心・聚力')]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ name: '凝心·聚力', aliases: [], pages: 3 });
  });

  it('J6 takes a name with its classifying noun for the name, and calls it by what pages call it most', () => {
    const found = of([
      named('a', '3815', { full: '3815战略发展目标' }),
      named('b', '3815'),
      named('c', '3815战略发展目标'),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ name: '3815', aliases: ['3815战略发展目标'] });
  });

  it("J6 follows the workspace's canonical names", () => {
    const words = new Map([['院坝议事', '院坝协商']]);
    const found = of([named('a', '院坝议事'), named('b', '院坝议事'), named('c', '院坝协商')], words);
    expect(found).toMatchObject([{ name: '院坝协商', aliases: ['院坝议事'] }]);
  });

  it('J6 tells where it was mentioned first by the days of pages, and passes over what was rejected', () => {
    const [one] = of([
      named('c', '清风議事'),
      named('d', '清风议事'),
      named('a', '清风议事'),
      named('e', '清风议事', {}, { status: 'rejected' }),
    ]);
    expect(one).toMatchObject({ first: '2019-02-01', last: '2023-01-12', places: 3 });
    expect(one?.mentions.map(({ page }) => page)).toEqual(['a', 'c', 'd']);
  });

  it('J6 links to one by any of its names', () => {
    const [one, two] = of([named('a', '清风议事'), named('a', '清风议事'), named('b', '数字议政')]);
    expect([one?.id, two?.id]).toEqual(['清风议事', '数字议政']);
  });
});

describe('spreadOf', () => {
  it('J7 counts the mentions of each month and place, places by the day on which they came to it', () => {
    const rows = rowsOf(PAGES, []);
    const [one] = of([
      named('a', '清风议事'),
      named('a', '清风议事'),
      named('b', '清风议事'),
      named('c', '清风议事'),
      named('d', '清风议事'),
      named('e', '清风议事'),
    ]);
    const spread = spreadOf(rows.pages, one!);
    expect(spread.places).toEqual([
      { name: '', first: '2018-01-12', last: '2018-01-12', mentions: 1, pages: 1 },
      { code: '530100', name: '昆明市', first: '2019-02-01', last: '2019-02-01', mentions: 2, pages: 1 },
      {
        code: '532900',
        name: '大理白族自治州',
        first: '2019-03-01',
        last: '2019-03-01',
        mentions: 1,
        pages: 1,
      },
      { code: '530102', name: '五华区', first: '2023-01-12', last: '2023-01-12', mentions: 1, pages: 1 },
      { code: '440100', name: '广州市', mentions: 1, pages: 1 },
    ]);
    expect(spread.months).toEqual([
      { month: '2018-01', place: '', mentions: 1 },
      { month: '2019-02', place: '530100', mentions: 2 },
      { month: '2019-03', place: '532900', mentions: 1 },
      { month: '2023-01', place: '530102', mentions: 1 },
    ]);
  });
});

describe('definitionsOf', () => {
  it('J7 gives each definition once, with all pages that give it, the earliest first', () => {
    const rows = rowsOf(PAGES, []);
    const [one] = of([
      named('c', '清风议事', { definition: '一月一次的议事。' }),
      named('a', '清风议事', { definition: '一月一次 的议事' }),
      named('b', '清风议事', { definition: '村里的议事' }),
      named('b', '清风议事'),
    ]);
    expect(definitionsOf(rows.pages, one!)).toMatchObject([
      { text: '一月一次 的议事', by: [{ page: 'a', site: '青河政协网', day: '2019-02-01' }, { page: 'c' }] },
      { text: '村里的议事', by: [{ page: 'b' }] },
    ]);
  });
});
