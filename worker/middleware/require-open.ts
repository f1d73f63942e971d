import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { readWorkspace } from '../store/records.ts';
import { workspaceGone } from '../workspace-gone.ts';

/** Keeps content out of a workspace that is archived or gone: one read, none for the next 30 s. After `requireRole`. */
export const requireOpen = createMiddleware<AppEnv>(async (c, next) => {
  const { ws } = c.get('who');
  const { now, archived: known } = c.var;
  let archived = known.get(ws, now);
  if (archived === undefined) {
    const workspace = await readWorkspace(c.get('kv'), ws);
    if (!workspace) throw workspaceGone();
    archived = workspace.archived !== undefined;
    known.set(ws, archived, now);
  }
  if (archived) {
    throw new ApiError('archived', {
      zh: '这个工作区已归档，不再接收更改。更改都保存在本机；所有者恢复工作区后会自动发送。',
      en: 'This workspace is archived and takes no changes. They are kept on this device and are sent once an owner opens it again.',
    });
  }
  await next();
});
