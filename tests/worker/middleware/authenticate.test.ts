import { expect, test } from 'vitest';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { newId } from '../../../worker/auth/token.ts';
import { memberKey, tokenKey } from '../../../worker/store/keys.ts';
import { NOW, openApi, seat } from '../support/api.ts';
import { push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

/** Another letter in place `at`. */
function altered(token: string, at: number): string {
  return token.slice(0, at) + (token[at] === 'a' ? 'b' : 'a') + token.slice(at + 1);
}

test.each<[string, (token: string) => string | undefined]>([
  ['no token', () => undefined],
  ['an empty token', () => ''],
  ['a made-up token', () => `mp_${'a'.repeat(68)}`],
  ['a token with one letter of its secret changed', token => altered(token, 10)],
  ['a token with one letter of its tag changed', token => altered(token, token.length - 1)],
  ['a token with something behind it', token => `${token}a`],
  ['the secret without its tag', token => token.slice(0, 55)],
])('P4 %s is refused with 401 and costs no read', async (_, forge) => {
  const api = openApi();
  const { home, token } = await seat(api);
  const reply = await api.ask('GET', home, { token: forge(token) });
  expect(reply.status).toBe(401);
  expect(reply.headers.get('www-authenticate')).toBe('Bearer');
  expect(api.operations).toEqual([]);
});

test('P4 a good token costs two reads, and its text never reaches the store', async () => {
  const api = openApi();
  const { home, token, ws, user } = await seat(api);
  const reply = await api.ask('POST', `${home}/pull`, { token, body: { vv: {} } });
  expect(reply.status).toBe(200);
  expect(api.operations).toEqual([
    { op: 'get', keys: [tokenKey(await sha256Hex(token))] },
    { op: 'get', keys: [memberKey(ws, user)] },
  ]);
});

test('P4 a good token costs no read again for 30 s', async () => {
  const api = openApi();
  const { home, token } = await seat(api);
  const reads = async (after: number) => {
    api.now = NOW + after;
    await api.ask('POST', `${home}/pull`, { token, body: { vv: {} } });
    return api.operations.length;
  };
  expect([await reads(0), await reads(29_999), await reads(30_000), await reads(30_001)]).toEqual([
    2, 0, 2, 0,
  ]);
});

test('P4 a token that was revoked is refused with 401 after one read, half a minute later where it was just used', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const [used, unused] = [await seat(api), await seat(api)];
  expect((await api.ask('GET', used.home, { token: used.token })).status).toBe(200);
  for (const { token } of [used, unused]) store.stored.delete(tokenKey(await sha256Hex(token)));
  expect((await api.ask('GET', unused.home, { token: unused.token })).status).toBe(401);
  expect(api.operations).toHaveLength(1);
  api.now += 30_000;
  expect((await api.ask('GET', used.home, { token: used.token })).status).toBe(401);
});

test('P5 a token opens its own workspace and no other', async () => {
  const api = openApi();
  const { token } = await seat(api);
  const other = await seat(api);
  for (const path of ['', '/actors', '/export.json', `/pages/${'a'.repeat(64)}`]) {
    expect((await api.ask('GET', other.home + path, { token })).status).toBe(403);
  }
  expect((await push(api, { ...other, token }, 1)).status).toBe(403);
  expect((await api.ask('GET', `/v1/w/${newId()}`, { token })).status).toBe(403);
});

test('P5 a removed member is refused with 403', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const { home, token, ws, user } = await seat(api);
  expect((await api.ask('GET', home, { token })).status).toBe(200);
  store.stored.delete(memberKey(ws, user));
  api.now += 30_000;
  expect((await api.ask('GET', home, { token })).status).toBe(403);
});

test('P5 the role is the one the member has now, not the one the token was made with', async () => {
  const api = openApi();
  const member = await seat(api, 'editor');
  await api.kv.put(
    memberKey(member.ws, member.user),
    JSON.stringify({ role: 'viewer', name: '杨皕', joined: 0 }),
  );
  expect((await push(api, member, 1)).status).toBe(403);
});

test('P5 a viewer reads all and writes nothing', async () => {
  const api = openApi();
  const viewer = await seat(api, 'viewer');
  const { home, token } = viewer;
  expect((await push(api, viewer, 1)).status).toBe(403);
  expect((await api.ask('PUT', `${home}/pages/${'a'.repeat(64)}`, { token, body: 'x' })).status).toBe(403);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
  expect((await api.ask('GET', home, { token })).status).toBe(200);
  expect((await api.ask('GET', `${home}/actors`, { token })).status).toBe(200);
  expect((await api.ask('GET', `${home}/export.json`, { token })).status).toBe(200);
  expect((await api.ask('POST', `${home}/pull`, { token, body: { vv: {} } })).status).toBe(200);
});
