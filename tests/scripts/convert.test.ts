import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../scripts/convert.ts';
import { csv } from '../../shared/formats/csv.ts';
import { json } from '../../shared/formats/native.ts';
import { ndjson } from '../../shared/formats/ndjson.ts';
import { FORMATS } from '../../shared/formats/registry.ts';
import { readAs, SAMPLE, writeAs } from '../formats/convert-for-test.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meipi-convert-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const get = (name: string) => readFileSync(join(folder, name), 'utf8');

async function convert(from: string, to: string, input: string, output: string, ...more: string[]) {
  const said: string[] = [];
  const code = await main(
    ['--from', from, '--to', to, join(folder, input), join(folder, output), ...more],
    line => said.push(line.replaceAll(`${folder}/`, '')),
  );
  return { code, said: said.join('\n') };
}

test('F10 a file is converted and back, and what the format does not keep is told', async () => {
  put('a.json', writeAs(json, SAMPLE));
  const { code, said } = await convert('json', 'csv', 'a.json', 'a.csv');
  expect(said).toMatch(/csv 不保存 does not keep: 网页全文 \(texts of pages\) × 1\n/);
  expect(said).toMatch(/a\.csv: 读入 read: 1 个网页 pages, 3 条批注 annotations; 略去 left out: 0$/);
  expect(code).toBe(0);
  expect((await convert('csv', 'ndjson', 'a.csv', 'a.ndjson')).code).toBe(0);
  const { document } = readAs(ndjson, get('a.ndjson'));
  expect(document.annotations).toEqual(SAMPLE.annotations);
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'a.json', 'a.ndjson']);
});

test('F22 a part of a file is taken by page, tag, kind, state, author and words, and the part says which it is', async () => {
  put('a.json', writeAs(json, SAMPLE));
  const asked = ['--page', 'https://www.ynzxb.cn/新闻/1.html?t=a b', '--tag', '提案', '--kind', 'statistic'];
  const { code, said } = await convert(
    ...(['json', 'json', 'a.json', 'b.json'] as const),
    ...[...asked, '--kind', 'person', '--status', 'accepted', '--author', '杨皕', '--search', '442'],
  );
  expect(said).toMatch(/3 条批注 annotations; 取用 taken: 1 个网页 pages, 1 条批注 annotations; 略去/);
  expect(code).toBe(0);
  const { document } = readAs(json, get('b.json'));
  expect(document.annotations.map(({ id }) => id)).toEqual([SAMPLE.annotations[1]!.id]);
  expect(document.filters).toEqual([
    {
      pages: ['https://ynzxb.cn/新闻/1.html?t=a b'],
      ...{ tags: ['提案'], kinds: ['statistic', 'person'], statuses: ['accepted'] },
      ...{ authors: ['杨皕'], search: '442' },
    },
  ]);
});

test('F22 a part that is not there is no file, and what was asked for in vain is named', async () => {
  put('a.json', writeAs(json, SAMPLE));
  const ask = (...more: string[]) => convert('json', 'csv', 'a.json', 'b.csv', ...more);
  expect(await ask('--tag', '没有')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/不写文件.*no file/),
  });
  expect((await ask('--page', 'https://a.cn/9')).said).toMatch(
    /no such page in the file: https:\/\/a\.cn\/9/,
  );
  expect(await ask('--kind', 'figure')).toMatchObject({
    code: 2,
    said: expect.stringMatching(/--kind:.*figure/),
  });
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('F10 a table is read in GBK and in UTF-16 as Excel saves it', async () => {
  const row = (quote: Uint8Array) =>
    Buffer.concat([Buffer.from('quote,page.url\r\n'), quote, Buffer.from(',https://a.cn/1\r\n')]);
  put('gbk.csv', row(Buffer.of(0xcc, 0xe1, 0xb0, 0xb8)));
  put('utf16.csv', Buffer.from('\ufeffquote\tpage.url\r\n提案\thttps://a.cn/1\r\n', 'utf16le'));
  put('utf8.csv', '\ufeffquote,page.url\r\n提案,https://a.cn/1\r\n');
  for (const name of ['gbk', 'utf16', 'utf8']) {
    expect(await convert('csv', 'json', `${name}.csv`, `${name}.json`)).toMatchObject({ code: 0 });
    expect(readAs(json, get(`${name}.json`)).document.annotations[0]?.quote.exact).toBe('提案');
  }
});

