/** The text in bytes, in whatever of the usual encodings they are: what spreadsheets and editors in China save. */
import { FormatError } from './format.ts';

declare const TextDecoder: new (
  label: string,
  options?: { fatal: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

/** Bytes that are decoded at a time. */
const PIECE = 1024 * 1024;
/** So many first bytes tell a text in UTF-16 that has no mark. */
const HEAD = 4096;
/** Of the bytes of such a text so many are zero, all in the upper halves: it is hardly any other than Latin letters and marks. */
const ZERO_SHARE = 1 / 8;

const BINARY = { zh: '是二进制文件，不是文本', en: 'a binary file, not text' };
const UNKNOWN = {
  zh: '不是 UTF-8 也不是 GB18030 编码，或文件已损坏；请先转换编码',
  en: 'neither UTF-8 nor GB18030, or broken; convert it first, e.g. iconv -f BIG5 -t UTF-8',
};

/** The encoding that a byte order mark gives. */
export function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark, told by its zero bytes: all in one half of each pair. */
function unmarkedUtf16(head: Uint8Array): string | undefined {
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[(at % 2) as 0 | 1]++;
  const [even, odd] = zeros;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) < head.length * ZERO_SHARE) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

function isAllOf(pieces: Iterable<Uint8Array>, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const piece of pieces) decoder.decode(piece, { stream: true });
    // A last character that is cut off shows in the format, where it can be said which line it is.
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding by byte order mark or zero bytes, else UTF-8, else GB 18030 (which holds GBK and GB 2312), whichever every byte
 * fits. Throws FormatError for a binary file and for what none of them can read.
 * @param read gives the bytes from the first on, each time that it is called
 */
export function encodingOf(read: () => Iterable<Uint8Array>): string {
  let head: Uint8Array | undefined;
  let hasZero = false;
  for (const piece of read()) {
    head ??= piece.slice(0, HEAD);
    hasZero ||= piece.includes(0);
  }
  const first = head ?? new Uint8Array();
  const wide = encodingOfMark(first) ?? (hasZero ? unmarkedUtf16(first) : undefined);
  if (hasZero && !wide?.startsWith('utf-16')) throw new FormatError(BINARY);
  const encoding = (wide ? [wide] : ['utf-8', 'gb18030']).find(each => isAllOf(read(), each));
  if (!encoding) throw new FormatError(UNKNOWN);
  return encoding;
}

/** The text without its byte order mark, piece by piece. */
export function* decodedText(pieces: Iterable<Uint8Array>, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The bytes in pieces: no more of the text is made at a time than is asked for. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

/** The text of bytes that are here as a whole. Throws FormatError. */
export function textIn(bytes: Uint8Array): Generator<string> {
  return decodedText(
    piecesOf(bytes),
    encodingOf(() => piecesOf(bytes)),
  );
}
