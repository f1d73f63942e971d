import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MemberReplySchema, MembersReplySchema } from '../../../shared/protocol/members.ts';
import { ErrorReplySchema } from '../../../shared/protocol.ts';
import { newId } from '../../../worker/auth/token.ts';
import { NOW, openApi, seat } from '../support/api.ts';
import { push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

async function codeOf(reply: Response) {
  return [reply.status, v.parse(ErrorReplySchema, await reply.json()).error.code];
}

test('P29 every member sees the members with their roles, by one list', async () => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const viewer = await seat(api, 'viewer', owner.ws, '凡群');
  await seat(api, 'owner');
  const reply = await api.ask('GET', `${owner.home}/members`, { token: viewer.token });
  const { members } = v.parse(MembersReplySchema, await reply.json());
  expect(new Set(members)).toEqual(
    new Set([
      { user: owner.user, name: '杨皕', role: 'owner', joined: NOW },
      { user: viewer.user, name: '凡群', role: 'viewer', joined: NOW },
    ]),
  );
  expect(api.operations.filter(({ op }) => op === 'list')).toHaveLength(1);
  const one = await api.ask('GET', `${owner.home}/members/${viewer.user}`, { token: owner.token });
  expect(v.parse(MemberReplySchema, await one.json()).member.name).toBe('凡群');
});

test('P29 an owner changes a role, and it holds for the tokens that the member has', async () => {
  const api = openApi(memoryKv());
  const owner = await seat(api, 'owner');
  const viewer = await seat(api, 'viewer', owner.ws);
  expect((await push(api, viewer, 1)).status).toBe(403);
  const path = `${owner.home}/members/${viewer.user}`;
  const reply = await api.ask('PATCH', path, { token: owner.token, body: { role: 'editor' } });
  expect(v.parse(MemberReplySchema, await reply.json()).member).toMatchObject({ role: 'editor' });
  api.now += 30_000;
  expect((await push(api, viewer, 1)).status).toBe(201);
});

test('P29 the only owner can neither be demoted nor leave; with a second one either can', async () => {
  const api = openApi(memoryKv());
  const owner = await seat(api, 'owner');
  const editor = await seat(api, 'editor', owner.ws);
  await seat(api, 'owner');
  const { token } = owner;
  const self = `${owner.home}/members/${owner.user}`;
  expect(await codeOf(await api.ask('PATCH', self, { token, body: { role: 'editor' } }))).toEqual([
    409,
    'last_owner',
  ]);
  expect(await codeOf(await api.ask('DELETE', self, { token }))).toEqual([409, 'last_owner']);
  expect(api.operations.some(({ op }) => op === 'delete')).toBe(false);
  const other = `${owner.home}/members/${editor.user}`;
  expect((await api.ask('PATCH', other, { token, body: { role: 'owner' } })).status).toBe(200);
  expect((await api.ask('DELETE', self, { token })).status).toBe(200);
});

test('P30 an owner removes a member: the tokens are dead, what the member wrote stays', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const owner = await seat(api, 'owner');
  const editor = await seat(api, 'editor', owner.ws, '凡群');
  await push(api, editor, 1);
  const reply = await api.ask('DELETE', `${owner.home}/members/${editor.user}`, { token: owner.token });
  expect(reply.status).toBe(200);
  expect([...store.stored.keys()].filter(key => /^[TK]/.test(key) && key.includes(editor.user))).toEqual([]);
  api.now += 30_000;
  expect((await push(api, editor, 2)).status).toBe(401);
  const pulled = await api.ask('POST', `${owner.home}/pull`, {
    token: owner.token,
    body: { vv: { [editor.actor]: 0 } },
  });
  expect((await pulled.json()) as object).toMatchObject({ batches: [{ seq: 1 }] });
  const actors = await api.ask('GET', `${owner.home}/actors`, { token: owner.token });
  expect((await actors.json()) as object).toMatchObject({ actors: [{ user: editor.user, name: '凡群' }] });
});

test('P30 a viewer leaves by themselves', async () => {
  const api = openApi(memoryKv());
  const viewer = await seat(api, 'viewer');
  const reply = await api.ask('DELETE', `${viewer.home}/members/${viewer.user}`, { token: viewer.token });
  expect(reply.status).toBe(200);
  api.now += 30_000;
  expect((await api.ask('GET', viewer.home, { token: viewer.token })).status).toBe(401);
});

test('P30 nobody but an owner changes or removes another member', async () => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const path = `${owner.home}/members/${owner.user}`;
  for (const role of ['viewer', 'editor'] as const) {
    const { token } = await seat(api, role, owner.ws);
    expect((await api.ask('PATCH', path, { token, body: { role: 'viewer' } })).status).toBe(403);
    expect((await api.ask('DELETE', path, { token })).status).toBe(403);
    expect(api.operations.some(({ op }) => op === 'delete' || op === 'put')).toBe(false);
  }
});

test.each([
  ['GET', undefined],
  ['PATCH', { role: 'viewer' }],
  ['DELETE', undefined],
])('P30 %s of a member who is none is 404, of an id that is none 400', async (method, body) => {
  const api = openApi();
  const { home, token } = await seat(api, 'owner');
  const call = { token, ...(body && { body }) };
  expect((await api.ask(method, `${home}/members/${newId()}`, call)).status).toBe(404);
  expect((await api.ask(method, `${home}/members/UPPER`, call)).status).toBe(400);
});

test('P30 a role that there is not is a bad request', async () => {
  const api = openApi();
  const { home, token, user } = await seat(api, 'owner');
  const reply = await api.ask('PATCH', `${home}/members/${user}`, { token, body: { role: 'king' } });
  expect(await codeOf(reply)).toEqual([400, 'bad_request']);
});
