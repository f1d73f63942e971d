import { encodingOfMark } from '../../../shared/formats/decode-text.ts';

/** How far into a page its declaration is looked for; browsers, too, read on past 1,024 bytes while they are in the head. */
const HEAD = 65_536;
/** A decoder's replacement mark in this share of the characters means another encoding. */
const BROKEN_SHARE = 0.01;

const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'>;/]+)/i;
const XML = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i;

/**
 * The encoding for a label as browsers read it (Encoding Standard): gb2312 and gbk are read as gb18030, which holds them;
 * a declaration of UTF-16 that could be read byte by byte is wrong and means UTF-8. Undefined for a label that nobody knows.
 */
export function encodingOfLabel(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding === 'gbk') return 'gb18030';
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, HEAD))
    .replace(/<!--.*?(?:-->|$)|<(script|style)\b.*?<\/\1/gis, '')
    .split(/<body\b/i)[0] as string;
  const label = (META.exec(head) ?? XML.exec(head))?.[1];
  return label && encodingOfLabel(label);
}

/** Whether so much of a decoded text could not be read that it was in another encoding. */
export function isBroken(text: string): boolean {
  return text.split('\ufffd').length - 1 > text.length * BROKEN_SHARE;
}

/**
 * Decodes a page: by its byte order mark, by what it declares, else as UTF-8, else as GB18030. A declaration that does not
 * fit the bytes is passed over. Undefined if none of these can read it.
 */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const mark = encodingOfMark(bytes);
  const encodings = mark ? [mark] : [declaredEncoding(bytes), 'utf-8', 'gb18030'];
  for (const encoding of encodings) {
    if (!encoding) continue;
    const text = new TextDecoder(encoding).decode(bytes);
    if (!isBroken(text)) return text;
  }
  return undefined;
}
