import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import * as v from 'valibot';
import { serialize } from '../../shared/formats/json.ts';
import { w3c } from '../../shared/formats/w3c.ts';
import type { OembedReplySchema } from '../../shared/protocol/shares.ts';
import { IdPattern } from '../../shared/protocol.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { validate } from '../middleware/validate.ts';
import { GonePage, SharePage } from '../pages/share.tsx';
import { atom } from '../share/atom.ts';
import { shareDocument } from '../share/share-document.ts';
import { languageOf } from '../share/words.ts';
import { readShare } from '../store/shares.ts';

/** Seconds that a share may be kept on the way: as long as KV itself may. */
const FRESH = 60;

const QuerySchema = v.object({
  tag: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  lang: v.optional(v.picklist(['zh', 'en'])),
});
const ParamsSchema = v.object({ share: v.pipe(v.string(), v.maxLength(40)) });
const OembedQuerySchema = v.object({
  url: v.pipe(v.string(), v.maxLength(1_000)),
  format: v.optional(v.picklist(['json'])),
});

const TYPES = {
  html: 'text/html',
  json: 'application/json',
  jsonld: 'application/ld+json',
  atom: 'application/atom+xml',
} as const;
type Form = keyof typeof TYPES;

function formOf(c: Context<AppEnv>, extension: string | undefined): Form | undefined {
  if (extension !== undefined)
    return extension !== 'html' && extension in TYPES ? (extension as Form) : undefined;
  const type = accepts(c, { header: 'Accept', supports: Object.values(TYPES), default: TYPES.html });
  return (Object.keys(TYPES) as Form[]).find(form => TYPES[form] === type);
}

function gone(): ApiError {
  return new ApiError('not_found', {
    zh: '这个分享已撤销、过期，或链接不完整。请向分享的人要新的链接。',
    en: 'The share was revoked, has expired, or the link is cut off. Ask whoever shared it for a new link.',
  });
}

/** Shares, for whoever has the link. One read. */
export const shared = new Hono<AppEnv>()
  /** `GET /s/:share`, with `.json`, `.jsonld` or `.atom` behind it, or as `Accept` asks; `?tag=` for one tag. */
  .get('/s/:share', validate('param', ParamsSchema), validate('query', QuerySchema), async c => {
    const [id = '', extension] = c.req.valid('param').share.split('.');
    const { tag, lang } = c.req.valid('query');
    const { kv, now } = c.var;
    const form = formOf(c, extension);
    const language = languageOf(lang, c.req.header('accept-language'));
    const nonce = c.get('secureHeadersNonce') ?? '';
    const share = form && IdPattern.test(id) ? await readShare(kv, id, now) : undefined;
    c.header('vary', 'Accept, Accept-Language');
    if (!share || !form) {
      if (form !== 'html') throw gone();
      return c.html(`<!doctype html>${<GonePage language={language} nonce={nonce} />}`, 404);
    }
    // The page's style has a nonce of its own each time.
    c.header('cache-control', form === 'html' ? 'no-cache' : `public, max-age=${FRESH}`);
    const { origin } = new URL(c.req.url);
    const content = (text: string) => c.body(text, 200, { 'content-type': `${TYPES[form]}; charset=utf-8` });
    if (form === 'json') return content(serialize(shareDocument(id, share)));
    if (form === 'jsonld') return content([...w3c.serialize(shareDocument(id, share), () => {})].join(''));
    if (form === 'atom') return content(atom(`${origin}/s/${id}`, share, tag));
    const page = <SharePage {...{ id, share, language, origin, tag, nonce }} />;
    return c.html(`<!doctype html>${page}`);
  })
  /** `GET /oembed?url=…`: the title behind a link, for programs that show links. */
  .get('/oembed', validate('query', OembedQuerySchema), async c => {
    const { kv, now } = c.var;
    const here = new URL(c.req.url);
    const url = URL.parse(c.req.valid('query').url);
    const id = url?.origin === here.origin ? (/^\/s\/([a-z2-7]{16})$/.exec(url.pathname)?.[1] ?? '') : '';
    const share = id === '' ? undefined : await readShare(kv, id, now);
    if (!share) throw gone();
    const { title, by } = share.content;
    const reply: v.InferOutput<typeof OembedReplySchema> = {
      version: '1.0',
      type: 'link',
      title,
      ...(by !== undefined && { author_name: by }),
      provider_name: '眉批 Meipi',
      provider_url: here.origin,
      cache_age: FRESH,
    };
    c.header('cache-control', `public, max-age=${FRESH}`);
    return c.json(reply);
  });
