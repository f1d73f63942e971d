import { expect, test } from 'vitest';
import { annotationsOn, findPages, readingState, shareOut } from '../../shared/workbench/page-list.ts';
import type { PageRow } from '../../shared/workbench/row.ts';
import { WorkspaceIndex } from '../../shared/workbench/workspace-index.ts';
import { madePages } from './made-workspace.ts';

const index = new WorkspaceIndex();
for (const [id, digest] of madePages({ pages: 30, each: 6, seed: 5 })) index.take(id, digest);
const bare: PageRow = { id: 'x', url: 'https://a.test/x', canonicalUrl: 'https://a.test/x', title: '待读' };
index.take('x', { page: { ...bare, note: '下周读' }, annotations: [] });

test('W11 a page is open, given to somebody, begun or done', () => {
  expect(readingState(bare, false)).toBe('open');
  expect(readingState({ ...bare, reader: 'u1' }, false)).toBe('given');
  expect(readingState({ ...bare, reader: 'u1' }, true)).toBe('begun');
  expect(readingState({ ...bare, reviewed: '2026-11-01T00:00:00Z' }, false)).toBe('done');
});

test('W11 the states are counted of what else is asked, and each page has what stands on it', () => {
  const all = findPages(index, { filter: {} });
  expect(all.pages).toHaveLength(31);
  expect(all.states).toEqual({ open: 1, given: 0, begun: 30, done: 0 });
  const { pages } = findPages(index, { filter: { places: ['530100'] }, states: ['begun'] });
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(page.place?.code.slice(0, 4)).toBe('5301');
    expect(annotationsOn(page) + page.rejected).toBe(6);
  }
  expect(findPages(index, { filter: {}, states: ['open'] }).pages.map(({ id }) => id)).toEqual(['x']);
});

test('W11 words are found in titles, addresses and notes of pages', () => {
  expect(findPages(index, { filter: { search: '下周 待' } }).pages.map(({ id }) => id)).toEqual(['x']);
  expect(findPages(index, { filter: { search: 'SITE1.test' } }).pages.length).toBeGreaterThan(0);
  expect(findPages(index, { filter: {}, reader: 'u9' }).pages).toEqual([]);
});

test('W11 pages are shared out evenly, each once', () => {
  const pages = ['a', 'b', 'c', 'd', 'e'].map(id => ({ id }));
  expect(shareOut(pages, ['u1', 'u2'])).toEqual([
    { id: 'a', reader: 'u1' },
    { id: 'b', reader: 'u2' },
    { id: 'c', reader: 'u1' },
    { id: 'd', reader: 'u2' },
    { id: 'e', reader: 'u1' },
  ]);
  expect(shareOut(pages, [])).toEqual([]);
});

test('W11 a page is its place’s committee’s, unless somebody said whose it is', () => {
  const bodies = (search: string) => findPages(index, { filter: { search } }).pages.map(({ body }) => body);
  expect(new Set(bodies('昆明市政协'))).toEqual(new Set(['昆明市政协']));
  expect(new Set(findPages(index, { filter: { places: ['100000'] } }).pages.map(({ body }) => body))).toEqual(
    new Set(['全国政协']),
  );
  expect(findPages(index, { filter: { search: '下周' } }).pages[0]?.body).toBeUndefined();
});
