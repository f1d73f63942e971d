/** How long a worker instance trusts what it read of a token; with KV's own 30 s, a revocation takes a minute. */
const TRUST_MS = 30_000;
/** Holders in the memory of one instance. */
const MAX_ENTRIES = 1_000;

/** Remembers values for 30 s, the newest 1,000 of them: two KV reads fewer for a client's next request. */
export interface Recent<T> {
  get(key: string, now: number): T | undefined;
  set(key: string, value: T, now: number): void;
}

/** `now`: ms since 1970 UTC. */
export function recent<T>(): Recent<T> {
  const entries = new Map<string, { value: T; until: number }>();
  return {
    get(key, now) {
      const entry = entries.get(key);
      return entry && now < entry.until ? entry.value : undefined;
    },
    set(key, value, now) {
      entries.delete(key);
      entries.set(key, { value, until: now + TRUST_MS });
      const [oldest] = entries.keys();
      if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
    },
  };
}
