/**
 * Workers KV as its documentation gives it, with its faults: several colos that see a write late, each with a cache that
 * keeps misses too, old lists, one write a second for a key, daily quotas, and failures that leave open what happened.
 */
import { BULK_KEYS, FRESH_TTL, type Kv, type ListedKey, type ListPage } from '../../../worker/store/kv.ts';
import type { Prng } from '../world/prng.ts';
import { CALM, type Weather } from './weather.ts';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const MIN_TTL = 60;
const MAX_PAGE = 1_000;
const MAX_KEY_BYTES = 512;
const MAX_METADATA_BYTES = 1_024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

interface Version {
  /** Null: the key was deleted. */
  value: Uint8Array | null;
  metadata: unknown;
  /** When it is gone by itself, ms. */
  expires: number;
  at: number;
  /** For each colo: from when on it sees this version, ms. */
  visible: number[];
}

type Change = Pick<Version, 'value' | 'metadata' | 'expires'>;

interface Put {
  value: string | Uint8Array;
  metadata?: unknown;
  ttl?: number | undefined;
}

/** What was asked of the store; reads count each key, as they are billed. */
export interface Usage {
  reads: number;
  writes: number;
  lists: number;
  deletes: number;
}

export const noUsage = (): Usage => ({ reads: 0, writes: 0, lists: 0, deletes: 0 });

/** The worker's store and what Workers KV can do besides. */
export interface SimulatedKv extends Kv {
  put(key: string, value: string | Uint8Array, metadata?: unknown, ttl?: number): Promise<void>;
  delete(key: string): Promise<void>;
  list(prefix: string, cursor?: string, limit?: number): Promise<ListPage>;
}

export interface StoreOptions {
  colos: number;
  /** Ms since 1970 UTC. */
  now: () => number;
  prng: Prng;
  sleep?: (ms: number) => Promise<void>;
  /** Runs later. */
  after?: (ms: number, run: () => void) => void;
}

export class SimulatedStore {
  weather: Weather = CALM;
  readonly usage = noUsage();
  #options: StoreOptions;
  #versions = new Map<string, Version[]>();
  #cache = new Map<string, { value: Uint8Array | null; until: number }>();
  #lists = new Map<string, { keys: ListedKey[]; until: number }>();
  #today = { day: -1, ...noUsage() };

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  /** The store as one colo gives it; `meter` counts what is asked through this view. */
  at(colo: number, meter: Usage = noUsage()): SimulatedKv {
    const one = async (key: string, cacheTtl: number) => {
      this.#spend('reads', 1, meter);
      return this.#read(colo, key, cacheTtl);
    };
    const text = (value: Uint8Array | null) => (value === null ? null : decoder.decode(value));
    return {
      get: async (key, cacheTtl) => text(await one(key, cacheTtl)),
      getBytes: one,
      getMany: async (keys, cacheTtl) => {
        if (keys.length > BULK_KEYS) throw new Error('KV GET_BULK failed: 400 too many keys');
        this.#spend('reads', keys.length, meter);
        return keys.map(key => text(this.#read(colo, key, cacheTtl)));
      },
      put: (key, value, metadata, ttl) => this.#put(colo, key, { value, metadata, ttl }, meter),
      delete: key => this.#change(colo, key, { value: null, metadata: null, expires: Infinity }, meter),
      list: async (prefix, cursor, limit = MAX_PAGE) => this.#list(colo, prefix, { cursor, limit }, meter),
    };
  }

  /** What is stored in the end under names that begin with `prefix`: the last write to each. */
  truth(prefix: string): Map<string, string> {
    const names = [...this.#versions.keys()].filter(name => name.startsWith(prefix)).sort();
    return new Map(
      names.flatMap(name => {
        const value = this.#valueOf(this.#versions.get(name)?.at(-1));
        return value ? [[name, decoder.decode(value)] as const] : [];
      }),
    );
  }

  #spend(kind: keyof Usage, count: number, meter: Usage): void {
    const { now, prng } = this.#options;
    const day = Math.floor(now() / DAY_MS);
    if (this.#today.day !== day) this.#today = { day, ...noUsage() };
    if (this.#today[kind] + count > this.weather.quota[kind]) {
      throw new Error(`KV ${kind} limit exceeded for the day.`);
    }
    this.#today[kind] += count;
    this.usage[kind] += count;
    meter[kind] += count;
    if (prng.chance(this.weather.fails)) throw new Error('KV failed: 500 Internal Server Error');
  }

  #read(colo: number, key: string, cacheTtl: number): Uint8Array | null {
    if (cacheTtl < FRESH_TTL) throw new Error('KV GET failed: 400 Invalid cache_ttl');
    const { now, prng } = this.#options;
    const place = `${colo} ${key}`;
    const cached = this.#cache.get(place);
    if (cached && (now() < cached.until || prng.chance(this.weather.staleOnce))) {
      if (now() >= cached.until) this.#cache.delete(place);
      return cached.value;
    }
    const value = this.#valueOf(this.#seen(colo, key));
    this.#cache.set(place, { value, until: now() + cacheTtl * SECOND_MS });
    return value;
  }

  #valueOf(version: Version | undefined): Uint8Array | null {
    return version && this.#options.now() < version.expires ? version.value : null;
  }

  /** The last write that has reached the colo. */
  #seen(colo: number, key: string): Version | undefined {
    const now = this.#options.now();
    return this.#versions.get(key)?.findLast(version => version.visible[colo]! <= now);
  }