test('F10 what cannot be read is said in both languages, and nothing is written', async () => {
  put('cut.json', writeAs(json, SAMPLE).slice(0, 500));
  put('image.json', Buffer.of(0x89, 0x50, 0, 0));
  put('big5.json', Buffer.of(0x22, 0xff, 0x80, 0xff, 0x22));
  put('bad.csv', 'quote,page.url\n,\n,https://a.cn/1\n');
  expect(await convert('json', 'csv', 'cut.json', 'out')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/JSON.*truncated/),
  });
  expect((await convert('json', 'csv', 'image.json', 'out')).said).toMatch(/二进制.*binary/);
  expect((await convert('json', 'csv', 'big5.json', 'out')).said).toMatch(/UTF-8.*GB18030/);
  expect((await convert('json', 'csv', 'none.json', 'out')).said).toMatch(/文件不存在 \(no such file\)/);
  expect((await convert('json', 'csv', '', 'out')).said).toMatch(/不是文件 \(not a file\)/);
  expect((await convert('json', 'csv', 'bad.csv', 'out')).code).toBe(1);
  expect(readdirSync(folder)).not.toContain('out');
});

test('F10 a file in the way is kept unless one says --force, and one that cannot be read spoils none', async () => {
  put('a.json', writeAs(json, SAMPLE));
  put('a.csv', '原有');
  expect(await convert('json', 'csv', 'a.json', 'a.csv')).toMatchObject({
    code: 1,
    said: expect.stringContaining('--force'),
  });
  expect(get('a.csv')).toBe('原有');
  put('cut.json', '{');
  expect((await convert('json', 'csv', 'cut.json', 'a.csv', '--force')).code).toBe(1);
  expect(get('a.csv')).toBe('原有');
  expect((await convert('json', 'csv', 'a.json', 'a.csv', '--force')).code).toBe(0);
  expect(get('a.csv')).toBe(writeAs(csv, SAMPLE));
});

test('F10 a format that needs texts is not written where no page has one', async () => {
  const pages = SAMPLE.pages.map(({ text: _, ...page }) => page);
  put('a.json', writeAs(json, { ...SAMPLE, pages }));
  expect(await convert('json', 'doccano', 'a.json', 'out')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/包括页面全文.*export with texts/),
  });
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('F10 of many rows left out the first are told, and all are counted', async () => {
  put('a.csv', `quote,page.url\n甲,https://a.cn/1\n${',https://a.cn/1\n'.repeat(50)}`);
  const { code, said } = await convert('csv', 'json', 'a.csv', 'a.json');
  expect(code).toBe(0);
  expect(said.match(/行 row \d+: .*quote\.exact/g)).toHaveLength(20);
  expect(said).toMatch(/left out: 50$/);
});

test.each([
  ['an unknown format', ['--from', 'docx', '--to', 'csv', 'a', 'b'], /未知格式 unknown format: --from docx/],
  [
    'an inherited name',
    ['--from', 'json', '--to', 'constructor', 'a', 'b'],
    /unknown format: --to constructor/,
  ],
  ['no format', ['--from', 'json', 'a', 'b'], /--to is missing/],
  ['no output', ['--from', 'json', '--to', 'csv', 'a'], /one file to read and one to write/],
  ['an unknown option', ['--to', 'csv', '--fast'], /--fast/],
])('F10 %s is refused with the usage', async (_, args, message) => {
  const said: string[] = [];
  expect(await main(args, line => said.push(line))).toBe(2);
  expect(said.join('\n')).toMatch(message);
  expect(said.join('\n')).toContain('npm run -s convert');
});

test('F10 folders and workbooks are converted there and back, whole or not at all', async () => {
  put('a.json', writeAs(json, SAMPLE));
  expect(await convert('json', 'brat', 'a.json', 'spans')).toMatchObject({ code: 0 });
  expect(await convert('json', 'markdown', 'a.json', 'notes')).toMatchObject({ code: 0 });
  expect(await convert('json', 'xlsx', 'a.json', 'a.xlsx')).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, 'notes'))).toEqual(['0001-常委会工作报告.md']);
  expect((await convert('markdown', 'ndjson', 'notes', 'a.ndjson')).said).toMatch(
    /3 条批注 annotations; 略去 left out: 0$/,
  );
  expect((await convert('brat', 'json', 'spans', 'b.json')).said).toMatch(
    /3 条批注 annotations; 略去 left out: 0$/,
  );
  expect((await convert('xlsx', 'json', 'a.xlsx', 'c.json')).said).toMatch(
    /3 条批注 annotations; 略去 left out: 0$/,
  );
  expect((await convert('brat', 'json', 'a.json', 'd.json')).said).toMatch(/不是文件夹.*not a folder/);
  expect((await convert('json', 'markdown', 'a.json', 'spans', '--force')).said).toMatch(/exists/);
  expect((await convert('xlsx', 'json', 'a.json', 'e.json')).said).toMatch(/no XLSX file/);
  expect(readdirSync(folder).filter(name => name.includes('part'))).toEqual([]);
});

test('F10 every format has its page in the documentation, and every page its format', () => {
  const pages = readdirSync(new URL('../../docs/formats', import.meta.url));
  expect(pages.sort()).toEqual([...FORMATS.keys()].map(name => `${name}.md`).sort());
});
