import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Page } from '../../shared/model/page.ts';
import { ShareContentSchema } from '../../shared/protocol/shares.ts';
import { buildShare, type ShareChoice } from '../../shared/share/build-share.ts';

const MEMBER = 'abcdefghijklmnop';
const choice: ShareChoice = { title: '提案', live: false, notes: false, authors: false };
const page = (id: string, url = `http://a.example/${id.length}`): Page => ({
  id,
  url,
  canonicalUrl: url,
  title: '工作报告',
  reviewed: '2026-11-20T08:00:00.000Z',
  textSha256: 'a'.repeat(64),
});
const annotation = (
  id: string,
  start: number,
  change: Partial<Annotation> = {},
  on = 'page-one',
): Annotation => ({
  id,
  kind: 'statistic',
  target: {
    page: on,
    quote: { exact: '312件', prefix: '', suffix: '' },
    position: { start, end: start + 4 },
    utf16: { start, end: start + 4 },
    textSha256: 'a'.repeat(64),
  },
  attributes: { value: 312 },
  tags: ['提案'],
  note: '内部：待核',
  origin: 'manual',
  status: 'accepted',
  author: MEMBER,
  created: '2026-11-20T08:00:00.000Z',
  updated: '2026-11-20T08:00:00.000Z',
  contested: [],
  ...change,
});
const share = (over: Partial<Parameters<typeof buildShare>[0]> = {}) =>
  buildShare({
    choice,
    annotations: [annotation('later', 9), annotation('first', 1)],
    pages: [page('page-one'), page('unused')],
    names: new Map([[MEMBER, '沈禾']]),
    linkOf: (_, { url }) => `${url}#:~:text=312`,
    ...over,
  });

test('P48 a share holds no id, note or author of the workspace unless the sharer says so', () => {
  const { content, sources } = share();
  expect(v.parse(ShareContentSchema, content)).toEqual(content);
  expect(content.annotations.map(({ id, position }) => [id, position.start])).toEqual([
    ['a1', 1],
    ['a2', 9],
  ]);
  const text = JSON.stringify(content);
  for (const secret of ['page-one', 'first', MEMBER, '沈禾', '内部', 'unused', 'reviewed'])
    expect(text).not.toContain(secret);
  expect(sources).toEqual({ annotations: ['first', 'later'], authors: [MEMBER] });
  const open = share({ choice: { ...choice, notes: true, authors: true, by: '沈禾' } }).content;
  expect(open).toMatchObject({ by: '沈禾', annotations: [{ note: '内部：待核', author: '沈禾' }, {}] });
});

test('P48 what was rejected, and pages that are not on the web, are left out; a share stays within its limits', () => {
  const annotations = [
    annotation('no', 1, { status: 'rejected' }),
    annotation('file', 1, {}, 'local'),
    ...Array.from({ length: 600 }, (_, i) => annotation(`n${i}`, i)),
  ];
  const { content, sources } = share({
    annotations,
    pages: [page('page-one'), page('local', 'file:///c/报告.html')],
  });
  expect(content.pages).toHaveLength(1);
  expect(content.annotations).toHaveLength(500);
  expect(sources.annotations).not.toContain('no');
  expect(v.is(ShareContentSchema, content)).toBe(true);
});
