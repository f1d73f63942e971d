/** The id of a page: the same on every device that meets the same canonical URL. */
import { base32 } from '../base32.ts';

/** The part of WebCrypto's `crypto.subtle` that is used: browsers, workers and Node have it. */
export interface Digester {
  digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
}

declare const crypto: { subtle: Digester };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Half of SHA-256: 128 bits keep a collision out of reach for any library of pages. */
const ID_BYTES = 16;

/** 26 characters of lower-case base32: the first 16 bytes of SHA-256 over the UTF-8 of the canonical URL. */
export async function pageId(canonicalUrl: string, subtle: Digester = crypto.subtle): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonicalUrl));
  return base32(new Uint8Array(digest).subarray(0, ID_BYTES));
}
