import { type Context, Hono } from 'hono';
import { PatchWorkspaceSchema, type WorkspaceReply } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';
import { requireRole } from '../middleware/authenticate.ts';
import { limitSmallBody } from '../middleware/limit-body.ts';
import { validate } from '../middleware/validate.ts';
import { putWorkspace, readWorkspace, type Workspace } from '../store/records.ts';
import { workspaceGone } from '../workspace-gone.ts';

async function read(c: Context<AppEnv>): Promise<Workspace> {
  const record = await readWorkspace(c.get('kv'), c.get('who').ws);
  if (!record) throw workspaceGone();
  return record;
}

function replyOf(c: Context<AppEnv>, { name, archived }: Workspace): WorkspaceReply {
  const { ws, user, name: userName, memberRole, access } = c.get('who');
  return {
    workspace: { id: ws, name },
    user: { id: user, name: userName },
    role: memberRole,
    access,
    ...(archived !== undefined && { archived }),
    now: c.get('now'),
  };
}

export const workspace = new Hono<AppEnv>()
  /** `GET /v1/w/:ws`: whom the token stands for. */
  .get('/', async c => c.json(replyOf(c, await read(c))))
  /** `PATCH /v1/w/:ws`: another name, archived, or open again. Of two owners at one moment the last one's whole record stays. */
  .patch('/', requireRole('owner'), limitSmallBody, validate('json', PatchWorkspaceSchema), async c => {
    const { name, archived } = c.req.valid('json');
    const { archived: since, ...held } = await read(c);
    const archives = archived ?? since !== undefined;
    const record: Workspace = {
      ...held,
      ...(name !== undefined && { name }),
      ...(archives && { archived: since ?? c.get('now') }),
    };
    await putWorkspace(c.get('kv'), c.get('who').ws, record);
    return c.json(replyOf(c, record));
  });
