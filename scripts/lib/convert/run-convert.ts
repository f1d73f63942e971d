import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { FormatError, type Said } from '../../../shared/formats/format.ts';
import type { Export } from '../../../shared/formats/json.ts';
import { losses } from '../../../shared/formats/losses.ts';
import type { ConvertArguments } from './arguments.ts';
import { choose } from './choose.ts';
import { readFault, readInput } from './read-input.ts';
import { writeOutput } from './write-output.ts';

/** So many of what was left out are told one by one. */
const TOLD = 20;

const NO_TEXT = {
  zh: '没有一个网页带全文，而这种格式要全文：请导出时选“包括页面全文”',
  en: 'no page has its text, which this format needs: export with texts',
};
const NOTHING = { zh: '没有一条读得了', en: 'nothing in it can be read' };

class Leavings {
  count = 0;
  readonly #complain: (line: string) => void;
  constructor(complain: (line: string) => void) {
    this.#complain = complain;
  }
  readonly skip = (where: string, { zh, en }: Said) => {
    if (this.count++ < TOLD) this.#complain(`  ${where}: ${zh} (${en})`);
    else if (this.count === TOLD + 1) this.#complain('  ……');
  };
}

const counts = ({ pages, annotations }: Export) =>
  `${pages.length} 个网页 pages, ${annotations.length} 条批注 annotations`;

/** An error of the file system; any other is a fault of this program, and is thrown on. */
function ofSystem(error: unknown): Error {
  if (error instanceof Error && 'code' in error) return error;
  throw error;
}

/**
 * Converts a file and tells what was left out and why. Paths are taken from `folder`. True if a file was written, even if
 * rows had to be left out; false, and no file, if the input cannot be read or holds nothing that can.
 */
export async function runConvert(
  { from, to, input, output, force, filter }: ConvertArguments,
  folder: string,
  now: Date,
  complain: (line: string) => void,
): Promise<boolean> {
  const [source, target] = [resolve(folder, input), resolve(folder, output)];
  if (existsSync(target) && !(force && statSync(target).isFile())) {
    complain(`${output}: 已存在，加 --force 才覆盖 (exists; --force overwrites a file)`);
    return false;
  }
  const leavings = new Leavings(complain);
  let document: Export;
  let read: string;
  try {
    const name = basename(input).replace(/\.[^.]*$/, '');
    document = await readInput(from, source, { now: now.toISOString(), name, skip: leavings.skip });
    if (document.pages.length === 0 && leavings.count > 0) throw new FormatError(NOTHING);
    read = counts(document);
    document = choose(document, filter);
  } catch (error) {
    complain(`${input}: ${readFault(error)}`);
    return false;
  }
  const lost = losses(document, to);
  if (lost.some(({ facet, count }) => facet === 'pages without text' && count === document.pages.length)) {
    complain(`${input}: ${new FormatError(NO_TEXT).message}`);
    return false;
  }
  try {
    await writeOutput(to, target, document, leavings.skip);
  } catch (error) {
    complain(`${output}: 写不了 (cannot be written): ${ofSystem(error).message}`);
    return false;
  }
  for (const { said, count } of lost)
    complain(`${to.name} 不保存 does not keep: ${said.zh} (${said.en}) × ${count}`);
  const taken = Object.keys(filter).length > 0 ? ` 取用 taken: ${counts(document)};` : '';
  complain(`${output}: 读入 read: ${read};${taken} 略去 left out: ${leavings.count}`);
  return true;
}
