import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CreateTokenReplySchema, MAX_TOKENS, TokensReplySchema } from '../../../shared/protocol/tokens.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { type Api, NOW, openApi, type Seat, seat } from '../support/api.ts';
import { push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

async function create(api: Api, { home, token }: Seat, body: object = {}) {
  const reply = await api.ask('POST', `${home}/tokens`, { token, body: { label: '', ...body } });
  expect(reply.status).toBe(201);
  return v.parse(CreateTokenReplySchema, await reply.json());
}

async function list(api: Api, { home, token }: Seat, query = '') {
  const reply = await api.ask('GET', `${home}/tokens${query}`, { token });
  expect(reply.status).toBe(200);
  return v.parse(TokensReplySchema, await reply.json()).tokens;
}

test('P33 a member has several tokens, listed newest first with their labels and without secrets', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  api.now += 1_000;
  const { token, id, ...made } = await create(api, member, { label: ' 笔记本 ' });
  expect(made).toEqual({ label: '笔记本', access: 'full', created: NOW + 1_000, now: NOW + 1_000 });
  expect(id).toBe(await sha256Hex(token));
  expect((await push(api, { ...member, token }, 1)).status).toBe(201);
  expect(await list(api, member)).toEqual([
    { id, label: '笔记本', access: 'full', created: NOW + 1_000, current: false },
    { id: await sha256Hex(member.token), label: '', access: 'full', created: NOW, current: true },
  ]);
  expect(JSON.stringify([...api.operations])).not.toContain(token);
});

test('P33 a token for reading reads what its owner may, and neither writes, makes tokens nor leaves', async () => {
  const api = openApi(memoryKv());
  const owner = await seat(api, 'owner');
  const reader = { ...owner, token: (await create(api, owner, { access: 'read' })).token };
  const { home, token, user } = reader;
  const who = await api.ask('GET', home, { token });
  expect((await who.json()) as object).toMatchObject({ role: 'owner', access: 'read' });
  expect((await api.ask('GET', `${home}/export.json`, { token })).status).toBe(200);
  expect((await push(api, reader, 1)).status).toBe(403);
  const tries: [string, string, object?][] = [
    ['POST', `${home}/tokens`, { label: '' }],
    ['DELETE', `${home}/members/${user}`],
    ['DELETE', `${home}/tokens/${await sha256Hex(owner.token)}`],
    ['POST', `${home}/invites`, { role: 'viewer' }],
    ['PATCH', home, { name: 'x' }],
  ];
  for (const [method, path, body] of tries) {
    expect((await api.ask(method, path, { token, ...(body && { body }) })).status).toBe(403);
    expect(api.operations.some(({ op }) => op === 'put' || op === 'delete')).toBe(false);
  }
});

test('P33 a token is changed for a new one, and the old one ends itself', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api, 'viewer');
  const { token } = await create(api, member);
  expect((await api.ask('DELETE', '/v1/tokens/self', { token: member.token })).status).toBe(200);
  api.now += 30_000;
  expect((await api.ask('GET', member.home, { token: member.token })).status).toBe(401);
  expect(await list(api, { ...member, token })).toHaveLength(1);
});

test('P33 a token for reading can end itself; a forged one ends nothing', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  const { token } = await create(api, member, { access: 'read' });
  expect((await api.ask('DELETE', '/v1/tokens/self', { token })).status).toBe(200);
  expect(await list(api, member)).toHaveLength(1);
  expect((await api.ask('DELETE', '/v1/tokens/self', { token: `${token}x` })).status).toBe(401);
  expect((await api.ask('DELETE', '/v1/tokens/self')).status).toBe(401);
});

test('P33 a member revokes their own tokens, an owner anybody’s in the workspace, and nobody else any', async () => {
  const api = openApi(memoryKv());
  const owner = await seat(api, 'owner');
  const editor = await seat(api, 'editor', owner.ws);
  const stranger = await seat(api, 'owner');
  const ids = [(await create(api, editor)).id, (await create(api, editor)).id];
  const revoke = async (seat: Seat, id = '') =>
    (await api.ask('DELETE', `${seat.home}/tokens/${id}`, { token: seat.token })).status;
  const ofOwner = await sha256Hex(owner.token);
  expect(await revoke(editor, ofOwner)).toBe(403);
  expect(await revoke(stranger, ids[0])).toBe(404);
  expect((await api.ask('GET', `${owner.home}/tokens?user=${owner.user}`, editor)).status).toBe(403);
  expect(await list(api, owner, `?user=${editor.user}`)).toHaveLength(3);
  expect([await revoke(editor, ids[0]), await revoke(owner, ids[1])]).toEqual([200, 200]);
  expect(await revoke(owner, ids[1])).toBe(404);
  expect(await revoke(owner, 'x')).toBe(400);
  expect(await list(api, editor)).toHaveLength(1);
});

test('P33 a member has at most 20 tokens', async () => {
  const api = openApi(memoryKv());
  const member = await seat(api);
  for (let n = 1; n < MAX_TOKENS; n++) await create(api, member);
  const reply = await api.ask('POST', `${member.home}/tokens`, { token: member.token, body: { label: '' } });
  expect(reply.status).toBe(409);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});

test.each([{}, { access: 'write', label: '' }, { label: 1 }, { label: 'x'.repeat(61) }])(
  'P33 a token of %j is a bad request',
  async body => {
    const api = openApi();
    const { home, token } = await seat(api);
    expect((await api.ask('POST', `${home}/tokens`, { token, body })).status).toBe(400);
  },
);
