/** The wire contract of invites; what a person passes on is a link (invite-link.ts). */
import * as v from 'valibot';
import { idSchema, labelSchema, nameSchema, now, ROLES, sha256Schema } from '../protocol.ts';

export const MAX_INVITE_DAYS = 30;
export const MAX_INVITE_USES = 100;

export const InviteSchema = v.object({
  /** SHA-256 of the secret. */
  id: sha256Schema,
  label: v.string(),
  role: v.picklist(ROLES),
  /** User who made it. */
  by: idSchema,
  /** ms since 1970 UTC */
  created: v.number(),
  expires: v.number(),
  /** A soft limit: the store counts with a minute's delay, so that a few more at once may get in. They are listed. */
  uses: v.number(),
  redemptions: v.array(v.object({ user: idSchema, name: v.string(), at: v.number() })),
});

/** `POST /v1/w/:ws/invites`, by an owner. Nobody is invited as an owner: a member is made one. */
export const CreateInviteSchema = v.object({
  label: v.optional(labelSchema, ''),
  role: v.picklist(['viewer', 'editor']),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_INVITE_DAYS)), 7),
  uses: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_INVITE_USES)), 1),
});
/** Secret and link are shown this once. */
export const CreateInviteReplySchema = v.object({
  invite: InviteSchema,
  secret: v.string(),
  link: v.string(),
  now,
});

/** `GET /v1/w/:ws/invites`, by an owner: those that have not expired. */
export const InvitesReplySchema = v.object({ invites: v.array(InviteSchema), now });

/** `POST /v1/invites/accept`: makes a new member of the workspace; answered like `POST /v1/workspaces`. */
export const AcceptInviteSchema = v.object({
  ws: idSchema,
  secret: v.pipe(v.string(), v.maxLength(100)),
  user: v.object({ name: nameSchema }),
});
