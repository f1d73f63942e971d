import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeText, formatMentions, main } from '../../scripts/recognise.ts';
import { recognise } from '../../shared/recognition/recognise.ts';

let folder: string;
const errors: string[] = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recognise-'));
  errors.length = 0;
  vi.spyOn(console, 'error').mockImplementation(message => void errors.push(String(message)));
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
};
const read = (name: string): string => fs.readFileSync(path.join(folder, 'out', name), 'utf8');
const TEXT = '收到提案442件，印发《工作规则》。';

describe('R33 the command', () => {
  test('writes a JSON array of mentions for each text of a folder', () => {
    write('in/a.txt', TEXT);
    write('in/b.txt', '没有');
    write('in/c.md', TEXT);
    expect(main([path.join(folder, 'in'), '--out', path.join(folder, 'out')])).toBe(0);
    expect(JSON.parse(read('a.json'))).toEqual(recognise(TEXT));
    expect(JSON.parse(read('b.json'))).toEqual([]);
    expect(fs.readdirSync(path.join(folder, 'out'))).toEqual(['a.json', 'b.json']);
  });
  test('goes on behind a file that it cannot read, and says so in two languages', () => {
    const good = write('good.txt', TEXT);
    const binary = write('bad.txt', new Uint8Array([1, 0, 2]));
    const missing = path.join(folder, 'none.txt');
    expect(main([missing, binary, good, '--out', path.join(folder, 'out')])).toBe(1);
    expect(JSON.parse(read('good.json'))).toHaveLength(2);
    expect(errors.join('\n')).toMatch(/文件不存在 \(no such file\)[\s\S]*二进制文件[\s\S]*binary/);
  });
  test('refuses other encodings, HTML and unknown options', () => {
    expect(() => decodeText(new Uint8Array([0xce, 0xd2, 0xc3, 0xc7]), 'x')).toThrow(/UTF-8/);
    expect(() => decodeText(new TextEncoder().encode('<!DOCTYPE html><p>'), 'x')).toThrow(/HTML/);
    expect(main(['a.txt', '--format', 'xml'])).toBe(2);
    expect(main(['--nope'])).toBe(2);
    expect(main([])).toBe(2);
  });
  test('two inputs of one name do not overwrite each other', () => {
    const files = [write('1/a.txt', TEXT), write('2/a.txt', '无')];
    expect(main([...files, '--out', path.join(folder, 'out')])).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'out'))).toEqual(['a-2.json', 'a.json']);
  });
  test('drops a byte order mark', () => {
    expect(decodeText(new TextEncoder().encode('\ufeff提案'), 'x')).toBe('提案');
  });
});

test('R33 CSV quotes what needs it, and lines of JSON are one mention each', () => {
  const mentions = recognise('印发《规则,细则》，收到提案3件');
  const [head, first] = formatMentions(mentions, 'csv').split('\r\n');
  expect(head).toMatch(/^kind,start,end,text/);
  expect(first).toContain('"规则,细则"');
  const lines = formatMentions(mentions, 'ndjson').trimEnd().split('\n');
  expect(lines.map(l => JSON.parse(l))).toEqual(mentions);
});
