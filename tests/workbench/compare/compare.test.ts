import { describe, expect, it } from 'vitest';
import { type ComparedFigure, compareFigures } from '../../../shared/workbench/compare/figures.ts';
import { compareNames, namedIn } from '../../../shared/workbench/compare/names.ts';
import { sidesOf, yearsOf } from '../../../shared/workbench/compare/sides.ts';
import type { PageRow } from '../../../shared/workbench/row.ts';
import { row } from '../agreement/judgements.ts';

interface Given extends Partial<Omit<ComparedFigure, 'amount' | 'period'>> {
  value?: number;
  range?: [number, number];
  period?: string;
}

const day = (text: string) => Date.parse(text) / 86_400_000;

function figure({ value, range, period, ...more }: Given): ComparedFigure {
  const [low, high] = range ?? [value ?? 0, value ?? 0];
  return {
    ...{ annotation: row('a'), subject: '提案', act: '收到', unit: '件' },
    amount: { ...(range ? { min: low, max: high } : { value: low }), approx: 'exact', low, high },
    ...(period !== undefined && {
      period: { from: day(`${period}-01-01`), to: day(`${period}-12-31`), key: period },
    }),
    ...more,
  };
}

function compare(left: Given[], right: Given[], byPlace = false) {
  const all = compareFigures(left.map(figure), right.map(figure), () => 'year', byPlace);
  const value = ({ figure: { amount } }: { figure: ComparedFigure }) =>
    amount.value ?? `${amount.min}–${amount.max}`;
  return {
    moved: all.moved.map(({ left: l, right: r, difference, percent }) => [
      value(l),
      value(r),
      difference,
      percent,
    ]),
    several: all.several.map(pair => [pair.left.map(value), pair.right.map(value)]),
    same: all.same.map(({ left: l }) => value(l)),
    added: all.added.map(value),
    dropped: all.dropped.map(value),
  };
}
const nothing = { moved: [], several: [], same: [], added: [], dropped: [] };

describe('figures of two sides', () => {
  it('U7 moved where one thing has another amount, by how much and by what part', () => {
    expect(compare([{ value: 400 }], [{ value: 442 }])).toEqual({
      ...nothing,
      moved: [[400, 442, 42, 10.5]],
    });
    expect(compare([{ value: 32.1, unit: '%' }], [{ value: 33.2, unit: '%' }]).moved).toEqual([
      [32.1, 33.2, 1.1, undefined],
    ]);
    expect(compare([{ value: 0 }], [{ value: 3 }]).moved).toEqual([[0, 3, 3, undefined]]);
  });

  it('are of one thing where subject, act, unit and place are the same', () => {
    const [kunming, qujing] = [
      { code: '530100', name: '昆明市' },
      { code: '530300', name: '曲靖市' },
    ];
    const left = [{ value: 1 }, { value: 2, act: '立案' }, { value: 3, place: kunming }];
    const right = [
      { value: 4, subject: '建议' },
      { value: 5, unit: '条' },
      { value: 6, place: qujing },
    ];
    expect(compare(left, right, true)).toEqual({ ...nothing, dropped: [1, 2, 3], added: [4, 5, 6] });
    expect(compare([{ value: 3, place: kunming }], [{ value: 6, place: qujing }]).moved).toHaveLength(1);
  });

  it('are compared latest with latest where they name their time', () => {
    const left = [
      { value: 480, period: '2021' },
      { value: 500, period: '2022' },
    ];
    expect(
      compare(left.slice(1), [
        { value: 520, period: '2023' },
        { value: 500, period: '2022' },
      ]),
    ).toEqual({
      ...nothing,
      moved: [[500, 520, 20, 4]],
    });
    expect(compare(left, [{ value: 500, period: '2022' }])).toEqual({
      ...nothing,
      same: [500],
      dropped: [480],
    });
  });

  it('without a time are put aside where they are the same, and told together where it cannot be known which is which', () => {
    expect(compare([{ value: 9 }, { value: 28 }], [{ value: 28 }, { value: 12 }])).toEqual({
      ...nothing,
      moved: [[9, 12, 3, (100 * 3) / 9]],
      same: [28],
    });
    expect(compare([{ value: 1 }, { value: 2 }], [{ value: 3 }]).several).toEqual([[[1, 2], [3]]]);
    expect(compare([{ range: [10, 20] }], [{ value: 30 }]).several).toEqual([[['10–20'], [30]]]);
  });

  it('are counted once where a side tells them twice', () => {
    expect(compare([{ value: 9 }, { value: 9 }], [{ value: 9 }])).toEqual({ ...nothing, same: [9] });
  });
});

