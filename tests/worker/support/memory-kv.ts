import { BULK_KEYS, FRESH_TTL, type Kv } from '../../../worker/store/kv.ts';

const PAGE = 1_000;
/** Seconds; nothing expires here, for tests move their own clock. */
const MIN_TTL = 60;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** KV as its documentation gives it, without its delays: for tests that look inside or make it fail. */
export function memoryKv(): Kv & { readonly stored: Map<string, { value: Uint8Array; metadata: unknown }> } {
  const stored = new Map<string, { value: Uint8Array; metadata: unknown }>();
  const checkTtl = (cacheTtl: number) => {
    if (cacheTtl < FRESH_TTL) throw new Error('KV GET failed: 400 Invalid cache_ttl');
  };
  const read = (key: string) => stored.get(key)?.value ?? null;
  const text = (value: Uint8Array | null) => (value === null ? null : decoder.decode(value));
  return {
    stored,
    async get(key, cacheTtl) {
      checkTtl(cacheTtl);
      return text(read(key));
    },
    async getBytes(key, cacheTtl) {
      checkTtl(cacheTtl);
      return read(key);
    },
    async getMany(keys, cacheTtl) {
      checkTtl(cacheTtl);
      if (keys.length > BULK_KEYS) throw new Error('KV GET_BULK failed: 400 too many keys');
      return keys.map(key => text(read(key)));
    },
    async put(key, value, metadata, ttl = MIN_TTL) {
      if (ttl < MIN_TTL) throw new Error('KV PUT failed: 400 Invalid expiration_ttl');
      if (encoder.encode(key).length > 512) throw new Error('KV PUT failed: 414 key too long');
      const json = metadata === undefined ? 'null' : JSON.stringify(metadata);
      if (encoder.encode(json).length > 1_024) throw new Error('KV PUT failed: 413 metadata too long');
      const bytes = typeof value === 'string' ? encoder.encode(value) : value.slice();
      stored.set(key, { value: bytes, metadata: JSON.parse(json) });
    },
    async delete(key) {
      stored.delete(key);
    },
    async list(prefix, cursor, limit = PAGE) {
      if (limit < 1 || limit > PAGE) throw new Error('KV LIST failed: 400 Invalid key_count_limit');
      const names = [...stored.keys()].filter(name => name.startsWith(prefix)).sort();
      const rest = cursor === undefined ? names : names.filter(name => name > cursor);
      const keys = rest.slice(0, limit).map(name => ({ name, metadata: stored.get(name)?.metadata ?? null }));
      return rest.length > limit ? { keys, cursor: keys.at(-1)!.name } : { keys };
    },
  };
}
