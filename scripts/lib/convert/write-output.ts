/** Writes a document beside its place first, so that what stands there is whole or not there. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyFormat, Skip } from '../../../shared/formats/format.ts';
import type { Export } from '../../../shared/formats/json.ts';

/** A single write may take less than it is given. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const descriptor = openSync(file, 'wx');
  try {
    for (const piece of pieces) writeAll(descriptor, Buffer.from(piece));
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
    } else if (format.form === 'binary') writeFileSync(unfinished, await format.serialize(document, skip));
    else writePieces(unfinished, format.serialize(document, skip));
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true, recursive: true });
    throw error;
  }
}
