import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Filter } from '../../shared/export/filter.ts';
import { selection } from '../../shared/export/select.ts';
import { digestOf, packDigest, unpackDigest } from '../../shared/workbench/digest.ts';
import { search } from '../../shared/workbench/search.ts';
import { FACETS } from '../../shared/workbench/tally.ts';
import { WorkspaceIndex } from '../../shared/workbench/workspace-index.ts';
import { madePages } from './made-workspace.ts';

const PAGES = [...madePages({ pages: 40, each: 12, seed: 7 })];
const NAMES = new Map([['u1', '施望舒']]);

function indexed() {
  const index = new WorkspaceIndex();
  for (const [id, digest] of PAGES) index.take(id, digest);
  return index;
}

const INDEX = indexed();
const ROWS = [...INDEX.annotations];

const filters = fc.record(
  {
    kinds: fc.constantFrom<Filter['kinds']>(['statistic'], ['person', 'initiative']),
    statuses: fc.constantFrom<Filter['statuses']>(['accepted'], ['rejected']),
    tags: fc.constantFrom(['重要'], ['民生', '待核']),
    persons: fc.constantFrom(['施望舒'], ['江听澜', '阮青禾']),
    places: fc.constantFrom(['530000'], ['440106'], ['100000', '530100']),
    levels: fc.constantFrom<Filter['levels']>(['county'], ['national', 'city']),
    sites: fc.constantFrom(['昆明政协网'], ['天河政协']),
    authors: fc.constantFrom(['施望舒'], ['u2']),
    from: fc.constantFrom('2015-01-01', '2020-06-01'),
    to: fc.constantFrom('2022-12-31', '2018-03-01'),
    search: fc.constantFrom('提案', '件 立案', '核对', '９', '没有这样的词'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Filter>;

/** As files and shares choose, one by one. */
function plainly(filter: Filter) {
  const selects = selection(filter);
  return ROWS.filter(row => {
    const page = INDEX.pages.get(row.page);
    const one = { ...row, quote: row, author: NAMES.get(row.author) ?? row.author };
    return page !== undefined && selects.page(page) && selects.annotation(one);
  });
}

describe('searching a workspace', () => {
  test('W1 it finds what an export with the same filter takes, in the order of the list', () => {
    fc.assert(
      fc.property(filters, filter => {
        const found = search(INDEX, filter, NAMES);
        expect(found.rows).toEqual(plainly(filter));
        expect(found.pages).toBe(new Set(found.rows.map(({ page }) => page)).size);
      }),
      { numRuns: 150 },
    );
  });

  test('W1 it compares words as people do, whether a digest tells which of them folding changes or not', () => {
    const words = fc.array(
      fc.constantFrom(
        '９人',
        'ＧＤＰ',
        'gdp',
        'Ⅲ类',
        '凡　群',
        'ﬁ',
        '（次）',
        '提案',
        '1e21',
        '①',
        'É',
        'E\u0301',
      ),
      { minLength: 1, maxLength: 3 },
    );
    const text = words.map(some => some.join(''));
    const attributes = fc.record(
      { subject: text, name: text, value: fc.constantFrom(442, 0.3215, 1e21, -3) },
      { requiredKeys: [] },
    );
    const row = fc.record(
      { exact: text, note: text, tags: fc.array(text, { maxLength: 2 }), attributes },
      { requiredKeys: ['exact', 'tags', 'attributes'] },
    );
    const [[id, { page, annotations }]] = PAGES as [(typeof PAGES)[number]];
    const typed = fc.oneof(
      text,
      fc.constantFrom('442', '0.32', '1E+21', '-3', 'é', 'fi', '1', 'iii', '件 9'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), typed, (rows, asked) => {
        const digest = { page: page!, annotations: rows.map((each, i) => ({ ...annotations[i]!, ...each })) };
        const selects = selection({ search: asked });
        const taken = digest.annotations.filter(each => selects.annotation({ ...each, quote: each }));
        for (const held of [digest, unpackDigest(packDigest(digest), id)]) {
          const index = new WorkspaceIndex();
          index.take(id, held);
          expect(search(index, { search: asked }, NAMES).rows.map(each => each.id)).toEqual(
            taken.map(each => each.id),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('W2 the count of a value is what choosing it instead would find', () => {
    const choice = fc.constantFrom('kinds', 'statuses', 'persons', 'sites', 'levels', 'authors');
    fc.assert(
      fc.property(filters, choice, (filter, facet) => {
        const { counts } = search(INDEX, filter, NAMES);
        for (const [value, count] of counts[facet])
          expect(plainly({ ...filter, [facet]: [value] })).toHaveLength(count);
      }),
      { numRuns: 60 },
    );
  });

  it('W2 counts every facet of an empty filter', () => {
    const { counts, rows } = search(INDEX, {}, NAMES);
    expect(rows).toHaveLength(480);
    for (const facet of FACETS) expect(counts[facet].size, facet).toBeGreaterThan(0);
    expect([...counts.months.keys()].every(month => /^\d{4}-\d{2}$/.test(month))).toBe(true);
  });

  it('W3 lists the newest pages first, and each as it reads', () => {
    const order = INDEX.ordered.map(({ page }) => page.published ?? '');
    expect(order).toEqual([...order].sort().reverse());
    for (const { rows } of INDEX.ordered) {
      const starts = rows.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it('W3 takes a page in anew, and lets one go of which nothing is left', () => {
    const index = indexed();
    const [id, digest] = PAGES[3] as (typeof PAGES)[number];
    index.take(id, { ...digest, annotations: digest.annotations.slice(0, 2) });
    expect(search(index, {}, NAMES).rows).toHaveLength(480 - 10);
    index.take(id, { ...digest, annotations: [] });
    expect(index.pages.has(id)).toBe(false);
    index.take(id, { page: { ...digest.page!, note: '再看一遍' }, annotations: [] });
    expect(index.pages.has(id)).toBe(true);
  });

  it('W4 a digest is read back as it was packed', () => {
    for (const [id, digest] of PAGES)
      expect(unpackDigest(packDigest(digest), id)).toEqual({ ...digest, toFold: [] });
    expect(unpackDigest(packDigest(digestOf(undefined, [])), 'p')).toEqual({ annotations: [], toFold: [] });
  });
});
