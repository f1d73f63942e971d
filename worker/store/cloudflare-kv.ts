import type { Kv, ListPage } from './kv.ts';

/** Workers KV behind the interface. */
export function cloudflareKv(namespace: KVNamespace): Kv {
  return {
    get: (key, cacheTtl) => namespace.get(key, { type: 'text', cacheTtl }),
    async getBytes(key, cacheTtl) {
      const value = await namespace.get(key, { type: 'arrayBuffer', cacheTtl });
      return value && new Uint8Array(value);
    },
    async getMany(keys, cacheTtl) {
      if (keys.length === 0) return [];
      const found = await namespace.get([...keys], { type: 'text', cacheTtl });
      return keys.map(key => found.get(key) ?? null);
    },
    put: (key, value, metadata, ttl) =>
      namespace.put(key, value, {
        ...(metadata !== undefined && { metadata }),
        ...(ttl !== undefined && { expirationTtl: ttl }),
      }),
    delete: key => namespace.delete(key),
    async list(prefix, cursor, limit): Promise<ListPage> {
      const page = await namespace.list({
        prefix,
        ...(cursor !== undefined && { cursor }),
        ...(limit !== undefined && { limit }),
      });
      const keys = page.keys.map(({ name, metadata }) => ({ name, metadata: metadata ?? null }));
      return page.list_complete ? { keys } : { keys, cursor: page.cursor };
    },
  };
}
