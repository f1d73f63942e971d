import { parseArgs } from 'node:util';
import type { AnyFormat } from '../../../shared/formats/format.ts';
import { FORMATS } from '../../../shared/formats/registry.ts';

const LIST = [...FORMATS.values()]
  .map(({ name, title }) => `    ${name.padEnd(14)}${title.zh} (${title.en})`)
  .join('\n');

export const USAGE = `用法 usage: npm run -s convert -- --from FORMAT --to FORMAT IN OUT
  IN, OUT   读入和写出的文件，brat 和 markdown 是文件夹；OUT 已存在时不覆盖
            (the files to read and to write, folders of brat and markdown; OUT is not overwritten)
  --force   覆盖 OUT (overwrite OUT)
  FORMAT    ${LIST.trim()}
    pages         只能读入：存下来的网页（.html .mhtml）或文本，或其文件夹，逐个识别
                  (only to read: saved pages or texts, or a folder of them, which are recognised)`;

/** Saved pages are no format of annotations: they are read, and what is in them is recognised. */
export const PAGES = 'pages';

/** What the command was asked to do. */
export interface ConvertArguments {
  from: AnyFormat | typeof PAGES;
  to: AnyFormat;
  input: string;
  output: string;
  force: boolean;
}

/** Reads the arguments; a string is what is wrong with them, undefined a call for help. */
export function readArguments(args: readonly string[]): ConvertArguments | string | undefined {
  const options = {
    from: { type: 'string' },
    to: { type: 'string' },
    force: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) return undefined;
    for (const name of ['from', 'to'] as const)
      if (values[name] === undefined) return `缺少 --${name} (--${name} is missing)`;
    const from = values.from === PAGES ? PAGES : FORMATS.get(values.from ?? '');
    const to = FORMATS.get(values.to ?? '');
    if (!from) return `未知格式 unknown format: --from ${values.from}`;
    if (!to) return `未知格式 unknown format: --to ${values.to}`;
    const [input, output, ...more] = positionals;
    if (!input || !output || more.length > 0)
      return '要有一个读入的文件和一个写出的文件 (name one file to read and one to write)';
    return { from, to, input, output, force: values.force ?? false };
  } catch (error) {
    return (error as Error).message;
  }
}
