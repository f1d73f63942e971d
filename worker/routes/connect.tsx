import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { ConnectPage } from '../pages/connect.tsx';

/** `GET /connect`: for people who open a connect link; its fragment never reaches the server. */
export const connect = new Hono<AppEnv>().get('/connect', c =>
  c.html(`<!doctype html>${<ConnectPage nonce={c.get('secureHeadersNonce') ?? ''} />}`),
);
