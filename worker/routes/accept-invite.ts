import { Hono } from 'hono';
import { AcceptInviteSchema } from '../../shared/protocol/invites.ts';
import { sha256Hex } from '../auth/digest.ts';
import { newMember } from '../auth/new-member.ts';
import { tokenKeyOf } from '../auth/secrets.ts';
import { isMinted } from '../auth/token.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { limitSmallBody } from '../middleware/limit-body.ts';
import { validate } from '../middleware/validate.ts';
import { listRedemptions, putRedemption, readInvite } from '../store/invites.ts';
import { readWorkspace } from '../store/records.ts';
import { workspaceGone } from '../workspace-gone.ts';

/**
 * `POST /v1/invites/accept`: a new member, with a token that is shown this once. A forged secret costs no read. The
 * redemption is written first: a use that then fails is counted, none goes uncounted. Two reads, one list, four writes.
 */
export const acceptInvite = new Hono<AppEnv>().post(
  '/invites/accept',
  limitSmallBody,
  validate('json', AcceptInviteSchema),
  async c => {
    const { ws, secret, user } = c.req.valid('json');
    const { kv, now } = c.var;
    if (!(await isMinted('mi', secret, await tokenKeyOf(c.env)))) {
      throw new ApiError('unauthorized', {
        zh: '邀请链接不完整或有误。请重新复制整条链接。',
        en: 'The invite link is not complete or not right. Copy the whole link again.',
      });
    }
    const id = await sha256Hex(secret);
    const invite = await readInvite(kv, ws, id);
    const used = invite ? await listRedemptions(kv, ws, id) : [];
    if (!invite || invite.expires <= now || used.length >= invite.uses) {
      throw new ApiError('forbidden', {
        zh: '邀请已过期、已撤销或已用完。请向所有者要一个新的邀请。',
        en: 'The invite has expired, was revoked or is used up. Ask the owner for a new one.',
      });
    }
    const workspace = await readWorkspace(kv, ws);
    if (!workspace) throw workspaceGone();
    const redeemer = await newMember(
      { kv, env: c.env, now },
      { id: ws, name: workspace.name },
      invite.role,
      user.name,
      newUser => putRedemption(kv, ws, id, newUser, { name: user.name, t: now }),
    );
    return c.json(redeemer, 201);
  },
);
