import { takeApart } from '../../../extension/background/sync/fork.ts';
import type { Parts } from './parts.ts';

/** A failed batch is taken apart, and what is sent next under its seq has other bytes: peers may have read the first. */
export const unfrozenRetry: Parts = {
  api: (api, { db, ws }) => ({
    ...api,
    push: async (actor, seq, text) => {
      try {
        return await api.push(actor, seq, text);
      } catch (error) {
        const batch = await db.batches.get([ws, actor, seq]);
        if (batch) {
          await takeApart(db, ws, [batch]);
          await db.workspaces.update(ws, { seq: seq - 1 });
        }
        throw error;
      }
    },
  }),
};
