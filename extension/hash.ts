/**
 * SHA-256 of bytes, or of the UTF-8 of a text, in hex. For the extension's own pages and its background: content scripts on pages without https
 * have no WebCrypto, so none of them hashes.
 */
export async function sha256Hex(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
