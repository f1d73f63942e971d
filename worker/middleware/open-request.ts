import { createMiddleware } from 'hono/factory';
import { NOW_HEADER, PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/protocol.ts';
import { recent } from '../auth/recent.ts';
import type { AppEnv, Bindings } from '../env.ts';
import { guardedKv } from '../store/guarded-kv.ts';
import type { Kv } from '../store/kv.ts';

/** Gives the request its time and its store, and every reply, refusals too, the headers that tell both sides' versions. */
export function openRequest(openStore: (env: Bindings) => Kv, clock: () => number) {
  const archived = recent<boolean>();
  return createMiddleware<AppEnv>(async (c, next) => {
    const now = clock();
    c.set('now', now);
    c.set('kv', guardedKv(openStore(c.env), now));
    c.set('archived', archived);
    c.header(PROTOCOL_HEADER, String(PROTOCOL_VERSION));
    c.header(NOW_HEADER, String(now));
    c.header('cache-control', 'no-store');
    await next();
  });
}
