import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import document from '../openapi/openapi.json';

const text = JSON.stringify(document);

/** `GET /openapi.json`: the routes, as `npm run schema` wrote them down. */
export const openapi = new Hono<AppEnv>().get('/openapi.json', c =>
  c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' }),
);
