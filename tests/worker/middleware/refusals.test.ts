import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorReplySchema, NOW_HEADER, PROTOCOL_HEADER } from '../../../shared/protocol.ts';
import { NOW, openApi, SECRET, seat } from '../support/api.ts';
import { batchText, createOp, push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

afterEach(() => vi.restoreAllMocks());

/** Stands in every place of the input that could be echoed. */
const CANARY = 'canary凸';
const json = { 'content-type': 'application/json' };
const encoded = encodeURIComponent(CANARY);

type Case = [
  string,
  number,
  string,
  (home: string, actor: string) => string,
  Parameters<ReturnType<typeof openApi>['ask']>[2]?,
];

test.each<Case>([
  ['an unknown path', 404, 'GET', () => `/${encoded}`],
  ['an unknown path under v1', 404, 'GET', () => `/v1/${encoded}?${encoded}`],
  ['a path that cannot be decoded', 404, 'GET', () => '/v1/%E0%A4%A'],
  ['an unknown path under a workspace', 404, 'GET', home => `${home}/${encoded}`],
  ['an unknown method', 404, 'PUT', home => home],
  ['another workspace', 403, 'GET', () => `/v1/w/${encoded}`],
  ['a wrong actor', 400, 'PUT', home => `${home}/log/${encoded}/1`, { body: CANARY }],
  ['a wrong seq', 400, 'PUT', (home, actor) => `${home}/log/${actor}/${encoded}`, { body: CANARY }],
  ['a batch of broken JSON', 400, 'PUT', (home, actor) => `${home}/log/${actor}/1`, { body: `{"${CANARY}` }],
  [
    'a batch of other things',
    422,
    'PUT',
    (home, actor) => `${home}/log/${actor}/1`,
    { body: { v: CANARY, actor: CANARY, seq: CANARY, ops: [{ op: CANARY, [CANARY]: CANARY }], [CANARY]: 1 } },
  ],
  [
    'an op with a name of its own',
    422,
    'PUT',
    (home, actor) => `${home}/log/${actor}/1`,
    { body: { ops: [{ ...createOp('a.b', 'a'), fields: { [CANARY]: { [CANARY]: 1 }, x: [CANARY] } }] } },
  ],
  ['a pull of broken JSON', 400, 'POST', home => `${home}/pull`, { body: `{"${CANARY}`, headers: json }],
  ['a pull without content type', 400, 'POST', home => `${home}/pull`, { body: `{"vv":"${CANARY}"}` }],
  ['a pull of another actor', 400, 'POST', home => `${home}/pull`, { body: { vv: { [CANARY]: CANARY } } }],
  ['a wrong inclusion', 400, 'GET', home => `${home}/export.json?include=${encoded}`],
  ['a wrong page hash', 400, 'PUT', home => `${home}/pages/${encoded}`, { body: CANARY }],
  ['a page that is not gzip', 400, 'PUT', home => `${home}/pages/${'a'.repeat(64)}`, { body: CANARY }],
  [
    'a workspace of broken JSON',
    400,
    'POST',
    () => '/v1/workspaces',
    { token: SECRET, body: `["${CANARY}`, headers: json },
  ],
  [
    'a workspace without name',
    400,
    'POST',
    () => '/v1/workspaces',
    { token: SECRET, body: { [CANARY]: CANARY } },
  ],
  ['a wrong secret', 401, 'POST', () => '/v1/workspaces', { token: 'canary', body: { name: CANARY } }],
  ['a wrong token', 401, 'GET', home => home, { token: 'canary' }],
  ['another protocol', 426, 'GET', home => home, { headers: { [PROTOCOL_HEADER]: 'canary' } }],
])(
  'P23 %s is refused in the one shape, and nothing of it is echoed',
  async (_, status, method, path, call) => {
    const api = openApi();
    const { home, actor, token } = await seat(api);
    const reply = await api.ask(method, path(home, actor), { token, ...call });
    const text = await reply.text();
    expect([reply.status, text]).toEqual([status, text]);
    expect(text).not.toContain('canary');
    expect(text).not.toContain(encoded);
    const { error } = v.parse(ErrorReplySchema, JSON.parse(text));
    expect(error.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(error.message.en).toMatch(/^[\x20-\x7e]+$/);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-expose-headers')).toContain('retry-after');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get(PROTOCOL_HEADER)).toBe('1');
    expect(reply.headers.get(NOW_HEADER)).toBe(String(NOW));
    expect(reply.headers.has('etag')).toBe(false);
  },
);

test('P23 a fault of our own is 500 in the same shape and says nothing of itself', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const kv = memoryKv();
  const api = openApi({ ...kv, get: async key => (key.startsWith('M/') ? '{"secret":1}' : kv.get(key, 60)) });
  const { home, token } = await seat(api);
  const reply = await api.ask('GET', home, { token });
  expect(reply.status).toBe(500);
  expect(v.parse(ErrorReplySchema, await reply.json()).error.code).toBe('internal');
  expect(logged).toHaveBeenCalledOnce();
});

test('P23 a failing read is 503 with Retry-After', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const kv = memoryKv();
  const api = openApi({ ...kv, get: () => Promise.reject(new Error('KV GET failed: 500')) });
  const { home, token } = await seat(api);
  const reply = await api.ask('GET', home, { token });
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '10']);
});

