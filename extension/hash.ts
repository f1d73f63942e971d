import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of the UTF-8 of `text`, in hex. */
export async function sha256Hex(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  // Pages without https have no `subtle`, and content scripts there neither.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A random UUID (version 4, RFC 9562); `crypto.randomUUID` is for https pages only. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
