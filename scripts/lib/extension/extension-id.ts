import { createHash } from 'node:crypto';

/**
 * The id that Chromium gives an unpacked extension without a key: the first 16 bytes of its folder's SHA-256, each half
 * byte a letter a–p (components/crx_file/id_util.cc; on Windows the path counts as UTF-16).
 * @param folder absolute, without symbolic links
 */
export function extensionId(folder: string, platform: NodeJS.Platform = process.platform): string {
  const bytes = Buffer.from(folder, platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return [...hex].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
