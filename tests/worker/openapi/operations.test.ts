import { afterEach, describe, expect, test, vi } from 'vitest';
import { snapshotId } from '../../../shared/protocol/snapshots.ts';
import { PROTOCOL_HEADER, ROLES, type Role } from '../../../shared/protocol.ts';
import { createApp } from '../../../worker/app.ts';
import type { Operation } from '../../../worker/openapi/operation.ts';
import { OPERATIONS } from '../../../worker/openapi/operations.ts';
import type { Kv } from '../../../worker/store/kv.ts';
import { type Api, NOW, openApi, SECRET, type Seat, seat } from '../support/api.ts';
import { batchText } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';
import { SHARE } from '../support/share.ts';

afterEach(() => vi.restoreAllMocks());

/** Bodies that a route takes, by operation. */
const BODIES: Record<string, (seat: Seat) => object | string> = {
  createWorkspace: () => ({ name: '云南政协', user: { name: '杨皕' } }),
  createOwner: () => ({ user: { name: '杨皕' } }),
  acceptInvite: ({ ws }) => ({ ws, secret: 'mi_x', user: { name: '杨皕' } }),
  changeWorkspace: () => ({ name: '昆明政协' }),
  changeMember: () => ({ role: 'editor' }),
  createToken: () => ({ label: '' }),
  createInvite: () => ({ role: 'viewer' }),
  pull: () => ({ vv: {} }),
  pushBatch: ({ actor }) => batchText(actor, 1),
  putSnapshot: ({ actor }) => ({ v: 1, vector: { [actor]: 1 }, entries: 0, chunks: [], erased: 0 }),
  createShare: () => ({ content: SHARE, sources: { annotations: [], authors: [] } }),
  updateShare: () => ({ content: SHARE, sources: { annotations: [], authors: [] } }),
  putPage: () => 'gzip',
  putChunk: () => 'gzip',
};

const VALUES: Record<string, (seat: Seat, operation: Operation) => string> = {
  ws: ({ ws }) => ws,
  user: ({ user }) => user,
  actor: ({ actor }) => actor,
  seq: () => '1',
  sha256: () => 'a'.repeat(64),
  id: (_, { id }) => (id === 'eraseAnnotation' ? 'a1' : 'a'.repeat(/Share$/.test(id) ? 16 : 64)),
  share: () => 'a'.repeat(16),
  snapshot: ({ user }) => snapshotId(NOW, user),
  chunk: () => '0',
};

function pathOf(operation: Operation, seat: Seat, others: Record<string, string> = {}): string {
  const path = operation.path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => others[name] ?? VALUES[name]!(seat, operation),
  );
  return operation.query && 'erase' in operation.query ? `${path}?erase` : path;
}

function ask(
  api: Api,
  operation: Operation,
  seat: Seat,
  call: Parameters<Api['ask']>[2] & { path?: Record<string, string> } = {},
) {
  const body = BODIES[operation.id]?.(seat);
  const token = operation.asker === 'bootstrap' ? SECRET : seat.token;
  return api.ask(operation.method.toUpperCase(), pathOf(operation, seat, call.path), {
    token,
    ...(body !== undefined && { body }),
    ...call,
  });
}

const wrote = (api: Api) => api.operations.some(({ op }) => op === 'put' || op === 'delete');
const named = (operations: readonly Operation[]) =>
  operations.map(operation => [operation.id, operation] as const);
const VERSIONED = OPERATIONS.filter(({ path }) => path.startsWith('/v1/'));
const MEMBERS = VERSIONED.filter(({ asker }) => (ROLES as readonly string[]).includes(asker));

