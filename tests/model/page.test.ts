import { expect, test } from 'vitest';
import { type Page, pageFields, viewPage } from '../../shared/model/page.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import { emptyEntry } from '../../shared/sync/merge.ts';
import type { Op } from '../../shared/sync/ops.ts';
import { ACTORS, merged } from '../sync/arbitrary-ops.ts';

const page: Page = {
  id: 'p1',
  url: 'http://www.ynzxb.cn/1.html',
  canonicalUrl: 'https://ynzxb.cn/1.html',
  title: '常委会工作报告',
  site: '云南政协网',
  place: { code: '530000', name: '云南省' },
  level: 'province',
  published: '2024-01-25',
  fetched: '2026-11-22T08:00:00.000Z',
  reviewed: '2026-11-22T09:00:00.000Z',
  textSha256: 'a'.repeat(64),
};

function logged(fields: Record<string, string>) {
  const ops = Object.entries(fields).map(
    ([field, value], counter): Op => ({
      op: 'set',
      of: 'page',
      id: 'p1',
      at: formatHlc({ ms: 1, counter }, ACTORS[0]!),
      field,
      value,
      replaces: [],
    }),
  );
  return merged(ops).get('page/p1') ?? emptyEntry('page', 'p1');
}

test('M7 a page is read from the log as it was written into it', () => {
  const { id: _, ...facts } = page;
  expect(viewPage(logged(pageFields(facts)))).toEqual(page);
  const bare = { url: page.url, canonicalUrl: page.canonicalUrl, title: page.title };
  expect(viewPage(logged(pageFields(bare)))).toEqual({ id: 'p1', ...bare });
});

test('M7 a page is not shown before its address has arrived, and is named by it before its title has', () => {
  expect(viewPage(logged({ title: '报告' }))).toBeUndefined();
  expect(viewPage(logged({ url: page.url }))).toEqual({
    id: 'p1',
    url: page.url,
    canonicalUrl: page.url,
    title: page.url,
  });
});

test.each([
  ['published', '去年'],
  ['published', '2024-01-25T08:00'],
  ['fetched', '2024-01-25'],
  ['reviewed', ''],
  ['textSha256', 'A'.repeat(64)],
  ['level', 'village'],
  ['site', ''],
])('M8 a page’s %s that is %j is as good as absent', (field, value) => {
  expect(viewPage(logged({ url: page.url, [field]: value }))).not.toHaveProperty(field);
});

test('M8 a place without a code of six digits, or without a name, is no place', () => {
  const place = (code: string, name: string) =>
    viewPage(logged({ url: page.url, 'place.code': code, 'place.name': name }));
  expect(place('5300', '云南省')).not.toHaveProperty('place');
  expect(place('530000', '')).not.toHaveProperty('place');
});

test('W12 what a person says of a page stands before what the page says, in the fields that may be said', () => {
  const { id: _, ...facts } = page;
  const own = { 'own.title': '报告', 'own.site': '', 'own.level': 'city', 'own.body': '云南省政协' };
  expect(viewPage(logged({ ...pageFields(facts), ...own }))).toEqual({
    ...{ ...page, title: '报告', level: 'city', body: '云南省政协' },
  });
  const odd = { 'own.url': 'https://other.example/', 'own.reader': 'u9', 'own.published': 'gestern' };
  expect(viewPage(logged({ ...pageFields(facts), ...odd }))).toEqual(page);
});
