import { parseArgs } from 'node:util';
import { FORMATS, type Format } from './format-mentions.ts';

export const USAGE = `用法 usage: npm run -s recognise -- INPUT… [--out DIR] [--format json|ndjson|csv]
  INPUT     文本文件 .txt、网页 .html .htm .shtml .xhtml .mhtml、文件夹（含子文件夹），或 - 表示标准输入
            (a text file, a web page, a folder with all its subfolders, or - for standard input)
  --out     结果写入的文件夹：NAME.json，网页另有纯文本 NAME.txt，位置按它计算；省略则写到标准输出
            (folder for NAME.json and, of a web page, NAME.txt, its text, in which the offsets count;
            standard output without it)
  --format  json、ndjson（每行一处）或 csv (json; ndjson, one mention a line; or csv)`;

/** What the command was asked to do. */
export interface RecogniseArguments {
  inputs: string[];
  out?: string;
  format: Format;
}

/** Reads the arguments; a string is what is wrong with them, undefined a call for help. */
export function readArguments(args: readonly string[]): RecogniseArguments | string | undefined {
  const options = {
    out: { type: 'string' },
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) return undefined;
    const format = FORMATS.find(known => known === (values.format ?? 'json'));
    if (!format) return `未知格式 unknown format: ${values.format}`;
    if (values.out === '') return '--out 要有文件夹名 (--out needs the name of a folder)';
    if (positionals.length === 0) return '没有给出输入 (no input was given)';
    return { inputs: positionals, format, ...(values.out !== undefined && { out: values.out }) };
  } catch (error) {
    return (error as Error).message;
  }
}
