import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main as convert } from '../../scripts/convert.ts';
import { pageOfMhtml } from '../../scripts/lib/html/mhtml.ts';
import { readInput } from '../../scripts/lib/recognise/read-input.ts';
import { parse } from '../../shared/formats/json.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meipi-saved-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const quoted = (text: string) =>
  [...Buffer.from(text)].map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** As Chromium saves a page: MIME, the page quoted-printable, then what it holds. */
const MHTML = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: http://www.qinghe.example/c/2024-01-25/7.shtml',
  'Subject: =?utf-8?Q?=E6=8A=A5=E5=91=8A?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----B"',
  '',
  '------B',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: http://www.qinghe.example/c/2024-01-25/7.shtml',
  '',
  `<html><head><meta charset=3D"utf-8"><title>${quoted('青河县政协年度提案情况')}</title></head><body><p>${quoted('2023年，青河县政协收到提案')}=`,
  `${quoted('236件，办复219件。')}</p></body></html>`,
  '------B',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: http://www.qinghe.example/a.png',
  '',
  'iVBORw0KGgo=',
  '------B--',
  '',
].join('\r\n');

test('F19 a page saved with all it holds is read, with the address that it came from', async () => {
  const page = await pageOfMhtml(Buffer.from(MHTML));
  expect(page?.url).toBe('http://www.qinghe.example/c/2024-01-25/7.shtml');
  expect(page?.html).toContain('收到提案236件');
  expect(await pageOfMhtml(Buffer.from('plain words'))).toBeUndefined();
  const file = join(folder, 'a.mhtml');
  put('a.mhtml', MHTML);
  const { text } = await readInput({ file, label: 'a.mhtml', name: 'a' });
  expect(text).toBe('2023年，青河县政协收到提案236件，办复219件。');
  put('b.mhtml', 'plain words');
  await expect(readInput({ file: join(folder, 'b.mhtml'), label: 'b.mhtml', name: 'b' })).rejects.toThrow(
    /b\.mhtml: .*there is no web page in it/,
  );
});

test('F19 an archive of saved pages and texts becomes a data set without a browser', async () => {
  mkdirSync(join(folder, 'archive', '2024'), { recursive: true });
  put('archive/2024/a.mhtml', MHTML);
  put(
    'archive/b.html',
    '<!DOCTYPE html>\n<!-- saved from url=(0043)http://www.qinghe.example/c/2025-01-20/9.shtml -->\n<html><head><meta charset="utf-8"><title>青河县政协主席会议召开</title></head><body><h1>青河县政协主席会议召开</h1><p>县政协主席韦长青主持会议，听取提案办理情况汇报。</p></body></html>',
  );
  put('archive/c.txt', '县政协提交社情民意信息18条。');
  put('archive/d.html', Uint8Array.of(1, 0, 2));
  const said: string[] = [];
  const code = await convert(
    ['--from', 'pages', '--to', 'json', join(folder, 'archive'), join(folder, 'out.json')],
    line => said.push(line),
  );
  expect(said.join('\n')).toMatch(/d\.html.*binary/);
  expect(said.at(-1)).toMatch(/3 个网页 pages, \d+ 条批注 annotations; 略去 left out: 1$/);
  expect(code).toBe(0);
  const { pages, annotations } = parse(readFileSync(join(folder, 'out.json'), 'utf8'));
  expect(pages.map(({ url, title }) => [url.replace(/.*\/archive/, ''), title]).sort()).toEqual([
    ['/c.txt', 'c'],
    ['http://www.qinghe.example/c/2024-01-25/7.shtml', '青河县政协年度提案情况'],
    ['http://www.qinghe.example/c/2025-01-20/9.shtml', '青河县政协主席会议召开'],
  ]);
  expect(pages.every(({ text, textSha256 }) => text !== undefined && textSha256 !== undefined)).toBe(true);
  const found = annotations.map(({ kind, quote, attributes, origin }) => [
    kind,
    quote.exact,
    attributes.value,
    origin,
  ]);
  expect(found).toContainEqual(['statistic', '236件', 236, 'recognised']);
  expect(found).toContainEqual(['person', '韦长青', undefined, 'recognised']);
  expect(found).toContainEqual(['statistic', '18条', 18, 'recognised']);
  said.length = 0;
  expect(
    await convert(['--from', 'pages', '--to', 'csv', join(folder, 'none'), join(folder, 'x.csv')], line =>
      said.push(line),
    ),
  ).toBe(1);
  expect(said.join('')).toMatch(/no such file/);
});
