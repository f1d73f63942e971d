import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter } from '../../shared/export/filter.ts';
import { folded, selection, withBelow } from '../../shared/export/select.ts';
import { selectDocument } from '../../shared/export/select-document.ts';
import { ANNOTATION_KINDS, STATUSES } from '../../shared/model/annotation.ts';
import { document } from '../formats/arbitrary-document.ts';
import { SAMPLE } from '../formats/convert-for-test.ts';

const [person, figure, highlight] = SAMPLE.annotations as [
  (typeof SAMPLE.annotations)[number],
  (typeof SAMPLE.annotations)[number],
  (typeof SAMPLE.annotations)[number],
];
const page = SAMPLE.pages[0]!;
const other = { ...page, id: 'p2', canonicalUrl: 'https://ynzxb.cn/2.html', url: 'https://ynzxb.cn/2.html' };
const CODES = [
  { key: 'work', label: '工作' },
  { key: 'motions', label: '提案', parent: 'work' },
  { key: 'urgent', label: '急办', parent: 'motions' },
  { key: 'else', label: '其他' },
];
const taken = (filter: Filter, codes = CODES) =>
  SAMPLE.annotations.filter(selection(filter, codes).annotation).map(({ id }) => id);

test('F22 an empty filter takes everything', () => {
  expect(taken({})).toEqual(SAMPLE.annotations.map(({ id }) => id));
});

test.each<[string, Filter, string[]]>([
  ['kind', { kinds: ['person'] }, [person.id]],
  ['a tag', { tags: ['重要'] }, [figure.id]],
  ['a code above the tag', { tags: ['工作'] }, [figure.id]],
  ['a code below the tag', { tags: ['急办'] }, []],
  ['state', { statuses: ['rejected'] }, []],
  ['author', { authors: ['杨皕'] }, [person.id, figure.id, highlight.id]],
  ['another author', { authors: ['u1'] }, []],
  ['id', { ids: [highlight.id] }, [highlight.id]],
  ['a word of the note', { search: '核对' }, [figure.id]],
  ['a word of the quote in full width', { search: '４４２' }, [figure.id]],
  ['two words that stand apart', { search: '  核对 收到 ' }, [figure.id]],
  ['a word that is not there', { search: '核对 没有' }, []],
  ['words that would join two texts', { search: '442件请' }, []],
  ['several at once', { kinds: ['statistic', 'person'], tags: ['提案'] }, [figure.id]],
])('F22 a filter takes annotations by %s', (_, filter, ids) => {
  expect(taken(filter)).toEqual(ids);
});

const north = {
  ...page,
  site: '北湖政协网',
  place: { code: '530123', name: '北湖县' },
  level: 'county' as const,
  published: '2026-03-31T17:00:00Z',
};

test.each<[string, Filter, boolean]>([
  ['site', { sites: ['北湖政协网', '云南网'] }, true],
  ['another site', { sites: ['云南网'] }, false],
  ['place', { places: ['530123'] }, true],
  ['the city around', { places: ['530100'] }, true],
  ['the province around', { places: ['530000'] }, true],
  ['another city of it', { places: ['530300'] }, false],
  ['a place within it', { places: ['530124', '110000'] }, false],
  ['level', { levels: ['county'] }, true],
  ['another level', { levels: ['city', 'province'] }, false],
  ['its day in China', { from: '2026-04-01', to: '2026-04-01' }, true],
  ['a day before', { to: '2026-03-31' }, false],
  ['a day after', { from: '2026-04-02' }, false],
])('F22 a filter takes pages by %s', (_, filter, taken) => {
  expect(selection(filter).page(north)).toBe(taken);
});

test('F22 a page without site, place, level or date is in no choice by them', () => {
  const bare = { canonicalUrl: 'https://ynzxb.cn/3.html' };
  for (const filter of [
    { sites: ['云南网'] },
    { places: ['530000'] },
    { levels: ['city' as const] },
    { from: '2000-01-01' },
  ])
    expect(selection(filter).page(bare)).toBe(false);
});

