import { ApiError } from '../../../extension/background/api.ts';
import { fork } from '../../../extension/background/sync/fork.ts';
import { logKey } from '../../../worker/store/keys.ts';
import { FRESH_TTL } from '../../../worker/store/kv.ts';
import type { Parts } from './parts.ts';
import { trust } from './trusting.ts';

/**
 * A get before each put stands for a compare-and-set, and what it says is believed: a miss may be an old one, and two
 * copies of a profile both find the key free.
 */
export const getBeforePut: Parts = {
  api: (api, { db, ws, now, kv }) => ({
    ...api,
    push: async (actor, seq, text) => {
      const held = await kv()
        .get(logKey(ws, actor, seq), FRESH_TTL)
        .catch(error => {
          throw new ApiError('server', String(error));
        });
      if (held !== null && held !== text) {
        await fork(db, ws, now());
        throw new ApiError('server', 'conflict');
      }
      const reply = await api.push(actor, seq, text);
      await trust(db, ws, seq);
      return reply;
    },
  }),
};
