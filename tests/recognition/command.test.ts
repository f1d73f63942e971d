import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readInput } from '../../scripts/lib/recognise/read-input.ts';
import { main } from '../../scripts/recognise.ts';
import { recognise } from '../../shared/recognition/recognise.ts';

let folder: string;
let errors: string[];
let printed: string;
let drawn: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recognise-'));
  errors = [];
  printed = '';
  drawn = '';
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

const TEXT = '收到提案442件，印发《工作规则》。';
const at = (...parts: string[]) => path.join(folder, ...parts);
function write(name: string, content: string | Uint8Array): string {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true });
  fs.writeFileSync(at(name), content);
  return at(name);
}
const read = (name: string) => fs.readFileSync(at('out', name), 'utf8');
const written = () => (fs.readdirSync(at('out'), { recursive: true }) as string[]).sort();

function run(args: string[], stdin: Uint8Array[] = [], isTTY = false): Promise<number> {
  return main(args, {
    stdin: (async function* () {
      yield* stdin;
    })(),
    print: text => {
      printed += text;
    },
    complain: message => void errors.push(message),
    screen: {
      isTTY,
      write: text => {
        drawn += text;
      },
    },
  });
}

describe('R33 the command writes', () => {
  test('a JSON array of mentions for each text of a folder, and passes other files over', async () => {
    write('in/a.txt', TEXT);
    write('in/b.txt', '没有');
    write('in/c.md', TEXT);
    expect(await run([at('in'), '--out', at('out')])).toBe(0);
    expect(JSON.parse(read('a.json'))).toEqual(recognise(TEXT));
    expect(JSON.parse(read('b.json'))).toEqual([]);
    expect(written()).toEqual(['a.json', 'b.json']);
    expect(errors).toEqual([]);
  });
  test('the text of a web page beside its mentions, whose offsets count in it', async () => {
    const html =
      '<meta charset="utf-8"><title>题</title><h1>报告</h1><p>收到&nbsp;<b>提案</b>\n<span>442</span>件';
    // 政协 in GB2312
    const gb = Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), Buffer.from('d5fed0ad', 'hex')]);
    write('in/utf8.html', html);
    write('in/gb.shtml', gb);
    write('in/b.HTM', html);
    expect(await run([at('in'), '--out', at('out')])).toBe(0);
    expect(written()).toEqual(['b.json', 'b.txt', 'gb.json', 'gb.txt', 'utf8.json', 'utf8.txt']);
    expect(read('gb.txt')).toBe('政协');
    const text = read('utf8.txt');
    expect(text).toBe('报告\n收到\u00a0提案 442件');
    const mentions = JSON.parse(read('utf8.json'));
    expect(mentions).toEqual(recognise(text));
    expect(text.slice(mentions[0].start, mentions[0].end)).toBe('442件');
  });
  test('folders inside folders as folders, a text before a page of the same name', async () => {
    write('in/2023/a.txt', TEXT);
    write('in/2024/a.txt', '无');
    write('in/a.html', `<p>${TEXT}`);
    write('in/a.txt', TEXT);
    write('in/.git/a.txt', TEXT);
    expect(await run([at('in'), '--out', at('out')])).toBe(0);
    const files = ['2023', '2023/a.json', '2024', '2024/a.json', 'a-2.json', 'a-2.txt', 'a.json'];
    expect(written()).toEqual(files.map(path.normalize));
  });
  test('two inputs of one name apart, and over no input', async () => {
    const files = [write('1/a.txt', TEXT), write('2/a.txt', '无')];
    expect(await run([...files, '--out', at('out')])).toBe(0);
    expect(written()).toEqual(['a-2.json', 'a.json']);
    const page = write('3/b.html', '<p>网页');
    const text = write('3/b.txt', TEXT);
    expect(await run([page, text, '--out', at('3')])).toBe(0);
    expect(fs.readFileSync(text, 'utf8')).toBe(TEXT);
    expect(fs.readFileSync(at('3/b-2.txt'), 'utf8')).toBe('网页');
  });
  test('to standard output without a folder, several inputs in one table that names them', async () => {
    expect(await run(['-'], [Buffer.from(TEXT)])).toBe(0);
    expect(JSON.parse(printed)).toEqual(recognise(TEXT));
    printed = '';
    const [a, b] = [write('a.txt', TEXT), write('b.txt', TEXT)];
    expect(await run([a, b, '--format', 'csv'])).toBe(0);
    const [head, ...lines] = printed.trimEnd().split('\r\n');
    expect(head).toMatch(/^\ufeffpage,kind,start/);
    expect(lines.map(line => line.split(',')[0])).toEqual([a, a, b, b]);
    printed = '';
    expect(await run([a, b])).toBe(0);
    expect(JSON.parse(printed)).toHaveLength(4);
  });
  test('what a page on standard input shows, its bytes in any pieces', async () => {
    const bytes = Buffer.from(`<!DOCTYPE html><p>收到<b>提案</b>442件`);
    const out = ['--out', at('out'), '--format', 'ndjson'];
    expect(await run(['-', ...out], [bytes.subarray(0, 19), bytes.subarray(19)])).toBe(0);
    expect(read('stdin.txt')).toBe('收到提案442件');
    expect(JSON.parse(read('stdin.ndjson'))).toMatchObject({ value: 442 });
    await run(['-'], [bytes]);
    expect(errors.join()).toMatch(/--out/);
  });
});

