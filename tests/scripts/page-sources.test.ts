import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageSources } from '../../scripts/lib/pages/page-sources.ts';

const ORIGIN = 'http://127.0.0.1:1';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meipi-sources-'));
  await mkdir(join(folder, 'other'));
  for (const name of ['a.html', '报告 1%.html', 'other/a.html']) await writeFile(join(folder, name), '');
});

afterAll(() => rm(folder, { recursive: true }));

function urls(pages: string[]) {
  return pageSources(pages).sources.map(source => source.urlAt(ORIGIN));
}

test('a file is served under its own name, files of another folder under a prefix', () => {
  const pages = [join(folder, 'a.html'), join(folder, '报告 1%.html'), join(folder, 'other/a.html')];
  expect(urls(pages)).toEqual([
    `${ORIGIN}/a.html`,
    `${ORIGIN}/${encodeURIComponent('报告 1%.html')}`,
    `${ORIGIN}/2/a.html`,
  ]);
  expect([...pageSources(pages).mounts.keys()]).toEqual(['/', '/2/']);
});

test('a file: address is a file', () => {
  expect(urls([pathToFileURL(join(folder, '报告 1%.html')).href])).toEqual([
    `${ORIGIN}/${encodeURIComponent('报告 1%.html')}`,
  ]);
});

test('an address is itself, and its origin is told by both schemes, for http leads to https', () => {
  const { sources, origins, mounts } = pageSources(['https://example.org/a?b=1', 'https://example.org/c']);
  expect(sources[0]?.urlAt(ORIGIN)).toBe('https://example.org/a?b=1');
  expect(origins).toEqual(['https://example.org', 'http://example.org']);
  expect(pageSources(['http://localhost:8080/']).origins).toEqual(['http://localhost:8080']);
  expect(mounts.size).toBe(0);
});

test('what is neither a file nor an address has no place', () => {
  expect(urls([join(folder, 'absent.html'), folder])).toEqual([undefined, undefined]);
});
