/** The small records of a workspace: itself, its members, their tokens, their actors. */
import * as v from 'valibot';
import { ROLES } from '../../shared/protocol.ts';
import { actorKey, memberKey, tokenKey, workspaceKey } from './keys.ts';
import type { Kv } from './kv.ts';
import { FRESH_TTL } from './kv.ts';

const WorkspaceRecord = v.object({ name: v.string(), created: v.number() });
const MemberRecord = v.object({ role: v.picklist(ROLES), name: v.string(), joined: v.number() });
const TokenRecord = v.object({ ws: v.string(), user: v.string(), role: v.picklist(ROLES) });
const ActorMetadata = v.object({ u: v.string(), name: v.string(), t: v.number() });

/** Metadata travels in a header: a name goes percent-encoded. 100 characters fit into its 1,024 bytes. */
function packed<T extends { name: string }>(record: T): T {
  return { ...record, name: encodeURIComponent(record.name.toWellFormed()) };
}
function unpacked<T extends { name: string }>(schema: v.GenericSchema<T>, metadata: unknown): T | undefined {
  return v.is(schema, metadata) ? { ...metadata, name: decodeURIComponent(metadata.name) } : undefined;
}

export type Workspace = v.InferOutput<typeof WorkspaceRecord>;
export type Member = v.InferOutput<typeof MemberRecord>;
export type TokenHolder = v.InferOutput<typeof TokenRecord>;
export type Actor = v.InferOutput<typeof ActorMetadata>;

async function read<S extends v.GenericSchema>(
  kv: Kv,
  key: string,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const text = await kv.get(key, FRESH_TTL);
  return text === null ? undefined : v.parse(schema, JSON.parse(text));
}

export function readWorkspace(kv: Kv, ws: string): Promise<Workspace | undefined> {
  return read(kv, workspaceKey(ws), WorkspaceRecord);
}
export function putWorkspace(kv: Kv, ws: string, workspace: Workspace): Promise<void> {
  return kv.put(workspaceKey(ws), JSON.stringify(workspace));
}

export function readMember(kv: Kv, ws: string, user: string): Promise<Member | undefined> {
  return read(kv, memberKey(ws, user), MemberRecord);
}
/** The record stands in the metadata too, so that a list gives the names. */
export function putMember(kv: Kv, ws: string, user: string, member: Member): Promise<void> {
  return kv.put(memberKey(ws, user), JSON.stringify(member), packed(member));
}
export function listedMember(metadata: unknown): Member | undefined {
  return unpacked(MemberRecord, metadata);
}

export function readTokenHolder(kv: Kv, tokenSha256: string): Promise<TokenHolder | undefined> {
  return read(kv, tokenKey(tokenSha256), TokenRecord);
}
export function putToken(kv: Kv, tokenSha256: string, holder: TokenHolder): Promise<void> {
  return kv.put(tokenKey(tokenSha256), JSON.stringify(holder));
}

/** Only the metadata says who it is: a list is all that reads it. */
export function putActor(kv: Kv, ws: string, actor: string, who: Actor): Promise<void> {
  return kv.put(actorKey(ws, actor), '', packed(who));
}
export function listedActor(metadata: unknown): Actor | undefined {
  return unpacked(ActorMetadata, metadata);
}
