/**
 * The wire contract of tokens. A token is changed for a new one in two steps, so that nobody is locked out half-way:
 * `POST /tokens`, keep the new one, then `DELETE /v1/tokens/self` with the old one.
 */
import * as v from 'valibot';
import { ACCESS, labelSchema, now, sha256Schema } from '../protocol.ts';

/** A member has at most so many tokens. */
export const MAX_TOKENS = 20;

const listed = {
  /** SHA-256 of the token. */
  id: sha256Schema,
  label: v.string(),
  access: v.picklist(ACCESS),
  /** ms since 1970 UTC */
  created: v.number(),
};

/** `POST /v1/w/:ws/tokens`: another token of the member that asks. */
export const CreateTokenSchema = v.object({
  label: labelSchema,
  access: v.optional(v.picklist(ACCESS), 'full'),
});
/** The token itself is shown this once. */
export const CreateTokenReplySchema = v.object({ ...listed, token: v.string(), now });

/** `GET /v1/w/:ws/tokens?user=`: one's own, or as an owner another member's; newest first. `current`: the one that asks. */
export const TokensReplySchema = v.object({
  tokens: v.array(v.object({ ...listed, current: v.boolean() })),
  now,
});
