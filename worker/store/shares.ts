/** Shares: what everyone with the link sees under `X/`, and what the workspace knows of it under `Y/`. */
import * as v from 'valibot';
import {
  type ShareContent,
  ShareContentSchema,
  type ShareSources,
  ShareSourcesSchema,
} from '../../shared/protocol/shares.ts';
import { listedShareKey, listedSharePrefix, shareKey } from './keys.ts';
import { CALM_TTL, type Kv } from './kv.ts';
import { listAll } from './list-all.ts';
import { packed, unpacked } from './record.ts';

/** KV takes no shorter time to live. */
const MIN_TTL = 60;

const PublicRecord = v.object({
  content: ShareContentSchema,
  updated: v.number(),
  expires: v.optional(v.number()),
});
/** `name` is its title. */
const ListedRecord = v.object({
  name: v.string(),
  live: v.boolean(),
  by: v.string(),
  n: v.number(),
  created: v.number(),
  updated: v.number(),
  expires: v.optional(v.number()),
});
export type PublicShare = v.InferOutput<typeof PublicRecord>;
export type ListedShare = v.InferOutput<typeof ListedRecord>;

/** What everyone sees, or undefined: revoked, expired or never there. A colo may give it for one more minute. */
export async function readShare(kv: Kv, id: string, now: number): Promise<PublicShare | undefined> {
  const text = await kv.get(shareKey(id), CALM_TTL);
  const share = text === null ? undefined : v.parse(PublicRecord, JSON.parse(text));
  return share && (share.expires ?? Number.POSITIVE_INFINITY) > now ? share : undefined;
}

/** First the entry in the list, then what everyone sees: none is open that nobody can revoke. Two writes. */
export async function putShare(
  kv: Kv,
  ws: string,
  id: string,
  content: ShareContent,
  sources: ShareSources,
  listed: ListedShare,
): Promise<void> {
  const { updated, expires } = listed;
  const ttl = expires === undefined ? undefined : Math.max(MIN_TTL, Math.ceil((expires - updated) / 1000));
  await kv.put(listedShareKey(ws, id), JSON.stringify(sources), packed(listed), ttl);
  const shown: PublicShare = { content, updated, ...(expires !== undefined && { expires }) };
  await kv.put(shareKey(id), JSON.stringify(shown), undefined, ttl);
}

/** First what everyone sees. Two deletes. */
export async function deleteShare(kv: Kv, ws: string, id: string): Promise<void> {
  await kv.delete(shareKey(id));
  await kv.delete(listedShareKey(ws, id));
}

/** The workspace's shares by id. One list; may be a minute old. */
export async function listShares(kv: Kv, ws: string): Promise<Map<string, ListedShare>> {
  const prefix = listedSharePrefix(ws);
  const shares = new Map<string, ListedShare>();
  for (const { name, metadata } of (await listAll(kv, prefix)) ?? []) {
    const share = unpacked(ListedRecord, metadata);
    if (share) shares.set(name.slice(prefix.length), share);
  }
  return shares;
}

/** What the shares under these keys of the list were made of; undefined for one that cannot be read (now). */
export async function readSources(kv: Kv, keys: readonly string[]): Promise<(ShareSources | undefined)[]> {
  const texts = await kv.getMany(keys, CALM_TTL);
  return texts.map(text => {
    const read = text === null ? undefined : v.safeParse(ShareSourcesSchema, JSON.parse(text));
    return read?.success ? read.output : undefined;
  });
}
