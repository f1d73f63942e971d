import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as v from 'valibot';
import { CreateOwnerSchema, CreateWorkspaceSchema, idSchema } from '../../shared/protocol.ts';
import { equalInConstantTime } from '../auth/digest.ts';
import { newMember } from '../auth/new-member.ts';
import { bootstrapSecret } from '../auth/secrets.ts';
import { bearerOf, newId } from '../auth/token.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { limitSmallBody } from '../middleware/limit-body.ts';
import { validate } from '../middleware/validate.ts';
import { putWorkspace, readWorkspace } from '../store/records.ts';
import { workspaceGone } from '../workspace-gone.ts';

const ParamsSchema = v.object({ ws: idSchema });

const requireBootstrap = createMiddleware<AppEnv>(async (c, next) => {
  const given = bearerOf(c.req.header('authorization')) ?? '';
  if (!(await equalInConstantTime(given, bootstrapSecret(c.env)))) {
    throw new ApiError('unauthorized', {
      zh: '这一步需要服务器的初始密钥（BOOTSTRAP_SECRET）。请向部署服务器的人索取。',
      en: "This needs the server's bootstrap secret (BOOTSTRAP_SECRET). Ask whoever deployed the server.",
    });
  }
  await next();
});

export const workspaces = new Hono<AppEnv>()
  /** `POST /v1/workspaces`: a workspace, its owner, and the owner's token, which is shown this once. Four writes. */
  .post('/workspaces', requireBootstrap, limitSmallBody, validate('json', CreateWorkspaceSchema), async c => {
    const { name, user } = c.req.valid('json');
    const { kv, now } = c.var;
    const workspace = { id: newId(), name };
    await putWorkspace(kv, workspace.id, { name, created: now });
    return c.json(await newMember({ kv, env: c.env, now }, workspace, 'owner', user.name), 201);
  })
  /** `POST /v1/workspaces/:ws/owners`: a new owner of a workspace whose owners lost their tokens or left at one moment. */
  .post(
    '/workspaces/:ws/owners',
    requireBootstrap,
    validate('param', ParamsSchema),
    limitSmallBody,
    validate('json', CreateOwnerSchema),
    async c => {
      const { ws } = c.req.valid('param');
      const { kv, now } = c.var;
      const record = await readWorkspace(kv, ws);
      if (!record) throw workspaceGone();
      const { name } = c.req.valid('json').user;
      return c.json(
        await newMember({ kv, env: c.env, now }, { id: ws, name: record.name }, 'owner', name),
        201,
      );
    },
  );
