import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { ConnectPage } from '../pages/connect.tsx';

/** `GET /connect`, `GET /join`: for people who open a connect or invite link; its fragment never reaches the server. */
export const connect = new Hono<AppEnv>().on('GET', ['/connect', '/join'], c =>
  c.html(`<!doctype html>${<ConnectPage nonce={c.get('secureHeadersNonce') ?? ''} />}`),
);