test('P23 a preflight is answered for any origin without a token, and without credentials', async () => {
  const api = openApi();
  const reply = await api.ask('OPTIONS', '/v1/w/x/pull', {
    headers: { origin: 'moz-extension://0', 'access-control-request-method': 'POST' },
  });
  expect(reply.status).toBe(204);
  expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  expect(reply.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(reply.headers.get('access-control-allow-methods')).toContain('PUT');
  expect(reply.headers.has('access-control-allow-credentials')).toBe(false);
});

test.each([
  ['https://meipi.example', 'https://meipi.example'],
  ['https://other.example', null],
])('P35 where origins are named, a page of %s is told %s', async (origin, allowed) => {
  const api = openApi();
  const bindings = { ALLOWED_ORIGINS: 'https://meipi.example, chrome-extension://abc' };
  for (const [method, path] of [
    ['GET', '/health'],
    ['OPTIONS', '/v1/w/x/pull'],
    ['GET', '/v1/w/x'],
  ] as const) {
    const reply = await api.ask(method, path, { headers: { origin }, bindings });
    expect(reply.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(reply.headers.get('vary')).toContain('Origin');
  }
});

test.each([
  ['0', 426, 'Update the extension.'],
  ['2', 426, 'update the server.'],
  ['1', 200, undefined],
  [undefined, 200, undefined],
])('P24 a peer that says it speaks protocol %s is answered %i', async (spoken, status, remedy) => {
  const api = openApi();
  const { home, token } = await seat(api);
  const headers: Record<string, string> = spoken === undefined ? {} : { [PROTOCOL_HEADER]: spoken };
  const reply = await api.ask('GET', home, { token, headers });
  expect(reply.status).toBe(status);
  if (!remedy) return;
  const { error } = v.parse(ErrorReplySchema, await reply.json());
  expect(error.code).toBe('upgrade_required');
  expect(error.message.en).toContain(remedy);
  expect(api.operations).toEqual([]);
});

/** A limiter that lets nothing through, and the keys that it was asked for. */
function closed() {
  const keys: string[] = [];
  const limit = async ({ key }: { key: string }) => {
    keys.push(key);
    return { success: false };
  };
  return { limiter: { limit } as RateLimit, keys };
}

test('P25 too many requests from one address are refused with 429 before anything is read', async () => {
  const api = openApi();
  const { home, token } = await seat(api);
  const { limiter, keys } = closed();
  const headers = { 'cf-connecting-ip': '203.0.113.7' };
  const reply = await api.ask('GET', home, { token, headers, bindings: { IP_LIMIT: limiter } });
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '60']);
  expect(keys).toEqual(['203.0.113.7']);
  expect(api.operations).toEqual([]);
});

test('P25 too many requests of one member are refused with 429 before anything is written', async () => {
  const api = openApi();
  const member = await seat(api);
  const { limiter, keys } = closed();
  const reply = await api.ask('PUT', `${member.home}/log/${member.actor}/1`, {
    token: member.token,
    body: batchText(member.actor, 1),
    bindings: { TOKEN_LIMIT: limiter },
  });
  expect(v.parse(ErrorReplySchema, await reply.json()).error.code).toBe('rate_limited');
  expect(reply.headers.get('retry-after')).toBe('60');
  expect(keys).toEqual([`${member.ws}/${member.user}`]);
  expect(api.operations.map(({ op }) => op)).toEqual(['get', 'get']);
  expect((await push(api, member, 1)).status).toBe(201);
});
