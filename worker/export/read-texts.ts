import { MAX_PAGE_BYTES } from '../../shared/protocol.ts';
import { ApiError } from '../errors.ts';
import { inflate } from '../inflate.ts';
import { pageKey } from '../store/keys.ts';
import { CALM_TTL, type Kv } from '../store/kv.ts';

/** Texts in one export: one read each, and all of them in memory at once. */
const MAX_TEXTS = 500;
const MAX_TEXT_BYTES = 24 * 1024 * 1024;

/** The page texts that the store has, by SHA-256; 413 `use_ndjson` when they are too many for one reply. */
export async function readTexts(
  kv: Kv,
  ws: string,
  hashes: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let bytes = 0;
  for (const hash of hashes) {
    const gzip = hashes.size > MAX_TEXTS ? undefined : await kv.getBytes(pageKey(ws, hash), CALM_TTL);
    if (gzip === null) continue;
    const plain = gzip && (await inflate(gzip, MAX_PAGE_BYTES));
    bytes += plain?.length ?? 0;
    if (!plain || bytes > MAX_TEXT_BYTES) {
      throw new ApiError('use_ndjson', {
        zh: '页面文本太多，一次导不出来。请不带 include=text 导出，或在扩展里导出。',
        en: 'There is more page text than one reply holds. Export without include=text, or export from the extension.',
      });
    }
    texts.set(hash, new TextDecoder().decode(plain));
  }
  return texts;
}
