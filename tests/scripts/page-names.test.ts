import { expect, test } from 'vitest';
import { pageNames } from '../../scripts/lib/pages/page-names.ts';

test('a file gives its own name without the extension', () => {
  expect(pageNames(['../corpus/seed0.html', '/tmp/报告.2021.htm', 'plain'])).toEqual([
    'seed0',
    '报告.2021',
    'plain',
  ]);
});

test('an address becomes a name that any file system takes', () => {
  const url = 'https://www.kmszx.gov.cn/c/2025-11-24/5036852.shtml?from=1#top';
  expect(pageNames([url, 'https://example.org'])).toEqual([
    'www.kmszx.gov.cn-c-2025-11-24-5036852',
    'example.org',
  ]);
});

test('the second page of a name gets -2, the third -3, also where only the case differs', () => {
  expect(pageNames(['a/x.html', 'b/X.html', 'c/x.htm'])).toEqual(['x', 'X-2', 'x-3']);
});

test('a name cannot lead out of the folder', () => {
  expect(pageNames(['..', 'https://example.org/../../etc'])).toEqual(['page', 'example.org-etc']);
});
