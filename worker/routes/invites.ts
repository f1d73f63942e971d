import { Hono } from 'hono';
import * as v from 'valibot';
import { inviteLink } from '../../shared/protocol/invite-link.ts';
import {
  type CreateInviteReplySchema,
  CreateInviteSchema,
  type InviteSchema,
  type InvitesReplySchema,
} from '../../shared/protocol/invites.ts';
import { type DoneReplySchema, idSchema, sha256Schema } from '../../shared/protocol.ts';
import { sha256Hex } from '../auth/digest.ts';
import { tokenKeyOf } from '../auth/secrets.ts';
import { mintSecret } from '../auth/token.ts';
import type { AppEnv } from '../env.ts';
import { requireRole } from '../middleware/authenticate.ts';
import { limitSmallBody } from '../middleware/limit-body.ts';
import { validate } from '../middleware/validate.ts';
import { deleteInvite, type Invite, listInvites, listRedemptions, putInvite } from '../store/invites.ts';
import { readWorkspace } from '../store/records.ts';
import { workspaceGone } from '../workspace-gone.ts';

const DAY_MS = 86_400_000;

const ParamsSchema = v.object({ ws: idSchema, id: sha256Schema });

function shown(
  id: string,
  { name: label, ...rest }: Invite,
  redemptions: v.InferOutput<typeof InviteSchema>['redemptions'] = [],
): v.InferOutput<typeof InviteSchema> {
  return { id, label, ...rest, redemptions };
}

/** Invites, for owners. */
export const invites = new Hono<AppEnv>()
  /** `POST /v1/w/:ws/invites`: one write. */
  .post('/invites', requireRole('owner'), limitSmallBody, validate('json', CreateInviteSchema), async c => {
    const { label, role, days, uses } = c.req.valid('json');
    const { kv, now } = c.var;
    const { ws, user } = c.get('who');
    const workspace = await readWorkspace(kv, ws);
    if (!workspace) throw workspaceGone();
    const secret = await mintSecret('mi', await tokenKeyOf(c.env));
    const id = await sha256Hex(secret);
    const invite = { name: label, role, by: user, created: now, expires: now + days * DAY_MS, uses };
    await putInvite(kv, ws, id, invite);
    const reply: v.InferOutput<typeof CreateInviteReplySchema> = {
      invite: shown(id, invite),
      secret,
      link: inviteLink(new URL(c.req.url).origin, { ws, name: workspace.name, role, secret }),
      now,
    };
    return c.json(reply, 201);
  })
  /** `GET /v1/w/:ws/invites`: two lists. */
  .get('/invites', requireRole('owner'), async c => {
    const { kv, now } = c.var;
    const { ws } = c.get('who');
    const redemptions = await listRedemptions(kv, ws);
    const listed = [...(await listInvites(kv, ws))].filter(([, { expires }]) => expires > now);
    const reply: v.InferOutput<typeof InvitesReplySchema> = {
      invites: listed.map(([id, invite]) => {
        const used = redemptions.filter(redemption => redemption.invite === id);
        return shown(
          id,
          invite,
          used.map(({ user, name, t }) => ({ user, name, at: t })),
        );
      }),
      now,
    };
    return c.json(reply);
  })
  /** `DELETE /v1/w/:ws/invites/:id`: within a minute nobody can redeem it any more; who did stays a member. */
  .delete('/invites/:id', requireRole('owner'), validate('param', ParamsSchema), async c => {
    await deleteInvite(c.get('kv'), c.get('who').ws, c.req.valid('param').id);
    const reply: v.InferOutput<typeof DoneReplySchema> = { now: c.get('now') };
    return c.json(reply);
  });
