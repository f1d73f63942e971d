import { Hono } from 'hono';
import type { InferOutput } from 'valibot';
import type { ActorsReplySchema } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';
import { listedErasure } from '../store/erasures.ts';
import { actorPrefix } from '../store/keys.ts';
import { listAll } from '../store/list-all.ts';
import { listedActor } from '../store/records.ts';

type Reply = InferOutput<typeof ActorsReplySchema>;

/** `GET /v1/w/:ws/actors`: who writes here, what was erased, and how much clients may ask. One list for every 1,000 of both; not for the polling path. */
export const actors = new Hono<AppEnv>().get('/actors', async c => {
  const prefix = actorPrefix(c.get('who').ws);
  const keys = (await listAll(c.get('kv'), prefix)) ?? [];
  const reply: Reply = {
    erased: keys.flatMap(key => listedErasure(key) ?? []),
    actors: keys.flatMap(({ name, metadata }) => {
      const actor = listedActor(metadata);
      return actor ? [{ actor: name.slice(prefix.length), user: actor.u, name: actor.name }] : [];
    }),
    plan: c.env.PLAN === 'paid' ? 'paid' : 'free',
    now: c.get('now'),
  };
  return c.json(reply);
});
