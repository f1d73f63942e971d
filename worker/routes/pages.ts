import { Hono } from 'hono';
import * as v from 'valibot';
import { MAX_PAGE_BYTES, type PutPageReplySchema } from '../../shared/protocol.ts';
import { sha256Hex } from '../auth/digest.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { inflate } from '../inflate.ts';
import { MAX_PAGE_BODY_BYTES } from '../limits.ts';
import { requireRole } from '../middleware/authenticate.ts';
import { limitBody } from '../middleware/limit-body.ts';
import { requireOpen } from '../middleware/require-open.ts';
import { validate } from '../middleware/validate.ts';
import { pageKey } from '../store/keys.ts';
import { CALM_TTL } from '../store/kv.ts';

type PutReply = v.InferOutput<typeof PutPageReplySchema>;

const ParamsSchema = v.object({ ws: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export const pages = new Hono<AppEnv>()
  /**
   * `PUT /v1/w/:ws/pages/:sha256`: the body is gzip of a page's UTF-8 text, the hash that of the plain text. What
   * comes twice is stored twice under the same key. One write.
   */
  .put(
    '/pages/:sha256',
    requireRole('editor'),
    requireOpen,
    validate('param', ParamsSchema),
    limitBody(MAX_PAGE_BODY_BYTES),
    async c => {
      const { sha256 } = c.req.valid('param');
      const gzip = new Uint8Array(await c.req.arrayBuffer());
      const plain = await inflate(gzip, MAX_PAGE_BYTES);
      if ((await sha256Hex(plain)) !== sha256 || !isUtf8(plain)) {
        throw new ApiError('bad_request', {
          zh: '页面文本与它的 SHA-256 不符，或不是 UTF-8，没有保存。请重新读取页面后再发送。',
          en: 'The page text does not have this SHA-256 or is not UTF-8, and was not stored. Read the page again and send it again.',
        });
      }
      await c.get('kv').put(pageKey(c.get('who').ws, sha256), gzip, { n: plain.length });
      const reply: PutReply = { sha256, bytes: plain.length, now: c.get('now') };
      return c.json(reply, 201);
    },
  )
  /**
   * `GET /v1/w/:ws/pages/:sha256`: the gzip as it is stored, as `application/gzip` and without content-encoding: no
   * cache or proxy on the way re-codes it, and the reader inflates it and checks the hash.
   */
  .get('/pages/:sha256', validate('param', ParamsSchema), async c => {
    const gzip = await c.get('kv').getBytes(pageKey(c.get('who').ws, c.req.valid('param').sha256), CALM_TTL);
    if (!gzip) {
      throw new ApiError('not_found', {
        zh: '服务器上还没有这份页面文本。请稍后再试，或打开原页面。',
        en: 'The server does not have this page text yet. Try again later, or open the page itself.',
      });
    }
    return c.body(gzip as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/gzip' });
  });
