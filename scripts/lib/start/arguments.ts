import { parseArgs } from 'node:util';

export interface StartArguments {
  headless: boolean;
  /** Files and addresses; may be empty with a window. */
  pages: string[];
  /** Folder for the results; only without a window. */
  out?: string;
  /** As the worker's export takes it: `text`, `rejected`, or both. */
  include: string;
}

export const USAGE = `用法 usage:
  npm start                      打开带扩展的浏览器和示例网页 (a browser with the extension, on a sample page)
  npm start -- PAGE…             打开这些文件或网址 (on these files or addresses)
  npm start -- --headless PAGE… --out DIR [--include text,rejected]
                                 不开窗口：每个网页写出 DIR/NAME.json 和 DIR/NAME.png
                                 (no window: writes DIR/NAME.json and DIR/NAME.png for each page)`;

/** Arguments that make no sense; the message says which, in Chinese and English. */
export class UsageError extends Error {}

const INCLUDES = ['text', 'rejected'];

/** @throws UsageError */
export function parseStartArguments(argv: readonly string[]): StartArguments | 'help' {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(argv);
  } catch (error) {
    throw new UsageError(`参数有误：${(error as Error).message}\nBad arguments: ${(error as Error).message}`);
  }
  const { values, positionals: pages } = parsed;
  if (values.help) return 'help';
  const { headless = false, out, include = '' } = values;
  const unknown = include.split(',').filter(part => part !== '' && !INCLUDES.includes(part));
  if (unknown.length > 0) {
    throw new UsageError(
      `--include 只认 text 和 rejected，不认 ${unknown}。\n--include takes text and rejected, not ${unknown}.`,
    );
  }
  if (headless && pages.length === 0) {
    throw new UsageError(
      '--headless 需要至少一个文件或网址。\n--headless needs at least one file or address.',
    );
  }
  if (headless && out === undefined) {
    throw new UsageError('--headless 需要 --out 文件夹。\n--headless needs --out DIR.');
  }
  if (!headless && (out !== undefined || include !== '')) {
    throw new UsageError(
      '--out 和 --include 只用于 --headless。\n--out and --include are for --headless only.',
    );
  }
  return { headless, pages, include, ...(out !== undefined && { out }) };
}

function read(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      headless: { type: 'boolean' },
      out: { type: 'string' },
      include: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