  async #put(colo: number, key: string, { value, metadata, ttl }: Put, meter: Usage): Promise<void> {
    if (encoder.encode(key).length > MAX_KEY_BYTES) throw new Error('KV PUT failed: 414 key too long');
    const json = metadata === undefined ? 'null' : JSON.stringify(metadata);
    if (encoder.encode(json).length > MAX_METADATA_BYTES) {
      throw new Error('KV PUT failed: 413 metadata too long');
    }
    if (ttl !== undefined && ttl < MIN_TTL) throw new Error('KV PUT failed: 400 Invalid expiration_ttl');
    const bytes = typeof value === 'string' ? encoder.encode(value) : value.slice();
    const expires = ttl === undefined ? Infinity : this.#options.now() + ttl * SECOND_MS;
    await this.#change(colo, key, { value: bytes, metadata: JSON.parse(json), expires }, meter);
  }

  /** A put or a delete: both are writes, and fail in the same ways. */
  async #change(colo: number, key: string, change: Change, meter: Usage): Promise<void> {
    const { prng, now, sleep, after } = this.#options;
    this.#spend(change.value ? 'writes' : 'deletes', 1, meter);
    const last = this.#versions.get(key)?.at(-1);
    if (last && now() - last.at < SECOND_MS && prng.chance(this.weather.tooFast)) {
      throw new Error('KV PUT failed: 429 Too Many Requests');
    }
    const write = () => this.#write(colo, key, change);
    if (prng.chance(this.weather.ambiguous)) {
      const lateMs = prng.chance(0.5) ? 0 : prng.between(0, this.weather.lateMs);
      if (lateMs > 0 && after) after(lateMs, write);
      else write();
      throw new Error('KV PUT failed: 503 Service Unavailable');
    }
    await sleep?.(prng.around(20));
    write();
    await sleep?.(prng.around(20));
  }

  #write(colo: number, key: string, change: Change): void {
    const { prng, now, colos } = this.#options;
    const { visibleMs, tail, tailMs, ownLate, ownCached } = this.weather;
    const delay = () => (prng.chance(tail) ? prng.between(0, tailMs) : prng.around(visibleMs));
    const visible = Array.from({ length: colos }, (_, other) => {
      const late = other !== colo || prng.chance(ownLate);
      return now() + (late ? delay() : 0);
    });
    const versions = this.#versions.get(key) ?? [];
    versions.push({ ...change, at: now(), visible });
    this.#versions.set(key, versions);
    if (!prng.chance(ownCached)) this.#cache.delete(`${colo} ${key}`);
  }

  #list(
    colo: number,
    prefix: string,
    { cursor, limit }: { cursor: string | undefined; limit: number },
    meter: Usage,
  ): ListPage {
    if (limit < 1 || limit > MAX_PAGE) throw new Error('KV LIST failed: 400 Invalid key_count_limit');
    this.#spend('lists', 1, meter);
    const { now, prng } = this.#options;
    const place = `${colo} ${prefix}`;
    let cached = this.#lists.get(place);
    if (!cached || (cursor === undefined && now() >= cached.until)) {
      const names = [...this.#versions.keys()].filter(name => name.startsWith(prefix)).sort();
      const keys = names.flatMap(name => {
        const version = this.#seen(colo, name);
        return version && this.#valueOf(version) ? [{ name, metadata: version.metadata }] : [];
      });
      cached = { keys, until: now() + this.weather.listStaleMs };
      this.#lists.set(place, cached);
    }
    const rest = cached.keys.filter(({ name }) => cursor === undefined || name > cursor);
    // A page may come empty although there are more.
    const keys = prng.chance(this.weather.staleOnce)
      ? []
      : rest.slice(0, Math.min(limit, this.weather.listPage));
    if (keys.length === rest.length) return { keys };
    return { keys, cursor: keys.at(-1)?.name ?? cursor ?? prefix };
  }
}