test('P44 the document tells of every route, and of no other', () => {
  const routes = createApp({ openStore: () => memoryKv() }).routes.filter(({ method }) => method !== 'ALL');
  const served = routes.map(({ method, path }) => `${method} ${path.replace(/\/$/, '')}`);
  const told = OPERATIONS.map(({ method, path }) => {
    return `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  });
  expect(new Set(told)).toEqual(new Set(served));
});

test('P44 the worker serves the document', async () => {
  const reply = await openApi().ask('GET', '/openapi.json');
  expect(reply.status).toBe(200);
  expect((await reply.json()) as object).toMatchObject({ openapi: '3.1.0' });
});

describe.each(named(MEMBERS))('P45 %s', (_, operation) => {
  test('P45 is refused without a token, and with a forged one at no cost: 401', async () => {
    const api = openApi(memoryKv());
    const member = await seat(api, 'owner');
    for (const token of [undefined, `mp_${'a'.repeat(68)}`, `${member.token}a`]) {
      expect((await ask(api, operation, member, { token })).status).toBe(401);
      expect(api.operations).toEqual([]);
    }
  });

  test('P45 is refused to lower roles and to tokens for reading only, and allowed to its own: 403', async () => {
    const lowest = ROLES.indexOf(operation.asker as Role);
    for (const [n, role] of ROLES.entries()) {
      const api = openApi(memoryKv());
      const owner = await seat(api, 'owner');
      const member = await seat(api, role, owner.ws);
      const { status } = await ask(api, operation, member);
      if (n < lowest) expect([role, status, wrote(api)]).toEqual([role, 403, false]);
      else expect([role, status]).not.toEqual([role, 403]);
    }
  });

  test('P45 is refused to members of another workspace: 403', async () => {
    if (!operation.params?.ws) return;
    const api = openApi(memoryKv());
    const [member, other] = [await seat(api, 'owner'), await seat(api, 'owner')];
    const { status } = await ask(api, operation, member, { token: other.token });
    expect([status, wrote(api)]).toEqual([403, false]);
  });
});

describe.each(named(VERSIONED))('P45 %s', (_, operation) => {
  test('P45 is refused to another protocol (426) and beyond the rate (429), before anything is read', async () => {
    const api = openApi(memoryKv());
    const member = await seat(api, 'owner');
    const headers = { [PROTOCOL_HEADER]: '2' };
    expect((await ask(api, operation, member, { headers })).status).toBe(426);
    expect(api.operations).toEqual([]);
    const closed = { limit: async () => ({ success: false }) } as RateLimit;
    const reply = await ask(api, operation, member, { bindings: { IP_LIMIT: closed } });
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '60']);
    expect(api.operations).toEqual([]);
  });

  test('P45 is answered 503 with Retry-After when the store fails at any of its operations', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    for (let failing = 0; failing < 12; failing++) {
      const store = memoryKv();
      let left = Infinity;
      const fail = <T>(work: () => Promise<T>) =>
        left-- === 0 ? Promise.reject(new Error('KV failed: 500')) : work();
      const api = openApi({
        get: (key, ttl) => fail(() => store.get(key, ttl)),
        getBytes: (key, ttl) => fail(() => store.getBytes(key, ttl)),
        getMany: (keys, ttl) => fail(() => store.getMany(keys, ttl)),
        put: (key, value, metadata, ttl) => fail(() => store.put(key, value, metadata, ttl)),
        delete: key => fail(() => store.delete(key)),
        list: (prefix, cursor, limit) => fail(() => store.list(prefix, cursor, limit)),
      } satisfies Kv);
      const member = await seat(api, 'owner');
      await seat(api, 'owner', member.ws);
      left = failing;
      const reply = await ask(api, operation, member);
      if (left >= 0) break;
      // An export that has begun says so in its last line.
      if (operation.id === 'exportNdjson' && reply.status === 200) continue;
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '10']);
    }
  });

  test('P45 names what is wrong in its path: 400', async () => {
    const api = openApi(memoryKv());
    const member = await seat(api, 'owner');
    for (const name of Object.keys(operation.params ?? {})) {
      if (name === 'ws' && operation.asker !== 'bootstrap') continue;
      for (const wrong of ['凸', '..%2f', 'x'.repeat(200), '%00']) {
        const reply = await ask(api, operation, member, { path: { [name]: encodeURIComponent(wrong) } });
        expect([name, wrong, reply.status, wrote(api)]).toEqual([name, wrong, 400, false]);
      }
    }
  });
});

const CANARY = 'canary';
describe.each(named(VERSIONED.filter(({ body }) => body)))('P45 %s', (_, operation) => {
  test('P45 takes no body that is broken, of another form or too long, writes nothing and echoes nothing', async () => {
    const { type, maxBytes } = operation.body!;
    const json = type === 'application/json';
    const wrong: [number[], BodyInit][] = [
      [[400], ''],
      [[400], `{"${CANARY}`],
      [[400], new Uint8Array([0x22, 0xff, 0x22])],
      [[400, 422], json ? '[]' : CANARY],
      [[400, 422], json ? 'null' : CANARY],
      [[400, 422], json ? `{"${CANARY}":"${CANARY}"}` : CANARY],
      [[400, 422], json ? '['.repeat(2_000) : CANARY],
      [[413], ' '.repeat(maxBytes + 1)],
    ];
    for (const [statuses, body] of wrong) {
      const api = openApi(memoryKv());
      const member = await seat(api, 'owner');
      const reply = await ask(api, operation, member, { body, headers: { 'content-type': type } });
      expect([String(body).slice(0, 30), reply.status]).toEqual([
        String(body).slice(0, 30),
        statuses.find(status => status === reply.status) ?? statuses,
      ]);
      expect(await reply.text()).not.toContain(CANARY);
      expect(wrote(api)).toBe(false);
    }
  });
});

test('P45 what works is answered as the document says', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api, 'owner');
  for (const operation of OPERATIONS.filter(({ id }) => !/^(erase|end|remove|acceptInvite)/.test(id))) {
    const { status } = await ask(api, operation, member);
    expect([operation.id, status < 500, status === 401 || status === 403]).toEqual([
      operation.id,
      true,
      false,
    ]);
  }
});
