/** Writes a document beside its place first, so that what stands there is whole or not there. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyFormat, Skip } from '../../../shared/formats/format.ts';
import type { Export } from '../../../shared/formats/json.ts';

/** Bytes of one write: some formats give a character at a time. */
const AT_ONCE = 64 * 1024;
/** A code unit of UTF-16 takes no more in UTF-8. */
const MOST_OF_UNIT = 3;
const UTF_8 = new TextEncoder();

/** A single write may take less than it is given. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
}

type Pieces<T> = Iterable<T> | AsyncIterable<T>;

async function writePieces(file: string, pieces: Pieces<string | Uint8Array>): Promise<void> {
  const descriptor = openSync(file, 'wx');
  try {
    // One for all: a buffer for each piece is garbage that a process of little else collects late.
    const waiting = new Uint8Array(AT_ONCE);
    let length = 0;
    const flush = () => {
      writeAll(descriptor, waiting.subarray(0, length));
      length = 0;
    };
    for await (const piece of pieces) {
      const most = typeof piece === 'string' ? piece.length * MOST_OF_UNIT : piece.length;
      if (length + most > AT_ONCE) flush();
      if (most > AT_ONCE) writeAll(descriptor, typeof piece === 'string' ? UTF_8.encode(piece) : piece);
      else if (typeof piece === 'string') length += UTF_8.encodeInto(piece, waiting.subarray(length)).written;
      else {
        waiting.set(piece, length);
        length += piece.length;
      }
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
}

/** Rejects with the errors of the file system. A file in the way is replaced, a folder never. */
export async function writeOutput(
  format: AnyFormat,
  path: string,
  document: Export,
  skip: Skip,
): Promise<void> {
  const unfinished = `${path}.part-${process.pid}`;
  try {
    if (format.form === 'folder') {
      mkdirSync(unfinished);
      for (const { name, text } of format.serialize(document, skip))
        writeFileSync(join(unfinished, name), text);
    } else await writePieces(unfinished, format.serialize(document, skip));
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true, recursive: true });
    throw error;
  }
}
