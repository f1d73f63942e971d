import type { InferOutput } from 'valibot';
import type { CreateWorkspaceReplySchema, Role } from '../../shared/protocol.ts';
import type { Bindings } from '../env.ts';
import type { Kv } from '../store/kv.ts';
import { putMember } from '../store/records.ts';
import { putToken } from '../store/tokens.ts';
import { sha256Hex } from './digest.ts';
import { tokenKeyOf } from './secrets.ts';
import { mintSecret, newId } from './token.ts';

type Reply = InferOutput<typeof CreateWorkspaceReplySchema>;

/** A member of a workspace that is there, with a first token; `now` in ms since 1970 UTC. Three writes. */
export async function newMember(
  { kv, env, now }: { kv: Kv; env: Bindings; now: number },
  workspace: { id: string; name: string },
  role: Role,
  name: string,
  /** Written before the member is. */
  before: (user: string) => Promise<void> = async () => {},
): Promise<Reply> {
  const user = { id: newId(), name };
  const token = await mintSecret('mp', await tokenKeyOf(env));
  await before(user.id);
  await putMember(kv, workspace.id, user.id, { role, name, joined: now });
  const holder = { ws: workspace.id, user: user.id, access: 'full' } as const;
  await putToken(kv, await sha256Hex(token), holder, { label: '', now });
  return { workspace, user, role, token, now };
}
