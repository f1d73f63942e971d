import { Hono } from 'hono';
import { type PullReply, PullRequestSchema } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';
import { MAX_PULL_BODY_BYTES } from '../limits.ts';
import { limitBody } from '../middleware/limit-body.ts';
import { validate } from '../middleware/validate.ts';
import { readAhead } from '../store/read-ahead.ts';

/** `POST /v1/w/:ws/pull`: what comes after the client's version vector. One read for each actor that has nothing new. */
export const pull = new Hono<AppEnv>().post(
  '/pull',
  limitBody(MAX_PULL_BODY_BYTES),
  validate('json', PullRequestSchema),
  async c => {
    const { batches, more } = await readAhead(c.get('kv'), c.get('who').ws, c.req.valid('json').vv);
    const reply: PullReply = { batches, more, now: c.get('now') };
    return c.json(reply);
  },
);
