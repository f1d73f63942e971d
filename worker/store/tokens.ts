/** Tokens: whom each stands for, and which ones a member has. */
import * as v from 'valibot';
import { ACCESS } from '../../shared/protocol.ts';
import { listedTokenKey, listedTokenPrefix, tokenKey } from './keys.ts';
import type { Kv } from './kv.ts';
import { listAll } from './list-all.ts';
import { packed, readRecord, unpacked } from './record.ts';

const HolderRecord = v.object({ ws: v.string(), user: v.string(), access: v.picklist(ACCESS) });
/** `name` is the label that its owner gave it. */
const ListedRecord = v.object({ name: v.string(), access: v.picklist(ACCESS), t: v.number() });

export type TokenHolder = v.InferOutput<typeof HolderRecord>;
export type ListedToken = v.InferOutput<typeof ListedRecord>;

/** `id`: the SHA-256 of the token; no secret, for a token is 256 random bits. */
export function readTokenHolder(kv: Kv, id: string): Promise<TokenHolder | undefined> {
  return readRecord(kv, tokenKey(id), HolderRecord);
}

/** First the entry in the list, then the token itself: none is ever live that nobody sees. Two writes. */
export async function putToken(
  kv: Kv,
  id: string,
  holder: TokenHolder,
  { label, now }: { label: string; now: number },
): Promise<void> {
  const { ws, user, access } = holder;
  await kv.put(listedTokenKey(ws, user, id), '', packed({ name: label, access, t: now }));
  await kv.put(tokenKey(id), JSON.stringify(holder));
}

/** First the token itself: one that a failure leaves in the list is dead already. Two deletes. */
export async function deleteToken(kv: Kv, ws: string, user: string, id: string): Promise<void> {
  await kv.delete(tokenKey(id));
  await kv.delete(listedTokenKey(ws, user, id));
}

/** A member's tokens by id. One list; may be a minute old. */
export async function listTokens(kv: Kv, ws: string, user: string): Promise<Map<string, ListedToken>> {
  const prefix = listedTokenPrefix(ws, user);
  const tokens = new Map<string, ListedToken>();
  for (const { name, metadata } of (await listAll(kv, prefix)) ?? []) {
    const token = unpacked(ListedRecord, metadata);
    if (token) tokens.set(name.slice(prefix.length), token);
  }
  return tokens;
}
