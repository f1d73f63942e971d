import { Hono } from 'hono';
import type { InferOutput } from 'valibot';
import { type HealthReplySchema, PROTOCOL_VERSION } from '../../shared/protocol.ts';
import { VERSION } from '../../shared/version.ts';
import type { AppEnv } from '../env.ts';

type Reply = InferOutput<typeof HealthReplySchema>;

/** `GET /health`: the worker runs, and speaks this protocol. Reads nothing. */
export const health = new Hono<AppEnv>().get('/health', c => {
  const reply: Reply = {
    ok: true,
    name: 'meipi',
    version: VERSION,
    protocol: PROTOCOL_VERSION,
    now: c.get('now'),
  };
  return c.json(reply);
});
