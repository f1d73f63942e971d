import { createMiddleware } from 'hono/factory';
import { readSnapshotId } from '../../shared/protocol/snapshots.ts';
import { MAX_SKEW_MS } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';

/** Lets a member write only under snapshot ids of their own, of the present or the past: each key has one writer. */
export const requireOwnSnapshot = createMiddleware<AppEnv>(async (c, next) => {
  const { ms, user } = readSnapshotId(c.req.param('snapshot') ?? '');
  if (user !== c.get('who').user) {
    throw new ApiError('forbidden', {
      zh: '不能写入别人的快照。',
      en: "Another member's snapshot cannot be written.",
    });
  }
  if (ms > c.get('now') + MAX_SKEW_MS) {
    throw new ApiError('clock_skew', {
      zh: '这台设备的时钟比服务器快两分钟以上。请校正时钟，再重新制作快照。',
      en: "This device's clock is more than two minutes ahead of the server's. Set it right and make the snapshot anew.",
    });
  }
  await next();
});
