import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { InferOutput } from 'valibot';
import { type CreateWorkspaceReplySchema, CreateWorkspaceSchema } from '../../shared/protocol.ts';
import { equalInConstantTime, sha256Hex } from '../auth/digest.ts';
import { bootstrapSecret, tokenKeyOf } from '../auth/secrets.ts';
import { bearerOf, mintToken, newId } from '../auth/token.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { limitBody } from '../middleware/limit-body.ts';
import { validate } from '../middleware/validate.ts';
import { putMember, putToken, putWorkspace } from '../store/records.ts';

type Reply = InferOutput<typeof CreateWorkspaceReplySchema>;
const MAX_BODY_BYTES = 4 * 1024;

const requireBootstrap = createMiddleware<AppEnv>(async (c, next) => {
  const given = bearerOf(c.req.header('authorization')) ?? '';
  if (!(await equalInConstantTime(given, bootstrapSecret(c.env)))) {
    throw new ApiError('unauthorized', {
      zh: '建立工作区需要服务器的初始密钥（BOOTSTRAP_SECRET）。请向部署服务器的人索取。',
      en: "Creating a workspace needs the server's bootstrap secret (BOOTSTRAP_SECRET). Ask whoever deployed the server.",
    });
  }
  await next();
});

/** `POST /v1/workspaces`: a workspace, its owner, and the owner's token, which is shown this once. Three writes. */
export const workspaces = new Hono<AppEnv>().post(
  '/workspaces',
  requireBootstrap,
  limitBody(MAX_BODY_BYTES),
  validate('json', CreateWorkspaceSchema),
  async c => {
    const input = c.req.valid('json');
    const now = c.get('now');
    const kv = c.get('kv');
    const workspace = { id: newId(), name: input.name };
    const user = { id: newId(), name: input.user.name };
    const token = await mintToken(await tokenKeyOf(c.env));
    await putWorkspace(kv, workspace.id, { name: workspace.name, created: now });
    await putMember(kv, workspace.id, user.id, { role: 'owner', name: user.name, joined: now });
    await putToken(kv, await sha256Hex(token), { ws: workspace.id, user: user.id, role: 'owner' });
    const reply: Reply = { workspace, user, role: 'owner', token, now };
    return c.json(reply, 201);
  },
);
