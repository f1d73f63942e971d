import { Hono } from 'hono';
import * as v from 'valibot';
import {
  type CreateTokenReplySchema,
  CreateTokenSchema,
  MAX_TOKENS,
  type TokensReplySchema,
} from '../../shared/protocol/tokens.ts';
import { type DoneReplySchema, idSchema, sha256Schema } from '../../shared/protocol.ts';
import { sha256Hex } from '../auth/digest.ts';
import { tokenKeyOf } from '../auth/secrets.ts';
import { mintSecret } from '../auth/token.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { requireFullAccess } from '../middleware/authenticate.ts';
import { limitSmallBody } from '../middleware/limit-body.ts';
import { validate } from '../middleware/validate.ts';
import { deleteToken, listTokens, putToken, readTokenHolder } from '../store/tokens.ts';

type Done = v.InferOutput<typeof DoneReplySchema>;

const QuerySchema = v.object({ user: v.optional(idSchema) });
const ParamsSchema = v.object({ ws: idSchema, id: sha256Schema });

function notYours(): ApiError {
  return new ApiError('forbidden', {
    zh: '只有所有者可以查看或撤销别人的令牌。',
    en: "Only an owner can see or revoke another member's tokens.",
  });
}

export const tokens = new Hono<AppEnv>()
  /** `GET /v1/w/:ws/tokens`: one list. */
  .get('/tokens', validate('query', QuerySchema), async c => {
    const { kv, now, who } = c.var;
    const user = c.req.valid('query').user ?? who.user;
    if (user !== who.user && who.role !== 'owner') throw notYours();
    const listed = [...(await listTokens(kv, who.ws, user))].map(([id, { name, access, t }]) => {
      return { id, label: name, access, created: t, current: id === who.tokenId };
    });
    const reply: v.InferOutput<typeof TokensReplySchema> = {
      tokens: listed.sort((a, b) => b.created - a.created),
      now,
    };
    return c.json(reply);
  })
  /** `POST /v1/w/:ws/tokens`: another token of one's own, shown this once. A list, two writes. */
  .post('/tokens', requireFullAccess, limitSmallBody, validate('json', CreateTokenSchema), async c => {
    const { label, access } = c.req.valid('json');
    const { kv, now } = c.var;
    const { ws, user } = c.get('who');
    if ((await listTokens(kv, ws, user)).size >= MAX_TOKENS) {
      throw new ApiError('conflict', {
        zh: `一位成员最多有 ${MAX_TOKENS} 个令牌。请先撤销不用的。`,
        en: `A member has at most ${MAX_TOKENS} tokens. Revoke one that is not used first.`,
      });
    }
    const token = await mintSecret('mp', await tokenKeyOf(c.env));
    const id = await sha256Hex(token);
    await putToken(kv, id, { ws, user, access }, { label, now });
    const reply: v.InferOutput<typeof CreateTokenReplySchema> = {
      id,
      label,
      access,
      created: now,
      token,
      now,
    };
    return c.json(reply, 201);
  })
  /** `DELETE /v1/w/:ws/tokens/:id`: one's own, or as an owner anybody's. It may open the workspace for one more minute. */
  .delete('/tokens/:id', requireFullAccess, validate('param', ParamsSchema), async c => {
    const { id } = c.req.valid('param');
    const { kv, now, who } = c.var;
    const holder = await readTokenHolder(kv, id);
    if (holder?.ws !== who.ws) {
      throw new ApiError('not_found', {
        zh: '没有这个令牌，或已撤销。请刷新令牌列表。',
        en: 'There is no such token, or it was revoked. Load the list of tokens anew.',
      });
    }
    if (holder.user !== who.user && who.role !== 'owner') throw notYours();
    await deleteToken(kv, who.ws, holder.user, id);
    return c.json({ now } satisfies Done);
  });

/** `DELETE /v1/tokens/self`: whoever holds a token can end it, one for reading too. */
export const ownToken = new Hono<AppEnv>().delete('/tokens/self', async c => {
  const { kv, now, who } = c.var;
  await deleteToken(kv, who.ws, who.user, who.tokenId);
  return c.json({ now } satisfies Done);
});
