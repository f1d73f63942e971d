import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

const PAGE = join(ROOT, 'tests/fixtures/pages/report.html');
let out: string;
let run: ReturnType<typeof spawnSync>;

interface Exported {
  format: string;
  pages: { title: string; textSha256: string; text?: string }[];
  annotations: {
    kind: string;
    status: string;
    quote: { exact: string };
    position: { start: number; end: number };
  }[];
}

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'meipi-out-'));
  const args = ['scripts/start.ts', '--headless', PAGE, 'absent.html', '--out', out, '--include', 'text'];
  run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: 110_000 });
});

afterAll(() => rm(out, { recursive: true, force: true }));

test('a page is written out with every mention of it accepted, each where its position says', async () => {
  const exported = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as Exported;
  expect(exported.format).toBe('meipi');
  expect(exported.pages).toHaveLength(1);
  const kinds = new Set(exported.annotations.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['document', 'initiative', 'person', 'statistic']);
  const figures = exported.annotations.filter(({ kind }) => kind === 'statistic');
  expect(figures.length).toBeGreaterThanOrEqual(25);
  const text = [...(exported.pages[0]?.text ?? '')];
  for (const { status, quote, position } of exported.annotations) {
    expect(status).toBe('accepted');
    expect(text.slice(position.start, position.end).join('')).toBe(quote.exact);
  }
});

test('the picture shows the whole page', async () => {
  const png = await readFile(join(out, 'report.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(20)).toBeGreaterThan(1_500);
});

test('a page that is not there is named in both languages and makes the command fail, after the others are done', () => {
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/absent\.html：没有这个文件/);
  expect(run.stderr).toMatch(/absent\.html: No such file/);
});
