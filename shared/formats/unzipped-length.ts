import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/** A byte may stand for a thousand: counting goes beyond its end by a few MiB at most. */
const PIECE = 4 * 1024;

/**
 * Bytes that the files in a zip come to, counted, not believed: what a zip says of itself may be wrong. Counting ends soon
 * behind `most`. Undefined for what is no zip, or holds nothing.
 */
export function unzippedLength(zip: Uint8Array, most: number): number | undefined {
  let length = 0;
  let files = 0;
  const unzip = new Unzip(file => {
    files++;
    file.ondata = (error, piece) => {
      if (error) throw error;
      length += piece.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < zip.length && length <= most; from += PIECE)
      unzip.push(zip.subarray(from, from + PIECE), from + PIECE >= zip.length);
  } catch {
    return undefined;
  }
  return files > 0 ? length : undefined;
}

/** Bytes that the files in a zip come to as it says itself, at once; 0 for what is no zip. One that boasts need not be unpacked. */
export function declaredLength(zip: Uint8Array): number {
  let length = 0;
  try {
    unzipSync(zip, {
      filter: ({ originalSize }) => {
        length += originalSize;
        return false;
      },
    });
  } catch {
    return 0;
  }
  return length;
}
