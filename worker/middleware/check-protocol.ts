import { createMiddleware } from 'hono/factory';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';

/** Refuses a peer that speaks another version; one that names none is taken to speak ours. */
export const checkProtocol = createMiddleware<AppEnv>(async (c, next) => {
  const spoken = c.req.header(PROTOCOL_HEADER);
  if (spoken !== undefined && spoken !== String(PROTOCOL_VERSION)) {
    const older = Number(spoken) < PROTOCOL_VERSION;
    throw new ApiError(
      'upgrade_required',
      older
        ? {
            zh: '扩展的版本太旧。请更新扩展。',
            en: 'The extension is too old for this server. Update the extension.',
          }
        : {
            zh: '服务器的版本比扩展旧。请让管理员更新服务器。',
            en: 'This server is older than the extension. Ask its owner to update the server.',
          },
    );
  }
  await next();
});
