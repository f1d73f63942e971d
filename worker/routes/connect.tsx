import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { ConnectPage } from '../pages/connect.tsx';
import { OpenPage } from '../pages/open.tsx';

/**
 * `GET /connect`, `GET /join`, `GET /open`: for people who open a connect or invite link, or a link to a view of the workbench; the
 * fragment never reaches the server.
 */
export const connect = new Hono<AppEnv>()
  .on('GET', ['/connect', '/join'], c =>
    c.html(`<!doctype html>${<ConnectPage nonce={c.get('secureHeadersNonce') ?? ''} />}`),
  )
  .get('/open', c => c.html(`<!doctype html>${<OpenPage nonce={c.get('secureHeadersNonce') ?? ''} />}`));
