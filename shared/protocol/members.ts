/** The wire contract of members. */
import * as v from 'valibot';
import { idSchema, now, ROLES } from '../protocol.ts';

export const MemberSchema = v.object({
  user: idSchema,
  name: v.string(),
  role: v.picklist(ROLES),
  /** ms since 1970 UTC */
  joined: v.number(),
});

/** `GET /v1/w/:ws/members`; may be a minute old. */
export const MembersReplySchema = v.object({ members: v.array(MemberSchema), now });
/** `GET|PATCH /v1/w/:ws/members/:user` */
export const MemberReplySchema = v.object({ member: MemberSchema, now });
/** `PATCH /v1/w/:ws/members/:user`, by an owner. */
export const PatchMemberSchema = v.object({ role: v.picklist(ROLES) });