describe('names of two sides', () => {
  const person = (id: string, name: string, title?: string) =>
    row(id, { kind: 'person', exact: name, attributes: { name, ...(title !== undefined && { title }) } });

  it('come, go, and get other titles', () => {
    const left = [
      person('1', '施望舒', '副主席'),
      person('2', '柏临川', '主席'),
      person('3', '温如许', '委员'),
    ];
    const right = [
      ...[person('4', '施望舒', '主席'), person('5', '温如许'), person('6', '凌若谷'), person('7', '凌若谷')],
      row('8', { kind: 'document', exact: '《章程》' }),
    ];
    const changes = compareNames(namedIn(left, 'person'), namedIn(right, 'person'));
    expect(changes.added.map(({ name, count }) => [name, count])).toEqual([['凌若谷', 2]]);
    expect(changes.dropped.map(({ name }) => name)).toEqual(['柏临川']);
    expect(changes.titled.map(({ left: l, right: r }) => [l.name, l.titles, r.titles])).toEqual([
      ['施望舒', ['副主席'], ['主席']],
    ]);
    expect(changes.same).toBe(1);
  });

  it('are the same with quotation marks and without', () => {
    const [quoted, bare] = ['“院坝协商”', '院坝 协商'].map((exact, n) =>
      namedIn([row(String(n), { kind: 'initiative', exact })], 'initiative'),
    );
    expect(compareNames(quoted!, bare!)).toEqual({ added: [], dropped: [], titled: [], same: 1 });
  });
});

describe('what is compared', () => {
  const page = (id: string, published?: string, code?: string): [string, PageRow] => [
    id,
    {
      ...{ id, url: `https://a.test/${id}`, canonicalUrl: `https://a.test/${id}`, title: id },
      ...(published !== undefined && { published }),
      ...(code !== undefined && { place: { code, name: code } }),
    },
  ];
  const pages = new Map([
    page('a', '2023-01-09', '530102'),
    page('b', '2022-12-31T17:00:00Z', '440100'),
    page('c', '2022-12-31T15:00:00Z', '530100'),
    page('d'),
  ]);
  const rows = {
    pages,
    annotations: ['a', 'b', 'c', 'd'].map(id =>
      row(id, { page: id, ...(id === 'b' && { status: 'rejected' }) }),
    ),
  };

  it('is two pages, or the years and the place in which pages were published', () => {
    const ids = (side: { annotations: { id: string }[] }) => side.annotations.map(({ id }) => id);
    expect(sidesOf(rows, [{ page: 'a' }, { page: 'd' }]).map(ids)).toEqual([['a'], ['d']]);
    const years = sidesOf(rows, [{ year: '2022' }, { year: '2023', place: '530000' }]);
    expect(years.map(ids)).toEqual([['c'], ['a']]);
    expect(sidesOf(rows, [{ year: '2023' }, { year: '2020' }])[0].pages).toEqual(new Set(['a', 'b']));
    expect(yearsOf(pages.values())).toEqual(['2023', '2022']);
  });

  it('leaves out what was decided against, and takes in what was decided for', () => {
    const decided = [
      row('out', { page: 'a', curated: 'out' }),
      row('in', { page: 'a', status: 'rejected', curated: 'in' }),
      row('only', { page: 'a', curated: 'only' }),
    ];
    const [side] = sidesOf({ pages, annotations: decided }, [{ page: 'a' }, { page: 'd' }]);
    expect(side.annotations.map(({ id }) => id)).toEqual(['in', 'only']);
  });
});