test('F22 a filter takes mentions of a person by name', () => {
  expect(taken({ persons: [person.attributes.name as string] })).toEqual([person.id]);
  expect(taken({ persons: ['没有此人'] })).toEqual([]);
});

test('F22 codes in a circle have each other below them', () => {
  const circle = [
    { key: 'a', label: '甲', parent: 'b' },
    { key: 'b', label: '乙', parent: 'a' },
  ];
  expect(withBelow(['甲'], circle)).toEqual(new Set(['甲', '乙']));
});

test('F22 pages are taken by address, and bare ones where nothing asks for annotations', () => {
  const both = { ...SAMPLE, pages: [page, other] };
  const pagesOf = (filter: Filter) => selectDocument(both, filter).pages.map(({ id }) => id);
  expect(pagesOf({})).toEqual(['p1', 'p2']);
  expect(pagesOf({ statuses: ['accepted'] })).toEqual(['p1', 'p2']);
  expect(pagesOf({ pages: [other.canonicalUrl] })).toEqual(['p2']);
  expect(pagesOf({ kinds: ['person'] })).toEqual(['p1']);
  expect(pagesOf({ pages: [other.canonicalUrl], kinds: ['person'] })).toEqual([]);
});

test('F22 a page is taken for its own tags and note', () => {
  const noted = { ...other, tags: ['急办'], note: '整页请核对' };
  const both = { ...SAMPLE, codebook: CODES, pages: [page, noted] };
  const pagesOf = (filter: Filter) => selectDocument(both, filter).pages.map(({ id }) => id);
  expect(pagesOf({ tags: ['急办'] })).toEqual(['p2']);
  expect(pagesOf({ search: '整页' })).toEqual(['p2']);
  expect(pagesOf({ tags: ['急办'], kinds: ['person'] })).toEqual([]);
});

test('F23 a file tells what was chosen, one choice after the other', () => {
  const once = selectDocument(SAMPLE, { kinds: ['person', 'statistic'] });
  const twice = selectDocument(once, { search: '442' });
  expect(twice.filters).toEqual([{ kinds: ['person', 'statistic'] }, { search: '442' }]);
  expect(twice.annotations.map(({ id }) => id)).toEqual([figure.id]);
  expect(selectDocument(SAMPLE, {})).toEqual(SAMPLE);
});

const text = fc.constantFrom('提案', '4', '，', 'A', '杨');
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    tags: fc.array(text, { minLength: 1, maxLength: 2 }),
    kinds: fc.array(fc.constantFrom(...ANNOTATION_KINDS), { minLength: 1, maxLength: 2 }),
    statuses: fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 1 }),
    search: text,
  },
  { requiredKeys: [] },
);

test('F22 two filters one after the other take what both take, in whatever order; none takes a part of it twice', () => {
  fc.assert(
    fc.property(document, filter, filter, (made, a, b) => {
      const ids = (one: typeof made) => one.annotations.map(({ id }) => id);
      const ab = ids(selectDocument(selectDocument(made, a), b));
      const both = made.annotations.filter(
        one => selection(a, made.codebook).annotation(one) && selection(b, made.codebook).annotation(one),
      );
      expect(ab).toEqual(both.map(({ id }) => id));
      expect(ids(selectDocument(selectDocument(made, b), a))).toEqual(ab);
      expect(ids(selectDocument(selectDocument(made, a), a))).toEqual(ids(selectDocument(made, a)));
    }),
  );
});

test('F22 words are folded as Unicode has it, whatever letters they are of', () => {
  // Each character by itself, and between those that it may make another one with.
  const wrong = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
    .flatMap(letter => [letter, `e${letter}政`])
    .filter(text => folded(text) !== text.normalize('NFKC').toLowerCase());
  expect(wrong).toEqual([]);
});
