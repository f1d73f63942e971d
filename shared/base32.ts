/** Base32 (RFC 4648 alphabet, lower case, no padding): ids that survive URLs, file names and being read aloud. */

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 5 bits a character: 16 bytes give 26 characters. */
export function base32(bytes: Uint8Array): string {
  let out = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(buffer >>> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? out + ALPHABET[(buffer << (5 - bits)) & 31] : out;
}
