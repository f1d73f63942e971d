import type { Kv } from '../../../worker/store/kv.ts';

export interface Operation {
  op: keyof Kv;
  keys: string[];
}

/** `kv`, and the operations that were asked of it. */
export function recordedKv(kv: Kv): { kv: Kv; operations: Operation[] } {
  const operations: Operation[] = [];
  const note = (op: keyof Kv, ...keys: string[]) => {
    operations.push({ op, keys });
    return kv;
  };
  return {
    operations,
    kv: {
      get: (key, cacheTtl) => note('get', key).get(key, cacheTtl),
      getBytes: (key, cacheTtl) => note('getBytes', key).getBytes(key, cacheTtl),
      getMany: (keys, cacheTtl) => note('getMany', ...keys).getMany(keys, cacheTtl),
      put: (key, value, metadata, ttl) => note('put', key).put(key, value, metadata, ttl),
      delete: key => note('delete', key).delete(key),
      list: (prefix, cursor, limit) => note('list', prefix).list(prefix, cursor, limit),
    },
  };
}
