/** Browsers look for a declaration in so many first bytes (HTML, "prescan a byte stream"). */
const PRESCAN = 1024;

function hasBom(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe);
}

/** Whether the file says its encoding itself: by a byte order mark or in a meta element. */
export function declaresCharset(bytes: Uint8Array): boolean {
  if (hasBom(bytes)) return true;
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  return /<meta\s[^>]*charset\s*=/i.test(head.replace(/<!--.*?(-->|$)/gs, ''));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Content-Type to serve a page with: none but `text/html` where the file declares its own charset, for a header
 * would overrule it. Where it declares none: UTF-8 if it is that, else what old Chinese pages are written in.
 */
export function htmlContentType(bytes: Uint8Array): string {
  if (declaresCharset(bytes)) return 'text/html';
  return `text/html; charset=${isUtf8(bytes) ? 'utf-8' : 'gb18030'}`;
}
