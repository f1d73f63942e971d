/** Invites, and who redeemed them. */
import * as v from 'valibot';
import { ROLES } from '../../shared/protocol.ts';
import { inviteKey, invitePrefix, redemptionKey, redemptionPrefix } from './keys.ts';
import type { Kv } from './kv.ts';
import { listAll } from './list-all.ts';
import { packed, readRecord, unpacked } from './record.ts';

/** KV takes no shorter time to live. */
const MIN_TTL = 60;

const InviteRecord = v.object({
  /** What its maker calls it. */
  name: v.string(),
  role: v.picklist(ROLES),
  /** User who made it. */
  by: v.string(),
  created: v.number(),
  expires: v.number(),
  /** How often it may be redeemed. */
  uses: v.number(),
});
const RedemptionRecord = v.object({ name: v.string(), t: v.number() });

export type Invite = v.InferOutput<typeof InviteRecord>;
export type Redemption = v.InferOutput<typeof RedemptionRecord>;

/** `id`: the SHA-256 of the invite's secret. */
export function readInvite(kv: Kv, ws: string, id: string): Promise<Invite | undefined> {
  return readRecord(kv, inviteKey(ws, id), InviteRecord);
}
export function putInvite(kv: Kv, ws: string, id: string, invite: Invite): Promise<void> {
  const ttl = Math.max(MIN_TTL, Math.ceil((invite.expires - invite.created) / 1000));
  return kv.put(inviteKey(ws, id), JSON.stringify(invite), packed(invite), ttl);
}
export function deleteInvite(kv: Kv, ws: string, id: string): Promise<void> {
  return kv.delete(inviteKey(ws, id));
}

/** The invites that have not expired, by id. One list. */
export async function listInvites(kv: Kv, ws: string): Promise<Map<string, Invite>> {
  const prefix = invitePrefix(ws);
  const invites = new Map<string, Invite>();
  for (const { name, metadata } of (await listAll(kv, prefix)) ?? []) {
    const invite = unpacked(InviteRecord, metadata);
    if (invite) invites.set(name.slice(prefix.length), invite);
  }
  return invites;
}

export function putRedemption(
  kv: Kv,
  ws: string,
  id: string,
  user: string,
  redemption: Redemption,
): Promise<void> {
  return kv.put(redemptionKey(ws, id, user), '', packed(redemption));
}

/** Who redeemed what, of one invite or of all: one list for every 1,000. It outlives the invite. */
export async function listRedemptions(
  kv: Kv,
  ws: string,
  id?: string,
): Promise<({ invite: string; user: string } & Redemption)[]> {
  const keys = (await listAll(kv, redemptionPrefix(ws, id))) ?? [];
  return keys.flatMap(({ name, metadata }) => {
    const redemption = unpacked(RedemptionRecord, metadata);
    const [, , invite, user] = name.split('/');
    return redemption && invite && user ? [{ invite, user, ...redemption }] : [];
  });
}
