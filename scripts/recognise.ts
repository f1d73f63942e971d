import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Mention } from '../shared/recognition/mention.ts';
import { recognise } from '../shared/recognition/recognise.ts';

const USAGE = `用法 usage: npm run -s recognise -- FILE… [--out DIR] [--format json|ndjson|csv]
  FILE   文本文件、文件夹，或 - 表示标准输入 (a text file, a folder, or - for standard input)
  --out  结果写入的文件夹；省略则写到标准输出 (folder for NAME.json; standard output without it)`;

const FORMATS = ['json', 'ndjson', 'csv'] as const;
type Format = (typeof FORMATS)[number];
const COLUMNS =
  'kind start end text value min max unit approx subject act period name title entity full definition rule score'.split(
    ' ',
  );
/** A text holds no NUL; a decoder's replacement mark in this share of the characters means another encoding. */
const BROKEN_SHARE = 0.01;

class InputError extends Error {}

/** Reads a UTF-8 text (a byte order mark is dropped) or explains why it cannot be one. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.includes(0)) throw new InputError(`${name}: 是二进制文件，不是文本 (a binary file, not text)`);
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  if (broken > text.length * BROKEN_SHARE) {
    throw new InputError(
      `${name}: 不是 UTF-8 编码，请先转换 (not UTF-8; convert it first, e.g. iconv -f GB18030 -t UTF-8)`,
    );
  }
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(text)) {
    throw new InputError(`${name}: 是 HTML，请给出网页的纯文本 (HTML; give the page's plain text)`);
  }
  return text;
}

function csvCell(value: unknown): string {
  const s = value === undefined ? '' : String(value);
  return /[",\n\r]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s;
}

/** Mentions as JSON, as a line of JSON each, or as CSV with a head line. */
export function formatMentions(mentions: readonly Mention[], format: Format): string {
  if (format === 'json') return `${JSON.stringify(mentions, null, 1)}\n`;
  if (format === 'ndjson') return mentions.map(m => `${JSON.stringify(m)}\n`).join('');
  const rows = mentions.map(m =>
    COLUMNS.map(c => csvCell((m as unknown as Record<string, unknown>)[c])).join(','),
  );
  return `${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

function expand(inputs: readonly string[]): string[] {
  return inputs.flatMap(input => {
    if (input === '-' || !fs.existsSync(input) || !fs.statSync(input).isDirectory()) return [input];
    const files = fs
      .readdirSync(input)
      .filter(f => f.endsWith('.txt'))
      .sort();
    return files.map(f => path.join(input, f));
  });
}

function readInput(file: string): string {
  if (file === '-') return decodeText(fs.readFileSync(0), '标准输入 (stdin)');
  if (!fs.existsSync(file)) throw new InputError(`${file}: 文件不存在 (no such file)`);
  return decodeText(fs.readFileSync(file), file);
}

/** The name of the output: two inputs of one name (a/1.txt, b/1.txt) get a number each. */
function outputName(file: string, used: Set<string>, format: Format): string {
  const base = file === '-' ? 'stdin' : path.basename(file).replace(/\.[^.]+$/, '');
  let name = `${base}.${format}`;
  for (let n = 2; used.has(name); n++) name = `${base}-${n}.${format}`;
  used.add(name);
  return name;
}

/** Runs the command; gives the exit code. */
export function main(args: readonly string[]): number {
  let values: { out?: string; format?: string; help?: boolean };
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, format: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }));
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const format = (values.format ?? 'json') as Format;
  if (values.help || !positionals.length || !FORMATS.includes(format)) {
    console.error(FORMATS.includes(format) ? USAGE : `未知格式 unknown format: ${format}\n${USAGE}`);
    return values.help ? 0 : 2;
  }
  const { out } = values;
  if (out) fs.mkdirSync(out, { recursive: true });
  const files = expand(positionals);
  const used = new Set<string>();
  let failed = 0;
  const progress = process.stderr.isTTY && files.length > 20;
  files.forEach((file, i) => {
    try {
      const result = formatMentions(recognise(readInput(file)), format);
      if (out) fs.writeFileSync(path.join(out, outputName(file, used, format)), result);
      else process.stdout.write(result);
    } catch (error) {
      failed++;
      console.error(error instanceof InputError ? error.message : `${file}: ${String(error)}`);
    }
    if (progress && (i % 10 === 9 || i === files.length - 1))
      process.stderr.write(`\r${i + 1}/${files.length} `);
  });
  if (progress) process.stderr.write('\n');
  if (!files.length) {
    console.error('没有可读的文本文件 (no text files found)');
    return 1;
  }
  return failed ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
