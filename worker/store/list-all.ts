import type { Kv, ListedKey } from './kv.ts';

/** All keys under `prefix`, or undefined when there are more than `limit`. One operation for every 1,000 keys. */
export async function listAll(kv: Kv, prefix: string, limit = Infinity): Promise<ListedKey[] | undefined> {
  const all: ListedKey[] = [];
  let cursor: string | undefined;
  do {
    const page = await kv.list(prefix, cursor);
    all.push(...page.keys);
    if (all.length > limit) return undefined;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}
