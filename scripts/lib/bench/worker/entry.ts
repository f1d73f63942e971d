/** The worker and, beside it in the same process on the same store, a bare handler that does the same KV operation. */
import { Hono } from 'hono';
import { createApp } from '../../../../worker/app.ts';
import type { Bindings } from '../../../../worker/env.ts';

const bare = new Hono<{ Bindings: Bindings }>()
  .put('/bare/:key', async c => {
    await c.env.KV.put(c.req.param('key'), await c.req.arrayBuffer(), { metadata: { n: 200 } });
    return c.json({ ok: true }, 201);
  })
  .post('/bare', async c => {
    const { keys } = await c.req.json<{ keys: string[] }>();
    const found = await c.env.KV.get(keys, { type: 'text', cacheTtl: 30 });
    return c.json({ batches: [...found].filter(([, body]) => body !== null) });
  });

const meipi = createApp();

export default {
  fetch: (request: Request, env: Bindings, context: Parameters<typeof meipi.fetch>[2]) =>
    new URL(request.url).pathname.startsWith('/bare')
      ? bare.fetch(request, env, context)
      : meipi.fetch(request, env, context),
};
