import { Hono } from 'hono';
import * as v from 'valibot';
import {
  CreateShareSchema,
  MAX_SHARES,
  type Share,
  type ShareReplySchema,
  type SharesReplySchema,
  UpdateShareSchema,
} from '../../shared/protocol/shares.ts';
import { type DoneReplySchema, idSchema } from '../../shared/protocol.ts';
import { newId } from '../auth/token.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { MAX_SHARE_BODY_BYTES } from '../limits.ts';
import { requireRole } from '../middleware/authenticate.ts';
import { limitBody } from '../middleware/limit-body.ts';
import { requireOpen } from '../middleware/require-open.ts';
import { validate } from '../middleware/validate.ts';
import { deleteShare, type ListedShare, listShares, putShare } from '../store/shares.ts';

const DAY_MS = 86_400_000;
const ParamsSchema = v.object({ ws: idSchema, id: idSchema });

function shown(id: string, { name: title, n: annotations, ...rest }: ListedShare, origin: string): Share {
  return { id, title, annotations, ...rest, link: `${origin}/s/${id}` };
}

function notHere(): ApiError {
  return new ApiError('not_found', {
    zh: '没有这个分享，或已撤销、过期。请刷新分享列表。',
    en: 'There is no such share, or it was revoked or has expired. Load the list of shares anew.',
  });
}

/** Shares, as members make and end them. */
export const shares = new Hono<AppEnv>()
  /** `POST /v1/w/:ws/shares`: a list, two writes. */
  .post(
    '/shares',
    requireRole('editor'),
    requireOpen,
    limitBody(MAX_SHARE_BODY_BYTES),
    validate('json', CreateShareSchema),
    async c => {
      const { content, sources, days } = c.req.valid('json');
      const { kv, now, who } = c.var;
      if ((await listShares(kv, who.ws)).size >= MAX_SHARES) {
        throw new ApiError('conflict', {
          zh: `一个工作区最多有 ${MAX_SHARES} 个分享。请先撤销不用的。`,
          en: `A workspace has at most ${MAX_SHARES} shares. Revoke one that is not used first.`,
        });
      }
      const id = newId();
      const listed: ListedShare = {
        ...{ name: content.title, live: content.live, by: who.user, n: content.annotations.length },
        ...{ created: now, updated: now },
        ...(days !== undefined && { expires: now + days * DAY_MS }),
      };
      await putShare(kv, who.ws, id, content, sources, listed);
      const share = shown(id, listed, new URL(c.req.url).origin);
      return c.json({ share, now } satisfies v.InferOutput<typeof ShareReplySchema>, 201);
    },
  )
  /** `GET /v1/w/:ws/shares`: one list. */
  .get('/shares', async c => {
    const { kv, now, who } = c.var;
    const { origin } = new URL(c.req.url);
    const open = [...(await listShares(kv, who.ws))].filter(([, { expires = now + 1 }]) => expires > now);
    const reply: v.InferOutput<typeof SharesReplySchema> = {
      shares: open.map(([id, listed]) => shown(id, listed, origin)).sort((a, b) => b.created - a.created),
      now,
    };
    return c.json(reply);
  })
  /** `PUT /v1/w/:ws/shares/:id`: other content under the same link, by who made it. A list, two writes. */
  .put(
    '/shares/:id',
    requireRole('editor'),
    requireOpen,
    limitBody(MAX_SHARE_BODY_BYTES),
    validate('param', ParamsSchema),
    validate('json', UpdateShareSchema),
    async c => {
      const { id } = c.req.valid('param');
      const { content, sources } = c.req.valid('json');
      const { kv, now, who } = c.var;
      const held = (await listShares(kv, who.ws)).get(id);
      if (!held) throw notHere();
      if (held.by !== who.user) throw notYours();
      const listed = {
        ...held,
        ...{ name: content.title, live: content.live, n: content.annotations.length, updated: now },
      };
      await putShare(kv, who.ws, id, content, sources, listed);
      const share = shown(id, listed, new URL(c.req.url).origin);
      return c.json({ share, now } satisfies v.InferOutput<typeof ShareReplySchema>);
    },
  )
  /** `DELETE /v1/w/:ws/shares/:id`: by who made it, or an owner. Within a minute nobody can open it any more. */
  .delete('/shares/:id', requireRole('editor'), validate('param', ParamsSchema), async c => {
    const { id } = c.req.valid('param');
    const { kv, now, who } = c.var;
    const held = (await listShares(kv, who.ws)).get(id);
    if (!held) throw notHere();
    if (held.by !== who.user && who.role !== 'owner') throw notYours();
    await deleteShare(kv, who.ws, id);
    return c.json({ now } satisfies v.InferOutput<typeof DoneReplySchema>);
  });

function notYours(): ApiError {
  return new ApiError('forbidden', {
    zh: '只有分享的人可以改它；撤销也可以由所有者来做。',
    en: 'Only who made a share can change it; an owner can revoke it too.',
  });
}
