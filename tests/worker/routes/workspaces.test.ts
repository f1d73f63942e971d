import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  CreateWorkspaceReplySchema,
  ErrorReplySchema,
  IdPattern,
  WorkspaceReplySchema,
} from '../../../shared/protocol.ts';
import { newId } from '../../../worker/auth/token.ts';
import { NOW, openApi, SECRET, seat } from '../support/api.ts';
import { memoryKv } from '../support/memory-kv.ts';

const body = { name: ' 云南政协 ', user: { name: '杨皕' } };

test('P2 the bootstrap secret creates a workspace, its owner and a token that works', async () => {
  const api = openApi();
  const reply = await api.ask('POST', '/v1/workspaces', { token: SECRET, body });
  expect(reply.status).toBe(201);
  expect(api.operations.map(({ op }) => op)).toEqual(['put', 'put', 'put', 'put']);
  const made = v.parse(CreateWorkspaceReplySchema, await reply.json());
  expect(made).toMatchObject({
    workspace: { name: '云南政协' },
    user: { name: '杨皕' },
    role: 'owner',
    now: NOW,
  });
  expect(made.workspace.id).toMatch(IdPattern);
  expect(made.token).toMatch(/^mp_[a-z2-7]{68}$/);
  const who = await api.ask('GET', `/v1/w/${made.workspace.id}`, { token: made.token });
  expect(v.parse(WorkspaceReplySchema, await who.json())).toEqual({
    workspace: made.workspace,
    user: made.user,
    role: 'owner',
    access: 'full',
    now: NOW,
  });
});

test('P2 the token itself is stored nowhere', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const reply = await api.ask('POST', '/v1/workspaces', { token: SECRET, body });
  const { token } = v.parse(CreateWorkspaceReplySchema, await reply.json());
  const held = [...store.stored].map(([key, { value }]) => key + new TextDecoder().decode(value)).join();
  expect(held).toContain('T/');
  expect(held).not.toContain(token);
  expect(held).not.toContain(token.slice(3, 55));
});

test.each([
  ['no secret', undefined],
  ['another secret', `${SECRET}x`],
  ['the start of the secret', SECRET.slice(0, -1)],
])('P2 %s creates nothing: 401', async (_, token) => {
  const api = openApi();
  const reply = await api.ask('POST', '/v1/workspaces', { token, body });
  expect(reply.status).toBe(401);
  expect(reply.headers.get('www-authenticate')).toBe('Bearer');
  expect(api.operations).toEqual([]);
});

test.each([
  ['unset', undefined],
  ['empty', ''],
  ['short', 'fifteen-letters'],
])('P3 where the bootstrap secret is %s, the reply is 503 and says how to set it', async (_, secret) => {
  const api = openApi();
  const bindings = { BOOTSTRAP_SECRET: secret as string };
  const reply = await api.ask('POST', '/v1/workspaces', { token: secret, body, bindings });
  expect(reply.status).toBe(503);
  const { error } = v.parse(ErrorReplySchema, await reply.json());
  expect(error.code).toBe('not_configured');
  expect(error.message.en).toContain('wrangler secret put BOOTSTRAP_SECRET');
  expect(error.message.zh).toContain('wrangler secret put BOOTSTRAP_SECRET');
});

test('P3 with a token secret of their own, tokens outlive a change of the bootstrap secret', async () => {
  const api = openApi();
  const bindings = { TOKEN_SECRET: 'token-secret-of-the-tests' };
  const reply = await api.ask('POST', '/v1/workspaces', { token: SECRET, body, bindings });
  const { token, workspace } = v.parse(CreateWorkspaceReplySchema, await reply.json());
  const path = `/v1/w/${workspace.id}`;
  const changed = { ...bindings, BOOTSTRAP_SECRET: 'another-bootstrap-secret' };
  expect((await api.ask('GET', path, { token, bindings: changed })).status).toBe(200);
  expect((await api.ask('GET', path, { token })).status).toBe(401);
});

test('P5 a workspace whose record is gone answers 404', async () => {
  const store = memoryKv();
  const api = openApi(store);
  const { home, token, ws } = await seat(api, 'viewer', newId());
  store.stored.delete(`W/${ws}`);
  expect((await api.ask('GET', home, { token })).status).toBe(404);
});

test('P34 the bootstrap secret gives a workspace that lost its owners a new one, and nothing else does', async () => {
  const api = openApi();
  const viewer = await seat(api, 'viewer');
  const path = `/v1/workspaces/${viewer.ws}/owners`;
  const user = { name: '凡群' };
  expect((await api.ask('POST', path, { token: viewer.token, body: { user } })).status).toBe(401);
  expect(api.operations).toEqual([]);
  const reply = await api.ask('POST', path, { token: SECRET, body: { user } });
  expect(reply.status).toBe(201);
  const made = v.parse(CreateWorkspaceReplySchema, await reply.json());
  expect(made).toMatchObject({ workspace: { id: viewer.ws, name: '云南政协' }, role: 'owner' });
  expect((await api.ask('GET', `${viewer.home}/invites`, { token: made.token })).status).toBe(200);
});

test('P34 there is no new owner for a workspace that there is not', async () => {
  const api = openApi();
  const body = { user: { name: '凡群' } };
  const ask = (ws: string) => api.ask('POST', `/v1/workspaces/${ws}/owners`, { token: SECRET, body });
  expect([(await ask(newId())).status, (await ask('x')).status]).toEqual([404, 400]);
  expect(api.operations.some(({ op }) => op === 'put')).toBe(false);
});
