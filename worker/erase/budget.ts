import type { Kv } from '../store/kv.ts';

/** KV operations that one request may spend; the free plan's limit of 50 holds those of the token and the member too. */
const OPERATIONS = 40;

export interface Budget {
  /** Operations left in this request. */
  left: number;
}

/** `kv`, and a budget that each operation on it takes one from. */
export function budgeted(kv: Kv, operations = OPERATIONS): { kv: Kv; budget: Budget } {
  const budget: Budget = { left: operations };
  const spend = () => {
    budget.left--;
    return kv;
  };
  return {
    budget,
    kv: {
      get: (key, ttl) => spend().get(key, ttl),
      getBytes: (key, ttl) => spend().getBytes(key, ttl),
      getMany: (keys, ttl) => spend().getMany(keys, ttl),
      put: (key, value, metadata, ttl) => spend().put(key, value, metadata, ttl),
      delete: key => spend().delete(key),
      list: (prefix, cursor, limit) => spend().list(prefix, cursor, limit),
    },
  };
}
