/** A file's text in pieces, in whatever of the usual encodings it is. */
import { closeSync, openSync, readSync } from 'node:fs';
import { decodedText, encodingOf } from '../../../shared/formats/decode-text.ts';

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

/** The text without its byte order mark. Memory holds one piece at a time; the file is read twice before. Throws FormatError. */
export function* fileText(file: string): Generator<string> {
  yield* decodedText(
    pieces(file),
    encodingOf(() => pieces(file)),
  );
}
