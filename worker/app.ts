import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { NOW_HEADER, PROTOCOL_HEADER } from '../shared/protocol.ts';
import type { AppEnv, Bindings } from './env.ts';
import { answerError, answerNotFound } from './middleware/answer-error.ts';
import { authenticate } from './middleware/authenticate.ts';
import { checkProtocol } from './middleware/check-protocol.ts';
import { limitByIp, limitByMember } from './middleware/limit-rate.ts';
import { openRequest } from './middleware/open-request.ts';
import { actors } from './routes/actors.ts';
import { connect } from './routes/connect.tsx';
import { exportJson } from './routes/export.ts';
import { health } from './routes/health.ts';
import { log } from './routes/log.ts';
import { pages } from './routes/pages.ts';
import { pull } from './routes/pull.ts';
import { workspace } from './routes/workspace.ts';
import { workspaces } from './routes/workspaces.ts';
import { cloudflareKv } from './store/cloudflare-kv.ts';
import type { Kv } from './store/kv.ts';

export interface AppOptions {
  /** The store behind the bindings; Workers KV unless a test brings its own. */
  openStore?: (env: Bindings) => Kv;
  /** Server time, ms since 1970 UTC. */
  clock?: () => number;
}

const secured = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [NONCE],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
});

/** Any origin may ask, with a token and without cookies: an extension's origin differs with every install. */
const openToAll = cors({
  origin: '*',
  allowMethods: ['GET', 'PUT', 'POST', 'OPTIONS'],
  allowHeaders: ['authorization', 'content-type', PROTOCOL_HEADER],
  exposeHeaders: ['retry-after', PROTOCOL_HEADER, NOW_HEADER],
  maxAge: 86_400,
});

/** The worker: cheap refusals first, the store last. */
export function createApp({ openStore = env => cloudflareKv(env.KV), clock = Date.now }: AppOptions = {}) {
  const member = new Hono<AppEnv>()
    .use('*', authenticate(), limitByMember)
    .route('/', workspace)
    .route('/', log)
    .route('/', pull)
    .route('/', actors)
    .route('/', pages)
    .route('/', exportJson);
  return new Hono<AppEnv>()
    .use('*', secured, openToAll, openRequest(openStore, clock), limitByIp)
    .use('/v1/*', checkProtocol)
    .route('/', health)
    .route('/', connect)
    .route('/v1', workspaces)
    .route('/v1/w/:ws', member)
    .notFound(answerNotFound)
    .onError((error, c) => answerError(error, c));
}
