/** A file's text in pieces, in whatever of the usual encodings it is. */
import { closeSync, openSync, readSync } from 'node:fs';
import { FormatError } from '../../../shared/formats/format.ts';
import { encodingOfMark } from '../html/decode-html.ts';

const PIECE = 1024 * 1024;

function* pieces(file: string): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = new Uint8Array(PIECE);
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(descriptor);
  }
}

function isAllOf(file: string, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const piece of pieces(file)) decoder.decode(piece, { stream: true });
    // A last character that is cut off shows in the format, where it can be said which line it is.
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding by byte order mark, else UTF-8, else GB 18030 (which holds GBK and GB 2312), whichever every byte fits.
 * Throws FormatError for a binary file and for what none of them can read.
 */
export function encodingOf(file: string): string {
  let head: Uint8Array | undefined;
  let hasZero = false;
  for (const piece of pieces(file)) {
    head ??= piece.slice(0, 4);
    hasZero ||= piece.includes(0);
  }
  const mark = encodingOfMark(head ?? new Uint8Array());
  if (hasZero && !mark?.startsWith('utf-16'))
    throw new FormatError({ zh: '是二进制文件，不是文本', en: 'a binary file, not text' });
  const encoding = (mark ? [mark] : ['utf-8', 'gb18030']).find(each => isAllOf(file, each));
  if (!encoding)
    throw new FormatError({
      zh: '不是 UTF-8 也不是 GB18030 编码，或文件已损坏；请先转换编码',
      en: 'neither UTF-8 nor GB18030, or broken; convert it first, e.g. iconv -f BIG5 -t UTF-8',
    });
  return encoding;
}

/** The text without its byte order mark. Memory holds one piece at a time; the file is read twice before. */
export function* fileText(file: string): Generator<string> {
  const decoder = new TextDecoder(encodingOf(file));
  for (const piece of pieces(file)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
