import type { Who } from '../env.ts';
import {
  actorPrefix,
  chunkPrefix,
  invitePrefix,
  listedSharePrefix,
  listedTokenKey,
  listedTokenPrefix,
  logPrefix,
  memberKey,
  memberPrefix,
  pagePrefix,
  redemptionPrefix,
  shareKey,
  snapshotPrefix,
  tokenKey,
  workspaceKey,
} from '../store/keys.ts';
import { putWorkspace, readWorkspace } from '../store/records.ts';
import { type Job, SETTLE_MS } from './erase.ts';
import { deleting } from './parts.ts';

/**
 * Erases a workspace. It is archived first, so that nothing comes in; whoever erases stays a member to the end, and may go
 * on in another request.
 */
export function erasingWorkspace({ ws, user, tokenId }: Who): Job {
  const own = [listedTokenKey(ws, user, tokenId), memberKey(ws, user)];
  return {
    settleMs: SETTLE_MS,
    async begin(kv, since) {
      const record = await readWorkspace(kv, ws);
      if (record) await putWorkspace(kv, ws, { ...record, archived: record.archived ?? since });
    },
    parts: task => [
      deleting(task, invitePrefix(ws)),
      deleting(
        task,
        listedSharePrefix(ws),
        () => true,
        name => [shareKey(name.split('/')[2] ?? '')],
      ),
      deleting(task, snapshotPrefix(ws)),
      deleting(task, chunkPrefix(ws)),
      deleting(task, logPrefix(ws)),
      deleting(task, pagePrefix(ws)),
      deleting(task, actorPrefix(ws)),
      deleting(task, redemptionPrefix(ws)),
      deleting(
        task,
        listedTokenPrefix(ws),
        name => !own.includes(name),
        name => [tokenKey(name.split('/')[3] ?? '')],
      ),
      deleting(task, memberPrefix(ws), name => !own.includes(name)),
    ],
    async end(kv) {
      for (const key of [workspaceKey(ws), ...own, tokenKey(tokenId)]) await kv.delete(key);
    },
  };
}
