/** A document out of a file or a folder, as its format has it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnyFormat,
  FormatError,
  type NamedText,
  type ParseContext,
} from '../../../shared/formats/format.ts';
import type { Export } from '../../../shared/formats/json.ts';
import { reasonOf } from '../recognise/input-error.ts';
import { PAGES } from './arguments.ts';
import { fileText } from './file-text.ts';

/** Bytes of a file that is read whole. */
const MAX_BYTES = 512 * 1024 * 1024;
const NO_FILE = { zh: '不是文件', en: 'not a file' };
const NO_FOLDER = { zh: '不是文件夹：这种格式是一个文件夹', en: 'not a folder, which this format is' };
const TOO_LARGE = { zh: '文件超过 512 MiB', en: 'the file is larger than 512 MiB' };

/** The files of a folder by name; those of folders in it, and what begins with a dot, are not of the format. */
function filesIn(folder: string): NamedText[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
    .map(name => ({
      name,
      // Read when it is asked for: a folder holds pictures and what not.
      text: { [Symbol.iterator]: () => fileText(join(folder, name)) },
    }));
}

/** Rejects with FormatError, and with the errors of the file system. */
export async function readInput(
  format: AnyFormat | typeof PAGES,
  path: string,
  context: ParseContext,
): Promise<Export> {
  const facts = statSync(path);
  if (format === PAGES) {
    // Recognition and its lists take as much memory as a hundred thousand annotations: who does not need them does without.
    const { readSavedPages } = await import('./saved-pages.ts');
    return readSavedPages(path, context);
  }
  if (format.form === 'folder') {
    if (!facts.isDirectory()) throw new FormatError(NO_FOLDER);
    return format.parse(filesIn(path), context);
  }
  if (!facts.isFile()) throw new FormatError(NO_FILE);
  if (format.form !== 'packed') return format.parse(fileText(path), context);
  if (facts.size > MAX_BYTES) throw new FormatError(TOO_LARGE);
  return format.parse(readFileSync(path), context);
}

/** What kept a file from being read, for a person; a fault of this program is thrown on. */
export function readFault(error: unknown): string {
  if (error instanceof FormatError) return error.message;
  if (error instanceof Error && 'code' in error) return reasonOf(error);
  throw error;
}
