import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ErrorReplySchema, WorkspaceReplySchema } from '../../../shared/protocol.ts';
import { workspaceKey } from '../../../worker/store/keys.ts';
import { NOW, openApi, seat } from '../support/api.ts';
import { push } from '../support/batches.ts';
import { memoryKv } from '../support/memory-kv.ts';

async function workspaceOf(reply: Response) {
  expect(reply.status).toBe(200);
  return v.parse(WorkspaceReplySchema, await reply.json());
}

test('P28 an owner renames the workspace, and every member sees the name', async () => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  const viewer = await seat(api, 'viewer', owner.ws);
  const reply = await api.ask('PATCH', owner.home, { token: owner.token, body: { name: ' 昆明政协 ' } });
  expect(await workspaceOf(reply)).toMatchObject({ workspace: { name: '昆明政协' }, role: 'owner' });
  const seen = await workspaceOf(await api.ask('GET', owner.home, { token: viewer.token }));
  expect(seen.workspace.name).toBe('昆明政协');
});

test('P28 an archived workspace is read as before and takes nothing in, until an owner opens it again', async () => {
  const api = openApi(memoryKv());
  const owner = await seat(api, 'owner');
  const editor = await seat(api, 'editor', owner.ws);
  expect((await push(api, editor, 1)).status).toBe(201);
  const archived = (on: boolean) =>
    api.ask('PATCH', owner.home, { token: owner.token, body: { archived: on } });
  expect(await workspaceOf(await archived(true))).toMatchObject({ archived: NOW });
  api.now += 30_000;
  const refused = await push(api, editor, 2);
  expect(refused.status).toBe(403);
  expect(v.parse(ErrorReplySchema, await refused.json()).error.code).toBe('archived');
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
  const page = await api.ask('PUT', `${owner.home}/pages/${'a'.repeat(64)}`, {
    token: editor.token,
    body: 'x',
  });
  expect(page.status).toBe(403);
  const pulled = await api.ask('POST', `${owner.home}/pull`, {
    token: editor.token,
    body: { vv: { [editor.actor]: 0 } },
  });
  expect((await pulled.json()) as object).toMatchObject({ batches: [{ seq: 1 }] });
  // Archived twice, the first time stands.
  expect(await workspaceOf(await archived(true))).toMatchObject({ archived: NOW });
  expect((await workspaceOf(await archived(false))).archived).toBeUndefined();
  api.now += 30_000;
  expect((await push(api, editor, 2)).status).toBe(201);
});

test('P28 only an owner changes the workspace', async () => {
  const api = openApi();
  for (const role of ['viewer', 'editor'] as const) {
    const member = await seat(api, role);
    const reply = await api.ask('PATCH', member.home, { token: member.token, body: { name: 'x' } });
    expect(reply.status).toBe(403);
    expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
  }
});

test.each([
  ['nothing', {}],
  ['an empty name', { name: ' ' }],
  ['a name of 101 characters', { name: '政'.repeat(101) }],
  ['a word for archived', { archived: 'yes' }],
])('P28 a change to %s is a bad request', async (_, body) => {
  const api = openApi();
  const owner = await seat(api, 'owner');
  expect((await api.ask('PATCH', owner.home, { token: owner.token, body })).status).toBe(400);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});

test('P28 a workspace that is gone takes nothing in', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const owner = await seat(api, 'owner');
  store.stored.delete(workspaceKey(owner.ws));
  expect((await push(api, owner, 1)).status).toBe(404);
  expect((await api.ask('PATCH', owner.home, { token: owner.token, body: { name: 'x' } })).status).toBe(404);
  expect((await api.ask('POST', `${owner.home}/invites`, { token: owner.token, body: {} })).status).toBe(400);
});
