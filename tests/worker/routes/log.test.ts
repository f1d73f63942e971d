import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorReplySchema, MAX_SKEW_MS, NOW_HEADER, PushReplySchema } from '../../../shared/protocol.ts';
import { MAX_BATCH_BYTES, MAX_BATCH_OPS } from '../../../shared/sync/limits.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { newId } from '../../../worker/auth/token.ts';
import { actorKey, logKey } from '../../../worker/store/keys.ts';
import type { Kv } from '../../../worker/store/kv.ts';
import { NOW, openApi, seat } from '../support/api.ts';
import { batchText, createOp, noteOp, push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

afterEach(() => vi.restoreAllMocks());

async function errorOf(reply: Response) {
  return v.parse(ErrorReplySchema, await reply.json()).error;
}

test('P6 a push stores the very bytes under a key of their own and answers with their hash', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const member = await seat(api);
  const { ws, actor, user } = member;
  // Spaces, order and unknown names are the writer's: they are kept as they came.
  const op = JSON.stringify({ later: true, ...noteOp(actor, 'a1', '备注𠮷') });
  const body = `{ "seq": 7, "v":1, "actor":"${actor}", "new": [1], "ops": [ ${op} ] }`;
  const reply = await push(api, member, 7, body);
  expect(reply.status).toBe(201);
  const hash = await sha256Hex(body);
  expect(v.parse(PushReplySchema, await reply.json())).toEqual({ hash, now: NOW });
  expect(await store.get(logKey(ws, actor, 7), 60)).toBe(body);
  expect(store.stored.get(logKey(ws, actor, 7))?.metadata).toEqual({
    v: 1,
    h: hash,
    n: 1,
    u: user,
    t: noteOp(actor, 'a1', '').at,
  });
});

test('P6 a push of 200 ops is one write; an actor’s first push writes who it is too', async () => {
  const api = openApi();
  const member = await seat(api);
  const { ws, actor } = member;
  const ops = Array.from({ length: MAX_BATCH_OPS }, (_, n) => createOp(actor, `a${n}`, NOW, n));
  const writes = () => api.operations.filter(({ op }) => op === 'put').map(({ keys }) => keys[0]);
  expect((await push(api, member, 1, batchText(actor, 1, ops))).status).toBe(201);
  expect(writes()).toEqual([actorKey(ws, actor), logKey(ws, actor, 1)]);
  expect((await push(api, member, 2, batchText(actor, 2, ops))).status).toBe(201);
  expect(writes()).toEqual([logKey(ws, actor, 2)]);
});

test('P7 a push reads no log key and lists nothing', async () => {
  const api = openApi();
  const member = await seat(api);
  for (const seq of [1, 2, 2]) {
    await push(api, member, seq);
    api.now += 60_000;
    const read = api.operations.filter(({ op }) => op !== 'put');
    expect(read.map(({ keys }) => keys[0]?.[0])).toEqual(['T', 'M', 'W']);
    expect(read.flatMap(({ keys }) => keys).filter(key => key.startsWith('L/'))).toEqual([]);
  }
});

test('P8 the same bytes sent again are answered as the first time', async () => {
  const api = openApi();
  const member = await seat(api);
  const first = await push(api, member, 1);
  const again = await push(api, member, 1);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(await again.json()).toEqual(await first.json());
});

test('P9 another member’s log cannot be written, even in the same workspace', async () => {
  const api = openApi();
  const member = await seat(api);
  const other = await seat(api, 'editor', member.ws);
  expect((await push(api, { ...member, actor: other.actor }, 1)).status).toBe(403);
  expect((await push(api, { ...member, actor: `${newId()}.${newId()}` }, 1)).status).toBe(403);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});

const change = (edit: (batch: Record<string, unknown>) => void) => (actor: string) => {
  const batch = JSON.parse(batchText(actor, 1));
  edit(batch);
  return JSON.stringify(batch);
};

test.each<[string, (actor: string) => string | Uint8Array, number, string[] | undefined]>([
  ['broken JSON', () => '{"v":1,', 400, undefined],
  ['no body', () => '', 400, undefined],
  ['bytes that are not UTF-8', () => new Uint8Array([0x22, 0xff, 0x22]), 400, undefined],
  ['JSON that is no object', () => '[]', 422, ['v', 'actor', 'seq', 'ops']],
  ['very deep JSON', () => '['.repeat(100_000) + ']'.repeat(100_000), 422, undefined],
  ['another version', change(batch => Object.assign(batch, { v: 2 })), 422, ['v']],
  ['no ops', change(batch => Object.assign(batch, { ops: [] })), 422, ['ops']],
  [
    'an unknown op',
    change(batch => Object.assign(batch, { ops: [{ op: 'drop', id: 'a' }] })),
    422,
    ['ops.0.op'],
  ],
  ['another seq than the path', change(batch => Object.assign(batch, { seq: 2 })), 422, ['seq']],
  [
    'another actor than the path',
    change(batch => Object.assign(batch, { actor: `${newId()}.${newId()}` })),
    422,
    ['actor'],
  ],
  [
    'an op without stamp',
    actor => batchText(actor, 1, [{ ...noteOp(actor, 'a', 'b'), at: '' }]),
    422,
    ['ops.0.at'],
  ],
  [
    'a field that is an object',
    actor =>
      JSON.stringify({ v: 1, actor, seq: 1, ops: [{ ...createOp(actor, 'a'), fields: { kind: {} } }] }),
    422,
    ['ops.0.fields.*'],
  ],
  [
    'a place that ends before it starts',
    actor => {
      const op = createOp(actor, 'a');
      return batchText(actor, 1, [{ ...op, target: { ...op.target, position: { start: 10, end: 6 } } }]);
    },
    422,
    ['ops.0.target.position'],
  ],
])('P10 %s is refused, named by its place and not stored', async (_, make, status, paths) => {
  const api = openApi();
  const member = await seat(api);
  const reply = await api.ask('PUT', `${member.home}/log/${member.actor}/1`, {
    token: member.token,
    body: make(member.actor),
  });
  expect(reply.status).toBe(status);
  const error = await errorOf(reply);
  expect(error.code).toBe(status === 400 ? 'bad_request' : 'invalid_batch');
  if (paths) expect(error.paths).toEqual(paths);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});

