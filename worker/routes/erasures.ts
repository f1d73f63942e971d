import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { EraseQuerySchema } from '../../shared/protocol/erasures.ts';
import { idSchema, LIST_ACTORS_MS, MAX_SKEW_MS } from '../../shared/protocol.ts';
import type { Erasure } from '../../shared/sync/erase.ts';
import { id as annotationId } from '../../shared/sync/ops.ts';
import type { AppEnv } from '../env.ts';
import { erase, type Job, SETTLE_MS } from '../erase/erase.ts';
import { erasingWorkspace } from '../erase/erase-workspace.ts';
import { deleting, renaming, rewriting, unsharing } from '../erase/parts.ts';
import { requireRole } from '../middleware/authenticate.ts';
import { validate } from '../middleware/validate.ts';
import { putErasure } from '../store/erasures.ts';
import { actorPrefix, chunkPrefix, pageKey, redemptionPrefix, snapshotPrefix } from '../store/keys.ts';

const AnnotationSchema = v.object({ ws: idSchema, id: annotationId });
const MemberSchema = v.object({ ws: idSchema, user: idSchema });
const PageSchema = v.object({ ws: idSchema, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

/** Takes one annotation's or one member's ops out of the logs, and throws the snapshots away, which hold them too. */
function erasingOps(c: Context<AppEnv>, of: Erasure['of'], id: string): Job {
  const { now, who } = c.var;
  const { ws, user: by } = who;
  // What a clock that is ahead may have stamped before now is erased too.
  const erasure = (since: number): Erasure => ({ of, id, until: since + MAX_SKEW_MS, by });
  return {
    // By then every device that is online has learned of it, and sends nothing of it any more.
    settleMs: LIST_ACTORS_MS + SETTLE_MS,
    begin: (kv, since) => putErasure(kv, ws, erasure(since)),
    parts: (task, since) => [
      deleting(task, snapshotPrefix(ws)),
      deleting(task, chunkPrefix(ws)),
      unsharing(task, ws, erasure(since)),
      rewriting(task, ws, erasure(since), now),
      ...(of === 'member'
        ? [
            renaming(task, `${actorPrefix(ws)}${id}.`),
            deleting(task, redemptionPrefix(ws), name => name.endsWith(`/${id}`)),
          ]
        : []),
    ],
  };
}

/** Erasures, for owners. */
export const erasures = new Hono<AppEnv>()
  /** `DELETE /v1/w/:ws/annotations/:id?erase` */
  .delete(
    '/annotations/:id',
    requireRole('owner'),
    validate('param', AnnotationSchema),
    validate('query', EraseQuerySchema),
    async c => {
      const job = erasingOps(c, 'annotation', c.req.valid('param').id);
      return c.json(await erase(c.get('kv'), job, c.req.valid('query').cursor, c.get('now')));
    },
  )
  /** `DELETE /v1/w/:ws/members/:user/work?erase`: all that a member wrote, here still or gone. */
  .delete(
    '/members/:user/work',
    requireRole('owner'),
    validate('param', MemberSchema),
    validate('query', EraseQuerySchema),
    async c => {
      const job = erasingOps(c, 'member', c.req.valid('param').user);
      return c.json(await erase(c.get('kv'), job, c.req.valid('query').cursor, c.get('now')));
    },
  )
  /** `DELETE /v1/w/:ws/pages/:sha256?erase`: a page's text, which annotations only name. One delete. */
  .delete(
    '/pages/:sha256',
    requireRole('owner'),
    validate('param', PageSchema),
    validate('query', EraseQuerySchema),
    async c => {
      const { kv, now, who } = c.var;
      await kv.delete(pageKey(who.ws, c.req.valid('param').sha256));
      return c.json({ done: true, changed: 1, now });
    },
  )
  /** `DELETE /v1/w/:ws?erase`: the workspace with all that is in it; the owner's own token last. */
  .delete('/', requireRole('owner'), validate('query', EraseQuerySchema), async c => {
    const { kv, now, who } = c.var;
    return c.json(await erase(kv, erasingWorkspace(who), c.req.valid('query').cursor, now));
  });
