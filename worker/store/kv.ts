/** The part of Workers KV that Meipi relies on: write-once keys read by name, no transactions, no promise of freshness. */

/** One bulk get takes at most so many keys. */
export const BULK_KEYS = 100;
/** The shortest time that KV lets a colo keep what it read, a miss included; seconds. */
export const FRESH_TTL = 30;
/** For what changes seldom; seconds. */
export const CALM_TTL = 60;

export interface ListedKey {
  name: string;
  metadata: unknown;
}

export interface ListPage {
  keys: ListedKey[];
  /** Present when there are more; may come with an empty page. */
  cursor?: string;
}

/** Every method rejects when the store fails or a quota is used up. `cacheTtl` is in seconds, at least 30. */
export interface Kv {
  /** The text under `key`, or null. */
  get(key: string, cacheTtl: number): Promise<string | null>;
  getBytes(key: string, cacheTtl: number): Promise<Uint8Array | null>;
  /** Texts in the order of `keys` (at most BULK_KEYS, 25 MiB in all), null for a miss. One operation. */
  getMany(keys: readonly string[], cacheTtl: number): Promise<(string | null)[]>;
  /** Resolves once the value is stored. `metadata`: at most 1,024 bytes of JSON. `ttl`: seconds to live, at least 60. */
  put(key: string, value: string | Uint8Array, metadata?: unknown, ttl?: number): Promise<void>;
  /** Resolves once the key is gone, or was not there; a colo that read it may answer from its cache for a minute. */
  delete(key: string): Promise<void>;
  /** Names in byte order, at most `limit` (1,000 if not given) a page; may be a minute old. */
  list(prefix: string, cursor?: string, limit?: number): Promise<ListPage>;
}
