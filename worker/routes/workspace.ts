import { Hono } from 'hono';
import type { WorkspaceReply } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { readWorkspace } from '../store/records.ts';

/** `GET /v1/w/:ws`: whom the token stands for. */
export const workspace = new Hono<AppEnv>().get('/', async c => {
  const { ws, user, name, role } = c.get('who');
  const record = await readWorkspace(c.get('kv'), ws);
  if (!record) {
    throw new ApiError('not_found', {
      zh: '这个工作区已不存在。请在扩展里断开连接。',
      en: 'This workspace is gone. Disconnect it in the extension.',
    });
  }
  const reply: WorkspaceReply = {
    workspace: { id: ws, name: record.name },
    user: { id: user, name },
    role,
    now: c.get('now'),
  };
  return c.json(reply);
});
