/**
 * SHA-256 of the UTF-8 of `text`, in hex. For the extension's own pages and its background: content scripts on pages without https
 * have no WebCrypto, so none of them hashes.
 */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
