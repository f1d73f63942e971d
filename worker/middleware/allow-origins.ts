import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { NOW_HEADER, PROTOCOL_HEADER } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';

/** The origins that a comma-separated list allows. */
function originsOf(list: string | undefined): string | string[] {
  const origins = (list ?? '').split(',').map(origin => origin.trim());
  const named = origins.filter(origin => origin !== '');
  return named.length === 0 || named.includes('*') ? '*' : named;
}

/**
 * Which web pages may ask, with a token and without cookies: all, or those that ALLOWED_ORIGINS names. The extension
 * asks by its host permission, which no list concerns.
 */
export const allowOrigins = createMiddleware<AppEnv>((c, next) =>
  cors({
    origin: originsOf(c.env.ALLOWED_ORIGINS),
    allowMethods: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
    allowHeaders: ['authorization', 'content-type', PROTOCOL_HEADER],
    exposeHeaders: ['retry-after', PROTOCOL_HEADER, NOW_HEADER],
    maxAge: 86_400,
  })(c, next),
);
