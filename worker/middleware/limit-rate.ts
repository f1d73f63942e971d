import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';

/** The period of both limits in wrangler.toml, seconds. */
const PERIOD = 60;

async function spend(limiter: RateLimit | undefined, key: string): Promise<void> {
  if (!limiter || (await limiter.limit({ key })).success) return;
  throw new ApiError(
    'rate_limited',
    {
      zh: '请求太频繁。请等一分钟，扩展会自动重试。',
      en: 'Too many requests. Wait a minute; the extension tries again by itself.',
    },
    { retryAfter: PERIOD },
  );
}

/** Before anything is known of the sender; a limit is counted at each Cloudflare location and is permissive. */
export const limitByIp = createMiddleware<AppEnv>(async (c, next) => {
  await spend(c.env.IP_LIMIT, c.req.header('cf-connecting-ip') ?? 'unknown');
  await next();
});

/** After authentication: one member of one workspace, with whatever token. */
export const limitByMember = createMiddleware<AppEnv>(async (c, next) => {
  const { ws, user } = c.get('who');
  await spend(c.env.TOKEN_LIMIT, `${ws}/${user}`);
  await next();
});
