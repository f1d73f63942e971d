/** The small records of a workspace: itself, its members, their actors. */
import * as v from 'valibot';
import { ROLES } from '../../shared/protocol.ts';
import { actorKey, memberKey, memberPrefix, workspaceKey } from './keys.ts';
import type { Kv } from './kv.ts';
import { listAll } from './list-all.ts';
import { packed, readRecord, unpacked } from './record.ts';

const WorkspaceRecord = v.object({
  name: v.string(),
  created: v.number(),
  /** Since when nothing is taken in any more, ms. */
  archived: v.optional(v.number()),
});
const MemberRecord = v.object({ role: v.picklist(ROLES), name: v.string(), joined: v.number() });
const ActorMetadata = v.object({ u: v.string(), name: v.string(), t: v.number() });

export type Workspace = v.InferOutput<typeof WorkspaceRecord>;
export type Member = v.InferOutput<typeof MemberRecord>;
export type Actor = v.InferOutput<typeof ActorMetadata>;

export function readWorkspace(kv: Kv, ws: string): Promise<Workspace | undefined> {
  return readRecord(kv, workspaceKey(ws), WorkspaceRecord);
}
export function putWorkspace(kv: Kv, ws: string, workspace: Workspace): Promise<void> {
  return kv.put(workspaceKey(ws), JSON.stringify(workspace));
}

export function readMember(kv: Kv, ws: string, user: string): Promise<Member | undefined> {
  return readRecord(kv, memberKey(ws, user), MemberRecord);
}
/** The record stands in the metadata too, so that a list gives the names. */
export function putMember(kv: Kv, ws: string, user: string, member: Member): Promise<void> {
  return kv.put(memberKey(ws, user), JSON.stringify(member), packed(member));
}
/** All members by user id. One list for every 1,000; may be a minute old. */
export async function listMembers(kv: Kv, ws: string): Promise<Map<string, Member>> {
  const prefix = memberPrefix(ws);
  const members = new Map<string, Member>();
  for (const { name, metadata } of (await listAll(kv, prefix)) ?? []) {
    const member = unpacked(MemberRecord, metadata);
    if (member) members.set(name.slice(prefix.length), member);
  }
  return members;
}

/** Only the metadata says who it is: a list is all that reads it. */
export function putActor(kv: Kv, ws: string, actor: string, who: Actor): Promise<void> {
  return kv.put(actorKey(ws, actor), '', packed(who));
}
export function listedActor(metadata: unknown): Actor | undefined {
  return unpacked(ActorMetadata, metadata);
}
