import { Hono } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { AppEnv, Bindings } from './env.ts';
import { allowOrigins } from './middleware/allow-origins.ts';
import { answerError, answerNotFound } from './middleware/answer-error.ts';
import { authenticate } from './middleware/authenticate.ts';
import { checkProtocol } from './middleware/check-protocol.ts';
import { limitByIp, limitByMember } from './middleware/limit-rate.ts';
import { openRequest } from './middleware/open-request.ts';
import { acceptInvite } from './routes/accept-invite.ts';
import { actors } from './routes/actors.ts';
import { audit } from './routes/audit.ts';
import { connect } from './routes/connect.tsx';
import { erasures } from './routes/erasures.ts';
import { exportJson } from './routes/export.ts';
import { exportNdjson } from './routes/export-ndjson.ts';
import { health } from './routes/health.ts';
import { invites } from './routes/invites.ts';
import { log } from './routes/log.ts';
import { members } from './routes/members.ts';
import { openapi } from './routes/openapi.ts';
import { pages } from './routes/pages.ts';
import { pull } from './routes/pull.ts';
import { shared } from './routes/shared.tsx';
import { shares } from './routes/shares.ts';
import { snapshots } from './routes/snapshots.ts';
import { ownToken, tokens } from './routes/tokens.ts';
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

/** The worker: cheap refusals first, the store last. */
export function createApp({ openStore = env => cloudflareKv(env.KV), clock = Date.now }: AppOptions = {}) {
  const authenticated = authenticate();
  const member = new Hono<AppEnv>()
    .use('*', authenticated, limitByMember)
    .route('/', workspace)
    .route('/', log)
    .route('/', pull)
    .route('/', actors)
    .route('/', pages)
    .route('/', members)
    .route('/', tokens)
    .route('/', invites)
    .route('/', snapshots)
    .route('/', shares)
    .route('/', audit)
    .route('/', erasures)
    .route('/', exportNdjson)
    .route('/', exportJson);
  return new Hono<AppEnv>()
    .use('*', secured, allowOrigins, openRequest(openStore, clock), limitByIp)
    .use('/v1/*', checkProtocol)
    .route('/', health)
    .route('/', openapi)
    .route('/', connect)
    .route('/', shared)
    .route('/v1', workspaces)
    .route('/v1', acceptInvite)
    .use('/v1/tokens/*', authenticated, limitByMember)
    .route('/v1', ownToken)
    .route('/v1/w/:ws', member)
    .notFound(answerNotFound)
    .onError((error, c) => answerError(error, c));
}