test.each(['0', '01', '-1', '1.5', 'x', '10000000000'])(
  'P10 seq %s in the path is a bad request',
  async seq => {
    const api = openApi();
    const { home, actor, token } = await seat(api);
    const reply = await api.ask('PUT', `${home}/log/${actor}/${seq}`, { token, body: batchText(actor, 1) });
    expect([reply.status, (await errorOf(reply)).paths]).toEqual([400, ['seq']]);
  },
);

test('P10 an actor that is none is a bad request', async () => {
  const api = openApi();
  const { home, user, token } = await seat(api);
  const reply = await api.ask('PUT', `${home}/log/${user}.UPPER/1`, { token, body: '{}' });
  expect([reply.status, (await errorOf(reply)).paths]).toEqual([400, ['actor']]);
});

test('P11 ops more than 120 s ahead of the server are refused as clock skew, with the server’s time', async () => {
  const api = openApi();
  const member = await seat(api);
  const at = (ms: number) => batchText(member.actor, 1, [noteOp(member.actor, 'a', 'b', ms)]);
  const late = await push(api, member, 1, at(NOW + MAX_SKEW_MS + 1));
  expect(late.status).toBe(409);
  expect((await errorOf(late)).code).toBe('clock_skew');
  expect(late.headers.get(NOW_HEADER)).toBe(String(NOW));
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
  expect((await push(api, member, 1, at(NOW + MAX_SKEW_MS))).status).toBe(201);
  expect((await push(api, member, 1, at(0))).status).toBe(201);
});

test.each(['with', 'without'])(
  'P12 a batch over 256 KiB is refused with 413, %s a stated length',
  async stated => {
    const api = openApi();
    const member = await seat(api);
    const batch = new TextEncoder().encode(batchText(member.actor, 1));
    const body = (bytes: number) => {
      const padded = new Uint8Array(bytes).fill(' '.charCodeAt(0));
      padded.set(batch);
      return padded;
    };
    const headers = (bytes: number) => (stated === 'with' ? { 'content-length': String(bytes) } : {});
    const ask = (bytes: number) =>
      api.ask('PUT', `${member.home}/log/${member.actor}/1`, {
        token: member.token,
        body: body(bytes),
        headers: headers(bytes),
      });
    const over = await ask(MAX_BATCH_BYTES + 1);
    expect([over.status, (await errorOf(over)).code]).toEqual([413, 'too_large']);
    expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
    expect((await ask(MAX_BATCH_BYTES)).status).toBe(201);
  },
);

test('P12 a batch of more than 200 ops is refused', async () => {
  const api = openApi();
  const member = await seat(api);
  const ops = Array.from({ length: MAX_BATCH_OPS + 1 }, (_, n) => noteOp(member.actor, `a${n}`, '', NOW, n));
  const reply = await push(api, member, 1, batchText(member.actor, 1, ops));
  expect([reply.status, (await errorOf(reply)).paths]).toEqual([422, ['ops']]);
});

/** A store whose writes of log keys fail with `message`. */
function failing(message: string): Kv {
  const kv = memoryKv();
  return {
    ...kv,
    async put(key, value, metadata) {
      if (key.startsWith('L/')) throw new Error(message);
      return kv.put(key, value, metadata);
    },
  };
}

test.each([
  ['a failed write', 'KV PUT failed: 500 Internal Server Error', '10'],
  ['a write too soon after another', 'KV PUT failed: 429 Too Many Requests', '10'],
  // 08:00 to 00:05 UTC.
  ['the day’s quota', 'KV put() limit exceeded for the day.', String(16 * 3600 + 300)],
])('P13 %s is answered 503 with Retry-After, never 201', async (_, message, seconds) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const api = openApi(failing(message));
  const reply = await push(api, await seat(api), 2);
  expect(reply.status).toBe(503);
  expect(reply.headers.get('retry-after')).toBe(seconds);
  expect((await errorOf(reply)).code).toBe('storage_unavailable');
});

test('P13 the reply waits until the write is done', async () => {
  const kv = memoryKv();
  const written = Promise.withResolvers<void>();
  const api = openApi({
    ...kv,
    put: async (key, value, metadata) => {
      if (key.startsWith('L/')) await written.promise;
      return kv.put(key, value, metadata);
    },
  });
  const member = await seat(api);
  let answered = false;
  const reply = push(api, member, 2).then(done => {
    answered = true;
    return done;
  });
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(answered).toBe(false);
  written.resolve();
  expect((await reply).status).toBe(201);
});
