import { Hono } from 'hono';
import * as v from 'valibot';
import {
  type MemberReplySchema,
  type MembersReplySchema,
  PatchMemberSchema,
} from '../../shared/protocol/members.ts';
import { type DoneReplySchema, idSchema } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { requireFullAccess, requireRole } from '../middleware/authenticate.ts';
import { limitSmallBody } from '../middleware/limit-body.ts';
import { validate } from '../middleware/validate.ts';
import { memberKey } from '../store/keys.ts';
import type { Kv } from '../store/kv.ts';
import { listMembers, type Member, putMember, readMember } from '../store/records.ts';
import { deleteToken, listTokens } from '../store/tokens.ts';

const ParamsSchema = v.object({ ws: idSchema, user: idSchema });

async function memberOf(kv: Kv, ws: string, user: string): Promise<Member> {
  const member = await readMember(kv, ws, user);
  if (member) return member;
  throw new ApiError('not_found', {
    zh: '这个工作区没有这位成员。请刷新成员列表。',
    en: 'This workspace has no such member. Load the list of members anew.',
  });
}

/**
 * Throws 409 `last_owner` unless an owner stays who is not `user`. The list may be a minute old, so each is read once
 * more. Two owners who leave within that minute still leave none: the bootstrap secret then makes a new one.
 */
async function checkOwnerStays(kv: Kv, ws: string, user: string): Promise<void> {
  for (const [other, { role }] of await listMembers(kv, ws)) {
    if (other === user || role !== 'owner') continue;
    if ((await readMember(kv, ws, other))?.role === 'owner') return;
  }
  throw new ApiError('last_owner', {
    zh: '这是工作区唯一的所有者。请先让另一位成员成为所有者，或归档、清除整个工作区。',
    en: 'This is the only owner of the workspace. Make another member an owner first, or archive or erase the workspace.',
  });
}

export const members = new Hono<AppEnv>()
  /** `GET /v1/w/:ws/members`: one list. */
  .get('/members', async c => {
    const listed = await listMembers(c.get('kv'), c.get('who').ws);
    const reply: v.InferOutput<typeof MembersReplySchema> = {
      members: [...listed].map(([user, member]) => ({ user, ...member })),
      now: c.get('now'),
    };
    return c.json(reply);
  })
  /** `GET /v1/w/:ws/members/:user` */
  .get('/members/:user', validate('param', ParamsSchema), async c => {
    const { user } = c.req.valid('param');
    const member = { user, ...(await memberOf(c.get('kv'), c.get('who').ws, user)) };
    const reply: v.InferOutput<typeof MemberReplySchema> = { member, now: c.get('now') };
    return c.json(reply);
  })
  /** `PATCH /v1/w/:ws/members/:user`: another role. Of two owners at one moment the last one's word holds. */
  .patch(
    '/members/:user',
    requireRole('owner'),
    validate('param', ParamsSchema),
    limitSmallBody,
    validate('json', PatchMemberSchema),
    async c => {
      const { user } = c.req.valid('param');
      const { role } = c.req.valid('json');
      const { kv, now } = c.var;
      const { ws } = c.get('who');
      const held = await memberOf(kv, ws, user);
      if (held.role === 'owner' && role !== 'owner') await checkOwnerStays(kv, ws, user);
      const member = { ...held, role };
      await putMember(kv, ws, user, member);
      const reply: v.InferOutput<typeof MemberReplySchema> = { member: { user, ...member }, now };
      return c.json(reply);
    },
  )
  /**
   * `DELETE /v1/w/:ws/members/:user`: an owner removes a member, or a member leaves; what they wrote stays. The record
   * goes first: without it no token opens anything.
   */
  .delete('/members/:user', requireFullAccess, validate('param', ParamsSchema), async c => {
    const { user } = c.req.valid('param');
    const { kv, now, who } = c.var;
    if (user !== who.user && who.role !== 'owner') {
      throw new ApiError('forbidden', {
        zh: '只有所有者可以移除别的成员。',
        en: 'Only an owner can remove another member.',
      });
    }
    if ((await memberOf(kv, who.ws, user)).role === 'owner') await checkOwnerStays(kv, who.ws, user);
    await kv.delete(memberKey(who.ws, user));
    for (const id of (await listTokens(kv, who.ws, user)).keys()) await deleteToken(kv, who.ws, user, id);
    const reply: v.InferOutput<typeof DoneReplySchema> = { now };
    return c.json(reply);
  });