describe('R33 the command says plainly, in two languages, what it could not read', () => {
  test('and writes the others', async () => {
    const good = write('good.txt', TEXT);
    const bad = [at('none.txt'), write('bad.txt', Buffer.of(1, 0, 2)), write('bad.html', Buffer.of(60, 0))];
    expect(await run([...bad, good, '--out', at('out')])).toBe(1);
    expect(written()).toEqual(['good.json']);
    expect(errors).toEqual([
      `${bad[0]}: 文件不存在 (no such file)`,
      `${bad[1]}: 是二进制文件，不是文本 (a binary file, not text)`,
      `${bad[2]}: 是二进制文件，不是文本 (a binary file, not text)`,
    ]);
  });
  test('where the system forbids it', async () => {
    const forbid = () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    const input = { file: 'secret.txt', label: 'secret.txt', name: 'secret' };
    await expect(readInput(input, undefined, forbid)).rejects.toThrow(
      /^secret.txt: 没有读取权限 \(no permission/,
    );
  });
  test('where nothing is to be read, or nothing can be written', async () => {
    fs.mkdirSync(at('empty'));
    expect(await run([at('empty')])).toBe(1);
    expect(errors.join()).toMatch(/没有可读的文本或网页 \(no texts/);
    const file = write('a.txt', TEXT);
    expect(await run([file, '--out', file])).toBe(1);
    expect(errors.join()).toMatch(/写不了 \(cannot be written\)/);
  });
  test('and how it is called, if it was called wrongly', async () => {
    expect(await run(['a.txt', '--format', 'xml'])).toBe(2);
    expect(await run(['--nope'])).toBe(2);
    expect(await run([])).toBe(2);
    expect(errors[0]).toMatch(/未知格式 unknown format: xml\n用法 usage/);
    expect(await run(['--help'])).toBe(0);
    expect(printed).toMatch(/^用法 usage/);
  });
});

test('R33 a long run shows a bar on a terminal and takes it away at the end, a short one shows none', async () => {
  const files = Array.from({ length: 3 }, (_, i) => write(`in/${i}.txt`, TEXT));
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 400;
    return now;
  });
  expect(await run([...files, '--out', at('out')], [], true)).toBe(0);
  expect(drawn).toMatch(/\[█+░*\] 2\/3 66%/);
  expect(drawn.endsWith('\r\x1b[K')).toBe(true);
  drawn = '';
  vi.spyOn(performance, 'now').mockImplementation(() => 0);
  await run([...files, '--out', at('out')], [], true);
  expect(drawn).toBe('');
});
